/// The man page of the program, made of its own help.
struct ManualPage {
    let program: CommandHelp
    /// The program's version, such as `0.1.0`.
    let version: String

    /// The page, ready for man.
    var text: String {
        let lines =
            head + synopsis + description + commands + common
            + ManualSections.all.flatMap(section)
        return lines.joined(separator: "\n") + "\n"
    }

    private var name: String { program.words.joined(separator: " ") }

    private var head: [String] {
        let title = [name.uppercased(), "1", "", "\(name) \(version)", ManualSections.book]
        return [
            // Tells man which letters these are.
            "'\\\" -*- coding: UTF-8 -*-",
            ".TH " + title.map(Roff.quoted).joined(separator: " "),
            // No word is broken by the rules of English, and no line is stretched.
            ".nh", ".ad l",
            Roff.section(ManualSections.name),
            // What `apropos` reads: name, dash, one line.
            Roff.text(name) + " \\- " + Roff.text(program.abstract.withoutStop.lowercasedStart),
        ]
    }

    private var synopsis: [String] {
        // Each with what does not fit on its row hanging under it.
        [Roff.section(ManualSections.synopsis), ".PD 0", ".HP 4", Roff.bold(name)]
            + program.all.flatMap { [".HP 4", Synopsis($0).line] } + [".PD"]
    }

    private var description: [String] {
        [Roff.section(ManualSections.description), Roff.text(program.abstract)]
            + paragraph(program.discussion)
    }

    private var commands: [String] {
        [Roff.section(ManualSections.commands)]
            + program.all.flatMap { command in
                [Roff.subsection(command.words.joined(separator: " "))]
                    + [Roff.text(command.abstract)] + paragraph(command.discussion)
                    + command.arguments.filter { !isCommon($0) }.flatMap(item)
            }
    }

    /// What every command takes, told once.
    private var common: [String] {
        [Roff.section(ManualSections.common)] + program.arguments.flatMap(item)
    }

    private func isCommon(_ argument: ArgumentHelp) -> Bool {
        program.arguments.contains { $0.names == argument.names && !$0.names.isEmpty }
    }

    private func paragraph(_ text: String) -> [String] {
        text.split(separator: "\n").flatMap { [".PP", Roff.text(String($0))] }
    }

    private func item(_ argument: ArgumentHelp) -> [String] {
        Roff.item(Synopsis.term(argument), Roff.text(argument.abstract + Synopsis.choice(argument)))
    }

    private func section(_ section: ManualSections.Section) -> [String] {
        [Roff.section(section.title)]
            + section.items.flatMap { Roff.item(Roff.bold($0.term), Roff.text($0.meaning)) }
    }
}

extension String {
    fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }

    fileprivate var lowercasedStart: String { prefix(1).lowercased() + dropFirst() }
}
