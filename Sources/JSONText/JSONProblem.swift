/// Why text is no JSON.
public struct JSONProblem: Error, Hashable, Sendable {
    /// The line from 1.
    public let line: Int
    /// What is wrong.
    public let kind: Kind

    /// Makes a problem at a line.
    public init(line: Int, kind: Kind) {
        self.line = line
        self.kind = kind
    }

    /// The ways in which text can fail to be JSON.
    public enum Kind: Hashable, Sendable {
        /// The text ends in the middle of a value.
        case endedEarly
        /// Something else was to stand here; the byte found.
        case unexpected(UInt8)
        /// The bytes are not UTF-8.
        case encoding
        /// A string holds a character or an escape that JSON does not allow.
        case badString
        /// A number is not written as JSON writes numbers, or is too large.
        case badNumber
        /// An object has two members of the same name.
        case doubleName(String)
        /// Arrays and objects are inside each other deeper than 64 levels.
        case tooDeep
        /// There are more values than the reader takes.
        case tooMany
        /// Something stands after the value.
        case trailing
    }
}

extension JSONProblem: CustomStringConvertible {
    /// What is wrong and where, as one Finnish sentence.
    public var description: String {
        "Rivi \(line): \(kind.sentence)"
    }
}

extension JSONProblem.Kind {
    fileprivate var sentence: String {
        switch self {
        case .endedEarly: "teksti loppuu kesken; tarkista, että jokainen { [ ja \" on suljettu."
        case .unexpected(let byte):
            "merkki \(Self.shown(byte)) on väärässä paikassa; tarkista pilkut ja lainausmerkit."
        case .encoding: "tekstissä on merkki, joka ei ole UTF-8:aa; tallenna tiedosto UTF-8:na."
        case .badString: "merkkijonossa on merkki, joka kirjoitetaan kenoviivalla: \\n, \\\"."
        case .badNumber: "luvun muoto ei ole JSONia; kirjoita 12 tai 0.5."
        case .doubleName(let name): "nimi ”\(name)” on kahdesti; poista toinen."
        case .tooDeep: "rakenteita on sisäkkäin yli 64."
        case .tooMany: "arvoja on enemmän kuin mitään tarvitaan; jaa tiedosto osiin."
        case .trailing: "arvon jälkeen on vielä tekstiä; poista se."
        }
    }

    private static func shown(_ byte: UInt8) -> String {
        (33...126).contains(byte) ? String(UnicodeScalar(byte)) : "\(byte)"
    }
}
