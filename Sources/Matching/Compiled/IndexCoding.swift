internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// The compiled index as sections of a file: packed parts that are small, and tables and columns of
/// numbers that are used where they lie.
enum IndexCoding {
    /// Grows by one when the sections, what they mean or how they are learned change.
    static let version = 12

    /// A knowledge and what was learned from it, packed.
    struct Packed {
        let sections: [[UInt8]]
        /// The entries, when they are so many that they are kept in a file of their own.
        let entries: NumberColumn<UInt8>?
    }

    /// Packs the knowledge and what was learned from it.
    static func pack(
        _ base: KnowledgeBase,
        _ index: MatcherIndex,
        entriesLimit: Int
    ) -> Packed {
        var head = ByteWriter()
        KnowledgeCoder.write(base, to: &head)
        head.write(index.subjects.classes) { $0.write($1) }
        head.write(index.details.classes) { $0.write($1) }
        let entries = PackedEntries(base.entries)
        var writer = SectionWriter()
        writer.add(head.bytes)
        writer.add(entries.ids.table)
        let apart = entries.table.memory.flatMap { $0.count > entriesLimit ? $0 : nil }
        writer.add(entries.table, isApart: apart != nil)
        writer.add(base.names.folded)
        writer.add(base.names.names)
        writer.add(index.names.table)
        writer.add(index.roles.table)
        writer.add(index.compounds.table)
        writer.add(index.spellingWords)
        writer.add(index.readings)
        writer.add(index.subjectClassifier)
        writer.add(index.intentClassifier)
        writer.add(index.oursClassifier)
        writer.add(index.detailClassifier)
        writer.add(index.priors.ratios)
        writer.add(index.priors.kindRatios)
        writer.add(index.lemmaCounts)
        if let retriever = index.retriever { writer.add(retriever) }
        return Packed(sections: writer.sections, entries: apart)
    }

    /// Unpacks what `pack` packed.
    ///
    /// - Parameters:
    ///   - file: The sections.
    ///   - apart: Opens the file of the entries, when they have one of their own.
    ///   - whenBroken: Called when an entry turns out not to be what was packed.
    /// - Returns: The knowledge, and what was learned from it.
    /// - Throws: `BadBytes` when the sections are something else.
    static func read(
        _ file: SectionFile,
        apart: () -> RecordFile?,
        whenBroken: @escaping @Sendable () -> Void = {}
    ) throws(BadBytes) -> (KnowledgeBase, MatcherIndex) {
        var reader = SectionReader(file)
        var head = ByteReader(try reader.bytes()[...])
        let entries = try PackedEntries(
            ids: reader.strings(),
            table: reader.records(apart),
            whenBroken: whenBroken
        )
        let names = try NameTable(folded: reader.strings(), names: reader.strings())
        let base = try KnowledgeCoder.read(from: &head, entries: entries, names: names)
        let subjects = ClassTable(
            try head.readList { reader throws(BadBytes) in try reader.readSubject() }
        )
        let details = try head.readList { reader throws(BadBytes) in try reader.readDetail() }
        var index = MatcherIndex(
            names: SortedStrings(sorted: try reader.strings()),
            roles: SortedStrings(sorted: try reader.strings()),
            compounds: SortedStrings(sorted: try reader.strings()),
            spellingWords: try reader.spellingWords(),
            readings: try reader.readings(),
            subjects: subjects,
            details: ClassTable(details),
            retriever: nil,
            subjectClassifier: try reader.classifier(),
            intentClassifier: try reader.classifier(),
            oursClassifier: try reader.classifier(),
            detailClassifier: try reader.classifier(),
            priors: try IntentPriors(
                entries: subjects.entryCount,
                ratios: reader.numbers(),
                kindRatios: reader.numbers()
            ),
            lemmaCounts: try reader.lemmaCounts()
        )
        if subjects.position(of: .retrieved) != nil { index.retriever = try reader.retriever() }
        guard index.subjectClassifier.model.classCount == subjects.classes.count,
            index.detailClassifier.model.classCount == details.count,
            index.intentClassifier.model.classCount == Intent.answerable.count,
            index.oursClassifier.model.classCount == 2
        else { throw BadBytes() }
        return (base, index)
    }
}

