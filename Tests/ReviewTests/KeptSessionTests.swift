import FoundationEssentials
import Matching
import Review
import TestSupport
import Testing
import Transcripts

/// The sessions kept in `transcripts/examples` come to the same today.
///
/// `kumppani review replay ID --as-test NAME` keeps one. Words of answers may be mended freely;
/// outcome, intent and entry may not change unseen.
@Suite
struct KeptSessionTests {
    private static let store = TranscriptStore(
        folder: ProjectFolder.path + "/transcripts/examples"
    )

    @Test
    func keptSessionsComeToTheSame() throws {
        let knowledge = try #require(OpenedKnowledge.shared)
        let replay = Replay(base: knowledge.base, matcher: knowledge.matcher)
        let ids = try Self.store.ids()
        #expect(!ids.isEmpty)
        for id in ids {
            let transcript = try Self.store.read(id)
            #expect(!transcript.turns.isEmpty)
            for difference in replay.differences(in: transcript) where !difference.isOnlyWords {
                let (old, new) = (difference.old.results, difference.new.results)
                Issue.record("\(id) \(difference.turn) ”\(difference.typed)”: \(old) → \(new)")
            }
        }
    }
}
