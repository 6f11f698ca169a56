import Knowledge
import TestSupport
import Testing

/// Names for completing one that is being typed.
@Suite
struct NameTableTests {
    private let names = RealKnowledge.base.names

    @Test(arguments: ["HO", "ho", "työpaikkaoh", "tyopaikkaoh", "Näyt", "nayt"])
    func namesBeginAsTypedWhateverCapitalsAndDots(typed: String) {
        let found = names.beginning(with: typed)
        #expect(!found.isEmpty)
        let all = RealKnowledge.base.entries.filter { $0.kind != .criterion }
            .flatMap { [$0.term] + $0.aliases }
        let expected = Set(all.filter { folded($0).hasPrefix(folded(typed)) })
        #expect(Set(found) == expected)
        #expect(found.count == expected.count)
        #expect(names.beginning(with: typed, limit: 1).count == 1)
    }

    @Test(arguments: ["xyz", "työpaikkaohjaajaaaa", "\u{0}"])
    func nothingBeginsSo(typed: String) {
        #expect(names.beginning(with: typed).isEmpty)
    }

    private func folded(_ text: String) -> String {
        text.lowercased().replacing("ä", with: "a").replacing("ö", with: "o")
    }
}
