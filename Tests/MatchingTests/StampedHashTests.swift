import Knowledge
import Matching
import TestSupport
import Testing
import XMLTree

/// The version of a knowledge folder without reading it.
///
/// 1. it is always the version that reading gives; 2. whatever is wrong with what was kept costs
/// time only; 3. files that were changed a moment ago are read.
@Suite
struct StampedHashTests {
    private let cache: TemporaryFolder

    init() throws {
        cache = try TemporaryFolder()
    }

    private func stamps() throws -> [String] {
        try cache.names().filter { $0.hasSuffix(".stamp") }
    }

    @Test
    func keptVersionIsTheOneThatReadingGives() throws {
        let read = try KnowledgeLoader.contentHash(folder: ProjectFolder.knowledge)
        let index = IndexCache(folder: cache.path)
        for _ in 0..<3 { #expect(try index.contentHash(of: ProjectFolder.knowledge) == read) }
    }

    @Test
    func tornOrTamperedStampIsNotTrusted() throws {
        let index = IndexCache(folder: cache.path)
        let read = try index.contentHash(of: ProjectFolder.knowledge)
        // A checkout is older than a moment, or nothing was kept and there is nothing to tamper with.
        for name in try stamps() {
            let whole = try FileBytes.read(cache.path + "/" + name, limit: 1_000_000)
            for step in 0..<40 {
                var changed = whole
                changed[(whole.count - 1) * step / 39] ^= 0x41
                try cache.write(changed, to: name)
                #expect(try index.contentHash(of: ProjectFolder.knowledge) == read, "\(step)")
                try cache.write(Array(whole[..<(whole.count * step / 40)]), to: name)
                #expect(try index.contentHash(of: ProjectFolder.knowledge) == read, "\(step)")
            }
        }
    }

    @Test
    func changeOfAMomentAgoIsSeen() throws {
        let knowledge = try SmallKnowledge()
        let index = IndexCache(folder: cache.path)
        let first = try index.contentHash(of: knowledge.path)
        #expect(try stamps().isEmpty)
        let file = "entries/a.xml"
        let text = try #require(SmallKnowledge.sound[file])
        try knowledge.folder.write(text.replacing("HOKS", with: "SKOH"), to: file)
        #expect(try index.contentHash(of: knowledge.path) != first)
        try knowledge.folder.write(text, to: file)
        #expect(try index.contentHash(of: knowledge.path) == first)
    }

    @Test
    func missingFolderIsTold() {
        #expect(throws: KnowledgeMissing(folder: "/ei/ole")) {
            try IndexCache(folder: cache.path).contentHash(of: "/ei/ole")
        }
    }
}
