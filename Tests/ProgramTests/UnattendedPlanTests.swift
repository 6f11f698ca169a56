import TestSupport
import Testing

/// `kumppani plan --answers` and `--no-input`.
@Suite
struct UnattendedPlanTests {
    @Test
    func answersBecomeADraftForItsOwnerOnly() throws {
        let place = try DraftPlace()
        let run = try place.run(["plan", "--answers", DraftPlace.answers()])
        #expect(run.status == 0)
        let name = try #require(run.output.split(separator: "\n").first)
        #expect(run.output == name + "\n")
        #expect(place.files == [name + ".plan"])
        #expect(try place.rights(of: "t/drafts") == "700")
        #expect(try place.rights(of: "t/drafts/\(name).plan") == "600")
    }

    @Test
    func missingAnswersAreNamedAndNothingIsSaved() throws {
        let place = try DraftPlace()
        let run = try place.run(["plan", "--no-input"])
        #expect(run.status == 65)
        #expect(run.output == "")
        #expect(run.errors.contains("  opiskelija: Opiskelija\n"))
        #expect(run.errors.contains("  tyotehtavat: "))
        #expect(place.files.isEmpty)
    }

    @Test
    func everyBadAnswerIsNamedAtOnce() throws {
        let place = try DraftPlace()
        try place.folder.write(
            #"{"y-tunnus": "1234567-8", "alku": "kesällä", "lempiväri": "sininen"}"#,
            to: "a.json"
        )
        let run = try place.run(["plan", "--answers", place.folder.path + "/a.json"])
        #expect(run.status == 65)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.map { $0.prefix { $0 != ":" } } == ["y-tunnus", "alku", "lempiväri"])
        #expect(place.files.isEmpty)
    }

    @Test
    func missingFileReturns66() throws {
        let run = try DraftPlace().run(["plan", "--answers", "/ei/ole.json"])
        #expect(run.status == 66)
        #expect(run.errors.hasPrefix("/ei/ole.json: "))
    }

    @Test
    func answersGoOnWithADraft() throws {
        let place = try DraftPlace()
        let name = try place.save()
        try place.folder.write(#"{"ohjaajan-puhelin": "050 765 4321"}"#, to: "a.json")
        let answers = place.folder.path + "/a.json"
        let run = try place.run(["plan", "--answers", answers, "--resume", name])
        #expect(run.output == name + "\n")
        #expect(place.files.count == 1)
        #expect(try place.run(["drafts", "show", name]).output.contains("050 765 4321"))
    }
}
