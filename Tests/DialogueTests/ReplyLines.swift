import Dialogue
import Knowledge

/// Replies as plain text, near enough to what the program prints for a talk to be read as one.
enum ReplyLines {
    static func text(_ replies: [Reply]) -> String {
        replies.map { lines($0).joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private static func lines(_ reply: Reply) -> [String] {
        switch reply {
        case .understood(let words):
            ["Ymmärsin: " + words.map { "\($0.typed) → \($0.meant)" }.joined(separator: ", ")]
        case .answer(let answer): lines(answer)
        case .clarify(let options): ["Tarkoititko:"] + numbered(options) + ["0. en mitään näistä"]
        case .decline(let whoKnows, let nearest):
            ["En tiedä. " + (whoKnows ?? ChatWording.notOurs)] + numbered(nearest)
        case .message(let text), .goodbye(let text): [text]
        case .lines(let lines): lines
        case .explanation(let explanation): lines(explanation)
        case .page: ["[page]"]
        case .startPlanning: [ChatWording.startPlanning]
        }
    }

    private static func lines(_ answer: Answer) -> [String] {
        var lines = answer.remark.map { [$0] } ?? []
        let names = answer.facets.map { "\($0.kind.name)" }.joined(separator: ", ")
        lines.append("[\(answer.entries.map(\.id).joined(separator: " + ")): \(names)]")
        lines.append(answer.text)
        if !answer.related.isEmpty {
            lines.append("Kysy myös: " + answer.related.map(\.term).joined(separator: ", "))
        }
        return lines + answer.sources.prefix(1).map { "Lähde: " + $0 }
    }

    /// What does not change with every new question in the bank: the decision, and no numbers.
    private static func lines(_ explanation: Explanation) -> [String] {
        explanation.lines.filter { $0.hasPrefix("Kysymys") || $0.hasPrefix("Päätös") }
    }

    private static func numbered(_ options: [Option]) -> [String] {
        options.enumerated().map { "\($0 + 1). \($1.question)" }
    }
}
