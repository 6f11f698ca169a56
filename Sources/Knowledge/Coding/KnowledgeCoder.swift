public import CompactBytes
internal import FinnishLanguage

/// Packs a knowledge base for the compiled index, and unpacks it much faster than XML is read.
///
/// What only training needs is left out: the question bank, and examples of what is not ours.
public enum KnowledgeCoder {
    /// Writes all that answering needs but the entries, which `PackedEntries` packs, and their names.
    public static func write(_ base: KnowledgeBase, to writer: inout ByteWriter) {
        writer.write(base.contentHash)
        writer.write(base.prominent)
        writer.write(base.sources.values.sorted { $0.id < $1.id }) { $0.write($1) }
        writer.write(base.elsewhere) { $0.write($1) }
        writer.write(base.vocabulary)
    }

    /// Reads what `write` wrote.
    ///
    /// - Parameters:
    ///   - reader: Stands where `write` began.
    ///   - entries: The entries, packed.
    ///   - names: Their names.
    /// - Returns: The knowledge; its entries are unpacked when they are looked at.
    /// - Throws: `BadBytes` when the bytes are something else.
    public static func read(
        from reader: inout ByteReader,
        entries: PackedEntries,
        names: NameTable
    ) throws(BadBytes) -> KnowledgeBase {
        let hash = try reader.readString()
        return KnowledgeBase(
            entries: EntryList(entries),
            names: names,
            prominent: try reader.readStrings(),
            sources: try reader.readList { reader throws(BadBytes) in try reader.readSource() },
            elsewhere: try reader.readList { reader throws(BadBytes) in try reader.readTopic() },
            talk: [],
            vocabulary: try reader.readVocabulary(),
            contentHash: hash
        )
    }
}
