internal import CompactBytes
internal import Knowledge
@testable internal import Matching

/// The compiled index: sections whose checksum is right and whose content is not.
enum CompiledIndex {
    private static let key = "fuzz"

    static func read(_ bytes: [UInt8]) {
        let file = SectionFile.pack(Sections.read(bytes), version: IndexCoding.version, key: key)
        guard
            let whole = try? SectionFile(
                block: ByteBlock(copying: file),
                version: IndexCoding.version,
                key: key
            ), let (base, index) = try? IndexCoding.read(whole, apart: { nil }),
            let dictionary = Questions.dictionary
        else { return }
        let matcher = Matcher(base: base, index: index, dictionary)
        for question in ["Mikä on HOKS?", "kuka on opetaja", "xyz"] { _ = matcher.match(question) }
    }

    /// The input that the index of the knowledge is when one entry is learned and the other retrieved.
    static var seed: [UInt8] {
        guard let base = Questions.base, let dictionary = Questions.dictionary else { return [] }
        var limits = LearningLimits()
        (limits.entries, limits.leastQuestions) = (1, 1)
        let matcher = Matcher(base: base, dictionary: dictionary, limits: limits)
        return Sections.written(IndexCoding.pack(base, matcher.index, entriesLimit: .max).sections)
    }
}
