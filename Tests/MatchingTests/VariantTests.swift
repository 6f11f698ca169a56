import FinnishLanguage
import Knowledge
import Matching
import TestSupport
import Testing

/// Properties of forms (behaviour 18): of all variants of the names of entries, at least 97 in a
/// hundred reach the entry that the name itself reaches.
///
/// The variants: 1. every case form in both numbers, as the dictionary knows them; 2. the same
/// without dots; 3. with one typing error in words of six letters or more; 4. a compound split in
/// two; 5. every form that the knowledge itself uses.
@Suite
struct VariantTests {
    private static let least = 0.97
    /// Every so-many-eth variant is tried: the program is slow before it is optimized.
    private static var stride: Int {
        #if DEBUG
        23
        #else
        1
        #endif
    }

    private static let forms = InflectedForms.names.flatMap { name in
        InflectedForms(of: name.word).forms.map { (form: $0, name: name.word) }
    }

    private let matcher: Matcher

    init() throws {
        matcher = try OpenedKnowledge.matcher()
    }

    private func expectSame(_ variants: [(form: String, name: String)]) {
        var wanted: [String: String] = [:]
        var missed: [String] = []
        let tried = variants.enumerated().filter { $0.offset % Self.stride == 0 }.map(\.element)
        for variant in tried {
            let entry = wanted[variant.name] ?? first(variant.name)
            wanted[variant.name] = entry
            let found = first(variant.form)
            if found != entry { missed.append("\(variant.form) → \(found), not \(entry)") }
        }
        let share = 1 - Double(missed.count) / Double(max(tried.count, 1))
        #expect(tried.count > 20)
        #expect(
            share >= Self.least,
            "\(missed.count)/\(tried.count): \(missed.joined(separator: "; "))"
        )
    }

    private func first(_ question: String) -> String {
        matcher.match(question).candidates.first?.entry ?? ""
    }

    @Test
    func namesHaveTheirForms() {
        let counts = Dictionary(grouping: Self.forms, by: \.name).mapValues(\.count)
        #expect(counts.count >= 60)
        #expect(Self.forms.count >= 20 * counts.count)
    }

    @Test
    func caseFormsReachTheEntry() {
        expectSame(Self.forms)
    }

    @Test
    func formsWithoutDotsReachTheEntry() {
        expectSame(
            Self.forms.map { (Normalization.folded($0.form), $0.name) }
                .filter { pair in !Self.forms.contains { $0.form == pair.0 } }
                .map { (form: $0.0, name: $0.1) }
        )
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func formsWithATypingErrorReachTheEntry(seed: UInt64) {
        var random = Repeatable(seed: seed)
        let misspelt = Self.forms.filter { $0.name.count >= 6 && $0.form.count >= 6 }
            .map { (form: TypingError.in($0.form, &random), name: $0.name) }
        // An error that makes another word is no error that anybody could see.
        expectSame(misspelt.filter { RealKnowledge.lexicon.readings(of: $0.form).isEmpty })
    }

    @Test
    func splitCompoundsReachTheEntry() {
        let split = Self.forms.compactMap { form, name -> (form: String, name: String)? in
            let reading = RealKnowledge.lexicon.readings(of: name).first { $0.lemma == name }
            guard let last = reading?.parts.last, last.count < name.count, name.hasSuffix(last),
                form.hasPrefix(name.dropLast(last.count))
            else { return nil }
            let head = name.dropLast(last.count)
            return (form: head + " " + form.dropFirst(head.count), name: name)
        }
        expectSame(split.filter { !$0.form.contains("-") })
    }

    @Test
    func formsThatTheKnowledgeUsesReachTheEntry() {
        let names = Set(InflectedForms.names.map(\.word))
        let texts = RealKnowledge.base.entries.flatMap { entry in
            entry.facets.map(\.text) + entry.examples.map(\.question)
        }
        let words = Set(texts.flatMap(Tokenizer.tokens).map(\.normalized))
        let used = words.sorted()
            .compactMap { word -> (form: String, name: String)? in
                let lemmas = Set(RealKnowledge.lexicon.readings(of: word).map(\.lemma))
                guard lemmas.count == 1, let lemma = lemmas.first, names.contains(lemma) else {
                    return nil
                }
                return (form: word, name: lemma)
            }
        expectSame(used)
    }
}
