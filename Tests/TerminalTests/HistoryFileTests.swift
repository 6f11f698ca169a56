internal import Glibc
internal import Testing

@testable import Terminal

@Suite struct HistoryFileTests {
    private let folder = ScratchFolder()
    private var file: HistoryFile { HistoryFile(path: folder.path + "/history", limit: 3) }

    @Test func linesComeBackInOrder() {
        file.append("ensimmäinen")
        file.append("tyo\u{308}")
        #expect(file.load() == ["ensimmäinen", "tyo\u{308}"])
    }

    @Test func onlyTheOwnerMayRead() throws {
        file.append("a")
        var status = stat()
        try #require(stat(file.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func newestLinesStayAndTheFileIsShortened() {
        for number in 1...7 { file.append("rivi \(number)") }
        #expect(file.load() == ["rivi 5", "rivi 6", "rivi 7"])
        #expect(HistoryFile(path: file.path, limit: 100).load().count == 3)
    }

    @Test func missingFolderOnlyCostsTheHistory() {
        let file = HistoryFile(path: folder.path + "/ei/ole/history")
        file.append("a")
        #expect(file.load() == [])
    }

    @Test func aFolderOrAPipeIsNoHistory() {
        #expect(HistoryFile(path: folder.path).load() == [])
        mkfifo(file.path, 0o600)
        file.append("a")
        #expect(file.load() == [])
    }

    @Test func aLinkIsNoHistory() {
        folder.write(Array("oma\n".utf8), to: "own")
        symlink(folder.path + "/own", file.path)
        file.append("a")
        #expect(file.load() == [])
        #expect(HistoryFile(path: folder.path + "/own").load() == ["oma"])
    }

    @Test func aFileThatSomebodyHoldsOnlyCostsTheLine() {
        file.append("a")
        // A program that another test starts meanwhile must not inherit the lock.
        let holder = open(file.path, O_RDONLY | O_CLOEXEC)
        flock(holder, LOCK_EX)
        file.append("b")
        close(holder)
        file.append("c")
        #expect(file.load() == ["a", "c"])
    }

    @Test func severalWritersLoseNothing() async {
        let file = HistoryFile(path: file.path)
        await withTaskGroup { group in
            for writer in 0..<4 {
                group.addTask { for line in 0..<10 { file.append("\(writer) \(line)") } }
            }
        }
        #expect(file.load().count == 40)
    }

    @Test func whatIsNoTextIsLeftOut() {
        Output(descriptor: folder.create("history")).write("a\n\u{1B}[2J\n\n  \nb\n")
        #expect(file.load() == ["a", "b"])
    }

    @Test func invalidBytesAreLeftOut() {
        folder.write([0x61, 10, 0xE4, 10, 0x62], to: "history")
        #expect(file.load() == ["a", "b"])
    }

    @Test func tooLongLineIsNotKept() {
        file.append(String(repeating: "ä", count: HistoryFile.longestLine))
        #expect(file.load() == [])
    }
}

@Suite struct HistoryTests {
    @Test func sameLineTwiceIsOne() {
        var history = History(file: nil)
        for line in ["a", "a", " ", "b", "a"] { history.add(line) }
        #expect(history.lines == ["a", "b", "a"])
    }
}
