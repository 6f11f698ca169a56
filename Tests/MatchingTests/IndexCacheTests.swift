import Glibc
import Knowledge
import Matching
import TestSupport
import Testing
import XMLTree

/// Properties of the compiled index.
///
/// 1. it answers exactly as what it was made of; 2. whatever is wrong with it costs time only;
/// 3. a bad one is made anew; 4. it is readable by its owner only.
@Suite
struct IndexCacheTests {
    private let knowledge: SmallKnowledge
    private let cache: TemporaryFolder

    init() throws {
        knowledge = try SmallKnowledge()
        cache = try TemporaryFolder()
    }

    /// What opening gave, and whether it had to compile.
    private func open(_ folder: String? = nil) throws -> (answers: [Match], compiled: Bool) {
        var compiled = false
        let outcome = try OpenKnowledge.open(
            folder: knowledge.path,
            dictionary: RealKnowledge.dictionary,
            cache: IndexCache(folder: folder ?? cache.path)
        ) { _ in compiled = true }
        guard case .ready(let opened) = outcome else { throw OpenedKnowledge.NotOpened() }
        let questions = ["Mikä on HOKS?", "milloin hoksi tehdään", "opettajan tehtävät", "kela"]
        return (questions.map { opened.matcher.match($0) }, compiled)
    }

    private func file() throws -> String {
        let hash = try knowledge.contentHash()
        return hash + ".index"
    }

    private func bytes() throws -> [UInt8] {
        try FileBytes.read(cache.path + "/" + file(), limit: 100_000_000)
    }

    @Test
    func secondOpeningAnswersAlikeWithoutCompiling() throws {
        let first = try open()
        let second = try open()
        #expect(first.compiled)
        #expect(!second.compiled)
        for (one, other) in zip(first.answers, second.answers) { expectSame(one, other) }
    }

    @Test
    func halfIndexOfAKilledProgramIsTakenAwayWhenItIsOld() throws {
        for name in ["old.index.7.new", "young.index.8.new"] { try cache.write("x", to: name) }
        var long = [
            timeval(tv_sec: time(nil) - 3_600, tv_usec: 0),
            timeval(tv_sec: time(nil) - 3_600, tv_usec: 0),
        ]
        utimes(cache.path + "/old.index.7.new", &long)
        _ = try open()
        #expect(access(cache.path + "/old.index.7.new", F_OK) != 0)
        #expect(access(cache.path + "/young.index.8.new", F_OK) == 0)
    }

    @Test
    func sameKnowledgeGivesTheSameBytes() throws {
        _ = try open()
        let first = try bytes()
        unlink(cache.path + "/" + (try file()))
        #expect(try open().compiled)
        #expect(try bytes() == first)
    }

    @Test
    func tornIndexIsMadeAnew() throws {
        _ = try open()
        let whole = try bytes()
        let positions = [0, 1, 7, 8, 63, 64, 65, 200] + (1...12).map { whole.count * $0 / 12 - 1 }
        for position in positions {
            try cache.write(Array(whole[..<position]), to: file())
            #expect(try open().compiled, "\(position)")
            #expect(try bytes() == whole)
        }
    }

    @Test
    func tamperedIndexIsMadeAnew() throws {
        let first = try open()
        let whole = try bytes()
        for step in 0..<20 {
            var changed = whole
            changed[(whole.count - 1) * step / 19] ^= 0x41
            try cache.write(changed, to: file())
            let again = try open()
            #expect(again.compiled, "\(step)")
            for (one, other) in zip(first.answers, again.answers) { expectSame(one, other) }
        }
    }

    @Test
    func indexOfOtherKnowledgeIsNotTaken() throws {
        let other = try SmallKnowledge([
            "entries/b.xml": SmallKnowledge.entries(
                "<concept id='muu'><term>Muu</term></concept>"
            )
        ])
        _ = try OpenKnowledge.open(
            folder: other.path,
            dictionary: RealKnowledge.dictionary,
            cache: IndexCache(folder: cache.path)
        )
        let name = try other.contentHash() + ".index"
        let foreign = try FileBytes.read(cache.path + "/" + name, limit: 100_000_000)
        try cache.write(foreign, to: file())
        #expect(try open().compiled)
        #expect(try open().compiled == false)
    }

    /// Files that change between the reckoning of their version, their reading and the end.
    @Test(arguments: [0.0, 0.1])
    func knowledgeThatChangesWhileItIsReadIsNotTakenForTheOldOrTheNew(moment: Double) throws {
        let old = try open().answers
        let path = "entries/a.xml"
        let before = (SmallKnowledge.sound[path] ?? "") + "<!-- toisin -->"
        let changed = SmallKnowledge.entries(
            """
            <concept id="muu"><term>Muu</term><define><p>Muu.</p><source ref="laki"/></define>
            <example intent="define">Mikä on muu?</example></concept>
            """
        )
        let files = knowledge.folder
        try files.write(before, to: path)
        _ = try OpenKnowledge.open(
            folder: knowledge.path,
            dictionary: RealKnowledge.dictionary,
            cache: IndexCache(folder: cache.path)
        ) { share in
            guard share == moment else { return }
            try? files.write("<questions \(SmallKnowledge.space)/>", to: "questions/hoks.xml")
            try? files.write(changed, to: path)
        }
        try files.write(before, to: path)
        try files.write(SmallKnowledge.sound["questions/hoks.xml"] ?? "", to: "questions/hoks.xml")
        for (one, other) in zip(old, try open().answers) { expectSame(one, other) }
    }

    @Test
    func linkIsNotFollowed() throws {
        _ = try open()
        let whole = try bytes()
        let elsewhere = try TemporaryFolder()
        try elsewhere.write(whole, to: "index")
        unlink(cache.path + "/" + (try file()))
        try cache.link(file(), to: elsewhere.path + "/index")
        #expect(try open().compiled)
    }

    @Test(arguments: ["/dev/null/kansio", "/proc/kumppani", ""])
    func folderThatCannotBeWrittenCostsTimeOnly(folder: String) throws {
        let first = try open(folder)
        let second = try open(folder)
        #expect(first.compiled && second.compiled)
        for (one, other) in zip(first.answers, second.answers) { expectSame(one, other) }
    }

    @Test
    func installedIndexIsUsedAndNothingIsWritten() throws {
        _ = try open()
        var compiled = false
        _ = try OpenKnowledge.open(
            folder: knowledge.path,
            dictionary: RealKnowledge.dictionary,
            cache: IndexCache(folder: cache.path + "/oma"),
            installed: IndexCache(folder: cache.path)
        ) { _ in compiled = true }
        #expect(!compiled)
        #expect(access(cache.path + "/oma", F_OK) != 0)
    }

    @Test(arguments: [mode_t(0o620), 0o602, 0o666])
    func indexThatOthersCanWriteIsNotTaken(rights: mode_t) throws {
        _ = try open()
        try #require(chmod(cache.path + "/" + file(), rights) == 0)
        #expect(try open().compiled)
    }

    @Test
    func indexIsTheOwnersOnly() throws {
        _ = try open(cache.path + "/uusi/kansio")
        var status = stat()
        try #require(stat(cache.path + "/uusi/kansio", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
        try #require(stat(cache.path + "/uusi/kansio/" + file(), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    private func expectSame(_ one: Match, _ other: Match) {
        #expect(one.decision == other.decision)
        #expect(one.intent == other.intent)
        #expect(one.candidates == other.candidates)
        #expect(one.evidence.ours == other.evidence.ours)
    }
}
