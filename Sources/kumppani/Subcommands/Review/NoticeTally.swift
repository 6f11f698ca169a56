internal import Synchronization
internal import Transcripts

/// Gathers what was found in many files, so that a thousand files are one sentence.
final class NoticeTally: Sendable {
    /// More files than this are counted rather than named.
    private static let namedLimit = 3

    private let notices = Mutex<[TranscriptNotice]>([])

    /// Takes one in.
    func take(_ notice: TranscriptNotice) {
        notices.withLock { $0.append(notice) }
    }

    /// What there is to tell.
    var messages: [String] {
        let all = notices.withLock { $0 }
        let files = all.filter { if case .narrowedFile = $0 { true } else { false } }
        guard files.count > Self.namedLimit else { return all.map(\.message) }
        let others = all.filter { if case .narrowedFile = $0 { false } else { true } }
        let sentence =
            "Muutkin saattoivat lukea \(files.count) keskustelun tiedostoa. Nyt niitä voit lukea"
            + " vain sinä."
        return others.map(\.message) + [sentence]
    }
}
