internal import CompactBytes

extension ByteWriter {
    mutating func write(_ entry: Entry) {
        write(entry.id)
        write(entry.kind.rawValue)
        write(entry.term)
        write(entry.aliases)
        write(entry.keywords)
        write(entry.facets) { $0.write($1) }
        write(entry.related)
        // Questions written in the entry itself are offered to users; the bank is not.
        write(entry.examples.filter { $0.place.file == entry.place.file }) { $0.write($1) }
        write(entry.place)
    }

    private mutating func write(_ facet: Facet) {
        write(facet.kind.name)
        write(facet.kind.detail)
        write(facet.paragraphs)
        write(facet.items)
        write(facet.sources) { writer, source in
            writer.write(source.source)
            writer.write(source.locator)
            writer.write(source.place)
        }
        write(facet.examples) { $0.write($1) }
        write(facet.place)
    }

    private mutating func write(_ example: Example) {
        write(example.question)
        write(example.intent.rawValue)
        write(example.with)
        write(example.also)
        write(example.context)
        write(example.place)
    }

    mutating func write(_ place: Place) {
        write(place.file)
        write(place.line)
    }
}

extension ByteReader {
    mutating func readEntry() throws(BadBytes) -> Entry {
        let id = try readString()
        guard let kind = Entry.Kind(rawValue: try readString()) else { throw BadBytes() }
        return Entry(
            id: id,
            kind: kind,
            term: try readString(),
            aliases: try readStrings(),
            keywords: try readStrings(),
            facets: try readList { reader throws(BadBytes) in try reader.readFacet() },
            related: try readStrings(),
            examples: try readList { reader throws(BadBytes) in try reader.readExample() },
            place: try readPlace()
        )
    }

    private mutating func readFacet() throws(BadBytes) -> Facet {
        let name = try readString()
        guard let kind = Facet.Kind(name: name, detail: try readOptionalString()) else {
            throw BadBytes()
        }
        return Facet(
            kind: kind,
            paragraphs: try readStrings(),
            items: try readStrings(),
            sources: try readList { reader throws(BadBytes) in
                SourceReference(
                    source: try reader.readString(),
                    locator: try reader.readOptionalString(),
                    place: try reader.readPlace()
                )
            },
            examples: try readList { reader throws(BadBytes) in try reader.readExample() },
            place: try readPlace()
        )
    }

    private mutating func readExample() throws(BadBytes) -> Example {
        let question = try readString()
        guard let intent = Intent(rawValue: try readString()) else { throw BadBytes() }
        return Example(
            question: question,
            intent: intent,
            with: try readOptionalString(),
            also: try readStrings(),
            context: try readOptionalString(),
            place: try readPlace()
        )
    }

    mutating func readPlace() throws(BadBytes) -> Place {
        Place(file: try readString(), line: try readNumber())
    }
}

extension Facet.Kind {
    /// What belongs to the kind only: a phase, a depth, or an id.
    fileprivate var detail: String? {
        switch self {
        case .responsible(let role): role
        case .tasks(let phase): phase?.rawValue
        case .criteria(let depth): depth.rawValue
        case .contrast(let other): other
        case .define, .purpose, .procedure, .timing, .contents, .point: nil
        }
    }
}
