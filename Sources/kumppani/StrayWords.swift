internal import ArgumentParser
internal import Knowledge

/// What to say when the command line begins with a word that is no command.
enum StrayWords {
    /// The nearest command, or how to ask.
    ///
    /// - Parameter arguments: The command line with the program's name.
    /// - Returns: The sentence; nil when the line begins with a command or a flag.
    static func hint(_ arguments: [String]) -> String? {
        guard let first = arguments.dropFirst().first, !first.hasPrefix("-") else { return nil }
        let commands = Kumppani.configuration.subcommands.map { $0._commandName }
        guard !commands.contains(first), first != "help" else { return nil }
        if let nearest = Nearest.name(to: first.lowercased(), among: commands) {
            return "Virhe: Komentoa ”\(first)” ei ole. Tarkoititko: kumppani \(nearest)"
        }
        let question = arguments.dropFirst().joined(separator: " ")
        return "Virhe: Komentoa ”\(first)” ei ole. Kysymys kysytään näin: kumppani ask \(question)"
    }
}
