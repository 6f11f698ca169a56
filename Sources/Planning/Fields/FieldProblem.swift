/// Why typed text is no answer to a field, or does not fit the other answers, as facts.
///
/// `Wording/FieldProblem+Wording.swift` has the sentences.
public enum FieldProblem: Error, Hashable, Sendable {
    /// Nothing was typed.
    case empty
    /// More characters were typed than the field keeps; the limit.
    case tooLong(limit: Int)
    /// More items were typed than a list keeps; the limit.
    case tooManyItems(limit: Int)
    /// The text holds a personal identity code, which has no place in a plan.
    case identityCode
    /// The text is no date.
    case dateShape
    /// The calendar has no such day: day, month and, when it was typed, year.
    case noSuchDay(day: Int, month: Int, year: Int?)
    /// The year is not of this century.
    case strangeYear(Int)
    /// The calendar has no week of the number.
    case noSuchWeek(Int)
    /// The text is no stretch of days.
    case spanShape(String)
    /// A stretch of days ends before it starts.
    case spanBackwards(DateSpan)
    /// The text is no whole number.
    case notInteger
    /// The number is outside the range.
    case outOfRange(ClosedRange<Int>)
    /// The text is no share in whole per cent.
    case notPercent
    /// The share is outside the range.
    case percentOutOfRange(ClosedRange<Int>)
    /// The text is no length of time.
    case hoursShape
    /// The length is nothing, or more than a week has.
    case hoursOutOfRange
    /// The text is none of the choices.
    case noSuchChoice([String])
    /// The text may mean several of the choices.
    case ambiguousChoice([String])
    /// The text is neither yes nor no.
    case notYesNo
    /// The text has a character that no name has.
    case nameCharacter(Character)
    /// The text has no letters.
    case nameWithoutLetters
    /// The text is a word that answers another question, such as yes or no.
    case notAName(String)
    /// The e-mail address has no `@`, or several.
    case emailAt(count: Int)
    /// The e-mail address has nothing before the `@`.
    case emailWithoutUser
    /// What comes after the `@` is no domain.
    case emailDomain(String)
    /// The e-mail address has a character that does not belong there.
    case emailCharacter(Character)
    /// The telephone number has a character that eHOKS refuses.
    case phoneCharacter(Character)
    /// The telephone number has too few digits.
    case phoneTooShort
    /// The text is not of a business id's shape.
    case businessIDShape
    /// The business id's last digit does not follow from the others.
    case businessIDCheckDigit
    /// The text is not of the identifier's shape.
    case oidShape(OID.Subject)
    /// The identifier names something else than what is wanted.
    case oidOtherSubject(named: OID.Subject, wanted: OID.Subject)
    /// The identifier's last digit does not follow from the others.
    case oidCheckDigit(OID.Subject)
    /// The text is no code of the set.
    case codeShape(set: String)
    /// The last day comes before the first, as the two fields have them.
    case endBeforeStart(start: CalendarDate, end: CalendarDate)
    /// The period is longer than five years; the last day it could have.
    case longerThanFiveYears(latest: CalendarDate)
    /// Two interruptions share a day.
    case interruptionsOverlap(DateSpan, DateSpan)
    /// An interruption lies outside the period.
    case interruptionOutside(DateSpan, period: DateSpan)
    /// Only the last interruption may be without an end.
    case interruptionWithoutEnd(DateSpan)
}
