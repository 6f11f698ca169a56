/// One session as it was written down, personal data masked.
public struct Transcript: Hashable, Sendable {
    /// Its name and its file's.
    public let id: TranscriptID
    /// When it was begun, what with and on what knowledge.
    public let heading: Heading
    /// The turns in order.
    public let turns: [Turn]
    /// Whether the end had been cut short; what was whole is here.
    public let isTorn: Bool

    /// Makes a transcript.
    public init(id: TranscriptID, heading: Heading, turns: [Turn], isTorn: Bool = false) {
        self.id = id
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
