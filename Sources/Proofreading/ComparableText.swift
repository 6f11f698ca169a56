internal import FinnishLanguage

/// A text made ready for telling how alike two texts are.
public struct ComparableText: Sendable {
    /// From this share of equal letters on, two texts are nearly the same.
    public static let nearness = 0.85

    /// The words in lower case, with single spaces between and no other marks.
    public let letters: String
    /// The number of words.
    public let wordCount: Int
    /// The number of letters and spaces.
    let count: Int
    /// How many times each letter occurs, letters sorted into buckets by their value.
    private let buckets: [UInt16]

    /// Makes a text ready.
    public init(_ text: String) {
        let words = Tokenizer.tokens(of: text).map(\.normalized)
        letters = words.joined(separator: " ")
        wordCount = words.count
        count = letters.unicodeScalars.count
        var buckets = [UInt16](repeating: 0, count: Self.bucketCount)
        for scalar in letters.unicodeScalars {
            let bucket = Int(scalar.value) % Self.bucketCount
            buckets[bucket] = min(buckets[bucket], .max - 1) + 1
        }
        self.buckets = buckets
    }

    private static let bucketCount = 64

    /// How many letters a text has at least and at most that is near one of so many.
    static func lengths(near count: Int) -> ClosedRange<Int> {
        let shortest = (Double(count) * nearness).rounded(.down)
        let longest = (Double(count) / nearness).rounded(.up)
        return Int(shortest)...Int(longest)
    }

    /// How alike two texts are, 0…1: the share of letters that need no typing.
    public func similarity(to other: ComparableText) -> Double {
        let longer = max(count, other.count)
        guard longer > 0 else { return 1 }
        return 1 - Double(EditDistance.between(letters, other.letters)) / Double(longer)
    }

    /// Whether two texts are more alike than the limit; fast when they are not.
    public func isNear(_ other: ComparableText) -> Bool {
        let allowed = (1 - Self.nearness) * Double(max(count, other.count))
        guard Double(leastDistance(to: other)) < allowed else { return false }
        return similarity(to: other) > Self.nearness
    }

    /// Fewer edits than this cannot turn one text into the other: an edit adds at most one letter
    /// to a bucket and takes at most one from another.
    private func leastDistance(to other: ComparableText) -> Int {
        var added = 0
        var removed = 0
        buckets.withUnsafeBufferPointer { mine in
            other.buckets.withUnsafeBufferPointer { theirs in
                for index in 0..<Self.bucketCount {
                    added += Int(max(theirs[index], mine[index]) - mine[index])
                    removed += Int(max(theirs[index], mine[index]) - theirs[index])
                }
            }
        }
        return max(added, removed)
    }
}
