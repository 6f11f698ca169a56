internal import FinnishLanguage
internal import Knowledge
internal import XMLTree

/// A question stands under one entry and one intent.
struct ExampleHasOneHome: Rule {
    let id = "example-in-two-places"

    func findings(in material: Material) -> [Finding] {
        var first: [String: AskedQuestion] = [:]
        return material.questions.compactMap { question in
            let key = question.key
            guard let earlier = first[key] else {
                first[key] = question
                return nil
            }
            guard QuestionHome(earlier) != QuestionHome(question) else { return nil }
            return finding(
                at: question.place,
                "Kysymys ”\(question.text)” on kahdessa paikassa: täällä (\(question.home)) ja"
                    + " \(earlier.place) (\(earlier.home)).",
                remedy: "Jätä se vain toiseen; toisen aiheen voi nimetä määritteessä also."
            )
        }
    }

    let bad = Sample(
        entries: """
            <concept id="naytto"><term>Näyttö</term>
            <example intent="define">Mikä tämä on?</example>
            1️⃣<example intent="purpose">Mikä tämä on?</example></concept>
            """,
        elsewhere: """
            <topic id="kela"><term>Kela</term>1️⃣<example>mikä tämä on</example></topic>
            """
    )
    let good = Sample(
        entries: """
            <concept id="naytto"><term>Näyttö</term>
            <example intent="define">Mikä näyttö on?</example>
            <example intent="purpose">Miksi näyttö on?</example></concept>
            """,
        elsewhere: """
            <topic id="kela"><term>Kela</term><example>Mikä Kela on?</example></topic>
            """
    )
}
