extension AnswerValue {
    /// The value on one line as people write it; a choice as its id.
    ///
    /// `PlanField.text(of:)` knows the names of the choices.
    public var plainText: String {
        switch self {
        case .list(let items): items.joined(separator: "; ")
        case .date(let date): date.finnish
        case .spans(let spans): spans.map(\.description).joined(separator: "; ")
        case .integer(let number): "\(number)"
        case .percent(let number): "\(number) %"
        case .hours(let hours): hours.description
        case .yesNo(let isYes): isYes ? "kyllä" : "ei"
        default: text ?? ""
        }
    }
}
