internal import ArgumentParser
internal import DraftStore
internal import Knowledge
internal import Transcripts

/// What a shell completes from what is on this machine; nothing when it cannot be read.
enum ShellCandidates {
    /// The ids of topics.
    static let topics = CompletionKind.custom { words, _, _ in
        let folder = Locations(knowledge: value(of: "--knowledge", in: words)).knowledge
        let loaded = try? KnowledgeLoader.load(folder: folder)
        return loaded?.base.entries.map(\.id) ?? []
    }

    /// The names of drafts.
    static let drafts = CompletionKind.custom { words, _, _ in
        let folder = Locations.transcripts(value(of: "--transcripts", in: words)) + "/drafts"
        return (try? DraftStore(folder: folder).ids().map(\.text)) ?? []
    }

    /// The names of talks.
    static let transcripts = CompletionKind.custom { words, _, _ in
        let folder = Locations.transcripts(value(of: "--transcripts", in: words))
        return (try? TranscriptStore(folder: folder).ids().map { "\($0)" }) ?? []
    }

    /// What stands after a flag on the command line.
    private static func value(of flag: String, in words: [String]) -> String? {
        guard let place = words.firstIndex(of: flag) else { return nil }
        return words.dropFirst(place + 1).first
    }
}
