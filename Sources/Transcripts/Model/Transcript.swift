/// One session as it was written down, personal data masked.
public struct Transcript: Hashable, Sendable {
    /// Its name and its file's.
    public let id: TranscriptID
    /// The name that it was written down under; a copy under another name keeps it.
    public let origin: TranscriptID
    /// When it was begun, what with and on what knowledge.
    public let heading: Heading
    /// The turns in order.
    public let turns: [Turn]
    /// Whether the end had been cut short; what was whole is here.
    public let isTorn: Bool

    /// Makes a transcript.
    ///
    /// - Parameters:
    ///   - id: Its name.
    ///   - origin: The name it was written down under; nil for the same.
    ///   - heading: What is known of it before its first turn.
    ///   - turns: Its turns in order.
    ///   - isTorn: Whether its end had been cut short.
    public init(
        id: TranscriptID,
        origin: TranscriptID? = nil,
        heading: Heading,
        turns: [Turn],
        isTorn: Bool = false
    ) {
        self.id = id
        self.origin = origin ?? id
        self.heading = heading
        self.turns = turns
        self.isTorn = isTorn
    }

    /// What is known of a session before its first turn.
    public struct Heading: Hashable, Sendable {
        /// When it was begun, as `2026-11-22T19:31:20+02:00`.
        public let begun: String
        /// The program's version.
        public let program: String
        /// The knowledge's content hash.
        public let knowledge: String

        /// Makes a heading.
        public init(begun: String, program: String, knowledge: String) {
            self.begun = begun
            self.program = program
            self.knowledge = knowledge
        }
    }

    /// The day it was begun, as `2026-11-22`.
    public var day: String { String(heading.begun.prefix(10)) }
}
