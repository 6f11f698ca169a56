/// What an answer says, by the kind of its field.
///
/// Holds personal data in the open: keep it inside an `Answer` until it is shown or exported.
public enum AnswerValue: Hashable, Sendable {
    /// Free text; may hold line breaks.
    case text(String)
    /// Several short texts in order.
    case list([String])
    /// One day.
    case date(CalendarDate)
    /// Several stretches of days, such as interruptions, in order of their start.
    case spans([DateSpan])
    /// A whole number.
    case integer(Int)
    /// A share in whole per cent.
    case percent(Int)
    /// A length of time.
    case hours(Hours)
    /// The id of one of the field's choices.
    case choice(String)
    /// Yes or no.
    case yesNo(Bool)
    /// A person's name.
    case person(String)
    /// An e-mail address.
    case email(String)
    /// A telephone number as it was typed.
    case phone(String)
    /// A Finnish business id such as `1234567-1`.
    case businessID(String)
    /// An object identifier of the national services.
    case oid(String)
    /// The URI of a code such as `tutkinnonosat_101353`.
    case code(String)

    /// Whether the value is about a person whatever its field says.
    public var isPersonal: Bool {
        switch self {
        case .person, .email, .phone: true
        case .oid(let oid): OID.isPersonal(oid)
        default: false
        }
    }
}

extension AnswerValue {
    /// The text of every kind that is one piece of text; nil for the others.
    public var text: String? {
        switch self {
        case .text(let text), .person(let text), .email(let text), .phone(let text),
            .businessID(let text), .oid(let text), .code(let text), .choice(let text):
            text
        default: nil
        }
    }

    /// The items of a list.
    public var list: [String]? {
        guard case .list(let items) = self else { return nil }
        return items
    }

    /// The day of a date.
    public var date: CalendarDate? {
        guard case .date(let date) = self else { return nil }
        return date
    }

    /// The stretches of days.
    public var spans: [DateSpan]? {
        guard case .spans(let spans) = self else { return nil }
        return spans
    }

    /// The number of an integer or a share in per cent.
    public var number: Int? {
        switch self {
        case .integer(let number), .percent(let number): number
        default: nil
        }
    }

    /// The length of time.
    public var hours: Hours? {
        guard case .hours(let hours) = self else { return nil }
        return hours
    }

    /// The answer to a yes or no question.
    public var isYes: Bool? {
        guard case .yesNo(let isYes) = self else { return nil }
        return isYes
    }
}
