import TestSupport
import Testing

/// The line under an answer that says where it is from.
@Suite
struct AnswerSourceTests {
    @Test
    func dayOfCheckingIsSaidOnceForSourcesCheckedTogether() throws {
        let question = "milloin alaikäinen voi tehdä yötyötä?"
        let flags = ["--knowledge", ProjectFolder.knowledge]
        let run = try ProgramRun(["ask", question] + flags, input: nil)
        let lines = run.output.split(separator: "\n")
        let source = try #require(lines.last { $0.hasPrefix("Lähde: ") })
        #expect(source.contains("; "))
        #expect(source.ranges(of: "tarkistettu").count == 1)
    }
}
