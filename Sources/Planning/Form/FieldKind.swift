/// What kind of answer a field takes.
public enum FieldKind: Hashable, Sendable {
    /// Free text.
    case text
    /// Several short texts.
    case list
    /// A day.
    case date
    /// Stretches of days, such as interruptions.
    case spans
    /// A whole number in the range, ends included.
    case integer(ClosedRange<Int>)
    /// A share in whole per cent in the range, ends included.
    case percent(ClosedRange<Int>)
    /// A length of time.
    case hours
    /// One of the choices.
    case choice([PlanChoice])
    /// Yes or no.
    case yesNo
    /// A person's name.
    case person
    /// An e-mail address.
    case email
    /// A telephone number.
    case phone
    /// A Finnish business id.
    case businessID
    /// An identifier of the national services.
    case oid(OID.Subject)
    /// A code's URI: the code set and `_` come first, such as `tutkinnonosat`.
    case code(set: String)
}

extension FieldKind {
    /// Whether an answer of this kind is an answer of the other too.
    func fits(_ other: FieldKind) -> Bool {
        switch (self, other) {
        case (.choice, _), (_, .choice): false
        default: self == other
        }
    }
}

/// One of the answers to a choice.
public struct PlanChoice: Hashable, Sendable {
    /// Stable name, stored as the answer.
    public let id: String
    /// What people see.
    public let name: String
    /// The URI of the code in eHOKS, when the choice is one.
    public let code: String?

    /// Makes a choice.
    public init(id: String, name: String, code: String? = nil) {
        self.id = id
        self.name = name
        self.code = code
    }
}

extension PlanField {
    /// A value as people read it: like `plainText`, but a choice by its name.
    public func text(of value: AnswerValue) -> String {
        guard case .choice(let choices) = kind, case .choice(let id) = value else {
            return value.plainText
        }
        return choices.first { $0.id == id }?.name ?? id
    }

    /// The choice of an id, when the field is a choice.
    public func choice(_ id: String) -> PlanChoice? {
        guard case .choice(let choices) = kind else { return nil }
        return choices.first { $0.id == id }
    }
}
