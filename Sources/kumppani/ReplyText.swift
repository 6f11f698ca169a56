internal import Dialogue
internal import Knowledge

/// Replies as plain lines of text.
struct ReplyText {
    /// The lines of some replies, with an empty line between them.
    func lines(_ replies: [Reply]) -> [String] {
        var lines: [String] = []
        for (position, reply) in replies.enumerated() {
            if position > 0, !isUnderstood(replies[position - 1]) { lines.append("") }
            lines += self.lines(reply)
        }
        return lines
    }

    private func isUnderstood(_ reply: Reply) -> Bool {
        if case .understood = reply { return true }
        return false
    }

    private func lines(_ reply: Reply) -> [String] {
        switch reply {
        case .understood(let words):
            ["Ymmärsin: " + words.map { "\($0.typed) → \($0.meant)" }.joined(separator: ", ")]
        case .answer(let answer): AnswerLines(answer).all
        case .clarify(let options):
            ["Tarkoititko:"] + numbered(options) + ["0. en mitään näistä"]
        case .decline(let whoKnows, let nearest): declined(whoKnows, nearest)
        case .message(let text), .goodbye(let text): [text]
        case .lines(let lines): lines
        case .explanation(let explanation): explanation.lines
        case .page: [ChatWording.nothingToPage]
        case .startPlanning: [ChatWording.startPlanning]
        }
    }

    private func declined(_ whoKnows: String?, _ nearest: [Option]) -> [String] {
        let refusal = "En tiedä. " + (whoKnows ?? ChatWording.notOurs)
        guard nearest.isEmpty else { return [refusal, ChatWording.nearest] + numbered(nearest) }
        return whoKnows == nil ? [refusal, ChatWording.tryTopics] : [refusal]
    }

    private func numbered(_ options: [Option]) -> [String] {
        options.enumerated().map { "\($0 + 1). \($1.question)" }
    }
}

/// The parts of an answer as lines.
struct AnswerLines {
    /// A remark and the text itself.
    let body: [String]
    /// What stands before the topics to ask about next.
    static let askAlso = "Kysy myös:"
    /// What stands before the sources.
    static let source = "Lähde:"

    /// What to ask next; nil when there is nothing.
    let related: String?
    /// Where it is from; nil when that is not known.
    let source: String?

    /// Takes an answer apart.
    ///
    /// - Parameters:
    ///   - answer: The answer.
    ///   - numbered: Whether the related topics carry numbers that can be typed.
    ///
    /// Numbered lines are for a screen: a number stays on the row of what it belongs to.
    init(_ answer: Answer, numbered: Bool = false) {
        var lines = answer.remark.map { [$0] } ?? []
        for (position, facet) in answer.facets.enumerated() {
            if position > 0 { lines.append("") }
            lines += facet.plainText.split(separator: "\n").map(String.init)
        }
        body = lines
        related =
            answer.related.isEmpty
            ? nil : Self.askAlso + " " + Self.terms(answer, numbered).joined(separator: ", ")
        source =
            answer.sources.isEmpty
            ? nil : Self.source + " " + Self.sources(answer, numbered)
    }

    private static func sources(_ answer: Answer, _ numbered: Bool) -> String {
        let line = SourceLines.joined(answer.sources)
        return numbered ? line.replacing(" §", with: "\u{A0}§") : line
    }

    private static func terms(_ answer: Answer, _ numbered: Bool) -> [String] {
        answer.related.enumerated()
            .map { position, entry in
                numbered ? "\(position + 1)\u{A0}\(entry.term)" : entry.term
            }
    }

    /// All lines in order.
    var all: [String] {
        body + [related, source].compactMap(\.self)
    }
}
