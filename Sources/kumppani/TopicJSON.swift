internal import Knowledge

/// Entries as JSON.
struct TopicJSON {
    let base: KnowledgeBase

    /// All entries with their ids, kinds and terms.
    var list: OrderedJSON {
        .array(
            base.entries.map { entry in
                .object([
                    "id": .string(entry.id),
                    "kind": .string(entry.kind.rawValue),
                    "term": .string(entry.term),
                    "facets": .number(Double(entry.facets.count)),
                    "examples": .number(Double(entry.examples.count)),
                ])
            }
        )
    }

    /// One entry whole.
    func object(_ entry: Entry) -> OrderedJSON {
        .object([
            "id": .string(entry.id),
            "kind": .string(entry.kind.rawValue),
            "term": .string(entry.term),
            "aliases": strings(entry.aliases),
            "keywords": strings(entry.keywords),
            "facets": .array(entry.facets.map(object)),
            "related": strings(entry.related),
            "examples": .number(Double(entry.examples.count)),
            "file": .string(entry.place.file),
            "line": .number(Double(entry.place.line)),
        ])
    }

    private func object(_ facet: Facet) -> OrderedJSON {
        .object([
            "kind": .string(facet.kind.name),
            "detail": detail(of: facet.kind).map(OrderedJSON.string) ?? .null,
            "paragraphs": strings(facet.paragraphs),
            "items": strings(facet.items),
            "sources": .array(facet.sources.map(object)),
            "line": .number(Double(facet.place.line)),
        ])
    }

    private func object(_ reference: SourceReference) -> OrderedJSON {
        .object([
            "id": .string(reference.source),
            "name": .string(base.sources[reference.source]?.short ?? reference.source),
            "at": reference.locator.map(OrderedJSON.string) ?? .null,
        ])
    }

    /// The role, phase, depth or other entry that belongs to the kind.
    private func detail(of kind: Facet.Kind) -> String? {
        switch kind {
        case .responsible(let role): role
        case .tasks(let phase): phase?.rawValue
        case .criteria(let depth): depth.rawValue
        case .contrast(let other): other
        case .define, .purpose, .procedure, .timing, .contents, .point: nil
        }
    }

    private func strings(_ strings: [String]) -> OrderedJSON {
        .array(strings.map(OrderedJSON.string))
    }
}
