internal import ArgumentParser
internal import FinnishLanguage
internal import Glibc
internal import Units
internal import XMLTree

/// Where the catalogue of qualification units is: an institution's own in its knowledge, and the
/// user's in the data folder over it.
struct UnitPlace {
    /// The catalogue that imports write.
    let store: CatalogueStore
    private let knowledge: String

    /// - Parameters:
    ///   - knowledge: The knowledge folder.
    ///   - data: The folder of transcripts and drafts.
    init(knowledge: String, data: String) {
        self.knowledge = knowledge
        store = CatalogueStore(folder: data + "/units")
    }

    init(_ knowledge: KnowledgeOptions, _ data: TranscriptOptions) {
        self.init(
            knowledge: Locations(knowledge: knowledge.folder).knowledge,
            data: Locations.transcripts(data.folder)
        )
    }

    /// The institution's own catalogue; it need not be there.
    var institutionFile: String { knowledge + "/" + CatalogueXML.knowledgeFile }

    private var schemaFile: String { knowledge + "/" + CatalogueXML.schemaFile }

    /// The format's schema.
    ///
    /// - Throws: An exit status, after a sentence on standard error.
    func schema() throws -> RelaxNGSchema {
        do throws(XMLProblem) {
            return try RelaxNGSchema(file: schemaFile)
        } catch {
            throw error.told
        }
    }

    /// The catalogue; nil when nothing has been imported.
    ///
    /// - Throws: `XMLProblem`: a catalogue is there but breaks its schema.
    func open(_ reader: any WordReader) throws(XMLProblem) -> OpenCatalogue? {
        try OpenCatalogue.open(
            [institutionFile, store.path],
            schema: schemaFile,
            reader: reader,
            cache: Locations.cache,
            willCompile: Self.announceCompiling
        )
    }

    private static func announceCompiling() {
        guard isatty(STDERR_FILENO) == 1 else { return }
        StandardStreams.printError(UnitSentences.compiling)
    }

    /// The catalogue; whatever is wrong becomes a sentence and an exit status.
    ///
    /// - Throws: An exit status, after a sentence on standard error; that of a missing input when
    ///   nothing has been imported.
    func openOrTell() throws -> OpenCatalogue {
        let dictionary = try Session.dictionary()
        let found: OpenCatalogue?
        do throws(XMLProblem) {
            found = try open(dictionary)
        } catch {
            throw error.told
        }
        guard let found else {
            StandardStreams.printError(UnitSentences.noCatalogue)
            throw ExitStatus.noInput.exit
        }
        return found
    }
}

extension XMLProblem {
    /// Says the problem on standard error; the exit status of it.
    fileprivate var told: ExitCode {
        StandardStreams.printError(Finding(self).description)
        return ExitStatus.badData.exit
    }
}

extension CatalogueStore.Problem {
    /// Says the problem on standard error; the exit status of it.
    var told: ExitCode {
        StandardStreams.printError(message)
        switch self {
        case .inUse, .refused: return ExitStatus.cannotWrite.exit
        case .unreadable, .unsound: return ExitStatus.badData.exit
        }
    }
}
