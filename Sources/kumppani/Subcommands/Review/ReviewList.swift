internal import ArgumentParser
internal import Review
internal import Terminal
internal import Transcripts

/// `kumppani review list`: one row a session.
struct ReviewList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Luettele keskustelut, rivi kutakin kohti."
    )

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

    @OptionGroup var transcripts: TranscriptOptions
    @OptionGroup var filter: FilterOptions

    @Option(help: ArgumentHelp("Tulosteen muoto.", valueName: "muoto"))
    var format = Format.text

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        if format == .csv { StandardStreams.print(CSV.row(SessionRow.columns)) }
        var count = 0
        let store = transcripts.store
        try ReviewReading.forEach(store, filter.filter, printsAsItGoes: true) { transcript in
            let before = format == .json ? (count == 0 ? "[" : ",") : ""
            count += 1
            StandardStreams.print(before + line(SessionRow(transcript)))
        }
        if format == .json { StandardStreams.print(count == 0 ? "[]" : "]") }
        if count == 0, format == .text { StandardStreams.print("Keskusteluja ei ole.") }
    }

    private func line(_ row: SessionRow) -> String {
        switch format {
        case .text: SafeText.oneLine(text(row))
        case .csv: CSV.row(row.values)
        case .json: Self.json(row).text
        }
    }

    private func text(_ row: SessionRow) -> String {
        let outcomes = Outcome.allCases.compactMap { outcome in
            row.outcomes[outcome].map { "\(TranscriptText.name(outcome)) \($0)" }
        }
        let marks =
            (row.good > 0 ? ["hyvä \(row.good)"] : [])
            + (row.bad > 0 ? ["huono \(row.bad)"] : []) + (row.isTorn ? ["loppu katkennut"] : [])
        return "\(row.id)  " + (outcomes + marks).joined(separator: ", ") + "  \(row.first)"
    }

    private static func json(_ row: SessionRow) -> OrderedJSON {
        .object([
            "id": .string("\(row.id)"), "begun": .string(row.begun),
            "turns": .number(Double(row.turns)),
            "answer": .number(Double(row.outcomes[.answer] ?? 0)),
            "clarify": .number(Double(row.outcomes[.clarify] ?? 0)),
            "decline": .number(Double(row.outcomes[.decline] ?? 0)),
            "smalltalk": .number(Double(row.outcomes[.smalltalk] ?? 0)),
            "plan": .number(Double(row.outcomes[.plan] ?? 0)),
            "good": .number(Double(row.good)), "bad": .number(Double(row.bad)),
            "planning": .number(Double(row.planning)),
            "torn": .number(row.isTorn ? 1 : 0),
            "knowledge": .string(row.knowledge), "first": .string(row.first),
        ])
    }
}
