/// What Tab offers at one place of a line.
public struct Completion: Equatable, Sendable {
    /// How many characters before the cursor a candidate takes the place of.
    public let replacedCount: Int
    /// The texts offered, in the order in which they are shown.
    public let candidates: [String]

    /// Nothing to offer.
    public static let none = Completion(replacedCount: 0, candidates: [])

    /// Makes an offer.
    public init(replacedCount: Int, candidates: [String]) {
        self.replacedCount = replacedCount
        self.candidates = candidates
    }

    /// What all candidates begin with, letter for letter.
    var commonPrefix: String {
        guard var common = candidates.first?[...] else { return "" }
        for candidate in candidates.dropFirst() {
            let shared = zip(common, candidate).prefix { $0 == $1 }.count
            common = common.prefix(shared)
        }
        return String(common)
    }
}
