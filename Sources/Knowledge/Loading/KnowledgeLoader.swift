internal import FinnishLanguage
internal import FoundationEssentials
public import XMLTree

/// What a knowledge folder held, and what is wrong with it.
public struct LoadedKnowledge: Sendable {
    /// All that could be read.
    public let base: KnowledgeBase
    /// What an author must mend before the knowledge is used; empty for a sound folder.
    public let findings: [Finding]
    /// The files that could be read, as elements with their lines, in reading order; empty unless
    /// they were wanted.
    public let documents: [ParsedDocument]
}

/// Reads a knowledge folder.
public enum KnowledgeLoader {
    /// Reads and validates every file; goes on after a mistake, so that all of them are named.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `entries/`, `questions/` and the single files.
    ///   - keepsDocuments: Whether the files' elements are wanted too; those of a large knowledge
    ///     take several times its room.
    /// - Returns: What could be read, and what is wrong.
    /// - Throws: `KnowledgeMissing` when there is no such folder or no entry file in it.
    public static func load(
        folder: String,
        keepsDocuments: Bool = true
    ) throws(KnowledgeMissing) -> LoadedKnowledge {
        let folder = try KnowledgeFolder(path: folder)
        var reading = Reading(folder: folder, keepsDocuments: keepsDocuments)
        return reading.readAll()
    }

    /// The version of a knowledge folder: the hash of every file's name and bytes.
    ///
    /// - Throws: `KnowledgeMissing` when there is no such folder or no entry file in it.
    public static func contentHash(folder: String) throws(KnowledgeMissing) -> String {
        hash(of: try KnowledgeFolder(path: folder))
    }

    /// The names of the sources of a knowledge folder by id, read from their one file; empty when
    /// it cannot be read, which loading the whole folder tells.
    public static func sources(folder: String) -> [String: Source] {
        guard let document = try? XMLReader.read(file: folder + "/sources.xml") else { return [:] }
        let sources = SourcesDecoder.sources(in: document).map { ($0.id, $0) }
        return Dictionary(sources) { first, _ in first }
    }

    /// The version of a folder of which some files have been read already.
    ///
    /// Those are not read again: a file may have changed meanwhile, and an index must not go by the
    /// version of what it was not made from.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - digests: The hash of each file that has been read.
    /// - Returns: The version.
    static func hash(of folder: KnowledgeFolder, read digests: [String: String] = [:]) -> String {
        var hash = ContentHash()
        for file in folder.all {
            hash.add(file.utf8)
            hash.add((digests[file] ?? digest(of: folder.bytes(of: file) ?? [])).utf8)
        }
        return hash.hexadecimal
    }

    /// The hash of one file.
    static func digest(of bytes: [UInt8]) -> String {
        var hash = ContentHash()
        hash.add(bytes)
        return hash.hexadecimal
    }
}

/// One pass over a knowledge folder.
private struct Reading {
    let folder: KnowledgeFolder
    let keepsDocuments: Bool
    var findings: [Finding] = []
    var digests: [String: String] = [:]
    var documents: [ParsedDocument] = []

    init(folder: KnowledgeFolder, keepsDocuments: Bool) {
        self.folder = folder
        self.keepsDocuments = keepsDocuments
    }

    mutating func readAll() -> LoadedKnowledge {
        let entries = read(folder.entries, "entries.rng", ["entries"], EntryDecoder.entries)
        let questions = read(folder.questions, "questions.rng", ["questions", "talk"]) {
            [
                Questions(
                    set: QuestionsDecoder.questionSet(in: $0),
                    talk: QuestionsDecoder.talk(in: $0)
                )
            ]
        }
        let sets = questions.compactMap(\.set)
        let base = KnowledgeBase(
            entries: entries.adding(sets),
            sources: read("sources", SourcesDecoder.sources),
            elsewhere: read("elsewhere", ElsewhereDecoder.topics),
            talk: questions.flatMap(\.talk),
            vocabulary: read("language") { [LanguageDecoder.vocabulary(in: $0)] }.first ?? .init(),
            contentHash: KnowledgeLoader.hash(of: folder, read: digests)
        )
        if findings.isEmpty {
            findings = References(base: base, entries: entries, sets: sets).findings()
        }
        return LoadedKnowledge(base: base, findings: findings, documents: documents)
    }

    /// What a file of questions holds.
    private struct Questions {
        let set: QuestionSet?
        let talk: [TalkExample]
    }

    /// Reads a single file, whose root and schema have its name.
    private mutating func read<Item>(
        _ name: String,
        _ decode: (ParsedDocument) -> [Item]
    ) -> [Item] {
        read([name + ".xml"], name + ".rng", [name], decode)
    }

    /// Reads files one after another; what is not kept of each is let go before the next.
    private mutating func read<Item>(
        _ files: [String],
        _ schema: String,
        _ roots: [String],
        _ decode: (ParsedDocument) -> [Item]
    ) -> [Item] {
        guard let schema = self.schema(schema) else { return [] }
        return files.flatMap { file -> [Item] in
            guard let document = document(file, schema, roots) else { return [] }
            if keepsDocuments { documents.append(document) }
            return decode(document)
        }
    }

    private mutating func schema(_ name: String) -> RelaxNGSchema? {
        do {
            return try RelaxNGSchema(file: folder.path(of: "schema/" + name))
        } catch {
            findings.append(Finding(error))
            return nil
        }
    }

    private mutating func document(
        _ file: String,
        _ schema: RelaxNGSchema,
        _ roots: [String]
    ) -> ParsedDocument? {
        do {
            let bytes = try FileBytes.read(folder.path(of: file), limit: XMLReader.sizeLimit)
            digests[file] = KnowledgeLoader.digest(of: bytes)
            let document = try XMLReader.read(bytes, name: file, schema: schema)
            let found = StructureAdvice.findings(in: document, expecting: roots)
            findings += found
            return found.isEmpty ? document : nil
        } catch {
            findings.append(Finding(error))
            return nil
        }
    }
}
