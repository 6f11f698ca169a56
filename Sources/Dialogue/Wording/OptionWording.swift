internal import Knowledge

/// Questions that are offered for choosing.
enum OptionWording {
    /// A question about an entry in plain words; it keeps the term in its base form.
    static func question(_ entry: Entry, _ intent: Intent) -> String {
        let written =
            entry.examples.first { $0.intent == intent && $0.context == nil }
            ?? entry.examples.first
        return written.map(\.question) ?? entry.term
    }
}
