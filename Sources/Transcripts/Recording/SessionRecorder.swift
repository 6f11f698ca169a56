/// Writes one session down as it happens; every dialogue of the session writes through it.
///
/// The file is made with the first turn, and another when it is full. When it cannot be written, the
/// talk goes on and a notice says so.
public final class SessionRecorder {
    /// Whether turns are written; false after a failure.
    public private(set) var isOn = true
    /// How many turns have been written to the file that is open.
    private(set) var turns = 0
    private let record: RecordedConversation.Record
    private let knowledge: String
    private var file: TranscriptFile?
    private var found: [TranscriptNotice] = []

    /// Writes nothing yet.
    ///
    /// - Parameters:
    ///   - record: Where to write, and as what.
    ///   - knowledge: The knowledge's content hash.
    public init(_ record: RecordedConversation.Record, knowledge: String) {
        self.record = record
        self.knowledge = knowledge
    }

    /// The name of the session; nil while nothing has been written.
    public var id: TranscriptID? { file?.id }

    /// The time, as `2026-11-22T19:31:20+02:00`.
    var now: String { record.now() }

    /// What was found on the way and not told yet.
    public func takeNotices() -> [TranscriptNotice] {
        defer { found = [] }
        return found
    }

    /// Writes a turn under the next number; when this returns it is on the disk.
    func write(_ turn: Turn) {
        var turn = turn
        if file?.isFull == true { (file, turns) = (nil, 0) }
        turns += 1
        turn.number = turns
        write { file, _ throws(TranscriptProblem) in try file.append(turn) }
    }

    /// Does what may fail with the open file; after a failure nothing more is written.
    @discardableResult
    func write(_ body: (TranscriptFile, String) throws(TranscriptProblem) -> Void) -> Bool {
        guard isOn else { return false }
        do throws(TranscriptProblem) {
            try body(try openFile(), now)
            return true
        } catch {
            found.append(.notWritten(error))
            isOn = false
            file = nil
            return false
        }
    }

    private func openFile() throws(TranscriptProblem) -> TranscriptFile {
        if let file { return file }
        let heading = Transcript.Heading(begun: now, program: record.program, knowledge: knowledge)
        var generator = SystemRandomNumberGenerator()
        let (made, notices) = try record.store.create(heading, using: &generator)
        found += notices
        file = made
        return made
    }

    static func milliseconds(since start: ContinuousClock.Instant) -> Int {
        let (seconds, fraction) = (ContinuousClock.now - start).components
        return Int(seconds) * 1000 + Int(fraction / 1_000_000_000_000_000)
    }
}
