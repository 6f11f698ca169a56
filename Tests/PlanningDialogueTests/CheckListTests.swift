import Planning
import PlanningDialogue
import Testing

/// The check list on a small screen: behaviour 10.
@Suite struct CheckListTests {
    private static let screens = [(24, 80), (20, 40), (10, 30), (60, 200), (1, 1)]

    @Test(arguments: screens)
    func everyFieldIsOnOnePageAndPagesFit(lines: Int, columns: Int) {
        var talk = TestTalk(page: PlanPageSize(lines: lines, columns: columns))
        talk.goTo("")
        var seen: [Int] = []
        for _ in 0..<200 where !talk.last.isOver {
            let list = pageText(talk.last)
            seen += numbers(in: list)
            let height = list.split(separator: "\n")
                .map { max(1, ($0.count + columns - 1) / columns) }.reduce(0, +)
            // A single line may be longer than a very small page.
            if lines >= 20 { #expect(height + 3 <= lines) }
            talk.type("")
        }
        #expect(talk.last.isOver)
        #expect(seen == Array(1...talk.talk.progress.fields.count))
    }

    @Test func aNumberEditsFromItsPageAndComesBackToIt() {
        var talk = TestTalk(page: PlanPageSize(lines: 24, columns: 80))
        talk.goTo("")
        #expect(talk.last.text().contains("Sivu 1/"))
        let index = talk.talk.progress.fields.firstIndex { $0.id == "yhteydenpito" }
        let number = index.map { $0 + 1 } ?? 0
        talk.type("\(number)")
        #expect(talk.field == "yhteydenpito")
        let text = talk.type("Soitetaan maanantaisin.")
        #expect(text.contains("\(number). Yhteydenpito: Soitetaan maanantaisin."))
        #expect(text.contains("Sivu 3/"))
        #expect(talk.type("/takaisin").contains("Sivu 2/"))
        #expect(talk.type("valmis").contains("tallessa"))
        #expect(talk.last.isOver)
    }

    @Test func linesAreShortAndWhatIsNotGivenStandsTogether() {
        var talk = TestTalk()
        talk.type("/pakolliset")
        talk.goTo("")
        let lines = talk.last.text().split(separator: "\n").map(String.init)
        #expect(lines.contains("Ei annettu: 3 Oppijanumero, 4 Opiskeluoikeuden tunniste"))
        for line in lines where line.first?.isNumber == true { #expect(line.count <= 78) }
        talk.type("/muuta keskeiset työtehtävät")
        #expect(talk.type(String(repeating: "pitkä työ; ", count: 30)).contains("…\n"))
    }

    @Test func theOverviewFitsAScreenAndASectionIsShownByNumber() {
        var talk = TestTalk(page: PlanPageSize(lines: 24, columns: 80))
        talk.goTo("ohjaaja")
        let text = talk.type("/yhteenveto")
        #expect(text.contains("1 Opiskelija 4/4\n2 Tutkinnon osa 4/4"))
        #expect(text.contains("4 Työpaikka 3/6, auki 13 Työpaikkaohjaaja, 14 Ohjaajan sähköposti"))
        #expect(talk.type("/yhteenveto 4").contains("10. Työpaikka: Kahvila Kulma Oy"))
        #expect(talk.field == "ohjaaja")
        #expect(talk.last.events.isEmpty)
    }

    private func pageText(_ turn: PlanTurn) -> String {
        for case .checkList(let list) in turn.replies { return PlanReply.checkList(list).text() }
        return ""
    }

    /// The numbers of answers and of what is not given, in order.
    private func numbers(in list: String) -> [Int] {
        list.split(separator: "\n")
            .flatMap { line -> [Int] in
                if let match = line.prefixMatch(of: /([0-9]+)\./) { return [Int(match.1) ?? 0] }
                guard line.hasPrefix("Ei annettu: ") else { return [] }
                return line.dropFirst(12).split(separator: ", ")
                    .compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
            }
            .sorted()
    }
}
