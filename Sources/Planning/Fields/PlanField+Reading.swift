extension PlanField {
    /// Understands typed Finnish text as an answer to the field.
    ///
    /// - Parameters:
    ///   - typed: The text; white space around it and control characters do not matter.
    ///   - today: The day from which dates without a year are counted.
    /// - Returns: The value, or what is wrong with the text. How it fits the other answers is not
    ///   looked at; see `PlanRules`.
    public func read(
        _ typed: String,
        today: CalendarDate
    ) -> Result<AnswerValue, FieldProblem> {
        let text = TypedText.cleaned(typed)
        guard !text.isEmpty else { return .failure(.empty) }
        do throws(FieldProblem) {
            return .success(try value(text, today: today))
        } catch {
            return .failure(error)
        }
    }

    private func value(
        _ text: String,
        today: CalendarDate
    ) throws(FieldProblem) -> AnswerValue {
        switch kind {
        case .text: .text(try TextReading.text(text))
        case .list: .list(try ListReading.items(text))
        case .date: .date(try DateReading.date(text, today: today))
        case .spans: .spans(try SpansReading.spans(text, today: today))
        case .integer(let range): .integer(try NumberReading.integer(text, in: range))
        case .percent(let range): .percent(try NumberReading.percent(text, in: range))
        case .hours: .hours(try HoursReading.hours(text))
        case .choice(let choices): .choice(try ChoiceReading.choice(text, of: choices).id)
        case .yesNo: .yesNo(try YesNoReading.isYes(text))
        case .person: .person(try PersonReading.name(text))
        case .email: .email(try EmailReading.address(text))
        case .phone: .phone(try PhoneReading.number(text))
        case .businessID: .businessID(try BusinessID.read(text))
        case .oid(let subject): .oid(try OIDReading.oid(text, subject))
        case .code(let set): .code(try CodeReading.uri(text, set: set))
        }
    }

    /// Makes a typed value into an answer; it is personal when its type or the field says so.
    public func answer(_ value: AnswerValue) -> Answer {
        .value(value, isPersonal: isPersonal)
    }
}
