public import Planning

/// What one typed line led to.
public struct PlanTurn: Sendable {
    /// What to show, in order.
    public internal(set) var replies: [PlanReply] = []
    /// What to append to the plan's file and sync before the replies are shown.
    public internal(set) var events: [PlanEvent] = []
    /// The field that was being asked when the line was typed; nil at the check list.
    public internal(set) var field: String?
    /// Whether the line says something about a person and stays out of transcripts and histories.
    public internal(set) var isPersonal = false
    /// Whether the line was taken as a question about the subject, answered or not.
    var isQuestion = false
    /// The line and the plan after it; nil for the opening, which is no turn.
    var heard: (line: String, progress: PlanProgress, today: CalendarDate)?
    /// Whether the talk is over for now: everything is saved and the caller may leave.
    public internal(set) var isOver = false

    /// What of the turn may be written in a transcript; nil for the opening.
    public var trace: PlanTrace? {
        heard.map { line, progress, today in
            PlanTrace(self, line: line, PlanPrivacy(progress, today: today))
        }
    }

    /// The replies as one text, a paragraph each.
    ///
    /// - Parameter masked: Whether personal answers become "•••", as in transcripts.
    /// - Returns: Finnish text without colours or frames.
    public func text(masked: Bool = false) -> String {
        replies.map { $0.text(masked: masked) }.joined(separator: "\n\n")
    }
}

/// What the talk asks of the world outside.
public struct PlanSurroundings {
    /// The day from which dates without a year are counted.
    public let today: CalendarDate
    /// Answers a question about the subject; nil when it reaches no entry of the knowledge.
    public let answer: (String) -> DigressionAnswer?
    /// What is missing for eHOKS: finished sentences that name fields as the form does.
    public let gaps: (PlanProgress) -> [String]
    /// The name that people see for a source's id.
    public let sourceName: (String) -> String
    /// The screen that long lists are cut for; nil when nothing is cut.
    public let page: PlanPageSize?
    /// The catalogue of units; nil when the talk says nothing of one.
    public let units: PlanUnits?
    /// The numbers of the goals that each task probably serves, from 1; nil when tasks are not tied.
    ///
    /// Takes the tasks first, then the goals.
    public let serving: (([String], [String]) -> [[Int]])?

    /// Makes surroundings; without closures no question is answered, nothing is missing and
    /// sources go by their ids.
    public init(
        today: CalendarDate,
        answer: @escaping (String) -> DigressionAnswer? = { _ in nil },
        gaps: @escaping (PlanProgress) -> [String] = { _ in [] },
        sourceName: @escaping (String) -> String = { $0 },
        page: PlanPageSize? = nil,
        units: PlanUnits? = nil,
        serving: (([String], [String]) -> [[Int]])? = nil
    ) {
        self.today = today
        self.answer = answer
        self.gaps = gaps
        self.sourceName = sourceName
        self.page = page
        self.units = units
        self.serving = serving
    }
}

/// The answer to a question asked in the middle of a plan.
public struct DigressionAnswer: Hashable, Sendable {
    /// The text to show.
    public let text: String

    /// Makes an answer.
    public init(text: String) {
        self.text = text
    }
}
