import Planning
import Testing

@Suite struct ListReadingTests {
    @Test(arguments: [
        ("a; b ;c", ["a", "b", "c"]), ("a\nb\r\nc", ["a", "b", "c"]),
        ("- a\n• b\n3. c", ["a", "b", "c"]),
        ("kassa, siivous, tilitys", ["kassa", "siivous", "tilitys"]),
        ("kassa ja siivous", ["kassa ja siivous"]),
        ("leikkaus- ja kylmätyöt", ["leikkaus- ja kylmätyöt"]),
        (
            "Osaa palvella asiakasta kassalla, myös englanniksi ja ruotsiksi",
            ["Osaa palvella asiakasta kassalla, myös englanniksi ja ruotsiksi"]
        ),
        ("Kassatyö (1, 2)", ["Kassatyö (1, 2)"]),
        ("Kassatyö (1, 2); Tilaus (1)", ["Kassatyö (1, 2)", "Tilaus (1)"]),
        ("annos 1,5 litraa", ["annos 1,5 litraa"]),
    ])
    func itemsAreCutSensibly(typed: String, items: [String]) {
        #expect(TestForm.value("tyotehtavat", typed) == .list(items))
    }

    @Test func onlySeparatorsAreNoList() {
        #expect(TestForm.problem("tyotehtavat", ";;; ;") == .empty)
        #expect(
            TestForm.problem("tyotehtavat", String(repeating: "a;", count: 51))
                == .tooManyItems(limit: 50)
        )
    }

    @Test(arguments: ["010190-123M", "Aino, 010190-123m", "(010190A123M)"])
    func identityCodesAreNotTaken(typed: String) {
        #expect(TestForm.problem("tyotehtavat", typed) == .identityCode)
        #expect(TestForm.problem("perehdytys", typed) == .identityCode)
    }

    @Test(arguments: ["010190-1231", "1234567-1", "040123-4567", "010190-123Mx"])
    func otherNumbersAreNoIdentityCodes(typed: String) {
        #expect(TestForm.value("perehdytys", typed) == .text(typed))
    }

    @Test func tasksNameTheirGoals() {
        #expect(PlanTask("Kassatyö (1, 2)").name == "Kassatyö")
        #expect(PlanTask("Kassatyö (1, 2)").goals == [1, 2])
        #expect(PlanTask("Kassatyö (arkisin)").name == "Kassatyö (arkisin)")
        #expect(PlanTask("(1)").goals.isEmpty)
        #expect(PlanTask(")").name == ")")
    }
}
