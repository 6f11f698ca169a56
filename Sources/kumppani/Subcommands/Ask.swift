internal import ArgumentParser
internal import Dialogue
internal import Knowledge
internal import Matching
internal import Terminal

/// `kumppani ask`: one question, or a stream of them.
struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vastaa yhteen kysymykseen, tai riveittäin moneen (--jsonl)."
    )

    @OptionGroup var knowledge: KnowledgeOptions

    @Flag(help: "Tulosta vastaus JSON-muodossa.")
    var json = false

    @Flag(help: "Näytä, miksi vastaus on mikä on.")
    var explain = false

    @Flag(help: "Lue kysymykset vakiosyötteestä, JSON-olio rivillä, ja vastaa rivi riviltä.")
    var jsonl = false

    @Argument(help: "Kysymys.")
    var question: [String] = []

    func validate() throws {
        guard jsonl || !question.isEmpty else {
            throw ValidationError("Kirjoita kysymys, esimerkiksi: kumppani ask Mikä on HOKS?")
        }
    }

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let session = try Session(knowledge)
        if jsonl { return JSONLines(session: session).run() }
        try answer(question.joined(separator: " "), session)
    }

    private func answer(_ text: String, _ session: Session) throws {
        guard text.utf8.count <= LineEditor.longestLine else {
            StandardStreams.printError(ChatWording.tooLong)
            throw ExitStatus.badData.exit
        }
        if json {
            let match = session.matcher.match(text)
            StandardStreams.print(MatchJSON(session).object(id: nil, question: text, match).text)
            if !match.isAnswered { throw ExitStatus.notFound.exit }
            return
        }
        var conversation = Conversation(base: session.base, matcher: session.matcher)
        let replies = conversation.reply(toQuestion: text)
        let screen = Screen(plain: false)
        screen.show(StyledText(ReplyText().lines(replies).joined(separator: "\n") + "\n"))
        try StandardStreams.requireWritten(screen.output)
        if explain, let match = conversation.lastMatch {
            StandardStreams.print("")
            let explanation = Explanation(
                match,
                base: session.base,
                analyzer: session.matcher.analyzer
            )
            for line in explanation.lines { StandardStreams.print(line) }
        }
        if conversation.lastMatch?.isAnswered != true { throw ExitStatus.notFound.exit }
    }
}

extension Match {
    /// Whether something other than "en tiedä" or a question back was said.
    var isAnswered: Bool {
        switch decision {
        case .answer, .compare, .smalltalk, .plan: true
        case .clarify, .decline: false
        }
    }
}
