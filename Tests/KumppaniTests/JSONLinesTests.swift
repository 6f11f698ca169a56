import TestSupport
import Testing

/// The contract of `ask --json` and `ask --jsonl` (design §1).
@Suite
struct JSONLinesTests {
    private let knowledge: SmallKnowledge

    init() throws {
        knowledge = try SmallKnowledge()
    }

    private func answers(_ input: [UInt8]) throws -> [Substring] {
        let run = try ProgramRun(["ask", "--jsonl", "--knowledge", knowledge.path], input: input)
        #expect(run.status == 0)
        #expect(run.errors == "")
        return run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }

    private func answers(_ lines: [String]) throws -> [Substring] {
        try answers(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    @Test
    func everyLineGetsALineInOrder() throws {
        let found = try answers([
            #"{"id":"a","question":"Mikä on HOKS?"}"#,
            #"{"question":"Entä opettaja?","id":"b \" ä","context":"Mikä on HOKS?"}"#,
            #"{"id":"c","question":"","extra":[1,{"x":null}]}"#,
        ])
        #expect(found.count == 3)
        #expect(found[0].hasPrefix(#"{"id":"a","question":"Mikä on HOKS?","outcome":"#))
        #expect(found[1].hasPrefix(#"{"id":"b \" ä","question":"Entä opettaja?","outcome":"#))
        #expect(found[2].hasPrefix(#"{"id":"c","question":"","outcome":"#))
        for key in ["intent", "entries", "score", "text", "sources", "suggestions"] {
            #expect(found[0].contains("\"\(key)\":"))
        }
    }

    @Test(arguments: [
        "", " ", "x", "{", "[]", "null", #""teksti""#, #"{"id":"1"}"#, #"{"question":"x"}"#,
        #"{"id":1,"question":"x"}"#, #"{"id":"1","question":null}"#,
        "{\"id\":\"1\",\"question\":\"\u{1}\"}",
        #"{"id":"1","question":"x"} x"#, String(repeating: "[", count: 100_000),
    ])
    func brokenLineGetsAnErrorAndTheRunGoesOn(line: String) throws {
        let found = try answers([line, #"{"id":"2","question":"hoks"}"#])
        #expect(found.count == 2)
        #expect(found.first?.hasPrefix(#"{"id":null,"error":""#) == true)
        #expect(found.last?.hasPrefix(#"{"id":"2","#) == true)
    }

    @Test
    func bytesThatAreNoTextGetAnError() throws {
        let next = Array("\n{\"id\":\"2\",\"question\":\"hoks\"}".utf8)
        let found = try answers([0x7B, 0xFF, 0xC3] + next)
        #expect(found.count == 2)
        #expect(found.first == #"{"id":null,"error":"Rivi ei ole UTF-8-muotoista tekstiä."}"#)
        #expect(found.last?.hasPrefix(#"{"id":"2","#) == true)
    }

    @Test
    func longQuestionIsRefusedByItsIdAndALongerLineWithoutOne() throws {
        let long = String(repeating: "hoks ", count: 20_000)
        let found = try answers([
            "{\"id\":\"1\",\"question\":\"\(long)\"}",
            "{\"id\":\"2\",\"question\":\"x\",\"context\":\"\(long)\"}",
            String(repeating: long, count: 20), #"{"id":"4","question":"hoks"}"#,
        ])
        let error = #""error":"Kysymys on liian pitkä. Siinä saa olla enintään 65536 tavua."}"#
        #expect(found.prefix(2) == [#"{"id":"1",\#(error)"#, #"{"id":"2",\#(error)"#])
        #expect(found[2] == #"{"id":null,\#(error)"#)
        #expect(found[3].hasPrefix(#"{"id":"4","question":"hoks","outcome":"answer""#))
    }

    @Test
    func controlCharactersAreEscaped() throws {
        let found = try answers(["{\"id\":\"\u{9B}31m\u{7F}\",\"question\":\"hoks\"}"])
        #expect(found.first?.hasPrefix(#"{"id":"\u009b31m\u007f","#) == true)
    }

    @Test
    func nothingInGivesNothingOut() throws {
        #expect(try answers([UInt8]()).isEmpty)
    }

    @Test
    func oneQuestionGivesOneObject() throws {
        let run = try ProgramRun([
            "ask", "--json", "--knowledge", knowledge.path, "Mikä", "on", "HOKS?",
        ])
        #expect(run.output.hasPrefix(#"{"id":null,"question":"Mikä on HOKS?","outcome":""#))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test
    func lineOfManyPagesIsRefusedAndTheChatGoesOn() throws {
        let input = String(repeating: "a@", count: 40_000) + "\nMikä on HOKS?\n"
        let run = try ProgramRun(["chat", "--knowledge", knowledge.path], input: input)
        #expect(run.output.hasPrefix("Rivi on liian pitkä. Kysy lyhyemmin.\n\nHOKS on"))
        let words = Array(repeating: "hoks", count: 20_000)
        let asked = try ProgramRun(["ask", "--knowledge", knowledge.path] + words)
        #expect(asked.status == 65)
        #expect(asked.errors == "Rivi on liian pitkä. Kysy lyhyemmin.\n")
    }

    @Test
    func chatReadsAPipeWithoutPromptOrColour() throws {
        let input =
            Array("Mikä on HOKS?\n".utf8) + [0xFF, 0x0A] + Array("/ohje\n/lopeta\nx\n".utf8)
        let run = try ProgramRun(["chat", "--knowledge", knowledge.path], input: input)
        #expect(run.status == 0)
        #expect(run.output.contains("Riviä ei voi lukea: se ei ole UTF-8-muotoista tekstiä."))
        #expect(run.output.contains("/lopeta"))
        #expect(run.output.contains("Kiitos ja näkemiin!"))
        #expect(!run.output.contains("\u{1B}"))
        #expect(!run.output.contains("> "))
    }
}
