/// What entries and fields are called in a report.
public struct StatisticsNames: Sendable {
    private let entries: [String: String]
    private let fields: [String: String]

    /// Takes the names by id; what has none is called by its id.
    public init(entries: [String: String] = [:], fields: [String: String] = [:]) {
        self.entries = entries
        self.fields = fields
    }

    /// The name of an entry.
    public func entry(_ id: String) -> String { entries[id] ?? id }

    /// The name of a planning field.
    public func field(_ id: String) -> String { fields[id] ?? id }
}
