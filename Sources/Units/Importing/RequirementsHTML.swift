internal import XMLTree

/// Finds the requirements in the HTML that people have written.
///
/// Lists are lists, but some are paragraphs with a bullet typed in front, some have their heading
/// in a paragraph of its own, and empty paragraphs stand everywhere.
enum RequirementsHTML {
    /// The groups of requirements; nil when the HTML cannot be read.
    static func groups(_ html: String) -> [RequirementGroup]? {
        guard let root = HTMLReader.read(html) else { return nil }
        var walk = Walk()
        walk.enter(root, isItem: false)
        walk.flush()
        return Grouping(walk.blocks).groups
    }

    /// A paragraph or an item of a list.
    fileprivate struct Block {
        let text: String
        let isItem: Bool
    }

    /// Cuts a document into blocks.
    private struct Walk {
        var blocks: [Block] = []
        private var text = ""
        private var isItem = false

        mutating func enter(_ element: ParsedElement, isItem: Bool) {
            for child in element.children {
                switch child {
                case .text(let piece): text += piece
                case .element(let inner): enter(inner)
                }
            }
        }

        private mutating func enter(_ element: ParsedElement) {
            guard RequirementsHTML.breaking.contains(element.name) else {
                return enter(element, isItem: isItem)
            }
            // The text before a list inside an item is an item itself.
            flush()
            let outer = isItem
            isItem = element.name == "li" || outer && element.name != "ul" && element.name != "ol"
            enter(element, isItem: isItem)
            flush()
            isItem = outer
        }

        mutating func flush() {
            if let line = PlainText.line(text) { blocks.append(Block(text: line, isItem: isItem)) }
            text = ""
        }
    }

    private static let breaking: Set<String> = [
        "p", "div", "br", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td",
        "th", "dl", "dt", "dd", "blockquote", "section", "article",
    ]
}

/// Puts headings and the items under them together.
private struct Grouping {
    private(set) var groups: [RequirementGroup] = []
    /// Paragraphs that no item has followed yet.
    private var paragraphs: [String] = []
    private var items: [String] = []

    init(_ blocks: [RequirementsHTML.Block]) {
        for block in blocks {
            let typed = Self.withoutBullet(block.text)
            if block.isItem || typed != nil {
                items.append(typed ?? block.text)
            } else {
                if !items.isEmpty { close() }
                paragraphs.append(block.text)
            }
        }
        if groups.isEmpty, items.isEmpty { takeParagraphs() }
        close()
    }

    /// With no list at all the paragraphs are the requirements, after a heading if there is one.
    private mutating func takeParagraphs() {
        let isHeaded = paragraphs.count > 1 && (paragraphs.first?.count ?? 0) < 60
        items = Array(paragraphs.dropFirst(isHeaded ? 1 : 0))
        paragraphs = Array(paragraphs.prefix(isHeaded ? 1 : 0))
    }

    private mutating func close() {
        let lead = items.isEmpty ? nil : paragraphs.popLast()
        let title = paragraphs.joined(separator: " ")
        let group = RequirementGroup(title: title, lead: lead, items: items)
        if !group.isEmpty { groups.append(group) }
        (paragraphs, items) = ([], [])
    }

    /// The text after a bullet that was typed; nil when there is none.
    private static func withoutBullet(_ text: String) -> String? {
        guard let first = text.first, "•·●▪‣*–-".contains(first) else { return nil }
        let rest = text.dropFirst().drop { $0 == " " }
        return rest.count < text.count - 1 || first == "•" || first == "·" ? String(rest) : nil
    }
}
