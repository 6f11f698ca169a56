/// What a user can ask of the chat itself.
public enum ChatCommand: String, CaseIterable, Hashable, Sendable {
    /// What can be done here.
    case help = "ohje"
    /// Why the last reply was what it was.
    case why = "miksi"
    /// The list of topics.
    case topics = "aiheet"
    /// More of the last answer.
    case more = "lisää"
    /// Start the planning dialogue.
    case plan = "suunnittele"
    /// The last reply was good.
    case good = "hyvä"
    /// The last reply was bad; why may follow.
    case bad = "huono"
    /// A remark on the last reply follows.
    case remark = "huom"
    /// The last answer a page at a time.
    case page = "sivuta"
    /// Leave.
    case quit = "lopeta"

    /// A line that is meant as a command.
    public enum Parsed: Hashable, Sendable {
        /// A command of ours.
        case command(ChatCommand)
        /// Something that begins with a slash and is no command; the nearest one.
        case unknown(String, nearest: ChatCommand?)
    }

    /// Reads a line as a command; nil when it is something said.
    ///
    /// With the slash a beginning is enough when it is the only one (`/oh`). Without it, only words
    /// that cannot be a question are taken.
    public static func parse(_ line: String) -> Parsed? {
        let text = line.trimmed.lowercased()
        guard text.hasPrefix("/") else { return bare(text).map { .command($0) } }
        let name = text.dropFirst().split(separator: " ").first.map(String.init) ?? ""
        if let exact = Self(rawValue: name) ?? Self.synonyms[name] { return .command(exact) }
        let beginnings = Self.allCases.filter { !name.isEmpty && $0.rawValue.hasPrefix(name) }
        if beginnings.count == 1, let only = beginnings.first { return .command(only) }
        return .unknown(name, nearest: nearest(to: name))
    }

    /// What follows the command on its line.
    public static func argument(of line: String) -> String {
        String(line.trimmed.drop { !$0.isWhitespace }).trimmed
    }

    /// A command without its slash, with the stop or the call that people end it with.
    private static func bare(_ text: String) -> ChatCommand? {
        withoutSlash[text] ?? withoutSlash[text.trimmingSuffix { "!.".contains($0) }]
    }

    /// Words that cannot be a question.
    ///
    /// "miksi" is one, so it is not here.
    private static let withoutSlash: [String: ChatCommand] = [
        "ohje": .help, "apua": .help, "help": .help, "?": .help, "lopeta": .quit, "exit": .quit,
        "quit": .quit, "poistu": .quit, "pois": .quit, "loppu": .quit, "q": .quit, ":q": .quit,
        "exit()": .quit, "aiheet": .topics, "kerro lisää": .more, "kerro lisaa": .more,
        "lisää": .more, "lisaa": .more, "suunnittele": .plan, "sivuta": .page, "hyvä": .good,
        "hyva": .good, "huono": .bad,
    ]

    private static let synonyms: [String: ChatCommand] = [
        "help": .help, "apua": .help, "quit": .quit, "exit": .quit, "poistu": .quit, "lisaa": .more,
        "suunnitelma": .plan, "plan": .plan, "q": .quit, "?": .help, "hyva": .good,
    ]
}
