internal import Knowledge

/// Sources as they are shown under an answer.
public enum SourceLines {
    /// Sources on one line, each day of checking only once when it is the same for several.
    ///
    /// - Parameter sources: The lines of `Answer.sources`.
    /// - Returns: The line; empty when there are no sources.
    public static func joined(_ sources: [String]) -> String {
        var parts: [String] = []
        for (position, source) in sources.enumerated() {
            let next = sources.dropFirst(position + 1).first
            let isRepeated = next.map { check(in: $0) == check(in: source) } ?? false
            parts.append(isRepeated ? String(source.dropLast(check(in: source).count)) : source)
        }
        return parts.joined(separator: "; ")
    }

    /// ` (tarkistettu 2/2025)` at the end of a source.
    private static func check(in source: String) -> Substring {
        source.firstRange(of: " (tarkistettu ").map { source[$0.lowerBound...] } ?? ""
    }

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
