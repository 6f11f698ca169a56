import FinnishLanguage
import Planning
import PlanningDialogue
import Testing

/// The unit comes from the catalogue, its requirements become goals, and tasks are tied to them.
@Suite struct UnitTests {
    private static let painting = PlanUnit(
        name: "Maalauksen esikäsittelytyöt",
        code: "tutkinnonosat_105715",
        version: 3,
        extent: "15 osp",
        qualification: "Autoalan perustutkinto",
        diaryNumber: "OPH-2762-2017",
        goals: ["Osaa tehdä koritinaukset", "Osaa suojata työkohteen", "Osaa hioa pinnan"]
    )
    private static let others = ["OPH-1-2027", "OPH-2-2027"]
        .map { number in
            PlanUnit(name: "Huippuosaaja", code: "tutkinnonosat_400010", diaryNumber: number)
        }

    private static var world: PlanSurroundings {
        PlanSurroundings(
            today: TestTalk.today,
            units: PlanUnits(
                count: 3,
                find: { typed in
                    let typed = typed.lowercased()
                    if typed.contains("maala") || typed == "105715" { return [painting] }
                    return typed.contains("huippu") ? others : []
                },
                unit: { code, number in
                    ([painting] + others).first { $0.code == code && $0.diaryNumber == number }
                }
            ),
            serving: { tasks, goals in
                tasks.map { task in
                    goals.indices.filter { goals[$0].contains(task.suffix(4)) }.map { $0 + 1 }
                }
            }
        )
    }

    private var talk = PlanningDialogue(progress: PlanProgress(form: TestTalk.form))

    /// Types lines from the first question on; what the last one led to.
    @discardableResult
    private mutating func type(_ lines: String...) -> String {
        var shown = ""
        for line in lines { shown = talk.take(line, Self.world).text() }
        return shown
    }

    private func value(_ id: String) -> AnswerValue? { talk.progress.value(id) }

    private mutating func toTheUnit() { type("Aino Esimerkki", "ei", "", "") }

    @Test(arguments: ["Maalauksen esikäsittelytyöt", "105715", "tutkinnonosat_105715 maala"])
    mutating func theUnitFillsInWhatTheCatalogueTells(_ typed: String) {
        toTheUnit()
        type(typed)
        if talk.currentField?.id == PlanFieldID.unit { type("1") }
        #expect(value(PlanFieldID.unit) == .text("Maalauksen esikäsittelytyöt"))
        #expect(value(PlanFieldID.unitCode) == .code("tutkinnonosat_105715"))
        #expect(value(PlanFieldID.unitVersion) == .integer(3))
        #expect(value(PlanFieldID.unitExtent) == .text("15 osp"))
        #expect(value(PlanFieldID.qualification) == .text("Autoalan perustutkinto"))
        #expect(value(PlanFieldID.diaryNumber) == .text("OPH-2762-2017"))
        #expect(talk.currentField?.id == PlanFieldID.goals)
    }

