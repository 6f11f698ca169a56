internal import ArgumentParser
internal import Dialogue
internal import Knowledge
internal import Matching
internal import Terminal

/// `kumppani ask`: one question, or a stream of them.
struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Vastaa yhteen kysymykseen, tai riveittäin moneen (--jsonl).",
        discussion: "Paluuarvo on 0, kun vastaus löytyi, ja 1, kun ei."
    )

    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var data: TranscriptOptions

    @Flag(help: "Tulosta vastaus JSON-muodossa.")
    var json = false

    @Flag(help: "Näytä, miksi vastaus on mikä on.")
    var explain = false

    @Flag(help: "Lue kysymykset vakiosyötteestä, JSON-olio rivillä, ja vastaa rivi riviltä.")
    var jsonl = false

    @Flag(help: "Selkeä tuloste ruudunlukijalle: ei värejä eikä koristeita.")
    var plain = false

    @Argument(help: ArgumentHelp("Kysymys.", valueName: "kysymys"))
    var question: [String] = []

    func validate() throws {
        guard jsonl || !question.isEmpty else {
            throw ValidationError("Kirjoita kysymys, esimerkiksi: kumppani ask Mikä on HOKS?")
        }
    }

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let session =
            try jsonl ? Session(knowledge) : Session(forOneQuestion: knowledge)
        let units = UnitAnswers(UnitPlace(knowledge, data), session)
        if jsonl { return JSONLines(session: session, units: units).run() }
        try answer(question.joined(separator: " "), session, units)
    }

    private func answer(_ text: String, _ session: Session, _ units: UnitAnswers) throws {
        guard text.utf8.count <= LineEditor.longestLine else {
            StandardStreams.printError(ChatWording.tooLong)
            throw ExitStatus.badData.exit
        }
        let outcome = units.outcome(of: text)
        if json {
            let match = session.matcher.match(text)
            let object = MatchJSON(session).object(id: nil, question: text, match, units: outcome)
            StandardStreams.print(object.text)
            if !(outcome?.isAnswer ?? match.isAnswered) { throw ExitStatus.notFound.exit }
            return
        }
        if let outcome { return try show(outcome) }
        var conversation = Conversation(base: session.base, matcher: session.matcher)
        let replies = conversation.reply(toQuestion: text)
        let screen = Screen(plain: plain)
        let lines = plain ? PlainText().lines(replies) : ReplyText().lines(replies)
        screen.show(StyledText(lines.joined(separator: "\n")))
        try StandardStreams.requireWritten(screen.output)
        if explain, let match = conversation.lastMatch {
            let explanation = Explanation(
                match,
                base: session.base,
                analyzer: session.matcher.analyzer
            )
            let lines = explanation.lines
            StandardStreams.show([""] + (plain ? lines.map(PlainText.spoken) : lines))
        }
        if conversation.lastMatch?.isAnswered != true { throw ExitStatus.notFound.exit }
    }
}

extension Ask {
    private func show(_ outcome: UnitAnswers.Outcome) throws {
        let lines = ReplyText().lines([UnitAnswers.reply(outcome)])
        Screen(plain: false).show(StyledText(lines.joined(separator: "\n")))
        guard case .units(let hits) = outcome else { throw ExitStatus.notFound.exit }
        guard explain, let hit = hits.first else { return }
        StandardStreams.print("")
        StandardStreams.print(UnitSentences.explanation(hit))
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
