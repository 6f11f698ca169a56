/// Requirements of a unit that are listed together.
public struct RequirementGroup: Hashable, Sendable {
    /// What the group is about, such as a part of a common unit; also a note without requirements.
    public let title: String?
    /// What stands before the list, such as *Opiskelija osaa*.
    public let lead: String?
    /// The requirements in order, without a full stop at the end.
    public let items: [String]

    /// Makes a group; full stops and other marks at the ends of the items are left out.
    public init(title: String? = nil, lead: String? = nil, items: [String]) {
        self.title = title.flatMap(Self.text)
        self.lead = lead.flatMap(Self.text).map { Self.withoutEnd($0, ":") }
            .flatMap(PlainText.line)
        self.items = items.compactMap(Self.text).map { Self.withoutEnd($0, ".;,") }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    /// Whether the group says nothing.
    public var isEmpty: Bool {
        title == nil && items.isEmpty
    }

    /// The longest text kept, in characters; a whole page is no requirement.
    private static let limit = 2_000

    private static func text(_ text: String) -> String? {
        PlainText.line(text).flatMap { PlainText.line(String($0.prefix(limit))) }
    }

    private static func withoutEnd(_ text: String, _ marks: String) -> String {
        var text = text
        while let last = text.last, marks.contains(last) || last == " " { text.removeLast() }
        return text
    }
}

extension RequirementGroup {
    /// The requirements as goals of a period: `Osaa tehdä koritinaukset`.
    ///
    /// The verb is the lead's when the lead is *opiskelija* and a verb; otherwise the requirement
    /// stands as it is written.
    public var goals: [String] {
        items.map { item in
            let text = verb.map { $0 + " " + item } ?? item
            return text.prefix(1).uppercased() + text.dropFirst()
        }
    }

    private var verb: String? {
        guard let lead, !lead.hasSuffix(".") else { return nil }
        let words = lead.split(separator: " ").map(String.init)
        let verbs = words.drop { Self.subjects.contains($0.lowercased()) }
        guard verbs.count < words.count, (1...3).contains(verbs.count) else { return nil }
        return verbs.joined(separator: " ")
    }

    private static let subjects: Set<String> = [
        "opiskelija", "tai", "tutkinnon", "suorittaja", "den", "studerande", "eller", "examinanden",
    ]
}
