/// Which entries matter most to a newcomer: those that most others refer to.
enum Prominence {
    /// How many entries of each kind are named.
    private static let count = 20

    /// The ids of the most referred to entries, best first; so many of each kind.
    static func ids(of entries: some Sequence<Entry>) -> [String] {
        var references: [String: Int] = [:]
        for entry in entries {
            for id in entry.related { references[id, default: 0] += 1 }
        }
        let ranked = entries.map { (id: $0.id, kind: $0.kind, references: references[$0.id] ?? 0) }
            .sorted { ($1.references, $0.id) < ($0.references, $1.id) }
        var left = Dictionary(uniqueKeysWithValues: Entry.Kind.allCases.map { ($0, count) })
        return ranked.compactMap { entry in
            guard let places = left[entry.kind], places > 0 else { return nil }
            left[entry.kind] = places - 1
            return entry.id
        }
    }
}
