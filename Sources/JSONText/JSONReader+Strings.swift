extension JSONReader {
    /// The string that starts here, its escapes resolved.
    mutating func string() throws(JSONProblem) -> String {
        place += 1
        var content: [UInt8] = []
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            guard bytes[place] >= 32 else { throw problem(.badString) }
            if bytes[place] == UInt8(ascii: "\\") {
                content += try escaped()
            } else {
                content.append(bytes[place])
                place += 1
            }
        }
        try take(UInt8(ascii: "\""), afterSpace: false)
        guard let text = String(validating: content, as: UTF8.self) else {
            throw problem(.encoding)
        }
        return text
    }

    private mutating func escaped() throws(JSONProblem) -> [UInt8] {
        guard place + 1 < bytes.count else { throw problem(.endedEarly) }
        place += 2
        switch bytes[place - 1] {
        case UInt8(ascii: "\""): return [34]
        case UInt8(ascii: "\\"): return [92]
        case UInt8(ascii: "/"): return [47]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "u"): return try unicode()
        default: throw problem(.badString)
        }
    }

    private mutating func unicode() throws(JSONProblem) -> [UInt8] {
        var units = [try unit()]
        if UTF16.isLeadSurrogate(units[0]) {
            guard bytes[place...].starts(with: Array("\\u".utf8)) else { throw problem(.badString) }
            place += 2
            units.append(try unit())
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw problem(.badString)
        }
        return Array(text.utf8)
    }

    /// The four hexadecimal digits of a `\u` escape.
    private mutating func unit() throws(JSONProblem) -> UInt16 {
        guard place + 4 <= bytes.count else { throw problem(.endedEarly) }
        let digits = String(decoding: bytes[place..<place + 4], as: UTF8.self)
        guard digits.utf8.allSatisfy({ $0 != 43 && $0 != 45 }), let unit = UInt16(digits, radix: 16)
        else { throw problem(.badString) }
        place += 4
        return unit
    }
}
