internal import ArgumentParser

/// The program: parses the command line and hands over to a subcommand.
@main
struct Kumppani: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kumppani",
        abstract: "Vastaa kysymyksiin työelämäyhteistyöstä ja työpaikalla oppimisesta.",
        discussion: """
            Ilman alikomentoa avautuu keskustelu. Yhden kysymyksen voit kysyä näin: kumppani ask \
            Mikä on HOKS? Laajempi ohje: man kumppani
            """,
        version: "0.1.0",
        subcommands: [
            Chat.self, Ask.self, Plan.self, DraftCommands.self, Topics.self, Check.self, Eval.self,
            ReviewCommand.self, UnitsCommand.self,
        ],
        defaultSubcommand: Chat.self
    )

    /// Runs the command line; whatever the argument parser says is said in Finnish.
    static func main() {
        StandardStreams.ignoreBrokenPipes()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            leave(with: error)
        }
    }

    private static func leave(with error: any Error) -> Never {
        let code = exitCode(for: error)
        var message = FinnishMessages.translated(fullMessage(for: error))
        if code == .validationFailure, let hint = StrayWords.hint(CommandLine.arguments) {
            message = hint
        }
        if !message.isEmpty {
            if code.isSuccess {
                StandardStreams.print(message)
            } else {
                StandardStreams.printError(message)
            }
        }
        Kumppani.exit(withError: code)
    }
}
