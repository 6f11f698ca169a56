internal import Dialogue
internal import Knowledge

/// Replies as lines of text.
struct ReplyText {
    /// The width to wrap at, in columns; nil for no wrapping.
    let width: Int?
    /// Whether to leave out everything that only decorates.
    let isPlain: Bool

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
        case .answer(let answer): lines(answer)
        case .clarify(let options):
            ["Tarkoititko:"] + numbered(options) + ["  0 ei mikään näistä"]
        case .decline(let whoKnows, let nearest): declined(whoKnows, nearest)
        case .message(let text), .goodbye(let text): [text]
        case .lines(let lines): lines
        case .explanation(let explanation): explanation.lines
        case .startPlanning: [ChatWording.startPlanning]
        }
    }

    private func lines(_ answer: Answer) -> [String] {
        var lines = answer.remark.map { [$0] } ?? []
        for (position, facet) in answer.facets.enumerated() {
            if position > 0 { lines.append("") }
            lines += facet.plainText.split(separator: "\n").map(String.init)
        }
        if !answer.related.isEmpty {
            lines.append("Kysy myös: " + answer.related.map(\.term).joined(separator: ", "))
        }
        if !answer.sources.isEmpty {
            lines.append("Lähde: " + answer.sources.joined(separator: "; "))
        }
        return lines
    }

    private func declined(_ whoKnows: String?, _ nearest: [Option]) -> [String] {
        let refusal = ["En tiedä. " + (whoKnows ?? "Tämä ei kuulu siihen, mistä minulla on tietoa.")]
        return nearest.isEmpty ? refusal : refusal + ["Lähimpänä ovat:"] + numbered(nearest)
    }

    private func numbered(_ options: [Option]) -> [String] {
        options.enumerated().map { "  \($0 + 1) \($1.question)" }
    }
}
