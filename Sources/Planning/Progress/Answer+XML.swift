public import XMLTree

extension Answer {
    /// The attributes that tell an answer's state and kind: `state="given" kind="date"`.
    public var attributes: [(String, String)] {
        switch self {
        case .given(let given):
            [("kind", given.revealed().kindName)] + (given.isPersonal ? [("personal", "true")] : [])
        case .unknown: [("state", "unknown")]
        case .notApplicable: [("state", "not-applicable")]
        case .later: [("state", "later")]
        }
    }

    /// What stands inside the element of an answer; nothing for the kinds of no answer.
    ///
    /// - Parameter escape: Makes text safe; it must leave letters and digits as they are.
    /// - Returns: XML without indentation: text, or the items of a list.
    public func content(_ escape: (String) -> String) -> String {
        switch revealed() {
        case .list(let items):
            items.map { "<item>\(escape($0))</item>" }.joined()
        case .spans(let spans):
            spans.map { "<span start=\"\($0.start.iso)\"\($0.endAttribute)/>" }.joined()
        case .some(let value): escape(value.storedText)
        case nil: ""
        }
    }

    /// Reads an answer back from the element that `attributes` and `content` wrote.
    public init?(_ element: ParsedElement) {
        switch element.attributes["state"] {
        case "unknown": self = .unknown
        case "not-applicable": self = .notApplicable
        case "later": self = .later
        case nil:
            let kind = element.attributes["kind"] ?? ""
            guard let value = AnswerValue(kind: kind, element) else { return nil }
            self = .value(value, isPersonal: element.attributes["personal"] == "true")
        default: return nil
        }
    }
}

extension DateSpan {
    fileprivate var endAttribute: String {
        end.map { " end=\"\($0.iso)\"" } ?? ""
    }

    fileprivate init?(_ element: ParsedElement) {
        guard let start = element.attributes["start"].flatMap(CalendarDate.init(iso:)) else {
            return nil
        }
        let end = element.attributes["end"].map(CalendarDate.init(iso:))
        if case .some(nil) = end { return nil }
        self.init(start: start, end: end ?? nil)
    }
}

extension AnswerValue {
    /// The value as it is stored: dates as ISO, hours in minutes, yes and no as `true`, `false`.
    fileprivate var storedText: String {
        switch self {
        case .date(let date): date.iso
        case .integer(let number), .percent(let number): "\(number)"
        case .hours(let hours): "\(hours.minutes)"
        case .yesNo(let isYes): isYes ? "true" : "false"
        default: text ?? ""
        }
    }

    fileprivate var kindName: String {
        switch self {
        case .text: "text"
        case .list: "list"
        case .date: "date"
        case .spans: "spans"
        case .integer: "integer"
        case .percent: "percent"
        case .hours: "hours"
        case .choice: "choice"
        case .yesNo: "yes-no"
        case .person: "person"
        case .email: "email"
        case .phone: "phone"
        case .businessID: "business-id"
        case .oid: "oid"
        case .code: "code"
        }
    }

    fileprivate init?(kind: String, _ element: ParsedElement) {
        switch kind {
        case "list": self = .list(element.elements(named: "item").map(\.rawText))
        case "spans":
            let spans = element.elements(named: "span").map(DateSpan.init)
            guard !spans.contains(nil) else { return nil }
            self = .spans(spans.compactMap { $0 })
        default: self.init(kind: kind, text: element.rawText)
        }
    }

    private init?(kind: String, text: String) {
        let value: AnswerValue? =
            switch kind {
            case "text": .text(text)
            case "date": CalendarDate(iso: text).map(AnswerValue.date)
            case "integer": Int(text).map(AnswerValue.integer)
            case "percent": Int(text).map(AnswerValue.percent)
            case "hours": Int(text).map { .hours(Hours(minutes: $0)) }
            case "choice": .choice(text)
            case "yes-no": Bool(text).map(AnswerValue.yesNo)
            case "person": .person(text)
            case "email": .email(text)
            case "phone": .phone(text)
            case "business-id": .businessID(text)
            case "oid": .oid(text)
            case "code": .code(text)
            default: nil
            }
        guard let value else { return nil }
        self = value
    }
}
