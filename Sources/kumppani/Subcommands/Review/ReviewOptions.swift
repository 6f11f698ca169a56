public import ArgumentParser
internal import Glibc
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
    ///
    /// - Parameters:
    ///   - store: Where they are.
    ///   - filter: Which are wanted.
    ///   - printsAsItGoes: Whether the lines printed show the progress themselves.
    ///   - visit: Gets a transcript.
    /// - Throws: An exit status, after a sentence, when the folder cannot be read.
    static func forEach(
        _ store: TranscriptStore,
        _ filter: TranscriptFilter = TranscriptFilter(),
        printsAsItGoes: Bool = false,
        _ visit: (Transcript) throws -> Void
    ) throws {
        try walk(store, filter, printsAsItGoes: printsAsItGoes) {
            try visit($0)
            return .next
        }
    }

    /// The same, for as long as the visit wants to go on.
    static func walk(
        _ store: TranscriptStore,
        _ filter: TranscriptFilter = TranscriptFilter(),
        printsAsItGoes: Bool = false,
        _ visit: (Transcript) throws -> TranscriptWalk.Step
    ) throws {
        var progress = ProgressLine(
            "Luetaan keskusteluja",
            isQuiet: printsAsItGoes && isatty(STDOUT_FILENO) == 1
        )
        let tally = NoticeTally()
        let counted = TranscriptStore(folder: store.folder, tell: tally.take)
        let problems = try orExit {
            try TranscriptWalk(store: counted, filter: filter)
                .visitEach(progress: { progress.show($0, of: $1) }, visit)
        }
        progress.clear()
        for message in tally.messages { StandardStreams.printError(safe(message)) }
        for problem in problems { StandardStreams.printError(safe(problem.message)) }
    }

    /// What a reviewer said of a session; nothing, after a sentence, when that cannot be read.
    static func judgements(
        of id: TranscriptID,
        in store: TranscriptStore
    ) -> [Int: Judgement] {
        do throws(TranscriptProblem) {
            return try store.judgements(of: id)
        } catch {
            StandardStreams.printNotice(safe(error.message))
            return [:]
        }
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
            case .content, .tooLarge, .stranger, .judgements: throw ExitStatus.badData.exit
            case .exists: throw ExitStatus.cannotWrite.exit
            case .folder, .file, .inUse: throw ExitStatus.inputOutput.exit
            }
        }
    }

    /// Text that can do nothing to a terminal but be read.
    static func safe(_ text: String) -> String { SafeText.cleaned(text) }
}
