internal import ArgumentParser
internal import Terminal
internal import Transcripts

/// `kumppani review delete`: takes sessions away with every trace.
struct ReviewDelete: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Poista keskusteluja kaikkine jälkineen."
    )

    @Argument(
        help: ArgumentHelp("Keskustelujen tunnukset.", valueName: "tunnus"),
        completion: ShellCandidates.transcripts
    )
    var ids: [String]

    @OptionGroup var transcripts: TranscriptOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        for name in ids {
            try Removal.remove(try ReviewReading.id(name), from: transcripts.store)
        }
    }
}

/// `kumppani review purge`: takes old sessions away.
struct ReviewPurge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Poista vanhat keskustelut kaikkine jälkineen."
    )

    @Option(help: ArgumentHelp("Poista tätä vanhemmat, esimerkiksi 365d.", valueName: "ikä"))
    var olderThan: String

    @OptionGroup var transcripts: TranscriptOptions

    func validate() throws {
        guard days != nil else {
            throw ValidationError("”\(olderThan)” ei kelpaa. Kirjoita päivät näin: 365d.")
        }
    }

    private var days: Int? {
        guard olderThan.hasSuffix("d"), let days = Int(olderThan.dropLast()) else { return nil }
        return (1...36_500).contains(days) ? days : nil
    }

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let limit = Clock.day(before: days ?? 365)
        var old: [TranscriptID] = []
        try ReviewReading.forEach(transcripts.store) { transcript in
            if transcript.day < limit { old.append(transcript.id) }
        }
        for id in old { try Removal.remove(id, from: transcripts.store) }
        StandardStreams.print(
            "Poistettiin \(old.count) keskustelua, jotka alkoivat ennen \(limit)."
        )
    }
}

/// Takes a session and what was typed in it out of every file of ours.
private enum Removal {
    static func remove(_ id: TranscriptID, from store: TranscriptStore) throws {
        let transcript = try? store.read(id)
        var removed = try ReviewReading.orExit { try store.delete(id) }
        if let transcript { removed += try copies(of: transcript, in: store) }
        for path in removed { StandardStreams.print("Poistettiin \(path)") }
        clearHistory(of: transcript?.turns.compactMap(\.typed) ?? [])
    }

    /// Removes the tests that the session was kept as.
    private static func copies(
        of transcript: Transcript,
        in store: TranscriptStore
    ) throws -> [String] {
        let examples = TranscriptStore(folder: store.folder + "/examples")
        return try ReviewReading.orExit {
            try examples.ids()
                .filter { id in
                    guard let copy = try? examples.read(id) else { return false }
                    return copy.heading == transcript.heading && copy.turns == transcript.turns
                }
                .flatMap { try examples.delete($0) }
        }
    }

    private static func clearHistory(of typed: [String]) {
        guard let state = Locations.state else { return }
        let lines = Set(typed)
        let history = HistoryFile(path: state + "/history")
        let count = history.remove(where: { lines.contains(Masking.masked($0)) })
        if count > 0 {
            StandardStreams.print("Poistettiin \(count) riviä historiasta \(history.path)")
        }
    }
}
