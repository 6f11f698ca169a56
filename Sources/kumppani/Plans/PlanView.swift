internal import PlanningDialogue
internal import Terminal

/// Replies of the planning talk as styled text.
enum PlanView {
    /// A reply: the place in the talk dim, the question bold, the reasons dim; or as it reads well
    /// aloud.
    static func text(_ reply: PlanReply, isPlain: Bool) -> StyledText {
        if isPlain { return StyledText(PlainText.spokenLines(of: reply.text())) }
        let lines = reply.text().split(separator: "\n", omittingEmptySubsequences: false)
        var text = StyledText("")
        for (position, line) in lines.enumerated() {
            if position > 0 { text += "\n" }
            text += StyledText(String(line), style(of: String(line), at: position, in: reply))
        }
        return text
    }

    private static func style(
        of line: String,
        at position: Int,
        in reply: PlanReply
    ) -> TextStyle? {
        switch reply {
        case .prompt(let prompt):
            if line == prompt.question { return .bold }
            return position == 0 || line.hasPrefix("Miksi: ") ? .dim : nil
        case .digression: return line.hasPrefix("Lähde: ") ? .dim : nil
        case .checkList(let list):
            return list.sections.contains { $0.title == line } ? .bold : nil
        default: return nil
        }
    }
}
