internal import XMLTree

/// The questions of one file, for one entry.
struct QuestionSet {
    /// The entry they ask about.
    let entry: String
    /// The questions in file order.
    let examples: [Example]
    /// Where the set stands.
    let place: Place
}

/// Makes example questions of a valid document.
enum QuestionsDecoder {
    static func questionSet(in document: ParsedDocument) -> QuestionSet? {
        guard let entry = document.root.attributes["for"] else { return nil }
        return QuestionSet(
            entry: entry,
            examples: document.root.elements.compactMap { example($0, file: document.file) },
            place: Place(file: document.file, line: document.root.line)
        )
    }

    static func talk(in document: ParsedDocument) -> [TalkExample] {
        guard document.root.name == "talk" else { return [] }
        return document.root.elements.compactMap { element in
            let name = element.name == "plan" ? "plan" : element.attributes["kind"] ?? ""
            guard let kind = TalkExample.Kind(rawValue: name) else { return nil }
            let place = Place(file: document.file, line: element.line)
            return TalkExample(text: element.text, kind: kind, place: place)
        }
    }

    static func example(_ element: ParsedElement, file: String) -> Example? {
        guard let intent = element.attributes["intent"].flatMap(Intent.init) else { return nil }
        return Example(
            question: element.text,
            intent: intent,
            with: element.attributes["with"],
            also: element.attributes["also"]?.split(separator: " ").map(String.init) ?? [],
            context: element.attributes["context"],
            place: Place(file: file, line: element.line)
        )
    }
}

extension [Entry] {
    /// The same with the questions that were written for them elsewhere.
    func adding(_ sets: [QuestionSet]) -> [Entry] {
        let added = Dictionary(grouping: sets, by: \.entry)
        return map { entry in
            added[entry.id].map { entry.adding($0.flatMap(\.examples)) } ?? entry
        }
    }
}

extension Entry {
    fileprivate func adding(_ added: [Example]) -> Entry {
        Entry(
            id: id,
            kind: kind,
            term: term,
            aliases: aliases,
            keywords: keywords,
            facets: facets,
            related: related,
            examples: examples + added,
            place: place
        )
    }
}
