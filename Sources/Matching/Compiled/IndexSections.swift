internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

// The parts of an index as sections, written and read in the same order.

extension SectionWriter {
    /// Records that have a file of their own leave their hashes here, others their bytes.
    mutating func add(_ records: RecordTable, isApart: Bool) {
        add(records.ends)
        add(isApart ? NumberColumn(records.madeChecks) : records.checks)
        add(isApart ? NumberColumn([]) : records.memory ?? NumberColumn([]))
    }

    mutating func add(_ words: SpellingWords) {
        add(words.folded)
        add(words.words)
        add(words.reversed)
        add(words.reversedPlaces)
        add(words.counts)
        add(words.foldedStems)
        add(words.stems)
    }

    mutating func add(_ readings: ReadingTable) {
        add(readings.keys)
        add(readings.places)
        add(readings.lists)
    }

    mutating func add(_ classifier: Classifier) {
        let space = classifier.space
        add(space.keys)
        add(space.weights.places)
        add(classifier.model.scales)
        add(classifier.model.rows)
        add(space.unknownSquares + classifier.model.biases)
        add(space.weights.values)
    }

    mutating func add(_ retriever: Retriever) {
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

    mutating func add(_ counts: LemmaCounts) {
        add(counts.keys)
        add(counts.counts)
        add([counts.totals.ours, counts.totals.others])
    }
}

extension SectionReader {
    mutating func records(
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

    mutating func spellingWords() throws(BadBytes) -> SpellingWords {
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

    mutating func readings() throws(BadBytes) -> ReadingTable {
        try ReadingTable(keys: keys(), places: column(), lists: strings())
    }

    mutating func classifier() throws(BadBytes) -> Classifier {
        let keys = try keys()
        let places: NumberColumn<UInt16> = try column()
        let scales: NumberColumn<Float> = try column()
        let rows: NumberColumn<Int8> = try column()
        let numbers: [Float] = try numbers()
        let sources = FeatureKey.Source.allCases.count
        guard numbers.count > sources else { throw BadBytes() }
        return try Classifier(
            space: FeatureSpace(
                keys: keys,
                weights: FeatureWeights(places: places, values: column()),
                unknownSquares: Array(numbers[..<sources])
            ),
            model: LinearModel(rows: rows, scales: scales, biases: Array(numbers[sources...]))
        )
    }

    mutating func retriever() throws(BadBytes) -> Retriever {
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

    mutating func lemmaCounts() throws(BadBytes) -> LemmaCounts {
        try LemmaCounts(keys: keys(), counts: column(), totals: numbers())
    }
}
