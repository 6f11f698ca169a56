import TestSupport
import Testing

/// The line under an answer that says where it is from.
@Suite
struct AnswerSourceTests {
    @Test
    func dayOfCheckingIsSaidOnceForSourcesCheckedTogether() throws {
        let run = try ProgramRun(
            ["ask", "milloin alaikäinen voi tehdä yötyötä?", "--knowledge", ProjectFolder.knowledge],
            input: nil
        )
        let lines = run.output.split(separator: "\n")
        let source = try #require(lines.last { $0.hasPrefix("Lähde: ") })
        #expect(source.contains("; "))
        #expect(source.ranges(of: "tarkistettu").count == 1)
    }
}
