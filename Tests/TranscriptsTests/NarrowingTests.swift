import FoundationEssentials
import Glibc
import Synchronization
import TestSupport
import Testing
import Transcripts

/// Files and folders are for their owner only, also when they were wider, and that is said.
@Suite
struct NarrowingTests {
    private final class Told: Sendable {
        private let notices = Mutex<[String]>([])

        var messages: [String] { notices.withLock { $0 } }

        func take(_ notice: TranscriptNotice) {
            notices.withLock { $0.append(notice.message) }
        }
    }

    @Test
    func widerRightsAreTakenAwayAndTold() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/wide"
        try folder.write("<transcript xmlns='urn:kumppani:transcript:1'/>", to: "wide/aa.xml")
        #expect(chmod(path, 0o755) == 0 && chmod(path + "/aa.xml", 0o644) == 0)
        let told = Told()
        let store = TranscriptStore(folder: path) { told.take($0) }
        let ids = try store.ids()
        _ = try store.read(try #require(ids.first))
        #expect(
            told.messages == [
                "Muutkin saattoivat lukea kansiota \(path). Nyt sitä voit lukea vain sinä.",
                "Muutkin saattoivat lukea tiedostoa aa.xml. Nyt sitä voit lukea vain sinä.",
            ]
        )
        #expect(Self.mode(path) == 0o700)
        #expect(Self.mode(path + "/aa.xml") == 0o600)
        _ = try store.read(try #require(ids.first))
        #expect(told.messages.count == 2)
    }

    @Test
    func sessionBegunInAWideFolderTellsToo() throws {
        let folder = try TemporaryFolder()
        try folder.write("<transcript xmlns='urn:kumppani:transcript:1'/>", to: "aa.xml")
        #expect(chmod(folder.path, 0o777) == 0)
        let made = try Self.begun(in: folder)
        #expect(made.notices == [.narrowedFolder(folder.path)])
        #expect(Self.mode(folder.path) == 0o700)
        #expect(Self.mode(folder.path + "/" + made.file.id.fileName) == 0o600)
    }

    /// A fresh clone's folder has nothing in it that anybody could have read.
    @Test
    func folderWithoutSessionsIsNarrowedSilently() throws {
        let folder = try TemporaryFolder()
        try folder.write("Keskustelut", to: "README.md")
        #expect(chmod(folder.path, 0o755) == 0)
        let made = try Self.begun(in: folder)
        #expect(made.notices == [])
        #expect(Self.mode(folder.path) == 0o700)
    }

    /// A session that is begun in a folder.
    private static func begun(
        in folder: TemporaryFolder
    ) throws -> (file: TranscriptFile, notices: [TranscriptNotice]) {
        var generator = SystemRandomNumberGenerator()
        let heading = Transcript.Heading(begun: "2026-11-22T19:31:20Z", program: "", knowledge: "")
        return try TranscriptStore(folder: folder.path).create(heading, using: &generator)
    }

    private static func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
}
