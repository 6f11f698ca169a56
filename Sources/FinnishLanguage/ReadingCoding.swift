internal import CompactBytes

/// Packs the readings of a word.
///
/// Parts nearly always are the base form cut into pieces, so only where it is cut is written.
enum ReadingCoding {
    private static let classes: [WordClass] = [
        .noun, .adjective, .verb, .numeral, .pronoun, .other,
    ]
    private enum Parts: Int {
        case whole, cut, listed
    }

    static func bytes(of readings: [WordReading]) -> [UInt8] {
        var writer = ByteWriter()
        for reading in readings {
            writer.write(reading.lemma)
            let wordClass = classes.firstIndex(of: reading.wordClass) ?? classes.count - 1
            let parts = kind(of: reading)
            writer.write((wordClass * 2 + (reading.asks ? 1 : 0)) * 4 + parts.rawValue)
            switch parts {
            case .whole: break
            case .cut: writer.write(reading.parts) { $0.write($1.utf8.count) }
            case .listed: writer.write(reading.parts)
            }
            writer.write(reading.roots)
        }
        return writer.bytes
    }

    static func readings(in bytes: [UInt8]) throws(BadBytes) -> [WordReading] {
        var reader = ByteReader(bytes[...])
        var readings: [WordReading] = []
        while !reader.isAtEnd {
            let lemma = try reader.readString()
            let flags = try reader.readNumber()
            guard classes.indices.contains(flags / 8), let kind = Parts(rawValue: flags % 4) else {
                throw BadBytes()
            }
            readings.append(
                WordReading(
                    lemma: lemma,
                    parts: try parts(kind, of: lemma, &reader),
                    roots: try reader.readStrings(),
                    wordClass: classes[flags / 8],
                    asks: flags / 4 % 2 == 1
                )
            )
        }
        return readings
    }

    private static func kind(of reading: WordReading) -> Parts {
        if reading.parts == [reading.lemma] { return .whole }
        return reading.parts.joined() == reading.lemma ? .cut : .listed
    }

    private static func parts(
        _ kind: Parts,
        of lemma: String,
        _ reader: inout ByteReader
    ) throws(BadBytes) -> [String] {
        switch kind {
        case .whole: return [lemma]
        case .listed: return try reader.readStrings()
        case .cut:
            var rest = Array(lemma.utf8)[...]
            return try reader.readList { reader throws(BadBytes) in
                let count = try reader.readNumber()
                guard count <= rest.count else { throw BadBytes() }
                defer { rest = rest.dropFirst(count) }
                return String(decoding: rest.prefix(count), as: UTF8.self)
            }
        }
    }
}
