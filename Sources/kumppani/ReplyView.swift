internal import Dialogue
internal import Knowledge
internal import Terminal

/// Replies as styled text for a screen.
struct ReplyView {
    /// Whether the text is to be read aloud.
    let isPlain: Bool

    /// The replies with an empty line between them.
    func text(_ replies: [Reply]) -> StyledText {
        if isPlain {
            return StyledText(PlainText().lines(replies).joined(separator: "\n") + "\n")
        }
        var text = StyledText("")
        for (position, reply) in replies.enumerated() {
            text += view(reply)
            if case .understood = reply { continue }
            if position < replies.count - 1 { text += "\n" }
        }
        return text
    }

    private func view(_ reply: Reply) -> StyledText {
        switch reply {
        case .answer(let answer): view(answer)
        case .understood: StyledText(joined(reply), .dim)
        default: StyledText(joined(reply))
        }
    }

    private func joined(_ reply: Reply) -> String {
        ReplyText().lines([reply]).joined(separator: "\n") + "\n"
    }

    private func view(_ answer: Answer) -> StyledText {
        let lines = AnswerLines(answer, numbered: true)
        var text = StyledText(lines.body.joined(separator: "\n") + "\n")
        if let related = lines.related { text += StyledText(related + "\n") }
        if let source = lines.source { text += StyledText(source + "\n", .dim) }
        return text
    }
}
