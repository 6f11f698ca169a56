/// Reads JSON as RFC 8259 writes it; comments, trailing commas and double names are refused.
public struct JSONReader {
    let bytes: [UInt8]
    var place = 0
    private var room: Int

    /// The most values of a text, those inside others included.
    ///
    /// The nation's largest code list has half of them. A value of two bytes takes up to fifty of
    /// memory.
    public static let valueLimit = 2_000_000

    private init(_ bytes: [UInt8], values: Int) {
        self.bytes = bytes
        room = values
    }

    /// Reads one value, with nothing but white space around it.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8.
    ///   - values: The most values taken, those inside others included.
    /// - Returns: The value.
    /// - Throws: `JSONProblem` with the line of the first mistake.
    public static func read(
        _ bytes: some Sequence<UInt8>,
        values: Int = valueLimit
    ) throws(JSONProblem) -> JSONValue {
        var reader = JSONReader(Array(bytes), values: values)
        if reader.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.place == reader.bytes.count else { throw reader.problem(.trailing) }
        return value
    }

    private mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
        guard depth < 64 else { throw problem(.tooDeep) }
        room -= 1
        guard room >= 0 else { throw problem(.tooMany) }
        switch try next() {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try values(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func members(depth: Int) throws(JSONProblem) -> [JSONMember] {
        var members: [JSONMember] = []
        var names: Set<String> = []
        place += 1
        while try !closes(with: UInt8(ascii: "}"), isFirst: members.isEmpty) {
            guard try next() == UInt8(ascii: "\"") else { throw problem(.unexpected(bytes[place])) }
            let name = try string()
            guard names.insert(name).inserted else { throw problem(.doubleName(name)) }
            try take(UInt8(ascii: ":"))
            members.append(JSONMember(name, try value(depth: depth + 1)))
        }
        return members
    }

    private mutating func values(depth: Int) throws(JSONProblem) -> [JSONValue] {
        var values: [JSONValue] = []
        place += 1
        while try !closes(with: UInt8(ascii: "]"), isFirst: values.isEmpty) {
            values.append(try value(depth: depth + 1))
        }
        return values
    }

    /// Takes the end of an array or object, or else the comma before every value but the first.
    private mutating func closes(
        with end: UInt8,
        isFirst: Bool
    ) throws(JSONProblem) -> Bool {
        if try next() == end {
            place += 1
            return true
        }
        if !isFirst { try take(UInt8(ascii: ",")) }
        return false
    }

    private mutating func word(
        _ word: String,
        _ value: JSONValue
    ) throws(JSONProblem) -> JSONValue {
        for byte in word.utf8 { try take(byte, afterSpace: false) }
        return value
    }
}

extension JSONReader {
    /// The next byte that is no white space; it is not taken.
    private mutating func next() throws(JSONProblem) -> UInt8 {
        skipSpace()
        guard place < bytes.count else { throw problem(.endedEarly) }
        return bytes[place]
    }

    private mutating func skipSpace() {
        while place < bytes.count, [32, 9, 10, 13].contains(bytes[place]) { place += 1 }
    }

    mutating func take(
        _ byte: UInt8,
        afterSpace: Bool = true
    ) throws(JSONProblem) {
        if afterSpace { skipSpace() }
        guard place < bytes.count else { throw problem(.endedEarly) }
        guard bytes[place] == byte else { throw problem(.unexpected(bytes[place])) }
        place += 1
    }

    func problem(_ kind: JSONProblem.Kind) -> JSONProblem {
        let lines = bytes[..<min(place, bytes.count)].count { $0 == 10 }
        return JSONProblem(line: lines + 1, kind: kind)
    }

    private mutating func number() throws(JSONProblem) -> JSONValue {
        let start = place
        let parts = Array("+-.eE0123456789".utf8)
        while place < bytes.count, parts.contains(bytes[place]) { place += 1 }
        guard place > start else { throw problem(.unexpected(bytes[place])) }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        guard Self.isNumber(bytes[start..<place]) else { throw problem(.badNumber) }
        if let whole = Int(text) { return .integer(whole) }
        guard let decimal = Double(text), decimal.isFinite else { throw problem(.badNumber) }
        return .decimal(decimal)
    }
}

extension JSONReader {
    /// Whether bytes are a number of RFC 8259: `-?(0|[1-9][0-9]*)(.[0-9]+)?([eE][-+]?[0-9]+)?`.
    ///
    /// By hand: a regular expression is made anew for every number, which takes a thousand times as
    /// long as reading it.
    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let isZero = rest.first == UInt8(ascii: "0")
        let whole = takeDigits(&rest)
        guard whole > 0, whole == 1 || !isZero else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard takeDigits(&rest) > 0 else { return false }
        }
        guard let sign = rest.popFirst() else { return true }
        guard sign == UInt8(ascii: "e") || sign == UInt8(ascii: "E") else { return false }
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        return takeDigits(&rest) > 0 && rest.isEmpty
    }

    /// Takes digits off the start; how many there were.
    private static func takeDigits(_ bytes: inout ArraySlice<UInt8>) -> Int {
        let digits = bytes.prefix { (48...57).contains($0) }
        bytes = bytes[digits.endIndex...]
        return digits.count
    }
}
