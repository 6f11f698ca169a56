import Planning
import Testing

/// Messages that mend, behaviour 12: each rule has its own sentence.
@Suite struct FieldProblemWordingTests {
    private static let day = TestForm.day("2027-01-07")
    private static let span = DateSpan(start: day, end: day)
    private static let all: [FieldProblem] = [
        .empty, .tooLong(limit: 5), .tooManyItems(limit: 5), .dateShape, .identityCode,
        .noSuchDay(day: 31, month: 2, year: nil), .noSuchDay(day: 31, month: 2, year: 2027),
        .strangeYear(1927), .spanShape("x"), .noSuchWeek(60), .spanBackwards(span), .notInteger,
        .outOfRange(1...9),
        .notPercent, .percentOutOfRange(1...100), .hoursShape, .hoursOutOfRange,
        .noSuchChoice(["a", "b"]), .ambiguousChoice(["a", "b"]), .notYesNo, .nameCharacter("2"),
        .nameWithoutLetters, .notAName("ei"), .emailAt(count: 0), .emailAt(count: 2),
        .emailWithoutUser,
        .emailDomain("x"), .emailCharacter(" "), .emailCharacter("ö"), .phoneCharacter("p"),
        .phoneTooShort, .businessIDShape, .businessIDCheckDigit, .oidShape(.student),
        .oidShape(.studyRight), .oidShape(.organisation),
        .oidOtherSubject(named: .student, wanted: .studyRight), .oidCheckDigit(.student),
        .codeShape(set: "tutkinnonosat"), .endBeforeStart(start: day, end: day),
        .longerThanFiveYears(latest: day), .interruptionsOverlap(span, span),
        .interruptionOutside(span, period: span), .interruptionWithoutEnd(span),
    ]

    @Test(arguments: all)
    func aSentenceNamesTheFieldAndSaysWhatToType(problem: FieldProblem) throws {
        let field = try #require(TestForm.form.field("ohjaajan-sahkoposti"))
        let sentence = problem.sentence(for: field)
        #expect(sentence.hasPrefix("Ohjaajan sähköposti: "))
        #expect(sentence.hasSuffix("."))
        #expect(!sentence.contains("  "))
        for word in ["virhe", "anteeksi", "Virhe", "kelpaamaton"] {
            #expect(!sentence.contains(word))
        }
        let verbs = [
            "irjoita", "arkista", "hdist", "yhennä", "opioi", "uuta",
        ]
        #expect(verbs.contains(where: sentence.contains), "\(sentence)")
    }

    @Test func noTwoRulesShareASentence() throws {
        let field = try #require(TestForm.form.field("alku"))
        let sentences = Self.all.map { $0.sentence(for: field) }
        #expect(Set(sentences).count == sentences.count)
    }
}
