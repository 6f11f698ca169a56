internal import FinnishLanguage
internal import Planning

/// What can be asked of the talk itself at any point.
enum PlanCommand: String, CaseIterable {
    case back = "takaisin"
    case skip = "ohita"
    case change = "muuta"
    case summary = "yhteenveto"
    case draft = "luonnos"
    case pause = "tauko"
    case help = "ohje"
    case clear = "tyhjennä"
    case why = "miksi"
    case goOn = "jatka"
    case required = "pakolliset"
    case all = "kaikki"
    case ready = "valmis"

    /// What a line says to the talk itself.
    enum Reading {
        case command(PlanCommand, rest: String)
        case unclear([PlanCommand])
        case unknown(String)
        case none
    }

    /// Reads a command with its slash, in full or by an unambiguous beginning; `?`, *miksi* and a
    /// few more do without the slash.
    static func read(_ text: String, at field: PlanField?) -> Reading {
        guard text.first == "/" else { return bare(text) }
        let name = text.dropFirst().prefix { !$0.isWhitespace }
        let rest = text.dropFirst(name.count + 1).drop { $0.isWhitespace }
        let typed = Normalization.normalized(name)
        guard !typed.isEmpty else { return .unclear(allCases) }
        if let same = names.first(where: { Normalization.typed(typed, means: $0.name) }) {
            return .command(same.command, rest: String(rest))
        }
        return beginning(typed, String(rest))
    }

    private static func beginning(_ typed: String, _ rest: String) -> Reading {
        let meant = allCases.filter { command in
            let start = command.rawValue.prefix(typed.count)
            return Normalization.typed(typed, means: start)
        }
        switch meant.count {
        case 0: return .unknown(typed)
        case 1: return .command(meant[0], rest: rest)
        default: return .unclear(meant)
        }
    }

    private static func bare(_ text: String) -> Reading {
        let line = TypedLine(text)
        if text == "?" || line.says("miksi") || isWhy(line) { return .command(.why, rest: "") }
        for command in [back, skip, summary, help, pause, draft] where line.says(command.rawValue) {
            return .command(command, rest: "")
        }
        guard line.words.first == "muuta", line.words.count >= 2 else { return .none }
        let rest = text.drop { !$0.isWhitespace }.drop { $0.isWhitespace }
        return line.words.count <= 3 ? .command(.change, rest: String(rest)) : .none
    }

    /// Whether the line asks why the question is asked, as in *miksi tätä kysytään*.
    private static func isWhy(_ line: TypedLine) -> Bool {
        line.words.first == "miksi" && line.words.count <= 4
            && line.words.contains { $0.hasPrefix("kysy") }
    }

    private static let names: [(name: String, command: PlanCommand)] =
        allCases.map { ($0.rawValue, $0) } + [
            ("lopeta", .pause), ("poistu", .pause), ("tallenna", .pause), ("apua", .help),
            ("help", .help), ("edellinen", .back), ("seuraava", .skip), ("tarkista", .summary),
            ("?", .why), ("muokkaa", .change), ("poista", .clear),
        ]
}
