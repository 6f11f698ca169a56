internal import Knowledge
internal import XMLTree

/// An element of a file whose text people read.
struct Passage {
    /// The text as it stands, line breaks included.
    let text: String
    /// The name of the element, such as `p` or `alias`.
    let name: String
    /// Where it begins.
    let place: Place

    init(_ element: ParsedElement, file: String) {
        text = element.rawText
        name = element.name
        place = Place(file: file, line: element.line)
    }

    /// Where a part of the text stands; it starts so many UTF-8 bytes from 0.
    func place(at offset: Int) -> Place {
        let breaks = text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
        return Place(file: place.file, line: place.line + breaks)
    }

    /// Everything that is shown to users: names and answers of entries, and who knows the rest.
    static func shown(in documents: [ParsedDocument]) -> [Passage] {
        documents.flatMap { document in
            switch document.root.name {
            case "entries": passages(in: document.root, names: entryTexts, document.file)
            case "elsewhere": passages(in: document.root, names: ["term", "ask"], document.file)
            default: [Passage]()
            }
        }
    }

    private static let entryTexts: Set<String> = [
        "term", "alias", "p", "step", "item", "question",
    ]

    private static func passages(
        in element: ParsedElement,
        names: Set<String>,
        _ file: String
    ) -> [Passage] {
        element.elements.flatMap { child in
            names.contains(child.name)
                ? [Passage(child, file: file)] : passages(in: child, names: names, file)
        }
    }
}

/// An entry as it stands in its file.
struct EntryElement {
    /// The entry's id.
    let id: String
    /// The element.
    let element: ParsedElement
    /// The file it stands in.
    let file: String

    /// The entries of all files in order.
    static func all(in documents: [ParsedDocument]) -> [EntryElement] {
        documents.filter { $0.root.name == "entries" }
            .flatMap { document in
                document.root.elements.compactMap { element in
                    element.attributes["id"]
                        .map {
                            EntryElement(id: $0, element: element, file: document.file)
                        }
                }
            }
    }

    /// Where a child of the entry stands.
    func place(of child: ParsedElement) -> Place {
        Place(file: file, line: child.line)
    }
}
