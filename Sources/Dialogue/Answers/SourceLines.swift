internal import Knowledge

/// Sources as they are shown under an answer.
enum SourceLines {
    /// One line a source, each once, in the order of the facets.
    static func lines(of facets: [Facet], in base: KnowledgeBase) -> [String] {
        var seen: Set<String> = []
        return facets.flatMap(\.sources)
            .compactMap { line(of: $0, in: base) }
            .filter { seen.insert($0).inserted }
    }

    private static func line(of reference: SourceReference, in base: KnowledgeBase) -> String? {
        guard let source = base.sources[reference.source] else { return nil }
        // A section follows the name of an act; a page's name is set apart from its site's.
        let place = reference.locator.map { ($0.first?.isNumber ?? false ? " " : ": ") + $0 } ?? ""
        return "\(source.short)\(place) (tarkistettu \(date(source.checked)))"
    }

    /// `2025-02` → `2/2025`, `2026-07-16` → `16.7.2026`.
    private static func date(_ checked: String) -> String {
        let parts = checked.split(separator: "-").map { String($0.drop { $0 == "0" }) }
        switch parts.count {
        case 3: return "\(parts[2]).\(parts[1]).\(parts[0])"
        case 2: return "\(parts[1])/\(parts[0])"
        default: return checked
        }
    }
}
