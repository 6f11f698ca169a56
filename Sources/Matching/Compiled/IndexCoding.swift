internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// The compiled index as sections of a file: packed parts that are small, and tables and columns of
/// numbers that are used where they lie.
enum IndexCoding {
    /// Grows by one when the sections, what they mean or how they are learned change.
    static let version = 14

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
        let subjects = SubjectTable(
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
        if subjects.retrieved != nil { index.retriever = try reader.retriever() }
        guard index.subjectClassifier.model.classCount == subjects.classes.count,
            index.detailClassifier.model.classCount == details.count,
            index.intentClassifier.model.classCount == Intent.answerable.count,
            index.oursClassifier.model.classCount == 2
        else { throw BadBytes() }
        return (base, index)
    }
}
