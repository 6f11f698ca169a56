import TestSupport
import Testing
import Units

/// Questions about what a unit requires are told from all others.
@Suite struct UnitQuestionTests {
    @Test(arguments: [
        (
            "mitä tutkinnon osassa maalauksen esikäsittelytyöt pitää osata?",
            "maalauksen esikäsittelytyöt", true
        ),
        (
            "Mitkä ovat lasten liikunnan edistämisen ammattitaitovaatimukset",
            "lasten liikunnan edistämisen", true
        ),
        ("mitä vaaditaan tutkinnon osassa 105715", "105715", true),
        ("mitä huolto- ja korjaustöissä pitää osata", "huolto ja korjaustöissä", false),
        ("mita tutkinnon osassa auton korjaaminen pitaa osata", "auton korjaaminen", true),
    ])
    func findsTheName(_ question: String, _ name: String, _ isExplicit: Bool) throws {
        let asked = try #require(UnitQuestion(question, reader: RealKnowledge.dictionary))
        #expect(asked.name == name)
        #expect(asked.isExplicit == isExplicit)
    }

    @Test(arguments: [
        "mitä tutkinnon osassa pitää osata", "mikä on HOKS?", "kuka maksaa matkat", "", "osata?",
        "mitä ammattitaitovaatimukset ovat", "maalauksen esikäsittelytyöt",
    ])
    func leavesTheRest(_ question: String) {
        #expect(UnitQuestion(question, reader: RealKnowledge.dictionary) == nil)
    }
}
