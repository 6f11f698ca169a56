internal import ArgumentParser
internal import Dialogue
internal import Glibc

/// `kumppani chat`, and `kumppani` alone: the talk.
struct Chat: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Keskustelu.")

    @OptionGroup var knowledge: KnowledgeOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let session = try Session(knowledge)
        let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        talk(session, isTerminal: isTerminal)
    }

    private func talk(_ session: Session, isTerminal: Bool) {
        var conversation = Conversation(base: session.base, matcher: session.matcher)
        let text = ReplyText(width: nil, isPlain: !isTerminal)
        var input = LineReader()
        while let line = input.next() {
            guard case .text(let typed) = line else {
                StandardStreams.print("Riviä ei voi lukea: se ei ole UTF-8-muotoista tekstiä.")
                continue
            }
            let replies = conversation.reply(to: typed)
            for line in text.lines(replies) { StandardStreams.print(line) }
            if case .goodbye? = replies.last { return }
            if !replies.isEmpty { StandardStreams.print("") }
        }
    }
}
