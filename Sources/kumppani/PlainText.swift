internal import Dialogue
internal import Knowledge

/// Replies as lines that read well aloud: one thing a line, nothing that only decorates, and
/// numbers at the start of what they choose.
struct PlainText {
    /// The lines of some replies, with an empty line between them.
    func lines(_ replies: [Reply]) -> [String] {
        Array(replies.map(lines).joined(separator: [""]))
    }

    private func lines(_ reply: Reply) -> [String] {
        switch reply {
        case .understood(let words): words.map(ChatWording.understoodAloud)
        case .answer(let answer): lines(answer)
        case .lines(let lines): lines.map(Self.spoken)
        case .explanation(let explanation): explanation.lines.map(Self.spoken)
        case .clarify, .decline, .message, .page, .startPlanning, .goodbye:
            ReplyText().lines([reply])
        }
    }

    private func lines(_ answer: Answer) -> [String] {
        let parts = AnswerLines(answer)
        let related = answer.related.enumerated().map { "\($0 + 1). \($1.term)" }
        return parts.body.map(Self.spoken)
            + (related.isEmpty ? [] : [AnswerLines.askAlso] + related)
            + (answer.sources.isEmpty ? [] : [AnswerLines.source] + answer.sources)
    }

    /// Each line of a text as it reads well aloud.
    static func spokenLines(of text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { spoken(String($0)) }
            .joined(separator: "\n")
    }

    /// A line without its dash or indent; columns become a name, a colon and what it means.
    static func spoken(_ line: String) -> String {
        var text = line.drop { $0 == " " }
        if text.hasPrefix("– ") || text.hasPrefix("- ") { text = text.dropFirst(2) }
        guard let gap = text.firstRange(of: "  ") else {
            return String(text).replacing(" → ", with: ", luin: ").replacing(" · ", with: ", ")
        }
        return "\(text[..<gap.lowerBound]): " + spoken(String(text[gap.upperBound...]))
    }
}
