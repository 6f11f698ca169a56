internal import CompactBytes
internal import Glibc
internal import Knowledge
@testable internal import Matching

/// The compiled index: sections whose checksum is right and whose content is not.
///
/// An input is a list of sections, each with its length before it in four bytes.
enum CompiledIndex {
    private static let key = "fuzz"

    static func read(_ bytes: [UInt8]) {
        let file = SectionFile.pack(sections(bytes), version: IndexCoding.version, key: key)
        guard
            let whole = try? SectionFile(
                block: ByteBlock(copying: file),
                version: IndexCoding.version,
                key: key
            ), let (base, index) = try? IndexCoding.read(whole), let dictionary = Questions.dictionary
        else { return }
        let matcher = Matcher(base: base, index: index, dictionary)
        for question in ["Mikä on HOKS?", "kuka on opetaja", "xyz"] { _ = matcher.match(question) }
    }

    private static func sections(_ bytes: [UInt8]) -> [[UInt8]] {
        var sections: [[UInt8]] = []
        var rest = bytes[...]
        while rest.count >= 4 {
            let length = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(4)
            sections.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return sections
    }

    /// Writes the input that the index of the knowledge is to standard output.
    static func writeSeed() {
        let seed = self.seed
        _ = seed.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    }

    private static var seed: [UInt8] {
        guard let base = Questions.base, let matcher = Questions.matcher else { return [] }
        return IndexCoding.sections(base, matcher.index)
            .flatMap { section in
                (0..<4).map { UInt8(truncatingIfNeeded: section.count >> ($0 * 8)) } + section
            }
    }
}
