internal import ArgumentParser
internal import Review
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
        var removal = Removal(transcripts.store)
        defer { removal.clearHistory() }
        for name in ids { try removal.remove(try ReviewReading.id(name)) }
    }
}

/// `kumppani review purge`: takes old sessions away.
struct ReviewPurge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Poista vanhat keskustelut kaikkine jälkineen.",
        discussion: "Vielä auki olevat keskustelut jäävät. Rikkinäisen ikä katsotaan sen nimestä."
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
        let store = transcripts.store
        var removal = Removal(store)
        defer { removal.clearHistory() }
        var count = 0
        for id in try old(store, before: limit) {
            if store.isOpen(id) {
                StandardStreams.printError(TranscriptProblem.inUse(id).message)
            } else {
                try removal.remove(id)
                count += 1
            }
        }
        let what = count == 1 ? "keskustelu, joka alkoi" : "keskustelua, jotka alkoivat"
        StandardStreams.print("Poistettiin \(count) \(what) ennen \(limit).")
    }

    /// A name that begins with a day tells it; other sessions are looked into.
    private func old(
        _ store: TranscriptStore,
        before limit: String
    ) throws -> [TranscriptID] {
        let ids = try ReviewReading.orExit { try store.ids() }
        return ids.filter { id in
            guard !id.isMended else { return false }
            guard let day = id.day ?? (try? store.read(id))?.day else { return false }
            return day < limit
        }
    }
}

/// Takes sessions and what was typed in them out of every file of ours, and says what it took.
private struct Removal {
    private let store: TranscriptStore
    private let examples: TranscriptStore
    /// The lines of the sessions removed, masked.
    private var typed: Set<String> = []
    /// The sessions kept as tests; read once, however many sessions go.
    private lazy var kept: [Transcript] = Self.transcripts(in: examples)

    init(_ store: TranscriptStore) {
        self.store = store
        examples = store.inner(ReviewReplay.examples)
    }

    mutating func remove(_ id: TranscriptID) throws {
        typed.formUnion((try? store.read(id))?.turns.compactMap(\.typed) ?? [])
        var removed = try ReviewReading.orExit { try store.delete(id) }
        for copy in kept where copy.origin == id {
            removed += try ReviewReading.orExit { try examples.delete(copy.id) }
        }
        kept.removeAll { $0.origin == id }
        for path in removed { StandardStreams.print("Poistettiin \(path)") }
    }

    private static func transcripts(in store: TranscriptStore) -> [Transcript] {
        ((try? store.ids()) ?? []).compactMap { try? store.read($0) }
    }

    func clearHistory() {
        guard !typed.isEmpty, let state = Locations.state else { return }
        let history = HistoryFile(path: state + "/history")
        let count = history.remove(where: { typed.contains(Masking.masked($0)) })
        guard count > 0 else { return }
        let lines = count == 1 ? "rivi" : "riviä"
        StandardStreams.print("Poistettiin \(count) \(lines) historiasta \(history.path)")
    }
}
