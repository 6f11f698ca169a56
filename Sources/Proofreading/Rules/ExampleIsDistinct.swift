internal import FinnishLanguage
internal import Knowledge
internal import XMLTree

/// A question of four words or more is not almost the same as another under its entry and intent.
///
/// Nearly equal questions of different entries are let be: one word can make all the difference
/// (*Mikä on oppisopimus?*, *Mikä on koulutussopimus?*). So questions are compared within their
/// group only, and with those of about their length.
struct ExampleIsDistinct: Rule {
    /// The fewest words of a question that is looked at; forms of a single word are no copies.
    static let fewestWords = 4

    let id = "near-duplicate-example"

    func findings(in material: Material) -> [Finding] {
        QuestionHome.groups(of: material.questions).flatMap(findings)
    }

    private func findings(in questions: [AskedQuestion]) -> [Finding] {
        var earlier = EarlierQuestions()
        var findings: [Finding] = []
        for question in questions {
            let text = ComparableText(question.text)
            guard text.wordCount >= Self.fewestWords else { continue }
            if let twin = earlier.first(
                ofLength: text.count,
                where: {
                    isTwin(question, text, $0.question, $0.text)
                }
            ) {
                findings.append(finding(question, like: twin.question, text, twin.text))
            }
            earlier.append((question, text))
        }
        return findings
    }

    private func isTwin(
        _ question: AskedQuestion,
        _ text: ComparableText,
        _ other: AskedQuestion,
        _ otherText: ComparableText
    ) -> Bool {
        text.isNear(otherText) && question.context == other.context && question.key != other.key
    }

    private func finding(
        _ question: AskedQuestion,
        like twin: AskedQuestion,
        _ text: ComparableText,
        _ twinText: ComparableText
    ) -> Finding {
        let share = Int((text.similarity(to: twinText) * 100).rounded(.down))
        return finding(
            at: question.place,
            "Kysymys ”\(question.text)” on \(share)-prosenttisesti sama kuin \(twin.place):"
                + " ”\(twin.text)”.",
            remedy: "Poista toinen tai kysy toisin sanoin."
        )
    }

    let bad = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="timing">Milloin HOKS pitää päivittää jakson jälkeen?</example>
            1️⃣<example intent="timing">Milloin HOKS pitää päivittää jaksojen jälkeen?</example>
            </concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="timing">Milloin HOKS pitää päivittää jakson jälkeen?</example>
            <example intent="timing">Kuinka pian jakson loputtua HOKS päivitetään?</example>
            <example intent="timing">hoksin päivitys</example>
            <example intent="timing">hoksien päivitys</example></concept>
            """
    )
}

/// Questions gone through so far, found by their length.
private struct EarlierQuestions {
    typealias Item = (question: AskedQuestion, text: ComparableText)

    private var items: [Item] = []
    /// Positions of the texts of each length, in ascending order.
    private var positions: [Int: [Int]] = [:]

    mutating func append(_ item: Item) {
        positions[item.text.count, default: []].append(items.count)
        items.append(item)
    }

    /// The first that a test holds for, among those whose length lets it be near one of this length.
    func first(ofLength count: Int, where test: (Item) -> Bool) -> Item? {
        var first = items.count
        for length in ComparableText.lengths(near: count) {
            let found = (positions[length] ?? []).lazy.prefix { $0 < first }
                .first { test(items[$0]) }
            first = found ?? first
        }
        return first < items.count ? items[first] : nil
    }
}
