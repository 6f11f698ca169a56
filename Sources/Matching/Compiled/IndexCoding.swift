internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// The compiled index as sections of a file: one packed part, then columns of numbers that are
/// used where they lie.
enum IndexCoding {
    /// Grows by one when the sections or what they mean change.
    static let version = 2

    private static let packed = 0
    private static let spelling = 1
    private static let subjects = 7
    private static let intents = 11
    private static let priors = 15

    /// Packs the knowledge and what was learned from it.
    static func sections(_ base: KnowledgeBase, _ index: MatcherIndex) -> [[UInt8]] {
        var writer = ByteWriter()
        KnowledgeCoder.write(base, to: &writer)
        writer.write(index.compounds)
        writer.write(index.subjects.subjects) { $0.write($1) }
        return [writer.bytes] + sections(index.spellingWords) + sections(index.subjectClassifier)
            + sections(index.intentClassifier)
            + [raw(base.entries.flatMap { index.priors.ratios(of: $0.id) })]
    }

    /// Unpacks what `sections` packed.
    ///
    /// - Throws: `BadBytes` when the sections are something else.
    static func read(_ file: SectionFile) throws(BadBytes) -> (KnowledgeBase, MatcherIndex) {
        var reader = ByteReader(try file.bytes(packed)[...])
        let base = try KnowledgeCoder.read(from: &reader)
        let compounds = try reader.readStrings()
        let table = try reader.readList { reader throws(BadBytes) in try reader.readSubject() }
        let index = MatcherIndex(
            spellingWords: try words(in: file),
            compounds: compounds,
            subjects: SubjectTable(table),
            subjectClassifier: try classifier(in: file, at: subjects),
            intentClassifier: try classifier(in: file, at: intents),
            priors: try IntentPriors(
                entries: base.entries.map(\.id),
                ratios: try numbers(in: file, at: priors)
            )
        )
        guard index.subjectClassifier.model.classCount == table.count,
            index.intentClassifier.model.classCount == Intent.answerable.count
        else { throw BadBytes() }
        return (base, index)
    }

    // MARK: - Words

    private static func sections(_ words: SpellingWords) -> [[UInt8]] {
        [
            words.folded.bytes, raw(words.folded.ends), words.words.bytes, raw(words.words.ends),
            raw(words.counts), packedTables(words),
        ]
    }

    private static func packedTables(_ words: SpellingWords) -> [UInt8] {
        var writer = ByteWriter()
        writer.write((0..<words.stems.count).map { words.foldedStems[$0] })
        writer.write((0..<words.stems.count).map { words.stems[$0] })
        return writer.bytes
    }

    private static func words(in file: SectionFile) throws(BadBytes) -> SpellingWords {
        var reader = ByteReader(try file.bytes(spelling + 5)[...])
        return try SpellingWords(
            folded: StringTable(
                bytes: try file.bytes(spelling),
                ends: try numbers(in: file, at: spelling + 1)
            ),
            words: StringTable(
                bytes: try file.bytes(spelling + 2),
                ends: try numbers(in: file, at: spelling + 3)
            ),
            counts: try numbers(in: file, at: spelling + 4),
            foldedStems: StringTable(try reader.readStrings()),
            stems: StringTable(try reader.readStrings())
        )
    }

    // MARK: - Classifiers

    private static func sections(_ classifier: Classifier) -> [[UInt8]] {
        let settings = [classifier.space.amountPower] + classifier.space.unknownSquares
        return [
            classifier.space.keys.withNumbers { raw(Array($0)) },
            classifier.space.weights.withNumbers { raw(Array($0)) }
                + classifier.model.scales.withNumbers { raw(Array($0)) },
            classifier.model.rows.withNumbers { raw(Array($0)) },
            raw(settings + classifier.model.biases),
        ]
    }

    private static func classifier(
        in file: SectionFile,
        at section: Int
    ) throws(BadBytes) -> Classifier {
        let numbers: [Float] = try numbers(in: file, at: section + 3)
        let settings = 1 + FeatureKey.Source.allCases.count
        guard numbers.count > settings else { throw BadBytes() }
        let halves = try file.range(section + 1)
        let middle = halves.lowerBound + halves.count / 2
        return try Classifier(
            space: FeatureSpace(
                keys: try column(file, try file.range(section)),
                weights: try column(file, halves.lowerBound..<middle),
                amountPower: numbers[0],
                unknownSquares: Array(numbers[1..<settings])
            ),
            model: LinearModel(
                rows: try column(file, try file.range(section + 2)),
                scales: try column(file, middle..<halves.upperBound),
                biases: Array(numbers[settings...])
            )
        )
    }

    // MARK: - Numbers

    private static func column<Number>(
        _ file: SectionFile,
        _ range: Range<Int>
    ) throws(BadBytes) -> NumberColumn<Number> {
        try NumberColumn(block: file.block, range: range)
    }

    private static func numbers<Number: BitwiseCopyable & Sendable>(
        in file: SectionFile,
        at section: Int
    ) throws(BadBytes) -> [Number] {
        let column: NumberColumn<Number> = try column(file, try file.range(section))
        return column.withNumbers { Array($0) }
    }

    private static func raw<Number: BitwiseCopyable>(_ numbers: [Number]) -> [UInt8] {
        numbers.withUnsafeBytes { Array($0) }
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ subject: Subject) {
        switch subject {
        case .entry(let id): write(["e", id])
        case .elsewhere(let id): write(["x", id])
        case .talk(let kind): write(["t", kind.rawValue])
        }
    }
}

extension ByteReader {
    fileprivate mutating func readSubject() throws(BadBytes) -> Subject {
        let parts = try readStrings()
        guard parts.count == 2 else { throw BadBytes() }
        switch parts[0] {
        case "e": return .entry(parts[1])
        case "x": return .elsewhere(parts[1])
        default:
            guard let kind = TalkExample.Kind(rawValue: parts[1]) else { throw BadBytes() }
            return .talk(kind)
        }
    }
}
