import DraftStore
import Glibc
import Planning
import Testing

@Suite struct DraftFolderTests {
    @Test func draftAppearsWithWhatItBeginsWith() throws {
        var generator = CountingGenerator()
        let events = [PlanEvent.stamped(.begun, "2026-11-22T18:30:00+02:00")]
        let file = try scratch.store.create(day: firstDay, events: events, using: &generator)
        #expect(try scratch.store.read(file.id).events == events)
        #expect(throws: DraftStoreProblem.inUse(file.id)) { try scratch.store.open(file.id) }
        try file.append(.passed(field: "a"))
        #expect(try scratch.store.read(file.id).events == events + [.passed(field: "a")])
    }

    @Test func draftThatCannotBeWrittenLeavesNothingBehind() throws {
        var generator = CountingGenerator()
        let long = String(repeating: "x", count: 17 * 1_048_576)
        for _ in 0..<3 {
            #expect(throws: DraftStoreProblem.self) {
                try scratch.store.create(
                    day: firstDay,
                    events: [.stamped(.begun, long)],
                    using: &generator
                )
            }
        }
        #expect(access(scratch.store.folder, F_OK) == 0)
        #expect(rmdir(scratch.store.folder) == 0)
    }

    let scratch = Scratch()

    @Test(arguments: [
        "", "..", "../a", "a/b", "-a", "A", "ä", "a.plan", String(repeating: "a", count: 65),
    ])
    func namesThatCouldLeaveTheFolderAreNone(name: String) {
        #expect(DraftID(name) == nil)
    }

    @Test func newNamesHoldTheDayAndDiffer() throws {
        var generator = CountingGenerator()
        let first = DraftID(day: firstDay, using: &generator)
        #expect(first.text.hasPrefix("2026-11-22-"))
        #expect(first != DraftID(day: firstDay, using: &generator))
        #expect(DraftID(first.text) == first)
    }

    @Test func aNameInUseIsNeverWrittenOver() throws {
        let first = try scratch.store.createForTest()
        let second = try scratch.store.createForTest()
        #expect(first.id != second.id)
    }

    @Test func filesAndFoldersAreForTheOwnerOnly() throws {
        let file = try scratch.store.createForTest()
        #expect(scratch.mode(scratch.file(file.id)) == 0o600)
        #expect(scratch.mode(scratch.store.folder) == 0o700)
        #expect(scratch.mode(scratch.path + "/a") == 0o700)
    }

    @Test func widerRightsAreNarrowedAndTold() throws {
        let id = try scratch.store.createForTest().id
        chmod(scratch.file(id), 0o644)
        chmod(scratch.store.folder, 0o755)
        let folder = DraftNotice.narrowedFolder(scratch.store.folder)
        #expect(try scratch.store.read(id).notices == [folder, .narrowedFile(id)])
        #expect(try scratch.store.read(id).notices.isEmpty)
        #expect(scratch.mode(scratch.file(id)) == 0o600)
    }

    @Test func linksAreNotFollowed() throws {
        let id = try scratch.store.createForTest().id
        let link = try #require(DraftID("linkki"))
        symlink(scratch.file(id), scratch.file(link))
        #expect(throws: DraftStoreProblem.notAFile(link)) { try scratch.store.read(link) }
        symlink(scratch.store.folder, scratch.path + "/other")
        let other = DraftStore(folder: scratch.path + "/other/")
        #expect(throws: DraftStoreProblem.notAFolder(scratch.path + "/other")) {
            try other.read(id)
        }
    }

    @Test func pipesAndFoldersAreNoDrafts() throws {
        _ = try scratch.store.createForTest()
        let pipe = try #require(DraftID("putki"))
        mkfifo(scratch.file(pipe), 0o600)
        #expect(throws: DraftStoreProblem.notAFile(pipe)) { try scratch.store.read(pipe) }
        let inner = try #require(DraftID("kansio"))
        mkdir(scratch.file(inner), 0o700)
        #expect(throws: DraftStoreProblem.notAFile(inner)) { try scratch.store.read(inner) }
    }

    @Test func whatIsDeletedIsGone() throws {
        let id = try scratch.store.createForTest().id
        try scratch.store.delete(id)
        #expect(throws: DraftStoreProblem.noSuchDraft(id.text)) { try scratch.store.open(id) }
        #expect(throws: DraftStoreProblem.noSuchDraft(id.text)) { try scratch.store.delete(id) }
    }

    @Test func readingMakesNoFolder() throws {
        let id = try #require(DraftID("a"))
        #expect(throws: DraftStoreProblem.noSuchDraft("a")) { try scratch.store.read(id) }
        #expect(access(scratch.store.folder, F_OK) != 0)
    }
}
