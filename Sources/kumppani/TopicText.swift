internal import ArgumentParser
internal import Knowledge

/// Entries as text for people to browse.
struct TopicText {
    let base: KnowledgeBase
    let format: Format

    /// How it is laid out.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        /// Plain lines.
        case text
        /// Markdown.
        case markdown
    }

    /// All entries by kind, with ids and terms.
    var list: [String] {
        Entry.Kind.allCases.flatMap { kind -> [String] in
            let entries = base.entries.filter { $0.kind == kind }
            guard !entries.isEmpty else { return [] }
            let width = entries.map(\.id.count).max() ?? 0
            return [heading("\(TopicWording.plural(kind)) (\(entries.count))", level: 2)]
                + entries.map { line($0, width) } + [""]
        }
    }

    private func line(_ entry: Entry, _ width: Int) -> String {
        switch format {
        case .text:
            "  " + entry.id + String(repeating: " ", count: width - entry.id.count + 2) + entry.term
        case .markdown: "- `\(entry.id)` \(entry.term)"
        }
    }

    /// One entry whole.
    func lines(_ entry: Entry) -> [String] {
        let facts = [
            ("Tunnus", entry.id), ("Laji", TopicWording.singular(entry.kind)),
            ("Muut nimet", entry.aliases.joined(separator: ", ")),
            ("Avainsanat", entry.keywords.joined(separator: ", ")),
            ("Tiedosto", entry.place.description),
        ]
        return [heading(entry.term, level: 1)]
            + facts.filter { !$0.1.isEmpty }.map { item("\($0.0): \($0.1)") } + [""]
            + entry.facets.flatMap(lines) + lines(relatedTo: entry)
            + [TopicWording.exampleCount(entry.examples.count)]
    }

    private func lines(_ facet: Facet) -> [String] {
        let title = TopicWording.title(facet.kind) { base.entry($0)?.term ?? $0 }
        let isNumbered = facet.kind == .procedure
        let items = facet.items.enumerated()
            .map { position, text in
                isNumbered ? "\(position + 1). \(text)" : "- \(text)"
            }
        let sources = facet.sources.map { reference in
            let name = base.sources[reference.source]?.short ?? reference.source
            return reference.locator.map { "\(name) \($0)" } ?? name
        }
        return [heading(title, level: 2)] + separated(facet.paragraphs, from: items)
            + ["Lähde: " + sources.joined(separator: "; "), ""]
    }

    /// In Markdown paragraphs and lists need an empty line between them.
    private func separated(_ paragraphs: [String], from items: [String]) -> [String] {
        guard format == .markdown else { return paragraphs + items }
        return paragraphs.flatMap { [$0, ""] } + (items.isEmpty ? [] : items + [""])
    }

    private func lines(relatedTo entry: Entry) -> [String] {
        let related = entry.related.map { id in item("\(id): \(base.entry(id)?.term ?? id)") }
        return related.isEmpty ? [] : [heading("Liittyvät aiheet", level: 2)] + related + [""]
    }

    private func heading(_ text: String, level: Int) -> String {
        format == .markdown ? String(repeating: "#", count: level) + " " + text + "\n" : text
    }

    private func item(_ text: String) -> String {
        format == .markdown ? "- " + text : "  " + text
    }
}
