import Drafts
import Planning
import Testing

/// Regenerate with `make examples`.
@Suite struct ExampleTests {
    @Test(arguments: Example.names)
    func answersAreCompleteAndWithoutProblems(name: String) throws {
        let example = try Example(name)
        let progress = example.draft.progress(in: Repository.form)
        #expect(example.problems.map(\.message) == [])
        #expect(progress.openRequiredFields.isEmpty)
        let check = EHOKSCheck(progress, scope: .whole(approved: Example.approved))
        #expect(check.refused.map(\.message) == [])
        #expect(check.useless.map(\.message) == [])
    }

    @Test(arguments: Example.names)
    func exportsAreThoseInTheFolder(name: String) throws {
        let example = try Example(name)
        for (fileName, text) in try example.exports() {
            expectSnapshot(text, example.folder + "/" + fileName)
        }
    }
}
