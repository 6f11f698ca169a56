import Testing

@testable import FinnishLanguage

/// Bytes read as scalars are what the string says.
@Suite
struct ScalarBytesTests {
    private func scalars(_ text: String, limit: Int) -> [Unicode.Scalar] {
        var text = text
        return text.withUTF8 { bytes in
            let letters = ScalarBytes(bytes, limit: limit)
            var scalars: [Unicode.Scalar] = []
            var place = 0
            while let scalar = letters.scalar(at: place) {
                scalars.append(scalar)
                place += UTF8.width(scalar)
            }
            return scalars
        }
    }

    @Test(arguments: [
        "", "hoks", "työ ÄÖÅ é", "❤️ 👩‍🏫", "a\u{308}\u{FFFD}\u{10FFFF}\u{0}", "МИКА שלום",
    ])
    func scalarsAreThoseOfTheString(text: String) {
        #expect(scalars(text, limit: .max) == Array(text.unicodeScalars))
    }

    @Test(arguments: ["aä❤👩", "👩👩"])
    func noScalarIsCut(text: String) {
        for limit in 0...text.utf8.count {
            let found = scalars(text, limit: limit)
            #expect(Array(text.unicodeScalars).starts(with: found))
            let next = text.unicodeScalars.dropFirst(found.count).first
            let size = found.reduce(0) { $0 + UTF8.width($1) }
            #expect(size <= limit)
            #expect(next.map { size + UTF8.width($0) > limit } ?? true)
        }
    }
}
