public import Transcripts

/// Goes through transcripts one at a time, passing over those that cannot be read.
public struct TranscriptWalk {
    /// The folder.
    public let store: TranscriptStore
    /// Which sessions and turns are wanted.
    public let filter: TranscriptFilter

    /// Makes a walk.
    public init(store: TranscriptStore, filter: TranscriptFilter = TranscriptFilter()) {
        self.store = store
        self.filter = filter
    }

    /// Whether to go on.
    public enum Step: Sendable {
        /// With the next one.
        case next
        /// No further.
        case stop
    }

    /// Hands over each transcript in the order of their names; only one is in memory at a time.
    ///
    /// - Parameters:
    ///   - progress: Is told how many of how many have been read.
    ///   - visit: Gets a transcript, and tells whether to go on.
    /// - Returns: Why some were passed over, files that are nothing of ours first.
    /// - Throws: `TranscriptProblem.folder` when the folder cannot be read.
    public func visitEach(
        progress: (Int, Int) -> Void = { _, _ in },
        _ visit: (Transcript) throws -> Step
    ) throws -> [TranscriptProblem] {
        var problems = try store.strangers().map { TranscriptProblem.stranger($0) }
        let ids = try store.ids().filter { filter.mayHold($0) }
        for (position, id) in ids.enumerated() {
            do {
                let transcript = try store.read(id)
                if filter.holds(transcript), try visit(transcript) == .stop { break }
            } catch let problem as TranscriptProblem {
                problems.append(problem)
            }
            progress(position + 1, ids.count)
        }
        return problems
    }
}

/// Which sessions are wanted.
public struct TranscriptFilter: Hashable, Sendable {
    /// The first day, as `2026-11-22`; nil for all.
    public var from: String?
    /// The last day; nil for all.
    public var to: String?
    /// Some question came to this; nil for all.
    public var outcome: Outcome?
    /// Some turn was in this dialogue; nil for all.
    public var mode: Turn.Mode?

    /// Makes a filter that lets everything through.
    public init() {}

    /// Whether a session may be wanted, going by its name alone: mended copies are the same sessions
    /// again, and a day in the name is the day that the session was begun.
    func mayHold(_ id: TranscriptID) -> Bool {
        guard !id.isMended else { return false }
        return id.day.map(isWithin) ?? true
    }

    /// Whether a session is wanted.
    public func holds(_ transcript: Transcript) -> Bool {
        guard isWithin(transcript.day) else { return false }
        if let mode, !transcript.turns.contains(where: { $0.mode == mode }) { return false }
        guard let outcome else { return true }
        return transcript.turns.contains { $0.questions.contains { $0.outcome == outcome } }
    }

    private func isWithin(_ day: String) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}
