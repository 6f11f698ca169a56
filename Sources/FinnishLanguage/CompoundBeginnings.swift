internal import CompactBytes

/// Tells most joined words from compounds of the knowledge without asking the dictionary.
///
/// Every two and three words of a question are tried, and hardly any are a compound typed apart.
struct CompoundBeginnings: Sendable {
    /// How many bytes at the beginning of a folded word are looked at.
    ///
    /// Inflection changes the end of a word, and the first part's stem at the earliest after these.
    fileprivate static let length = 3
    /// How many bytes shorter than its base form a form can be: -nen loses two letters at most,
    /// and a hyphen of the base form may be missing.
    private static let mostLost = 3

    private let compounds: SortedStrings
    /// Those that have hyphens, without them: they are left out between words typed apart.
    ///
    /// `opinto ohjaaja` is *opinto-ohjaaja*. They are few, and making a table of all takes time.
    private let unhyphenated: SortedStrings
    /// How compounds begin, in ascending order.
    private var beginnings: [UInt32] = []
    /// The length in bytes of the shortest compound of each beginning.
    private var shortest: [Int] = []

    init(_ compounds: SortedStrings) {
        self.compounds = compounds
        unhyphenated = SortedStrings(
            (0..<compounds.count)
                .filter { compounds.table.withBytes($0) { $0.contains(UInt8(ascii: "-")) } }
                .map { Self.withoutHyphens(compounds.table[$0]) }
        )
        // Compounds are in order, so those that begin alike stand side by side.
        for index in 0..<compounds.count {
            let (beginning, count) = compounds.table.withBytes(index) {
                (Self.beginning($0), $0.count)
            }
            if let last = beginnings.last, last == beginning {
                shortest[shortest.count - 1] = min(shortest[shortest.count - 1], count)
            } else {
                beginnings.append(beginning)
                shortest.append(count)
            }
        }
    }

    /// Whether some compound begins with all of the words but the last, and goes on as that one
    /// begins: only the last part of a compound is inflected.
    ///
    /// - Parameter words: The words in normalized form.
    /// - Returns: False only for words that are no form of any compound.
    func mayJoin(_ words: some BidirectionalCollection<String>) -> Bool {
        guard let last = words.last else { return false }
        let start =
            words.dropLast().flatMap { Self.withoutHyphens(Normalization.folded($0)).utf8 }
            + Normalization.folded(last).utf8.prefix(1)
        return [compounds, unhyphenated]
            .contains { compounds in
                let place = compounds.table.positions(of: start).lowerBound
                guard place < compounds.count else { return false }
                return compounds.table.withBytes(place) { $0.starts(with: start) }
            }
    }

    private static func withoutHyphens(_ word: String) -> String {
        word.utf8.contains(UInt8(ascii: "-")) ? word.filter { $0 != "-" } : word
    }

    /// What is looked at of a word: its first bytes when folded, and how many it has.
    struct Word {
        fileprivate var beginning: UInt32 = 0
        fileprivate var length = 0
        fileprivate let count: Int

        /// Looks at a word in normalized form.
        init(_ normalized: String) {
            count = normalized.utf8.count
            // Folding changes no letter's place, so a few letters hold the beginning.
            let start = String(normalized.unicodeScalars.prefix(CompoundBeginnings.length))
            for byte in Normalization.folded(start).utf8.prefix(CompoundBeginnings.length) {
                append(byte)
            }
        }

        fileprivate mutating func append(_ byte: UInt8) {
            beginning = beginning << 8 | UInt32(byte)
            length += 1
        }

        fileprivate func byte(_ index: Int) -> UInt8 {
            UInt8(truncatingIfNeeded: beginning >> UInt32(8 * (length - 1 - index)))
        }
    }

    /// Whether words typed apart can together be a form of a compound of the knowledge.
    ///
    /// - Returns: False only for words that are no form of any.
    func mayBegin(_ words: ArraySlice<Word>) -> Bool {
        guard var start = words.first, !beginnings.isEmpty else { return false }
        // The first word rarely is too short to hold the beginning alone.
        for word in words.dropFirst() where start.length < Self.length {
            for index in 0..<min(word.length, Self.length - start.length) {
                start.append(word.byte(index))
            }
        }
        guard start.length == Self.length, let least = least(start.beginning) else { return false }
        return words.reduce(0) { $0 + $1.count } >= least - Self.mostLost
    }

    private func least(_ beginning: UInt32) -> Int? {
        var low = 0
        var high = beginnings.count
        while low < high {
            let middle = (low + high) / 2
            if beginnings[middle] < beginning { low = middle + 1 } else { high = middle }
        }
        return low < beginnings.count && beginnings[low] == beginning ? shortest[low] : nil
    }

    /// The first bytes as a number, in the order of the bytes; shorter texts stand with zeros.
    private static func beginning(_ folded: some Collection<UInt8>) -> UInt32 {
        var number: UInt32 = 0
        var bytes = folded.makeIterator()
        for _ in 0..<length { number = number << 8 | UInt32(bytes.next() ?? 0) }
        return number
    }
}
