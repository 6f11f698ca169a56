/// Tells most joined words from compounds of the knowledge without asking the dictionary.
///
/// Every two and three words of a question are tried, and hardly any are a compound typed apart.
struct CompoundBeginnings: Sendable {
    /// How many bytes at the beginning of a folded word are looked at.
    ///
    /// Inflection changes the end of a word, and the first part's stem at the earliest after these.
    private static let length = 3
    /// How many bytes shorter than its base form a form can be: -nen loses two letters at most,
    /// and a hyphen of the base form may be missing.
    private static let mostLost = 3

    /// The length in bytes of the shortest compound by how it begins.
    private let shortest: [UInt32: Int]

    init(_ compounds: Set<String>) {
        shortest = Dictionary(
            compounds.map { (Self.beginning($0), $0.utf8.count) },
            uniquingKeysWith: min
        )
    }

    /// Whether a text that begins with a word can be a form of a compound of the knowledge.
    ///
    /// - Parameters:
    ///   - word: The first word.
    ///   - count: How many bytes the whole text has.
    /// - Returns: False only for a text that is no form of any.
    func mayBegin(with word: String, count: Int) -> Bool {
        guard !shortest.isEmpty else { return false }
        let folded = Normalization.folded(word)
        // A word that short does not hold the beginning alone.
        guard folded.utf8.count >= Self.length else { return true }
        guard let least = shortest[Self.beginning(folded)] else { return false }
        return count >= least - Self.mostLost
    }

    private static func beginning(_ folded: String) -> UInt32 {
        folded.utf8.prefix(length).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
