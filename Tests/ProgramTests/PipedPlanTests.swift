import TestSupport
import Testing

/// `kumppani plan` through pipes: killed, resumed, locked.
@Suite
struct PipedPlanTests {
    @Test
    func killedPlanGoesOnFromTheSameQuestion() throws {
        let place = try DraftPlace()
        let program = try place.start(["plan"])
        for line in ["Aino Esimerkki", "ei", "", "", "Asiakaspalvelu"] { program.type(line) }
        #expect(program.shows("Mikä on tutkinnon osan koodi?"))
        program.kill()
        let run = try place.run(["plan", "--resume"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Jatketaan suunnitelmaa: työpaikka avoin, 3/39."))
        #expect(
            run.output.contains("\n\nVaihe 2/12 · Tutkinnon osa\nMikä on tutkinnon osan koodi?")
        )
        let name = try #require(place.files.first?.dropLast(".plan".count))
        let shown = try place.run(["drafts", "show", String(name)]).output
        #expect(shown.contains("Opiskelija: Aino Esimerkki"))
        #expect(shown.contains("Tutkinnon osa: Asiakaspalvelu"))
    }

    @Test
    func secondProgramIsToldSo() throws {
        let place = try DraftPlace()
        let program = try place.start(["plan"])
        program.type("Aino Esimerkki")
        #expect(program.shows("alle 18-vuotias"))
        let name = try #require(place.files.first?.dropLast(".plan".count))
        let second = try place.run(["plan", "--resume", String(name)])
        #expect(second.status == 73)
        #expect(second.errors.contains("on auki toisessa ohjelmassa"))
        #expect(try place.run(["drafts", "delete", String(name)]).status == 73)
        #expect(try place.run(["drafts", "show", String(name)]).status == 0)
    }

    @Test
    func newPlanNeverOverwrites() throws {
        let place = try DraftPlace()
        for name in ["Aino Esimerkki", "Eino Esimerkki"] {
            let run = try place.run(["plan"], input: name + "\n")
            #expect(run.output.contains("Jatka komennolla: kumppani plan --resume "))
            #expect(!run.output.contains("> "))
        }
        #expect(place.files.count == 2)
    }

    @Test
    func planWithoutAnswersLeavesNoFile() throws {
        let place = try DraftPlace()
        let run = try place.run(["plan"], input: "/ohje\n/luonnos\n")
        #expect(run.status == 0)
        #expect(run.output.contains("[Puuttuu]"))
        #expect(place.files.isEmpty)
    }

    @Test(arguments: [false, true])
    func talkIsWrittenDownUnlessItIsNotWanted(isUnwanted: Bool) throws {
        let place = try DraftPlace()
        let flags = isUnwanted ? ["--no-transcript"] : []
        let lines = "Aino Esimerkki\nei\n\n\nAsiakaspalvelu\nmikä on HOKS?\n"
        _ = try place.run(["plan"] + flags, input: lines)
        let found = place.transcripts
        #expect(found.count == (isUnwanted ? 0 : 1))
        #expect(place.files.count == 1)
        for text in found {
            #expect(!text.contains("Aino"))
            #expect(text.contains("<typed>Asiakaspalvelu</typed>"))
            #expect(text.contains("<shown entry=\"hoks\"/>"))
        }
    }

    @Test
    func whatGotNoAnswerInAPlanIsAGapAndAnswersAreNone() throws {
        let place = try DraftPlace()
        let lines = "Aino Esimerkki\nei\n\n\nOutoa jarrutusta\npaljonko kela maksaa asumistukea?\n"
        _ = try place.run(["plan"], input: lines)
        let gaps = try place.run(["review", "gaps"]).output
        #expect(gaps.contains("asumistuke"))
        #expect(!gaps.contains("jarrutus"))
    }

    @Test
    func planMadeThroughAPipeIsReady() throws {
        let place = try DraftPlace()
        let lines = [
            "/pakolliset", "Aino Esimerkki", "ei", "Asiakaspalvelu", "palvelee asiakasta",
            "Kahvila Kulma", "1234567-1", "Liisa Laine", "koulutussopimus", "Oona Ope",
            "7.1.2027", "1.6.2027", "100", "kassatyö (1)", "ei", "", "",
        ]
        let run = try place.run(["plan"], input: lines.joined(separator: "\n"))
        #expect(run.output.contains("Suunnitelma on valmis ja tallessa."))
        #expect(try place.run(["drafts"]).output.contains(" · valmis"))
    }
}
