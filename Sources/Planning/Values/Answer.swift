/// What has been said of one field.
public enum Answer: Hashable, Sendable {
    /// A value.
    case given(GivenAnswer)
    /// "En tiedä": asked, and nobody knows.
    case unknown
    /// "Ei koske": does not concern this plan.
    case notApplicable
    /// "Myöhemmin": to be asked again later.
    case later

    /// Makes an answer of a value; it is personal when the value's type or the caller says so.
    public static func value(_ value: AnswerValue, isPersonal: Bool = false) -> Answer {
        .given(GivenAnswer(value, isPersonal: isPersonal))
    }

    /// The value in the open, personal or not; nil for the three kinds of no answer.
    public func revealed() -> AnswerValue? {
        guard case .given(let given) = self else { return nil }
        return given.revealed()
    }

    /// Whether the field should still be filled: "en tiedä" and "myöhemmin".
    public var isOpen: Bool {
        self == .unknown || self == .later
    }
}

/// A value that keeps personal data from being printed by accident.
public struct GivenAnswer: Hashable, Sendable {
    /// Whether the value is about a person and stays out of transcripts.
    public let isPersonal: Bool
    private let value: AnswerValue

    /// Wraps a value; it is personal when its type or the caller says so.
    public init(_ value: AnswerValue, isPersonal: Bool = false) {
        self.value = value
        self.isPersonal = isPersonal || value.isPersonal
    }

    /// The value in the open.
    public func revealed() -> AnswerValue { value }
}

extension GivenAnswer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The value for people, or "•••" when it is personal.
    public var description: String {
        isPersonal ? "•••" : value.plainText
    }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without the value, so that `dump` shows no personal data.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
