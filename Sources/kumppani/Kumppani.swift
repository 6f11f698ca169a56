internal import ArgumentParser

/// The program: parses the command line and hands over to a subcommand.
@main
struct Kumppani: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kumppani",
        abstract: "Vastaa kysymyksiin työelämäyhteistyöstä ja työpaikalla oppimisesta.",
        discussion: "Ilman alikomentoa avautuu keskustelu.",
        version: "0.1.0",
        subcommands: [Chat.self, Ask.self, Topics.self, Check.self, Eval.self, ReviewCommand.self],
        defaultSubcommand: Chat.self
    )
}
