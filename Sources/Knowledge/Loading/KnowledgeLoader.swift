internal import FinnishLanguage
internal import FoundationEssentials
public import XMLTree

/// What a knowledge folder held, and what is wrong with it.
public struct LoadedKnowledge: Sendable {
    /// All that could be read.
    public let base: KnowledgeBase
    /// What an author must mend before the knowledge is used; empty for a sound folder.
    public let findings: [Finding]
    /// The files that could be read, as elements with their lines, in reading order.
    public let documents: [ParsedDocument]
}

/// Reads a knowledge folder.
public enum KnowledgeLoader {
    /// Reads and validates every file; goes on after a mistake, so that all of them are named.
    ///
    /// - Parameter folder: The folder that holds `entries/`, `questions/` and the single files.
    /// - Returns: What could be read, and what is wrong.
    /// - Throws: `KnowledgeMissing` when there is no such folder or no entry file in it.
    public static func load(folder: String) throws(KnowledgeMissing) -> LoadedKnowledge {
        var reading = Reading(folder: try KnowledgeFolder(path: folder))
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
    static func hash(of folder: KnowledgeFolder, read contents: [String: [UInt8]] = [:]) -> String {
        var hash = ContentHash()
        for file in folder.all {
            hash.add(file.utf8)
            let bytes =
                contents[file]
                ?? (try? FileBytes.read(folder.path(of: file), limit: XMLReader.sizeLimit))
            hash.add(bytes ?? [])
        }
        return hash.hexadecimal
    }
}

/// One pass over a knowledge folder.
private struct Reading {
    let folder: KnowledgeFolder
    var findings: [Finding] = []
    var contents: [String: [UInt8]] = [:]
    var documents: [ParsedDocument] = []

    init(folder: KnowledgeFolder) {
        self.folder = folder
    }

    mutating func readAll() -> LoadedKnowledge {
        let entries = read(folder.entries, schema: "entries.rng", root: ["entries"])
            .flatMap(EntryDecoder.entries)
        let questions = read(
            folder.questions,
            schema: "questions.rng",
            root: ["questions", "talk"]
        )
        let sets = questions.compactMap(QuestionsDecoder.questionSet)
        let base = KnowledgeBase(
            entries: entries.map { $0.adding(sets) },
            sources: read(["sources.xml"], schema: "sources.rng", root: ["sources"])
                .flatMap(SourcesDecoder.sources),
            elsewhere: read(["elsewhere.xml"], schema: "elsewhere.rng", root: ["elsewhere"])
                .flatMap(ElsewhereDecoder.topics),
            talk: questions.flatMap(QuestionsDecoder.talk),
            vocabulary: read(["language.xml"], schema: "language.rng", root: ["language"])
                .map(LanguageDecoder.vocabulary).first ?? .init(),
            contentHash: KnowledgeLoader.hash(of: folder, read: contents)
        )
        if findings.isEmpty {
            findings = References(base: base, entries: entries, sets: sets).findings()
        }
        return LoadedKnowledge(base: base, findings: findings, documents: documents)
    }

    private mutating func read(
        _ files: [String],
        schema name: String,
        root: [String]
    ) -> [ParsedDocument] {
        guard let schema = schema(name) else { return [] }
        let found = files.compactMap { read($0, schema: schema, root: root) }
        documents += found
        return found
    }

    private mutating func schema(_ name: String) -> RelaxNGSchema? {
        do {
            return try RelaxNGSchema(file: folder.path(of: "schema/" + name))
        } catch {
            findings.append(Finding(error))
            return nil
        }
    }

    private mutating func read(
        _ file: String,
        schema: RelaxNGSchema,
        root: [String]
    ) -> ParsedDocument? {
        do {
            let bytes = try FileBytes.read(folder.path(of: file), limit: XMLReader.sizeLimit)
            contents[file] = bytes
            let document = try XMLReader.read(bytes, name: file, schema: schema)
            let found = StructureAdvice.findings(in: document, expecting: root)
            findings += found
            return found.isEmpty ? document : nil
        } catch {
            findings.append(Finding(error))
            return nil
        }
    }
}
