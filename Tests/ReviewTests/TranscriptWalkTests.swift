import FoundationEssentials
import Glibc
import Review
import TestSupport
import Testing
import Transcripts

/// Transcripts are gone through one at a time; what is none is named and passed over.
@Suite
struct TranscriptWalkTests {
    @Test
    func whatIsNoTranscriptIsNamedAndPassedOver() throws {
        let folder = try TemporaryFolder()
        let id = try Talk.write([Talk.turn("Mikä on HOKS?")], to: folder)
        try folder.write("", to: "aa-empty.xml")
        try folder.write("<a>\n\n&&", to: "bb-broken.xml")
        try folder.write("<html/>", to: "cc-foreign.xml")
        try folder.write("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", to: "dd-entity.xml")
        try folder.write([UInt8](repeating: 0x20, count: 17 * 1_048_576), to: "ee-huge.xml")
        try folder.write("<a>\u{1}</a>", to: "ff-bytes.xml")
        try folder.write("<a/>", to: "Kokous.xml")
        try folder.write("muistiinpano", to: "muut.txt")
        try folder.link("gg-link.xml", to: folder.path + "/" + id.fileName)
        try FileManager.default.createDirectory(
            atPath: folder.path + "/hh-folder.xml",
            withIntermediateDirectories: false
        )
        #expect(mkfifo(folder.path + "/ii-pipe.xml", 0o600) == 0)
        let before = try contents(folder)
        var found: [TranscriptID] = []
        let problems = try TranscriptWalk(store: TranscriptStore(folder: folder.path))
            .visitEach {
                found.append($0.id)
                return .next
            }
        #expect(found == [id])
        #expect(
            problems.map(\.message) == [
                "Kokous.xml: Tiedosto ei ole Kumppanin keskustelu.",
                "aa-empty.xml: Tiedosto on tyhjä.",
                "bb-broken.xml: Alku- ja lopputunniste eivät ole pari.",
                "cc-foreign.xml: Tiedosto ei ole Kumppanin keskustelu.",
                "dd-entity.xml: Viittaus tuntemattomaan nimeen, tai tiedostossa on"
                    + " DOCTYPE-määrittely.",
                "Keskustelun ee-huge tiedosto on suurempi kuin 16 mebitavua.",
                "ff-bytes.xml: Merkki ei ole kelvollista UTF-8:aa tai XML:ää.",
                "Keskustelu gg-link: Se on linkki tai jotain muuta kuin kansio tai tavallinen"
                    + " tiedosto.",
                "Keskustelu hh-folder: Se ei ole tavallinen tiedosto.",
                "Keskustelu ii-pipe: Se ei ole tavallinen tiedosto.",
            ]
        )
        #expect(try contents(folder) == before)
    }

    @Test
    func tornTranscriptIsReadAsFarAsItIsWhole() throws {
        let folder = try TemporaryFolder()
        let id = try Talk.write([Talk.turn("Mikä on HOKS?"), Talk.turn("Koira?")], to: folder)
        let path = folder.path + "/" + id.fileName
        let bytes = try Data(contentsOf: URL(filePath: path))
        try folder.write(Array(bytes.dropLast(60)), to: id.fileName)
        var found: [Transcript] = []
        _ = try TranscriptWalk(store: TranscriptStore(folder: folder.path))
            .visitEach {
                found.append($0)
                return .next
            }
        #expect(found.map(\.turns.count) == [1])
        #expect(found.map(\.isTorn) == [true])
    }

    @Test
    func walkStopsWhenItIsTold() throws {
        let folder = try TemporaryFolder()
        for day in 1...3 {
            let begun = "2026-11-0\(day)T08:00:00+02:00"
            _ = try Talk.write([Talk.turn("Hei")], to: folder, begun: begun)
        }
        var count = 0
        _ = try TranscriptWalk(store: TranscriptStore(folder: folder.path))
            .visitEach { _ in
                count += 1
                return count == 2 ? .stop : .next
            }
        #expect(count == 2)
    }

    private struct Filtering: Sendable {
        var from: String?
        var to: String?
        var outcome: Outcome?
        var mode: Turn.Mode?
        let days: [String]
    }

    @Test(arguments: [
        Filtering(days: ["2026-10-31", "2026-11-01", "2026-11-02"]),
        Filtering(from: "2026-11-01", days: ["2026-11-01", "2026-11-02"]),
        Filtering(to: "2026-11-01", days: ["2026-10-31", "2026-11-01"]),
        Filtering(from: "2026-11-01", to: "2026-11-01", days: ["2026-11-01"]),
        Filtering(outcome: .decline, days: ["2026-11-01"]),
        Filtering(outcome: .clarify, days: []),
        Filtering(mode: .plan, days: ["2026-11-02"]),
        Filtering(from: "2026-11-02", mode: .chat, days: []),
    ])
    private func filterChoosesSessions(filtering: Filtering) throws {
        let folder = try TemporaryFolder()
        let answer = Talk.turn("Mikä on HOKS?", .answer, shown: ["hoks"])
        let sessions = [
            ("2026-10-31", answer), ("2026-11-01", Talk.turn("Koira?")),
            ("2026-11-02", Talk.planning("a")),
        ]
        for (day, turn) in sessions {
            _ = try Talk.write([turn], to: folder, begun: day + "T08:00:00+02:00")
        }
        var filter = TranscriptFilter()
        (filter.from, filter.to) = (filtering.from, filtering.to)
        (filter.outcome, filter.mode) = (filtering.outcome, filtering.mode)
        var days: [String] = []
        _ = try TranscriptWalk(store: TranscriptStore(folder: folder.path), filter: filter)
            .visitEach {
                days.append($0.day)
                return .next
            }
        #expect(days == filtering.days)
    }

    private func contents(_ folder: TemporaryFolder) throws -> [String: Int] {
        let manager = FileManager.default
        var sizes: [String: Int] = [:]
        for name in try manager.contentsOfDirectory(atPath: folder.path) {
            let facts = try manager.attributesOfItem(atPath: folder.path + "/" + name)
            sizes[name] = facts[.size] as? Int
        }
        return sizes
    }
}
