import Drafts
import Planning
import Testing

/// Regenerate with `make examples`.
@Suite struct ExampleTests {
    @Test(arguments: Example.names)
    func plansAreCompleteAndEHOKSTakesThem(name: String) throws {
        let progress = try Example(name).draft.progress(in: Repository.form)
        #expect(progress.openRequiredFields.isEmpty)
        #expect(progress.doubtedFields.isEmpty)
        let check = EHOKSCheck(progress, scope: .whole(approved: Example.approved))
        #expect(check.refused.map(\.message) == [])
        #expect(check.useless.map(\.message) == [])
    }

    @Test(arguments: Example.names)
    func answersFileMakesTheSamePlanAsTheTalk(name: String) throws {
        let example = try Example(name)
        let talked = example.draft.progress(in: Repository.form)
        let (unattended, problems) = try example.unattended()
        #expect(problems.map(\.message) == [])
        for field in Repository.form.fields {
            #expect(talked.answer(field.id) == unattended.answer(field.id), "\(field.id)")
        }
    }

    @Test(arguments: Example.names)
    func everyTypedLineWasHeard(name: String) throws {
        for (number, talk) in try Example(name).talks.enumerated() {
            let typed = try String(file: Example(name).folder + "/rivit-\(number + 1).txt")
            let lines = typed.split(separator: "\n", omittingEmptySubsequences: false)
            let heard = talk.text.split(separator: "\n").count { $0.hasPrefix(">") }
            #expect(lines.count == heard + 1)
        }
    }

    @Test(arguments: Example.names)
    func sessionsAndExportsAreThoseInTheFolder(name: String) throws {
        let example = try Example(name)
        for (fileName, text) in try example.files() {
            expectSnapshot(text, example.folder + "/" + fileName)
        }
    }
}
