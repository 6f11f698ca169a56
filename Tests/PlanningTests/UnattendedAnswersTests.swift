import Planning
import Testing

@Suite struct UnattendedAnswersTests {
    private func read(
        _ typed: [String: String],
        given: [String: Answer] = [:]
    ) -> UnattendedAnswers {
        let plan = PlanProgress(form: TestForm.form)
        return UnattendedAnswers(
            typed: typed,
            given: given,
            progress: plan,
            today: TestForm.today
        )
    }

    @Test func examplesOfEveryVisibleFieldAreTaken() {
        let fields = TestForm.form.fields.filter(\.conditions.isEmpty)
        let typed = Dictionary(uniqueKeysWithValues: fields.map { ($0.id, $0.example) })
        let answers = read(typed)
        #expect(answers.problems.isEmpty)
        #expect(answers.events.count == typed.count)
    }

    @Test func everyProblemIsNamedAtOnce() throws {
        let answers = read(
            [
                "alku": "7.1.2027", "loppu": "6.1.2027", "y-tunnus": "1", "x": "y",
                "nayton-paikka": "Kulma",
            ],
            given: ["opettaja": .later, "z": .unknown]
        )
        #expect(answers.events.map(\.line).joined().contains("opettaja"))
        #expect(answers.problems.count == 5)
        #expect(answers.problems.suffix(2) == [.unknownField("x"), .unknownField("z")])
        let sentences = answers.problems.map(\.sentence)
        #expect(sentences.contains { $0.hasPrefix("loppu: Jakson loppupäivä: ") })
        #expect(sentences.contains { $0.hasPrefix("nayton-paikka: Näytön paikka ei kuulu") })
    }
}
