import Planning
import PlanningDialogue
import Testing

/// Plans answered at random: behaviour 23.
@Suite struct RobotTests {
    @Test(arguments: 0..<20)
    func aThousandPlansEndWithEveryAcceptedAnswer(batch: Int) {
        for number in 0..<50 { robot(seed: UInt64(batch * 50 + number)) }
    }

    private func robot(seed: UInt64) {
        var random = SmallRandom(seed: seed)
        let page = PlanPageSize(lines: Int(seed % 40), columns: 20 + Int(seed % 80))
        var talk = TestTalk(page: seed % 2 == 0 ? page : nil)
        var expected: [String: Answer] = [:]
        for _ in 0..<45 where !talk.last.isOver {
            talk.type(Robot.line(at: talk.talk.currentField, &random))
            note(talk.last, &expected)
            #expect(isAlive(talk.last), "seed \(seed)")
        }
        if seed % 4 != 0 { talk.type("/pakolliset") }
        finish(&talk, &expected)
        #expect(talk.talk.currentField == nil, "seed \(seed) is stuck at \(talk.field ?? "")")
        for (field, answer) in expected {
            #expect(talk.talk.progress.storedAnswer(field) == answer, "seed \(seed)")
        }
        #expect(talk.replayed == talk.talk.progress, "seed \(seed)")
    }

    /// After any talk, examples lead to the check list: there is no dead end.
    private func finish(_ talk: inout TestTalk, _ expected: inout [String: Answer]) {
        for _ in 0..<200 {
            guard let field = talk.talk.currentField else { return }
            talk.type(field.example)
            note(talk.last, &expected)
            if talk.talk.currentField == field { talk.type("/ohita") }
            note(talk.last, &expected)
        }
    }

    private func note(_ turn: PlanTurn, _ expected: inout [String: Answer]) {
        for event in turn.events {
            if case .answered(let field, let answer) = event { expected[field] = answer }
            if case .cleared(let field) = event { expected[field] = nil }
        }
    }

    /// Every turn says something, and unless the talk is over it ends with something to do.
    private func isAlive(_ turn: PlanTurn) -> Bool {
        !turn.replies.isEmpty && !turn.text().isEmpty
    }
}

/// What a random person types.
enum Robot {
    static func line(at field: PlanField?, _ random: inout SmallRandom) -> String {
        switch random.next() % 16 {
        case 0...6: return field?.example ?? "valmis?"
        case 7: return pick(["en tiedä", "ei koske", "myöhemmin", "", "", "-"], &random)
        case 8...9: return pick(commands, &random)
        case 10: return pick(questions, &random)
        case 11: return pick(fills, &random)
        case 12: return String(random.next() % 60)
        case 13: return pick(TestTalk.form.fields, &random).example
        case 14: return "/muuta " + pick(TestTalk.form.fields, &random).name
        default: return hostile(&random)
        }
    }

    private static let commands = [
        "?", "miksi", "/takaisin", "/takaisin", "/ohita", "/muuta", "/muuta 3", "/yhteenveto",
        "/luonnos", "/ohje", "/tyhjennä", "/t", "/ta", "/y", "/xyz", "/", "//", "/jatka", "/kaikki",
        "/pakolliset", "/muuta ohjaajan", "/tyhjennä ohjaaja", "/valmis", "0", "t", "k", "e",
    ]
    private static let questions = [
        "Mikä on HOKS?", "kuka on ohjaaja", "Onko näyttö pakollinen?", "mikä on pääkaupunki?",
        "voiko opiskelija tehdä ylitöitä?", "miksi tätä kysytään?", "?!",
    ]
    private static let fills = [
        "ohjaaja on Liisa Virtanen, liisa@yritys.fi, alkaa 7.1.", "ohjaaja onkin Liisa",
        "alkaa 1.3. ja loppuu 31.5.2027", "Kahvila Kulma Oy, 1234567-1", "päättyy 1.1.2040",
        "keskeytykset 1.1.2030–2.1.2030", "osa-aikaisuus onkin 60", "näyttö on ei",
        "sopimus onkin oppisopimus", "040 123 4567, x@y.fi",
    ]

    private static func hostile(_ random: inout SmallRandom) -> String {
        let pieces = [
            "\u{0}", "\u{1B}[31m", "\u{202E}", "🙂", "<answered/>", "&amp;", "]]>", "\"", "\n",
            "\r\n",
            "a\u{308}", "\u{FFFE}", "99999999999999999999", "-", ".", ",", ";", "/", "@", " ", "ä",
            "31.2.", "0.0.0", "12345678-", "1.2.246.562.24.", String(repeating: "x", count: 700),
        ]
        return (0..<(random.next() % 6)).map { _ in pick(pieces, &random) }.joined()
    }

    private static func pick<Element>(_ list: [Element], _ random: inout SmallRandom) -> Element {
        list[Int(random.next() % UInt64(list.count))]
    }
}

/// A generator that gives the same numbers on every machine.
struct SmallRandom {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state >> 11
    }
}
