/// What a word was understood as, wherever it stands.
///
/// The same object stands for the same word in every question, so that what follows from a word
/// alone can be kept beside it (`WordNotes`).
public final class UnderstoodWord: Sendable {
    /// The word as typed, in normalized form; for joined words, all of them.
    public let normalized: String
    /// The word in standard language; `AnalyzedWord.standard` tells more.
    public let standard: [String]
    /// Every reading of the standard words; empty when nobody knows the word.
    public let readings: [WordReading]
    /// How the standard words were found.
    public let origin: AnalyzedWord.Origin
    /// Whether some reading carries -ko or -kö.
    public let asks: Bool

    /// Makes a word.
    public init(
        normalized: String,
        standard: [String],
        readings: [WordReading],
        origin: AnalyzedWord.Origin
    ) {
        self.normalized = normalized
        self.standard = standard
        self.readings = readings
        self.origin = origin
        asks = readings.contains(where: \.asks)
    }
}

extension UnderstoodWord: Hashable {
    /// Whether two words were understood alike.
    public static func == (first: UnderstoodWord, second: UnderstoodWord) -> Bool {
        first === second
            || first.normalized == second.normalized && first.standard == second.standard
                && first.readings == second.readings && first.origin == second.origin
    }

    /// Hashes what the word was understood as.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(normalized)
        hasher.combine(standard)
        hasher.combine(readings)
        hasher.combine(origin)
    }
}