    @Test mutating func unitsOfOneNameAreToldApart() {
        toTheUnit()
        let shown = type("huippuosaaja")
        #expect(
            shown.contains("1 Huippuosaaja · OPH-1-2027\n2 Huippuosaaja · OPH-2-2027\n0 en mitään")
        )
        type("", "2")
        #expect(value(PlanFieldID.diaryNumber) == .text("OPH-2-2027"))
        #expect(talk.currentField?.id == PlanFieldID.unitVersion)
    }

    @Test mutating func zeroKeepsTheTypedName() {
        toTheUnit()
        type("huippu", "0")
        #expect(value(PlanFieldID.unit) == .text("huippu"))
        #expect(value(PlanFieldID.unitCode) == nil)
        #expect(talk.currentField?.id == PlanFieldID.unitCode)
    }

    @Test mutating func anotherNameSearchesAnew() {
        toTheUnit()
        type("huippu", "maalauksen esikäsittelytyöt")
        #expect(value(PlanFieldID.unitCode) == .code("tutkinnonosat_105715"))
    }

    @Test mutating func aNameThatTheCatalogueLacksIsKept() {
        toTheUnit()
        let shown = type("Paikallinen osa")
        #expect(shown.contains("Luettelossa ei ole tällaista tutkinnon osaa."))
        #expect(value(PlanFieldID.unit) == .text("Paikallinen osa"))
        #expect(!talk.fieldNames.contains("Tutkinto"))
    }

    @Test mutating func anotherUnitLeavesNothingOfTheFirst() {
        toTheUnit()
        type("105715", "kaikki", "/muuta tutkinnon osa", "huippuosaaja", "1")
        #expect(value(PlanFieldID.unitExtent) == nil)
        #expect(value(PlanFieldID.qualification) == nil)
        #expect(value(PlanFieldID.diaryNumber) == .text("OPH-1-2027"))
        #expect(talk.progress.isDoubted(PlanFieldID.goals))
        #expect(talk.progress.isDoubted(PlanFieldID.unitVersion))
    }

    @Test(arguments: [
        ("kaikki", ["Osaa tehdä koritinaukset", "Osaa suojata työkohteen", "Osaa hioa pinnan"]),
        ("1, 3", ["Osaa tehdä koritinaukset", "Osaa hioa pinnan"]),
        ("1 ja 3", ["Osaa tehdä koritinaukset", "Osaa hioa pinnan"]),
        ("1 3", ["Osaa tehdä koritinaukset", "Osaa hioa pinnan"]),
        ("2-3", ["Osaa suojata työkohteen", "Osaa hioa pinnan"]),
        ("2–3.", ["Osaa suojata työkohteen", "Osaa hioa pinnan"]),
        ("3; osaa avata kassan", ["Osaa hioa pinnan", "osaa avata kassan"]),
        ("3, osaa avata kassan", ["Osaa hioa pinnan", "osaa avata kassan"]),
        ("1, 1", ["Osaa tehdä koritinaukset"]),
        ("5 asiakasta palveltu", ["5 asiakasta palveltu"]),
        ("osaa myydä", ["osaa myydä"]),
    ])
    mutating func goalsArePickedByNumber(_ typed: String, _ goals: [String]) {
        toTheUnit()
        let shown = type("105715")
        #expect(shown.contains("\n1 Osaa tehdä koritinaukset\n2 Osaa suojata työkohteen\n"))
        type(typed)
        #expect(value(PlanFieldID.goals) == .list(goals))
    }

    @Test(arguments: ["4", "1-9", "0"])
    mutating func aNumberThatIsNotThereIsSaidSo(_ typed: String) {
        toTheUnit()
        let shown = type("105715", typed)
        #expect(shown.contains("Numerot ovat 1–3."))
        #expect(talk.currentField?.id == PlanFieldID.goals)
        #expect(value(PlanFieldID.goals) == nil)
    }

    /// A plan that has goals and is asked for its tasks.
    private mutating func toTheTasks() -> String {
        toTheUnit()
        type("105715", "kaikki", "/muuta tehtävät")
        return type("Pinnan hioa; Kahvin keitto; Suojaus (2)")
    }

    @Test mutating func goalsAreProposedForTasks() {
        let shown = toTheTasks()
        #expect(shown.contains("Mitä tavoitteita tehtävät palvelevat? Näin ehdotan:"))
        #expect(
            shown.contains("2 Kahvin keitto: ei tavoitetta\n3 Suojaus: 2 Osaa suojata työkohteen")
        )
        #expect(value(PlanFieldID.tasks)?.list?.first == "Pinnan hioa")
    }

    @Test(arguments: [
        (["2: 1, 3", ""], ["Kahvin keitto (1, 3)", "Suojaus (2)"]),
        (["3: ei; 2: 1", "k"], ["Kahvin keitto (1)", "Suojaus"]),
        (["2: 9", "/takaisin"], ["Kahvin keitto", "Suojaus (2)"]),
        (["ei"], ["Kahvin keitto", "Suojaus (2)"]),
    ])
    mutating func peopleConfirmTheTies(_ typed: [String], _ items: [String]) {
        _ = toTheTasks()
        for line in typed where line != "2: 9" { _ = talk.take(line, Self.world) }
        #expect(Array(value(PlanFieldID.tasks)?.list?.dropFirst() ?? []) == items)
    }

    @Test mutating func tyingPutsNothingInDoubt() {
        _ = toTheTasks()
        type("ei", "/muuta turvallisuus", "Turvakengät", "/muuta tehtävät", "", "2: 1", "")
        #expect(value(PlanFieldID.tasks)?.list?.contains("Kahvin keitto (1)") == true)
        #expect(talk.progress.doubtedFields.isEmpty)
    }

    @Test mutating func theCheckListShowsWhatServesWhat() {
        _ = toTheTasks()
        let shown = type("1: 3", "", "/yhteenveto")
        #expect(
            shown.contains(
                "Tavoitteet ja työtehtävät\n1 Osaa tehdä koritinaukset: ei työtehtävää\n"
                    + "2 Osaa suojata työkohteen: Suojaus\n3 Osaa hioa pinnan: Pinnan hioa\n"
                    + "Ilman tavoitetta: Kahvin keitto"
            )
        )
        #expect(shown.contains("Mikään tehtävä ei palvele näitä tavoitteita: 1."))
    }

    @Test func withoutACatalogueThePromptSaysHowToGetOne() {
        let world = PlanSurroundings(today: TestTalk.today, units: PlanUnits.none)
        var talk = PlanningDialogue(progress: PlanProgress(form: TestTalk.form))
        var shown = ""
        for line in ["Aino Esimerkki", "ei", "", ""] { shown = talk.take(line, world).text() }
        #expect(shown.contains("kumppani units import"))
        _ = talk.take("Asiakaspalvelu", world)
        #expect(talk.progress.value(PlanFieldID.unit) == .text("Asiakaspalvelu"))
    }
}

/// Goals for tasks are proposed from the words that they share.
@Suite struct TaskTieTests {
    @Test(arguments: [
        ("Pintojen hionta", [2]), ("Auton pohjamaalaus", [3]), ("Jätteiden lajittelu", [1]),
        ("Kahvin keitto", []), ("", []), ("Lajittelee jätteitä ja hioo", [1, 2]),
    ])
    func sharedRootsPropose(_ task: String, _ numbers: [Int]) throws {
        let goals = [
            "Osaa lajitella syntyneet jätteet", "Osaa hioa puupinnan",
            "Osaa suorittaa pieniä maalauksia",
            "Osaa ylläpitää työkykyään",
        ]
        let ties = TaskTies(reader: try Voikko())
        #expect(ties.goals(servedBy: [task], among: goals) == [numbers])
    }
}
