import Dialogue
import Glibc
import Matching
import TestSupport
import Testing
import XMLTree

/// Whole talks as text files: lines that begin with `> ` are typed, the rest is said back.
///
/// `UPDATE_SESSIONS=1 swift test --filter ^DialogueTests` writes what is said now, and
/// fails, so that nobody records by accident; read the difference before you commit it.
@Suite
struct SessionTests {
    private static let folder = ProjectFolder.path + "/Tests/DialogueTests/Sessions"

    @Test(arguments: [
        "aiheen-vaihto", "enta-ketju", "ilman-pisteita", "jatkokysymykset", "juttelua",
        "kaksi-kysymysta", "kerro-lisaa", "kiireinen-ohjaaja", "kirjoitusvirheita", "komennot",
        "kylla-vai-ei", "laatuvastaava", "lahella-mutta-ei-meidan", "lisaa-ensin",
        "miksi-vastasit-niin", "nolla", "numero-kieltaytymisen-jalkeen", "outoja-riveja",
        "pitka-tarina", "puhekielta", "sanat-erikseen", "suunnittelu", "vaara-numero", "vertailuja",
    ])
    func talkGoesAsWritten(name: String) throws {
        let path = Self.folder + "/" + name + ".txt"
        let written = String(
            decoding: try FileBytes.read(path, limit: 1_000_000),
            as: UTF8.self
        )
        let played = try play(written)
        guard getenv("UPDATE_SESSIONS") == nil else {
            try write(played, path)
            #expect(played == written, "Recorded \(path). Read it before you commit it.")
            return
        }
        let difference = difference(written, played)
        #expect(difference == nil, "\(name).txt\(difference ?? "")")
    }

    private func play(_ session: String) throws -> String {
        let knowledge = try #require(OpenedKnowledge.shared)
        var talk = Conversation(base: knowledge.base, matcher: knowledge.matcher)
        var parts: [String] = []
        for line in session.split(separator: "\n") where line.hasPrefix("> ") {
            let replies = talk.reply(to: String(line.dropFirst(2)))
            parts += [String(line), ReplyLines.text(replies)]
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func difference(_ written: String, _ played: String) -> String? {
        let old = written.split(separator: "\n", omittingEmptySubsequences: false)
        let new = played.split(separator: "\n", omittingEmptySubsequences: false)
        guard old != new else { return nil }
        let same = zip(old, new).prefix { $0 == $1 }.count
        let was = same < old.count ? old[same] : "(end)"
        let now = same < new.count ? new[same] : "(end)"
        return ":\(same + 1)\n  was: \(was)\n  is:  \(now)"
    }

    private func write(_ text: String, _ path: String) throws {
        let file = try #require(fopen(path, "w"))
        defer { fclose(file) }
        fputs(text, file)
    }
}
