/// The form of the guided dialogue, as `planning.xml` describes it.
public struct PlanForm: Hashable, Sendable {
    /// Tells editions of the form apart; stored with a plan.
    public let edition: String
    /// The sections in the order they are asked.
    public let sections: [PlanSection]
    /// Every field in the order they are asked.
    public let fields: [PlanField]
    private let positions: [String: Int]

    /// Makes a form; of fields with the same id the first is kept.
    public init(edition: String, sections: [PlanSection]) {
        self.edition = edition
        self.sections = sections
        fields = sections.flatMap(\.fields)
        positions = Dictionary(fields.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The field of an id.
    public func field(_ id: String) -> PlanField? {
        positions[id].map { fields[$0] }
    }

    /// Where the field stands among all fields, from 0.
    public func position(of id: String) -> Int? {
        positions[id]
    }

    /// The section that the field is in, and its number from 1.
    public func section(of id: String) -> (number: Int, section: PlanSection)? {
        let index = sections.firstIndex { $0.fields.contains { $0.id == id } }
        return index.map { ($0 + 1, sections[$0]) }
    }

    /// The fields whose answers hang on the answer to a field, in order.
    public func dependents(of id: String) -> [PlanField] {
        fields.filter { $0.dependsOn.contains(id) }
    }
}

/// A step of the dialogue.
public struct PlanSection: Hashable, Sendable {
    /// Stable name.
    public let id: String
    /// What people see: `Työpaikka`.
    public let title: String
    /// The fields in the order they are asked.
    public let fields: [PlanField]

    /// Makes a section.
    public init(id: String, title: String, fields: [PlanField]) {
        self.id = id
        self.title = title
        self.fields = fields
    }
}
