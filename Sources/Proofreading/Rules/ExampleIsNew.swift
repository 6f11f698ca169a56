internal import FinnishLanguage
internal import Knowledge
internal import XMLTree

/// A question stands once under its entry and intent.
struct ExampleIsNew: Rule {
    let id = "duplicate-example"

    func findings(in material: Material) -> [Finding] {
        QuestionHome.groups(of: material.questions)
            .flatMap { questions in
                var first: [String: Place] = [:]
                return questions.compactMap { question -> Finding? in
                    let key = question.key
                    guard let earlier = first[key] else {
                        first[key] = question.place
                        return nil
                    }
                    return finding(
                        at: question.place,
                        "Kysymys ”\(question.text)” on jo samassa aiheessa: \(earlier).",
                        remedy: "Poista toinen."
                    )
                }
            }
    }

    let bad = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="timing">Milloin HOKS päivitetään?</example>
            1️⃣<example intent="timing">milloin hoks paivitetaan</example></concept>
            """
    )
    let good = Sample(
        entries: """
            <concept id="hoks"><term>HOKS</term>
            <example intent="timing">Milloin HOKS päivitetään?</example>
            <example intent="timing">Päivittyykö suunnitelma, kun työpaikka vaihtuu?</example>
            </concept>
            """
    )
}
