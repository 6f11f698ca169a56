internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// The compiled index as sections of a file: one packed part, then columns of numbers that are
/// used where they lie.
enum IndexCoding {
    /// Grows by one when the sections, what they mean or how they are learned change.
    static let version = 6

    private static let packed = 0
    private static let spelling = 1
    private static let subjects = 7
    private static let intents = 11
    private static let ours = 15
    private static let details = 19
    private static let priors = 23
    private static let lemmas = 24

    /// Packs the knowledge and what was learned from it.
    static func sections(_ base: KnowledgeBase, _ index: MatcherIndex) -> [[UInt8]] {
        var writer = ByteWriter()
        KnowledgeCoder.write(base, to: &writer)
        writer.write(index.compounds)
        writer.write(index.subjects.classes) { $0.write($1) }
        writer.write(index.details.classes) { $0.write($1) }
        return [writer.bytes] + sections(index.spellingWords) + sections(index.subjectClassifier)
            + sections(index.intentClassifier)
            + sections(index.oursClassifier)
            + sections(index.detailClassifier)
            + [raw(index.priors.rows.flatMap { $0 })]
            + sections(index.lemmaCounts)
    }

    /// Unpacks what `sections` packed.
    ///
    /// - Throws: `BadBytes` when the sections are something else.
    static func read(_ file: SectionFile) throws(BadBytes) -> (KnowledgeBase, MatcherIndex) {
        var reader = ByteReader(try file.bytes(packed)[...])
        let base = try KnowledgeCoder.read(from: &reader)
        let compounds = try reader.readStrings()
        let subjectTable = try reader.readList { reader throws(BadBytes) in try reader.readSubject()
        }
        let detailTable = try reader.readList { reader throws(BadBytes) in try reader.readDetail() }
        let index = MatcherIndex(
            spellingWords: try words(in: file),
            compounds: compounds,
            subjects: ClassTable(subjectTable),
            details: ClassTable(detailTable),
            subjectClassifier: try classifier(in: file, at: subjects),
            intentClassifier: try classifier(in: file, at: intents),
            oursClassifier: try classifier(in: file, at: ours),
            detailClassifier: try classifier(in: file, at: details),
            priors: try IntentPriors(
                entries: base.entries.map(\.id),
                ratios: try numbers(in: file, at: priors)
            ),
            lemmaCounts: try LemmaCounts(
                keys: column(file, try file.range(lemmas)),
                counts: column(file, try file.range(lemmas + 1)),
                totals: try numbers(in: file, at: lemmas + 2)
            )
        )
        guard index.subjectClassifier.model.classCount == subjectTable.count,
            index.detailClassifier.model.classCount == detailTable.count,
            index.intentClassifier.model.classCount == Intent.answerable.count,
            index.oursClassifier.model.classCount == 2
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

extension IndexCoding {
    private static func sections(_ counts: LemmaCounts) -> [[UInt8]] {
        [
            counts.keys.withNumbers { raw(Array($0)) },
            counts.counts.withNumbers { raw(Array($0)) },
            raw([counts.totals.ours, counts.totals.others]),
        ]
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ subject: Subject) {
        switch subject {
        case .entry(let id): write(["entry", id])
        case .elsewhere: write(["elsewhere"])
        case .smalltalk: write(["smalltalk"])
        case .plan: write(["plan"])
        }
    }

    fileprivate mutating func write(_ detail: Detail) {
        switch detail {
        case .topic(let id): write(["topic", id])
        case .talk(let kind): write(["talk", kind.rawValue])
        }
    }
}

extension ByteReader {
    fileprivate mutating func readSubject() throws(BadBytes) -> Subject {
        let parts = try readStrings()
        switch (parts.first, parts.count) {
        case ("entry", 2): return .entry(parts[1])
        case ("elsewhere", 1): return .elsewhere
        case ("smalltalk", 1): return .smalltalk
        case ("plan", 1): return .plan
        default: throw BadBytes()
        }
    }

    fileprivate mutating func readDetail() throws(BadBytes) -> Detail {
        let parts = try readStrings()
        guard parts.count == 2 else { throw BadBytes() }
        if parts[0] == "topic" { return .topic(parts[1]) }
        guard let kind = TalkExample.Kind(rawValue: parts[1]) else { throw BadBytes() }
        return .talk(kind)
    }
}
