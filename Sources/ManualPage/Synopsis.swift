/// How a command is typed.
struct Synopsis {
    /// The command with everything it takes.
    let line: String

    init(_ command: CommandHelp) {
        let words = Roff.bold(command.words.joined(separator: " "))
        let help = ["--help", "--version"]
        let arguments = command.arguments.filter { argument in
            !argument.names.contains(where: help.contains)
        }
        line = ([words] + arguments.map(Self.piece)).joined(separator: " ")
    }

    /// An argument as a title: its names, and what its value is called.
    static func term(_ argument: ArgumentHelp) -> String {
        let value = Roff.italic(argument.valueName)
        guard !argument.names.isEmpty else { return value }
        let names = argument.names.map(Roff.bold).joined(separator: ", ")
        return argument.kind == .option ? names + " " + value : names
    }

    /// What the value may be and what it is by itself; empty when there is nothing to say.
    static func choice(_ argument: ArgumentHelp) -> String {
        var text = ""
        if !argument.values.isEmpty {
            text += " " + ManualSections.values(argument.values)
        }
        if let value = argument.defaultValue, argument.kind == .option {
            text += " " + ManualSections.defaultValue(value)
        }
        return text
    }

    private static func piece(_ argument: ArgumentHelp) -> String {
        let name = argument.names.last.map(Roff.bold)
        let value = Roff.italic(argument.valueName) + (argument.isRepeating ? " ..." : "")
        let whole =
            switch argument.kind {
            case .positional: value
            case .option: [name, value].compactMap(\.self).joined(separator: " ")
            case .flag: name ?? ""
            }
        return argument.isOptional ? "[\(whole)]" : whole
    }
}
