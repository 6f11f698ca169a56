internal import FinnishLanguage
internal import Planning

/// Takes what tells of a person out of text that is written in a transcript.
///
/// Rather too much than too little: a word that only looks like somebody's name goes too.
struct PlanPrivacy: Hashable, Sendable {
    /// What stands in the place of what was taken out.
    static let mark = "•••"

    private let revealing: Set<String>
    private let sentences: [String]
    private let names: [String]

    /// Knows the people that a plan names, and the questions that tell of them by being asked.
    init(_ progress: PlanProgress, today: CalendarDate) {
        let fields = progress.form.fields.filter { Self.hangsOnPersonal($0, progress.form) }
        revealing = Set(fields.map(\.id))
        let remarks = PlanRemark.remarks(on: progress, today: today).filter(\.isPersonal)
        sentences = (fields.flatMap(\.sentences) + remarks.map(\.sentence))
            .sorted { $0.count > $1.count }
        names = progress.form.fields.filter { $0.kind == .person }
            .compactMap { progress.value($0.id)?.text }
            .flatMap { $0.split { !$0.isLetter }.map(String.init) }
    }

    /// Whether asking the field tells that an answer about a person is so and so.
    func isRevealing(_ field: String) -> Bool {
        revealing.contains(field)
    }

    /// The text without sentences that tell of a person and without people's names.
    func masked(_ text: String) -> String {
        let plain = sentences.reduce(text) { $0.replacing($1, with: Self.mark) }
        guard !names.isEmpty else { return plain }
        return withoutNames(plain)
    }

    private static func hangsOnPersonal(_ field: PlanField, _ form: PlanForm) -> Bool {
        field.conditions.contains { form.field($0.field)?.isPersonal ?? false }
    }

    /// A reply without what it quotes of the line that was typed.
    static func withoutQuotes(_ text: String) -> String {
        text.replacing(/”[^”]*”/, with: "”\(mark)”")
    }
}

extension PlanPrivacy {
    private func withoutNames(_ text: String) -> String {
        var result = ""
        var word = ""
        for character in text {
            if character.isLetter {
                word.append(character)
            } else {
                result += isName(word) ? Self.mark : word
                result.append(character)
                word = ""
            }
        }
        return result + (isName(word) ? Self.mark : word)
    }

    private func isName(_ word: String) -> Bool {
        word.count >= 2 && names.contains { isForm(word, of: $0) }
    }

    /// Whether the word may be a form of a name: `Pekan` of *Pekka*, `Virtasen` of *Virtanen*;
    /// in small letters only when the whole name is there.
    private func isForm(_ word: String, of name: String) -> Bool {
        let typed = Array(Normalization.normalized(word))
        let known = Array(Normalization.normalized(name))
        let shared = zip(typed, known).prefix { $0 == $1 }.count
        let isWhole = shared == known.count && typed.count <= known.count + 7
        guard word.first?.isUppercase == true, known.count > 3 else { return isWhole }
        let ending = name.hasSuffix("nen") ? 3 : 2
        return shared >= max(3, known.count - ending) && typed.count <= known.count + 7
    }
}

extension PlanField {
    /// What is said when the field is asked or named; the longest first.
    fileprivate var sentences: [String] {
        [why.text, why.firstSentence, prompt, help, name]
    }
}
