internal import Testing

@testable import Terminal

@Suite struct CompletionTests {
    @Test(arguments: [
        ([], ""), (["öljy"], "öljy"), (["öljy", "öljylamppu"], "öljy"), (["ä", "a\u{308}"], "ä"),
        (["a", "b"], ""),
    ])
    func commonPrefix(candidates: [String], common: String) {
        #expect(Completion(replacedCount: 0, candidates: candidates).commonPrefix == common)
    }

    @Test func listFillsColumnsDownwards() {
        let rows = CandidateList.rows(of: ["a", "ö", "日本", "d", "e"], width: 18, height: 24)
        #expect(rows == ["a     日本  e", "ö     d"])
    }

    @Test func listIsNeverHigherThanTheScreen() {
        let candidates = (0..<100).map { "ehdokas \($0)" }
        let rows = CandidateList.rows(of: candidates, width: 20, height: 10)
        #expect(rows.count == 8)
        #expect(rows.last == "…")
    }

    @Test func candidateWiderThanTheScreenStandsAlone() {
        let long = String(repeating: "a", count: 50)
        #expect(CandidateList.rows(of: [long, "b"], width: 10, height: 24) == [long, "b"])
    }
}
