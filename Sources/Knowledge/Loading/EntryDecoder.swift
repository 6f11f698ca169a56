internal import XMLTree

/// Makes entries of a valid document.
enum EntryDecoder {
    static func entries(in document: ParsedDocument) -> [Entry] {
        document.root.elements.compactMap { entry($0, file: document.file) }
    }

    private static func entry(_ element: ParsedElement, file: String) -> Entry? {
        guard let kind = Entry.Kind(rawValue: element.name), let id = element.attributes["id"]
        else {
            return nil
        }
        let facets = element.elements.compactMap { facet($0, file: file) }
        return Entry(
            id: id,
            kind: kind,
            term: element.first("term")?.text ?? id,
            aliases: element.elements(named: "alias").map(\.text),
            keywords: element.elements(named: "keyword").map(\.text),
            facets: facets,
            related: element.elements(named: "related").compactMap { $0.attributes["to"] },
            examples: examples(in: element, file: file) + facets.flatMap(\.examples),
            place: Place(file: file, line: element.line)
        )
    }

    private static func facet(_ element: ParsedElement, file: String) -> Facet? {
        guard let kind = Facet.Kind(element) else { return nil }
        return Facet(
            kind: kind,
            paragraphs: element.elements(named: "p").map(\.text),
            items: element.elements.filter { itemNames.contains($0.name) }.map(\.text),
            sources: element.elements(named: "source").map { source($0, file: file) },
            examples: examples(in: element, file: file),
            place: Place(file: file, line: element.line)
        )
    }

    private static let itemNames: Set<String> = ["step", "item", "question"]

    private static func source(_ element: ParsedElement, file: String) -> SourceReference {
        SourceReference(
            source: element.attributes["ref"] ?? "",
            locator: element.attributes["at"],
            place: Place(file: file, line: element.line)
        )
    }

    private static func examples(in element: ParsedElement, file: String) -> [Example] {
        element.elements(named: "example").compactMap { QuestionsDecoder.example($0, file: file) }
    }
}

extension Facet.Kind {
    fileprivate init?(_ element: ParsedElement) {
        let details = ["role", "phase", "depth", "with"]
        self.init(
            name: element.name,
            detail: details.lazy.compactMap { element.attributes[$0] }.first
        )
    }
}
