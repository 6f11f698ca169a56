import Glibc
import Planning
import PlanningDialogue
import Testing
import XMLTree

/// Whole talks as text files: lines that begin with `> ` are typed, the rest is shown.
///
/// `UPDATE_SESSIONS=1 swift test --filter SessionTests` writes what is shown now; read the
/// difference before you commit it.
@Suite struct SessionTests {
    @Test(arguments: [
        "whole-plan", "required-only", "digressions", "changes", "mending", "apprentice",
    ])
    func talkGoesAsWritten(name: String) throws {
        let path = TestTalk.here + "/Sessions/" + name + ".txt"
        let bytes = try FileBytes.read(path, limit: 1_000_000)
        let written = String(decoding: bytes, as: UTF8.self)
        let played = play(written)
        if getenv("UPDATE_SESSIONS") != nil { try write(played, path) }
        #expect(firstDifference(written, played) == nil || getenv("UPDATE_SESSIONS") != nil)
    }

    private func play(_ session: String) -> String {
        var talk = TestTalk()
        var parts = [talk.last.text()]
        for line in session.split(separator: "\n") where line.hasPrefix(">") {
            let typed = line.dropFirst().drop { $0 == " " }.split(separator: "␤")
            parts.append(String(line))
            parts.append(talk.type(typed.joined(separator: "\n")))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func firstDifference(_ first: String, _ second: String) -> String? {
        let pairs = zip(first.split(separator: "\n"), second.split(separator: "\n"))
        if let pair = pairs.first(where: { $0 != $1 }) { return "\(pair.0) ≠ \(pair.1)" }
        return first == second ? nil : "the lengths differ"
    }

    private func write(_ text: String, _ path: String) throws {
        let file = try #require(fopen(path, "w"))
        defer { fclose(file) }
        fputs(text, file)
    }
}