extension SectionWriter {
    /// Records that have a file of their own leave their hashes here, others their bytes.
    fileprivate mutating func add(_ records: RecordTable, isApart: Bool) {
        add(records.ends)
        add(isApart ? NumberColumn(records.madeChecks) : records.checks)
        add(isApart ? NumberColumn([]) : records.memory ?? NumberColumn([]))
    }

    fileprivate mutating func add(_ words: SpellingWords) {
        add(words.folded)
        add(words.words)
        add(words.reversed)
        add(words.reversedPlaces)
        add(words.counts)
        add(words.foldedStems)
        add(words.stems)
    }

    fileprivate mutating func add(_ readings: ReadingTable) {
        add(readings.keys)
        add(readings.places)
        add(readings.lists)
    }

    fileprivate mutating func add(_ classifier: Classifier) {
        let space = classifier.space
        let settings = [space.amountPower] + space.unknownSquares
        add(space.keys)
        add(space.weights.places)
        add(classifier.model.scales)
        add(classifier.model.rows)
        add(settings + classifier.model.biases)
        add(space.weights.values)
    }

    fileprivate mutating func add(_ retriever: Retriever) {
        add(retriever.ids.table)
        add(retriever.kinds)
        add(retriever.postings.keys)
        add(retriever.postings.termBlocks)
        add(retriever.postings.scales)
        add(retriever.postings.lastEntries)
        add(retriever.postings.largestImpacts)
        add(retriever.postings.blockPostings)
        add(retriever.postings.entries)
        add(retriever.postings.impacts)
    }

    fileprivate mutating func add(_ counts: LemmaCounts) {
        add(counts.keys)
        add(counts.counts)
        add([counts.totals.ours, counts.totals.others])
    }
}

extension SectionReader {
    fileprivate mutating func records(
        _ apart: () -> RecordFile?
    ) throws(BadBytes) -> RecordTable {
        let ends: NumberColumn<UInt32> = try column()
        let checks: NumberColumn<UInt32> = try column()
        let bytes: NumberColumn<UInt8> = try column()
        guard checks.count > 0 else {
            return RecordTable(try StringTable(bytes: bytes, ends: ends))
        }
        guard let file = apart() else { throw BadBytes() }
        return try RecordTable(file: file, ends: ends, checks: checks)
    }

    fileprivate mutating func spellingWords() throws(BadBytes) -> SpellingWords {
        try SpellingWords(
            folded: strings(),
            words: strings(),
            reversed: strings(),
            reversedPlaces: column(),
            counts: column(),
            foldedStems: strings(),
            stems: strings()
        )
    }

    fileprivate mutating func readings() throws(BadBytes) -> ReadingTable {
        try ReadingTable(keys: keys(), places: column(), lists: strings())
    }

    fileprivate mutating func classifier() throws(BadBytes) -> Classifier {
        let keys = try keys()
        let places: NumberColumn<UInt16> = try column()
        let scales: NumberColumn<Float> = try column()
        let rows: NumberColumn<Int8> = try column()
        let numbers: [Float] = try numbers()
        let settings = 1 + FeatureKey.Source.allCases.count
        guard numbers.count > settings else { throw BadBytes() }
        return try Classifier(
            space: FeatureSpace(
                keys: keys,
                weights: FeatureWeights(places: places, values: column()),
                amountPower: numbers[0],
                unknownSquares: Array(numbers[1..<settings])
            ),
            model: LinearModel(rows: rows, scales: scales, biases: Array(numbers[settings...]))
        )
    }

    fileprivate mutating func retriever() throws(BadBytes) -> Retriever {
        let ids = SortedStrings(sorted: try strings())
        let kinds: NumberColumn<UInt8> = try column()
        let postings = try Postings(
            keys: keys(),
            termBlocks: column(),
            scales: column(),
            lastEntries: column(),
            largestImpacts: column(),
            blockPostings: column(),
            entries: column(),
            impacts: column()
        )
        return try Retriever(ids: ids, kinds: kinds, postings: postings)
    }

    fileprivate mutating func lemmaCounts() throws(BadBytes) -> LemmaCounts {
        try LemmaCounts(keys: keys(), counts: column(), totals: numbers())
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ subject: Subject) {
        switch subject {
        case .entry(let id): write(["entry", id])
        case .elsewhere: write(["elsewhere"])
        case .smalltalk: write(["smalltalk"])
        case .plan: write(["plan"])
        case .retrieved: write(["retrieved"])
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
        case ("retrieved", 1): return .retrieved
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
