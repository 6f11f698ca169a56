public import CompactBytes
internal import FinnishLanguage

/// The names of entries in alphabetical order, for completing one that is being typed.
public struct NameTable: Sendable, Equatable {
    /// Names without capitals and dots, in ascending order.
    public let folded: StringTable
    /// The names themselves, in the same order.
    public let names: StringTable

    /// Gathers the names of things and roles; a set of questions is not asked for by its name.
    public init(_ entries: some Sequence<Entry>) {
        let names = entries.lazy.filter { $0.kind != .criterion }
            .flatMap { [$0.term] + $0.aliases }
        let sorted = Set(names).map { (folded: Self.key($0), name: $0) }
            .sorted { ($0.folded, $0.name) < ($1.folded, $1.name) }
        folded = StringTable(sorted.map(\.folded))
        self.names = StringTable(sorted.map(\.name))
    }

    /// Takes stored tables.
    ///
    /// - Throws: `BadBytes` when they are not of one length.
    public init(folded: StringTable, names: StringTable) throws(BadBytes) {
        guard folded.count == names.count else { throw BadBytes() }
        self.folded = folded
        self.names = names
    }

    /// The names that begin as typed, in alphabetical order; capitals and dots make no difference.
    ///
    /// - Parameters:
    ///   - typed: What has been typed of a name.
    ///   - limit: The most names wanted.
    /// - Returns: At most so many names.
    public func beginning(with typed: String, limit: Int = .max) -> [String] {
        let sought = Array(Self.key(typed).utf8)
        let first = folded.positions(of: sought).lowerBound
        return (first..<folded.count).lazy
            .prefix { folded.withBytes($0) { $0.starts(with: sought) } }
            .prefix(limit)
            .map { names[$0] }
    }

    /// A name as it may be typed: without capitals and dots.
    private static func key(_ name: String) -> String {
        Normalization.folded(Normalization.normalized(name))
    }
}
