internal import Glibc
internal import PrivateFiles

/// A session's file while the session goes on; no other program can write to it or delete it.
///
/// After every call the file is well-formed: what is added and the closing tag are one write over
/// the old closing tag, and on the disk when the call returns.
public final class TranscriptFile {
    /// The session's name.
    public let id: TranscriptID
    private let file: Descriptor
    /// Where the closing tag begins, in bytes.
    private var end: Int

    /// A file of so many bytes is full; what a reader takes is four times that.
    private static let fullLength = TranscriptStore.sizeLimit / 4

    /// Whether the session should go on in another file.
    var isFull: Bool { end >= Self.fullLength }

    /// Takes over a new file and writes its heading.
    init(
        _ id: TranscriptID,
        _ heading: Transcript.Heading,
        _ file: consuming Descriptor
    ) throws(TranscriptProblem) {
        self.id = id
        self.file = file
        end = 0
        guard try lock() else { throw .inUse(id) }
        try append(TranscriptXML.heading(heading, id))
    }

    /// Gives a file without a name its name; false when the file system cannot.
    ///
    /// - Throws: `SystemError` with `EEXIST` when there is a file of the name.
    func appears(in folder: borrowing PrivateFolder) throws(SystemError) -> Bool {
        do {
            try folder.name(file, id.fileName)
            return true
        } catch {
            guard error.code != EEXIST else { throw error }
            return false
        }
    }

    /// Adds a turn.
    ///
    /// - Throws: `TranscriptProblem.file`; the file is then as it was before.
    public func append(_ turn: Turn) throws(TranscriptProblem) {
        try append(TranscriptXML.turn(turn))
    }

    /// Adds what the user thought of a turn.
    ///
    /// - Throws: `TranscriptProblem.file`; the file is then as it was before.
    public func append(
        _ feedback: Turn.Feedback,
        turn: Int,
        at: String
    ) throws(TranscriptProblem) {
        try append(TranscriptXML.feedback(feedback, turn: turn, at: at))
    }

    /// Adds a remark to a turn.
    ///
    /// - Throws: `TranscriptProblem.file`; the file is then as it was before.
    public func append(remark: String, turn: Int, at: String) throws(TranscriptProblem) {
        try append(TranscriptXML.remark(remark, turn: turn, at: at))
    }

    private func lock() throws(TranscriptProblem) -> Bool {
        do {
            return try file.lock()
        } catch {
            throw .file(id, errno: error.code)
        }
    }

    private func append(_ part: String) throws(TranscriptProblem) {
        let bytes = Array((part + TranscriptXML.closing).utf8)
        do {
            try file.writeAll(bytes, at: end)
            try file.sync()
        } catch {
            restore()
            throw .file(id, errno: error.code)
        }
        end += bytes.count - TranscriptXML.closing.utf8.count
    }

    /// Puts the old closing tag back after a write that failed halfway.
    private func restore() {
        let closing = Array(TranscriptXML.closing.utf8)
        try? file.writeAll(closing, at: end)
        try? file.truncate(to: end + closing.count)
    }
}
