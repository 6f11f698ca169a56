import JSONText
import Testing

@Suite struct JSONWritingTests {
    @Test func membersKeepTheirOrderAndAreIndented() {
        let value = JSONValue.object([
            JSONMember("z", .integer(1)),
            JSONMember("a", .array([.boolean(true), .object([])])),
        ])
        #expect(value.pretty == "{\n  \"z\": 1,\n  \"a\": [\n    true,\n    {}\n  ]\n}\n")
        #expect(value.compact == #"{"z":1,"a":[true,{}]}"#)
    }

    @Test func quotesControlsAndLineSeparatorsAreEscaped() {
        let text = JSONValue.string("\"\\\n\u{1}\u{2028}äö😀")
        #expect(text.compact == #""\"\\\n\u0001\u2028äö😀""#)
    }

    @Test func missingMembersAreLeftOut() {
        let value = JSONValue.object(leavingOutMissing: [("a", nil), ("b", .string(""))])
        #expect(value.compact == #"{"b":""}"#)
    }
}

@Suite struct JSONReadingTests {
    @Test(arguments: [
        #"{"a":[1,-2.5,true,false,null,"x"],"b":{}}"#, "[]", "\"\"", "0", #"{"ä":"ö"}"#,
    ])
    func whatIsReadIsWrittenBack(text: String) throws {
        #expect(try JSONReader.read(text.utf8).compact == text)
    }

    @Test(arguments: [
        ("-0", JSONValue.integer(0)), ("10", .integer(10)), ("0.50", .decimal(0.5)),
        ("-1E2", .decimal(-100)), ("1e+2", .decimal(100)), ("12e-1", .decimal(1.2)),
    ])
    func numbersAreRead(text: String, value: JSONValue) throws {
        #expect(try JSONReader.read(text.utf8) == value)
    }

    @Test func escapesAreResolved() throws {
        let value = try JSONReader.read(#" "\u00e4\ud83d\ude00\/\b\f\n\r\t" "#.utf8)
        #expect(value == .string("ä😀/\u{8}\u{C}\n\r\t"))
    }

    @Test(arguments: [
        ("", 1, JSONProblem.Kind.endedEarly),
        ("{\n\"a\":1,\n}", 3, .unexpected(125)),
        ("[1,]", 1, .unexpected(93)),
        ("[1 2]", 1, .unexpected(50)),
        (#"{"a":1,"a":2}"#, 1, .doubleName("a")),
        ("[01]", 1, .badNumber), ("-", 1, .badNumber), ("1.", 1, .badNumber),
        (".5", 1, .badNumber), ("1e", 1, .badNumber), ("1e+", 1, .badNumber),
        ("1-2", 1, .badNumber), ("+1", 1, .badNumber), ("1.2.3", 1, .badNumber),
        ("[1e999]", 1, .badNumber),
        ("\"a\nb\"", 1, .badString),
        (#""\ud800""#, 1, .badString),
        (#""\x""#, 1, .badString),
        ("tru", 1, .endedEarly),
        ("1 1", 1, .trailing),
        (String(repeating: "[", count: 100), 1, .tooDeep),
        ("'a'", 1, .unexpected(39)),
    ])
    func mistakesAreNamedWithTheirLine(text: String, line: Int, kind: JSONProblem.Kind) {
        #expect(throws: JSONProblem(line: line, kind: kind)) {
            try JSONReader.read(text.utf8)
        }
    }

    @Test func moreValuesThanTheLimitAreRefused() {
        let all = [UInt8](repeating: 49, count: JSONReader.valueLimit)
        #expect(throws: JSONProblem(line: 1, kind: .tooMany)) {
            try JSONReader.read([91] + all.flatMap { [$0, 44] } + [49, 93])
        }
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        #expect(throws: JSONProblem(line: 1, kind: .encoding)) {
            try JSONReader.read([34, 0xFF, 34])
        }
    }
}

@Suite struct QuestionLineTests {
    @Test(arguments: [
        (#"{"id":"a","question":"b"}"#, nil), (#"{"question":"b","x":[1],"id":"a"}"#, nil),
        (#"{"id":"a","question":"b","context":null}"#, nil),
        (#" {"id":"a","question":"b","context":"c"} "#, "c"),
    ])
    func lineIsRead(line: String, context: String?) throws {
        let read = try #require(QuestionLine(line))
        #expect(read.id == "a" && read.question == "b" && read.context == context)
    }

    @Test(arguments: [
        "", "{}", "[]", #"{"id":"a"}"#, #"{"id":1,"question":"b"}"#, #"{"id":"a","question":null}"#,
        #"{"id":"a","question":"b","context":1}"#, #"{"id":"a","id":"b","question":"c"}"#,
        #"{"id":"a","question":"\ud800"}"#,
    ])
    func otherLinesAreNone(line: String) {
        #expect(QuestionLine(line) == nil)
    }
}
