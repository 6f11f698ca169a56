internal import XMLTree

/// Makes sources of a valid document.
enum SourcesDecoder {
    static func sources(in document: ParsedDocument) -> [Source] {
        document.root.elements(named: "origin")
            .compactMap { element in
                guard let id = element.attributes["id"] else { return nil }
                let name = element.first("name")?.text ?? id
                return Source(
                    id: id,
                    name: name,
                    short: element.first("short")?.text ?? name,
                    checked: element.attributes["checked"] ?? "",
                    note: element.first("note")?.text,
                    place: Place(file: document.file, line: element.line)
                )
            }
    }
}

/// Makes topics that are not ours of a valid document.
enum ElsewhereDecoder {
    static func topics(in document: ParsedDocument) -> [ElsewhereTopic] {
        document.root.elements(named: "topic")
            .compactMap { element in
                guard let id = element.attributes["id"] else { return nil }
                return ElsewhereTopic(
                    id: id,
                    term: element.first("term")?.text ?? id,
                    whoKnows: element.first("ask")?.text,
                    examples: element.elements(named: "example")
                        .map { example in
                            ElsewhereTopic.Question(
                                text: example.text,
                                context: example.attributes["context"],
                                place: Place(file: document.file, line: example.line)
                            )
                        },
                    place: Place(file: document.file, line: element.line)
                )
            }
    }
}
