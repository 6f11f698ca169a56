internal import ArgumentParser
internal import Dialogue
internal import FinnishLanguage
internal import Glibc
internal import Knowledge
internal import Matching
internal import XMLTree

/// What a subcommand needs to answer questions.
struct Session {
    let base: KnowledgeBase
    let matcher: Matcher
    let dictionary: Voikko

    /// Opens the dictionary and the knowledge.
    ///
    /// - Throws: An exit status, after a sentence on standard error that says what is wrong.
    init(_ options: KnowledgeOptions) throws {
        try self.init(folder: Locations(knowledge: options.folder).knowledge)
    }

    /// Opens the knowledge for one question: the dictionary only when a word of it is new.
    ///
    /// - Throws: An exit status, after a sentence on standard error that says what is wrong.
    init(forOneQuestion options: KnowledgeOptions) throws {
        let dictionary = Voikko { _ in
            Self.sayDictionaryIsMissing()
            Glibc.exit(ExitStatus.unavailable.rawValue)
        }
        try self.init(
            folder: Locations(knowledge: options.folder).knowledge,
            dictionary: dictionary
        )
    }

    /// Opens the dictionary and the knowledge of a folder.
    ///
    /// - Throws: An exit status, after a sentence on standard error that says what is wrong.
    init(folder: String) throws {
        try self.init(folder: folder, dictionary: Self.dictionary())
    }

    private init(folder: String, dictionary: Voikko) throws {
        self.dictionary = dictionary
        let outcome: OpenKnowledge.Outcome
        var progress = ProgressLine("Luen tietopohjaa", patience: 0)
        defer { progress.clear() }
        do throws(KnowledgeMissing) {
            outcome = try OpenKnowledge.open(
                folder: folder,
                dictionary: dictionary,
                cache: Locations.cache.map(IndexCache.init),
                installed: Locations.installedIndex.map(IndexCache.init)
            ) {
                progress.show(share: $0)
            }
        } catch {
            throw Self.missing(error)
        }
        switch outcome {
        case .ready(let knowledge): (base, matcher) = (knowledge.base, knowledge.matcher)
        case .unsound(let findings): throw Self.unsound(findings)
        }
    }

    /// The knowledge as authors wrote it, the question bank included.
    ///
    /// - Throws: An exit status, after a sentence on standard error that says what is wrong.
    static func load(_ folder: String) throws -> KnowledgeBase {
        let loaded = try read(folder, keepsDocuments: false)
        guard loaded.findings.isEmpty else { throw unsound(loaded.findings) }
        return loaded.base
    }

    /// The knowledge as authors wrote it, and what is wrong with it.
    ///
    /// - Throws: An exit status, after a sentence on standard error, when there is no such folder.
    static func read(_ folder: String, keepsDocuments: Bool = true) throws -> LoadedKnowledge {
        do throws(KnowledgeMissing) {
            return try KnowledgeLoader.load(folder: folder, keepsDocuments: keepsDocuments)
        } catch {
            throw missing(error)
        }
    }

    /// The version of the knowledge in a folder.
    ///
    /// - Throws: An exit status, after a sentence on standard error, when there is no such folder.
    static func version(of folder: String) throws -> String {
        do throws(KnowledgeMissing) {
            return try KnowledgeLoader.contentHash(folder: folder)
        } catch {
            throw missing(error)
        }
    }

    private static func missing(_ error: KnowledgeMissing) -> ExitCode {
        StandardStreams.printError(
            "Tietopohjaa ei löydy kansiosta ”\(error.folder)”. Anna kansio valitsimella"
                + " --knowledge tai ympäristömuuttujassa KUMPPANI_KNOWLEDGE."
        )
        return ExitStatus.noInput.exit
    }

    /// Says what an author must mend first; the exit status of that.
    static func unsound(_ findings: [Finding]) -> ExitCode {
        for finding in findings.prefix(20) { StandardStreams.printError(finding.description) }
        StandardStreams.printError("Tietopohjaa ei voi käyttää, ennen kuin nämä on korjattu.")
        return ExitStatus.badData.exit
    }

    /// The dictionary of the machine.
    static func dictionary() throws -> Voikko {
        do {
            return try Voikko()
        } catch {
            sayDictionaryIsMissing()
            throw ExitStatus.unavailable.exit
        }
    }

    private static func sayDictionaryIsMissing() {
        StandardStreams.printError(
            "Suomen kielen sanakirja puuttuu. Asenna paketti voikko-fi"
                + " (Debianissa: apt install voikko-fi)."
        )
    }
}
