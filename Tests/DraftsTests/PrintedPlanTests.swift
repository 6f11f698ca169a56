import Drafts
import Planning
import Testing

@Suite struct PrintedPlanTests {
    /// A plan in the middle: gaps of every kind, and an answer in doubt.
    static let halfway = Example.draft([
        .stamped(.begun, "2026-11-22T09:00:00+02:00"),
        .answered(field: "opiskelija", .value(.person("Oona Esimerkki"))),
        .answered(field: "tutkinnon-osa", .value(.text("Asiakaspalvelu, 15 osp"))),
        .answered(field: "tavoitteet", .value(.list(["Palvelee asiakasta", "Tekee tilityksen"]))),
        .answered(field: "tyopaikka", .value(.text("Kahvila <Kulma> & Co"))),
        .answered(field: "ohjaaja", .value(.person("Kalle Keksitty"))),
        .answered(field: "ohjaajan-puhelin", .value(.phone("040 ABC"))),
        .answered(field: "opettaja", .unknown),
        .answered(field: "sopimusmuoto", .value(.choice("oppisopimus"))),
        .answered(field: "alku", .value(.date(Repository.day("2027-01-11")))),
        .answered(field: "loppu", .later),
        .answered(field: "muut-ehdot", .notApplicable),
        .answered(field: "tyotehtavat", .value(.list(["Kassatyö (1)", "Siivous"]))),
        .stamped(.changed, "2026-11-22T09:10:00+02:00"),
        .answered(field: "alku", .value(.date(Repository.day("2027-01-12")))),
        .answered(field: "tyopaikka", .value(.text("Kahvila <Mutka> & Co"))),
        .stamped(.changed, "2026-11-23T09:10:00+02:00"),
    ])

    @Test(arguments: PlanReader.allCases)
    func aPlanInTheMiddleAsMarkdown(reader: PlanReader) {
        let text = MarkdownPlan.text(Self.halfway, form: Repository.form, reader: reader)
        expectSnapshot(text, named: "halfway-\(reader).md")
    }

    @Test func aPlanInTheMiddleAsPlainText() {
        let text = TextPlan.text(Self.halfway, form: Repository.form, reader: .teacher)
        expectSnapshot(text, named: "halfway-teacher.txt")
    }

    @Test func aPlanInTheMiddleAsHTML() {
        let text = HTMLPlan.text(Self.halfway, form: Repository.form, reader: .teacher)
        expectSnapshot(text, named: "halfway-teacher.html")
    }

    @Test func anEmptyPlanAsMarkdown() {
        let text = MarkdownPlan.text(Example.draft([]), form: Repository.form, reader: .teacher)
        expectSnapshot(text, named: "empty-teacher.md")
    }

    @Test(arguments: PlanReader.allCases)
    func textOfAnswersIsNeverMarkup(reader: PlanReader) throws {
        let hostile =
            "<script>alert('1')</script>\"&\u{0}\u{1b}[31m\n# Otsikko\n|a|\n- b\n1. c\n---"
        var change: [String: AnswerValue?] = [:]
        for field in Repository.form.fields where field.kind == .text {
            change[field.id] = .text(hostile)
        }
        change["tavoitteet"] = .list([hostile])
        let draft = try Example.changed(change)
        let html = HTMLPlan.text(draft, form: Repository.form, reader: reader)
        #expect(!html.contains("<script") && !html.contains("\u{1b}") && !html.contains("\u{0}"))
        let plain = TextPlan.text(draft, form: Repository.form, reader: reader)
        #expect(!plain.contains("\u{1b}") && !plain.contains("\n# Otsikko"))
        let markdown = MarkdownPlan.text(draft, form: Repository.form, reader: reader)
        let headings = markdown.split(separator: "\n").filter { $0.hasPrefix("# ") }
        #expect(headings == ["# Työpaikkajakson suunnitelma"])
        #expect(!markdown.contains("\n- b") && !markdown.contains("\n1. c"))
        #expect(!markdown.replacing("\\<", with: "").contains("<"))
        #expect(!markdown.contains("\u{1b}") && !markdown.contains("\u{0}"))
    }

    @Test func onlyTheTeacherSeesCodesAndEHOKS() throws {
        let draft = try Example("koulutussopimus").draft
        let codes = ["1.2.246.562.24.10000000003", "105705", "eHOKSiin viemisestä"]
        for reader in PlanReader.allCases {
            let text = MarkdownPlan.text(draft, form: Repository.form, reader: reader)
            #expect(codes.allSatisfy(text.contains) == (reader == .teacher))
            #expect(codes.contains(where: text.contains) == (reader == .teacher))
        }
    }

    @Test func theInstructorsCopyOpensEachAbbreviationOnce() throws {
        let text = "HOKSin mukaan 15 osp:n verran YTO:ja; HOKS-keskustelu. Opo ja osp."
        let draft = try Example.changed(["muut-ehdot": .text(text)])
        let copy = MarkdownPlan.text(draft, form: Repository.form, reader: .instructor)
        #expect(copy.contains("15 osp:n (osp = osaamispiste) verran"))
        #expect(
            copy.contains("YTO:ja (YTO = yhteinen tutkinnon osa); HOKS-keskustelu. Opo ja osp.")
        )
        #expect(copy.split(separator: "henkilökohtainen osaamisen").count == 2)
        let other = MarkdownPlan.text(draft, form: Repository.form, reader: .student)
        #expect(!other.contains("osaamispiste"))
    }

    @Test func everyCopyHasThreeSignatureLinesVersionAndHistory() throws {
        let draft = try Example("koulutussopimus").draft
        for reader in PlanReader.allCases {
            let html = HTMLPlan.text(draft, form: Repository.form, reader: reader)
            let end = try #require(html.firstRange(of: "<section class=\"signatures\">"))
            let signatures = html[end.upperBound...]
            #expect(signatures.split(separator: "<th scope=\"row\">").count == 4)
            #expect(html.contains("<dd>2, 24.11.2026</dd>"))
            #expect(html.contains("Versio 2, 24.11.2026: muuttui: Jakson loppupäivä"))
            #expect(!html.contains("<script") && !html.contains("http"))
        }
    }
}
