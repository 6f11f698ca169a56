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

    /// Hands over each transcript in the order of their names; only one is in memory at a time.
    ///
    /// - Parameters:
    ///   - progress: Is told how many of how many have been read.
    ///   - visit: Gets a transcript.
    /// - Returns: Why some were passed over.
    /// - Throws: `TranscriptProblem.folder` when the folder cannot be read.
    public func forEach(
        progress: (Int, Int) -> Void = { _, _ in },
        _ visit: (Transcript) -> Void
    ) throws(TranscriptProblem) -> [TranscriptProblem] {
        var problems: [TranscriptProblem] = []
        let ids = try store.ids().filter { filter.mayHold($0) }
        for (position, id) in ids.enumerated() {
            do {
                let transcript = try store.read(id)
                if filter.holds(transcript) { visit(transcript) }
            } catch {
                problems.append(error)
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

    /// Whether a session may be wanted, going by its name alone, which begins with the day.
    func mayHold(_ id: TranscriptID) -> Bool { !id.text.hasSuffix("-korjattu") }

    func holds(_ transcript: Transcript) -> Bool {
        if let from, transcript.day < from { return false }
        if let to, transcript.day > to { return false }
        if let mode, !transcript.turns.contains(where: { $0.mode == mode }) { return false }
        guard let outcome else { return true }
        return transcript.turns.contains { $0.questions.contains { $0.outcome == outcome } }
    }
}
