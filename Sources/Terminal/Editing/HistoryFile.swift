internal import Glibc

/// The lines that a person typed in earlier sessions, one a line in a file of their own.
///
/// A file that cannot be read or written, or is a link, only costs the history. A line is on disk as soon as it
/// is added; programs that run at the same time take turns by a lock on the file.
public struct HistoryFile: Sendable {
    /// Where the lines are kept.
    public let path: String
    /// How many lines are kept at most.
    public let limit: Int

    /// A longer line is not kept, in bytes.
    static let longestLine = 8192
    /// A larger file is not ours, in bytes.
    static let largestFile = 16 * 1_048_576

    /// Names a history; the file need not be there, but its folder should.
    public init(path: String, limit: Int = 1000) {
        self.path = path
        self.limit = max(1, limit)
    }

    /// The lines, oldest first; what is not text, or could steer a terminal, is left out.
    ///
    /// A file that has grown to twice its share is written anew with its newest lines.
    func load() -> [String] {
        guard let file = open(O_RDONLY) else { return [] }
        defer { close(file) }
        let lines = lines(in: file)
        if lines.count > 2 * limit { shorten() }
        return lines.suffix(limit)
    }

    /// Adds a line to the end.
    func append(_ line: String) {
        guard Self.isKept(line), let file = openLocked(O_WRONLY | O_APPEND | O_CREAT) else {
            return
        }
        defer { close(file) }
        fchmod(file, 0o600)
        Output(descriptor: file).write(line + "\n")
    }

    static func isKept(_ line: String) -> Bool {
        !line.allSatisfy(\.isWhitespace) && line.utf8.count <= longestLine
            && SafeText.cleaned(line) == line && !line.contains("\n")
    }

    private func lines(in file: Int32) -> [String] {
        var reader = PlainReader(descriptor: file, longestLine: Self.longestLine)
        var lines: [String] = []
        var next = reader.next()
        while next != .end {
            if case .line(let line) = next, Self.isKept(line) { lines.append(line) }
            next = reader.next()
        }
        return lines
    }
}

extension HistoryFile {
    /// Takes lines away for good.
    ///
    /// - Returns: How many there were.
    public func remove(where isUnwanted: (String) -> Bool) -> Int {
        guard let file = open(O_RDONLY) else { return 0 }
        let count = lines(in: file).count(where: isUnwanted)
        close(file)
        if count > 0 { rewrite { $0.filter { !isUnwanted($0) } } }
        return count
    }

    private func shorten() {
        rewrite { $0.suffix(limit) }
    }

    /// Writes the file anew with what is kept of its lines.
    private func rewrite(_ keep: ([String]) -> [String]) {
        guard let file = openLocked(O_RDONLY) else { return }
        defer { close(file) }
        let kept = keep(lines(in: file))
        let draft = path + ".new"
        unlink(draft)
        guard let copy = open(O_WRONLY | O_CREAT | O_EXCL, draft) else { return }
        let isWritten = Output(descriptor: copy).write(kept.map { $0 + "\n" }.joined())
        close(copy)
        if !isWritten || rename(draft, path) != 0 { unlink(draft) }
    }

    /// Opens the file and waits half a second for its turn; nil when it does not come.
    private func openLocked(_ flags: Int32) -> Int32? {
        for _ in 0..<50 {
            guard let file = open(flags) else { return nil }
            var mine = stat()
            var named = stat()
            if flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &mine) == 0,
                stat(path, &named) == 0,
                mine.st_ino == named.st_ino
            {
                // The name stands for this file still: nobody wrote it anew meanwhile.
                return file
            }
            close(file)
            usleep(10_000)
        }
        return nil
    }

    /// Opens a regular file; a new one is for its owner only.
    private func open(_ flags: Int32, _ name: String? = nil) -> Int32? {
        let safely = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        let file = Glibc.open(name ?? path, flags | safely, 0o600)
        guard file >= 0 else { return nil }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= Self.largestFile
        else {
            close(file)
            return nil
        }
        return file
    }
}
