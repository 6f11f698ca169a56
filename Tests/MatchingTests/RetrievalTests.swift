import FinnishLanguage
import Glibc
import Knowledge
import Matching
import TestSupport
import Testing
import XMLTree

/// Properties of a knowledge that holds more entries than the model learns.
///
/// 1. entries that are not learned are found by their names, inside a question too, and by a word of
/// their texts; 2. those that are learned are answered as before; 3. what is not ours is still turned
/// down; 4. the compiled index says the same, whether its entries lie in it or beside it; 5. whatever
/// happens to the file of entries, nothing wrong is answered.
@Suite
struct RetrievalTests {
    /// Forty of our own entries are learned, those with most questions; the others are retrieved.
    private static let matcher = Matcher(
        base: RealKnowledge.base,
        dictionary: RealKnowledge.dictionary,
        limits: limits
    )
    private static let limits: LearningLimits = {
        var limits = LearningLimits()
        limits.entries = 40
        return limits
    }()
    private static let byQuestions = RealKnowledge.base.entries
        .sorted { ($1.examples.count, $0.id) < ($0.examples.count, $1.id) }
    private static let learned = Set(byQuestions.prefix(40).map(\.id))

    @Test
    func retrievedEntriesAreFoundByTheirNames() {
        let entries = Self.byQuestions.dropFirst(40).filter { $0.kind != .criterion }
        for frame in ["%", "mikä on %?", "haluan tietää mikä % on"] {
            let found = entries.filter { entry in
                let question = frame.replacing("%", with: entry.term)
                return Self.matcher.match(question).candidates.first?.entry == entry.id
            }
            #expect(Double(found.count) >= 0.85 * Double(entries.count), "\(frame) \(found.count)")
        }
    }

    @Test
    func learnedEntriesAreStillFound() {
        let names = Self.learned.sorted().compactMap(RealKnowledge.base.entry)
        let found = names.filter { Self.matcher.match($0.term).candidates.first?.entry == $0.id }
        #expect(Double(found.count) >= 0.95 * Double(names.count), "\(found.count)")
    }

    @Test(arguments: [
        "", "?", "asdf qwer zxcv", "mikä on paras pizza", "kuka voitti jääkiekon mm-kisat",
        String(repeating: "x", count: 10_000),
    ])
    func whatIsNotOursIsTurnedDown(question: String) {
        switch Self.matcher.match(question).decision {
        case .answer, .compare, .plan: Issue.record("\(question)")
        case .clarify, .decline, .smalltalk: break
        }
    }

    // MARK: - Compiled

    private static let questions = [
        "Mikä on HOKS?", "mitä opettaja tekee", "opettajan tehtävät", "kuka voitti", "suunnitelma",
    ]

    /// A knowledge of two entries, both of which are retrieved.
    private struct Compiled {
        let knowledge = Result { try SmallKnowledge() }
        let cache: TemporaryFolder
        let entriesLimit: Int

        func open() throws -> (knowledge: OpenKnowledge, compiled: Bool) {
            var compiled = false
            var limits = LearningLimits()
            limits.entries = 1
            let outcome = try OpenKnowledge.open(
                folder: knowledge.get().path,
                dictionary: RealKnowledge.dictionary,
                cache: IndexCache(folder: cache.path, entriesLimit: entriesLimit),
                limits: limits
            ) { _ in compiled = true }
            guard case .ready(let opened) = outcome else { throw OpenedKnowledge.NotOpened() }
            return (opened, compiled)
        }

        func path(_ ending: String) throws -> String {
            try cache.path + "/" + knowledge.get().contentHash() + ending
        }
    }

    @Test(arguments: [0, 1_000_000])
    func compiledIndexSaysTheSame(entriesLimit: Int) throws {
        let compiled = Compiled(cache: try TemporaryFolder(), entriesLimit: entriesLimit)
        #expect(try compiled.open().compiled)
        let opened = try compiled.open()
        #expect(!opened.compiled)
        #expect(access(try compiled.path(".entries"), F_OK) == (entriesLimit == 0 ? 0 : -1))
        var limits = LearningLimits()
        limits.entries = 1
        let made = Matcher(
            base: try compiled.knowledge.get().load().base,
            dictionary: RealKnowledge.dictionary,
            limits: limits
        )
        for question in Self.questions {
            let one = opened.knowledge.matcher.match(question)
            let other = made.match(question)
            #expect(one.decision == other.decision, "\(question)")
            #expect(one.candidates == other.candidates, "\(question)")
        }
        #expect(opened.knowledge.base.entry("hoks")?.facets.isEmpty == false)
    }

    @Test
    func sameKnowledgeGivesTheSameBytes() throws {
        let compiled = Compiled(cache: try TemporaryFolder(), entriesLimit: 0)
        let paths = try [".index", ".entries"].map(compiled.path)
        let first = try (0..<3)
            .map { _ in
                for path in paths { unlink(path) }
                _ = try compiled.open()
                return try paths.map { try FileBytes.read($0, limit: 10_000_000) }
            }
        #expect(Set(first).count == 1)
    }

    @Test
    func entriesThatAreCutOrGoneAreMadeAnew() throws {
        let compiled = Compiled(cache: try TemporaryFolder(), entriesLimit: 0)
        _ = try compiled.open()
        let path = try compiled.path(".entries")
        #expect(truncate(path, 40) == 0)
        #expect(try compiled.open().compiled)
        unlink(path)
        #expect(try compiled.open().compiled)
        #expect(try !compiled.open().compiled)
    }

    @Test
    func entryThatIsChangedIsNotAnsweredFromAndTheIndexIsMadeAnew() throws {
        let compiled = Compiled(cache: try TemporaryFolder(), entriesLimit: 0)
        _ = try compiled.open()
        let path = try compiled.path(".entries")
        let file = try #require(fopen(path, "r+"))
        fseek(file, 30, SEEK_SET)
        fputs("XYZ", file)
        fclose(file)
        let opened = try compiled.open()
        #expect(!opened.compiled)
        #expect(opened.knowledge.base.entry("hoks")?.facets == [])
        #expect(opened.knowledge.base.entry("opettaja")?.facets.isEmpty == false)
        #expect(try compiled.open().compiled)
    }
}
