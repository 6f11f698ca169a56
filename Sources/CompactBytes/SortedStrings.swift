/// A set of strings that needs no making: a table in ascending order of bytes, each string once.
public struct SortedStrings: Sendable, Equatable {
    /// The strings.
    public let table: StringTable

    /// Sorts and packs strings.
    public init(_ strings: some Sequence<String>) {
        table = StringTable(Set(strings).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    /// Takes a table that is in order already.
    public init(sorted table: StringTable) {
        self.table = table
    }

    /// How many strings there are.
    public var count: Int { table.count }

    /// Where a string stands; nil when it is not there.
    public func position(of string: String) -> Int? {
        let found = table.positions(of: string.utf8)
        return found.isEmpty ? nil : found.lowerBound
    }

    /// Whether a string is there.
    public func contains(_ string: String) -> Bool {
        position(of: string) != nil
    }
}
