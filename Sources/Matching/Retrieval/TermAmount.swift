/// A term of a text and how much of it the text has: its occurrences, each times the weight of where
/// it stands.
struct TermAmount: Sendable {
    /// The hash of the term.
    let key: UInt64
    var amount: Float
}

extension [UInt64: Float] {
    /// The amounts by term as a list in ascending order of the keys: sums of fractions differ in the
    /// last bit with their order, and a dictionary's differs from run to run.
    var inOrder: [TermAmount] {
        map { TermAmount(key: $0.key, amount: $0.value) }.sorted { $0.key < $1.key }
    }
}
