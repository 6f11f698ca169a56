import Glibc
import TestSupport
import Testing
import XMLTree

@Suite
struct FileBytesTests {
    @Test(arguments: [0, 1, 4_096, 100_000])
    func fileUpToTheLimitIsReadWhole(count: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "x", count: count), to: "a")
        #expect(try FileBytes.read(folder.path + "/a", limit: count).count == count)
    }

    @Test
    func largerFileIsRefusedUnread() throws {
        let folder = try TemporaryFolder()
        try folder.write("12345", to: "a")
        let path = folder.path + "/a"
        #expect(throws: XMLProblem(file: path, line: nil, kind: .tooLarge(limit: 4))) {
            try FileBytes.read(path, limit: 4)
        }
    }

    @Test(arguments: ["/ei/ole", "/tmp", "", "/dev/null", "/dev/zero", "/etc/passwd/x"])
    func whatIsNoFileIsMissing(path: String) {
        #expect(throws: XMLProblem(file: path, line: nil, kind: .missing)) {
            try FileBytes.read(path, limit: 1_000)
        }
    }

    @Test
    func pipeDoesNotHangTheReader() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/putki"
        try #require(mkfifo(path, 0o600) == 0)
        #expect(throws: XMLProblem(file: path, line: nil, kind: .missing)) {
            try FileBytes.read(path, limit: 1_000)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "The superuser may read everything."))
    func fileWithoutPermissionIsUnreadable() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a")
        let path = folder.path + "/a"
        chmod(path, 0)
        #expect(throws: XMLProblem(file: path, line: nil, kind: .unreadable(errno: EACCES))) {
            try FileBytes.read(path, limit: 1_000)
        }
    }
}
