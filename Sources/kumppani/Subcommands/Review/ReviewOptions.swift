public import ArgumentParser
internal import Review
internal import Terminal
public import Transcripts

/// The flags that choose sessions.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Ensimmäinen päivä, esimerkiksi 2026-11-01.", valueName: "päivä"))
    var from: String?

    @Option(help: ArgumentHelp("Viimeinen päivä.", valueName: "päivä"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "Vain ne, joissa jokin kysymys sai tämän tuloksen.",
            valueName: "tulos"
        )
    )
    var outcome: Outcome?

    @Option(help: ArgumentHelp("Vain ne, joissa on tätä.", valueName: "laji"))
    var mode: Turn.Mode?

    func validate() throws {
        for day in [from, to].compactMap(\.self) where !Self.isDay(day) {
            throw ValidationError("”\(day)” ei ole päivä. Kirjoita esimerkiksi 2026-11-01.")
        }
    }

    var filter: TranscriptFilter {
        var filter = TranscriptFilter()
        (filter.from, filter.to, filter.outcome, filter.mode) = (from, to, outcome, mode)
        return filter
    }

    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
    }
}

extension Outcome: ExpressibleByArgument {}
extension Turn.Mode: ExpressibleByArgument {}

/// Reads transcripts for a command and tells of those that could not be read.
enum ReviewReading {
    /// Hands over each wanted transcript.
    static func forEach(
        _ store: TranscriptStore,
        _ filter: TranscriptFilter = TranscriptFilter(),
        _ visit: (Transcript) -> Void
    ) throws {
        var progress = ProgressLine("Luetaan keskusteluja")
        let problems: [TranscriptProblem] = try orExit {
            try TranscriptWalk(store: store, filter: filter)
                .forEach(progress: { progress.show($0, of: $1) }, visit)
        }
        progress.clear()
        for problem in problems { StandardStreams.printError(safe(problem.message)) }
    }

    /// The transcript of a name that was typed.
    static func transcript(_ name: String, in store: TranscriptStore) throws -> Transcript {
        let id = try id(name)
        return try orExit { try store.read(id) }
    }

    /// The name of a transcript that was typed, with or without its file's ending.
    static func id(_ name: String) throws -> TranscriptID {
        guard let id = TranscriptID(fileName: name) ?? TranscriptID(name) else {
            return try orExit { throw TranscriptProblem.noSuchTranscript(name) }
        }
        return id
    }

    /// What a call gives; its problem as a sentence and an exit status.
    static func orExit<Value>(_ call: () throws -> Value) throws -> Value {
        do {
            return try call()
        } catch let problem as TranscriptProblem {
            StandardStreams.printError(safe(problem.message))
            switch problem {
            case .noSuchTranscript: throw ExitStatus.noInput.exit
            case .content, .tooLarge: throw ExitStatus.badData.exit
            case .folder, .file, .inUse: throw ExitStatus.inputOutput.exit
            }
        }
    }

    /// Text that can do nothing to a terminal but be read.
    static func safe(_ text: String) -> String { SafeText.cleaned(text) }
}
