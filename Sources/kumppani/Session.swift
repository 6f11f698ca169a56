internal import ArgumentParser
internal import Dialogue
internal import FinnishLanguage
internal import Knowledge
internal import Matching
internal import XMLTree

/// What a subcommand needs to answer questions.
struct Session {
    let base: KnowledgeBase
    let matcher: Matcher

    /// Loads the knowledge and opens the dictionary.
    ///
    /// - Throws: An exit status, after a sentence on standard error that says what is wrong.
    init(_ options: KnowledgeOptions) throws {
        let locations = Locations(knowledge: options.folder)
        base = try Self.load(locations.knowledge)
        matcher = try Matcher(base: base, dictionary: Self.dictionary(), cache: Locations.cache)
    }

    /// The knowledge, when there is nothing wrong with it.
    static func load(_ folder: String) throws -> KnowledgeBase {
        let loaded: LoadedKnowledge
        do {
            loaded = try KnowledgeLoader.load(folder: folder)
        } catch {
            StandardStreams.printError(
                "Tietopohjaa ei löydy kansiosta ”\(error.folder)”. Anna kansio valitsimella"
                    + " --knowledge tai ympäristömuuttujassa KUMPPANI_KNOWLEDGE.")
            throw ExitStatus.noInput.exit
        }
        guard loaded.findings.isEmpty else {
            for finding in loaded.findings.prefix(20) {
                StandardStreams.printError(finding.description)
            }
            StandardStreams.printError("Tietopohjaa ei voi käyttää, ennen kuin nämä on korjattu.")
            throw ExitStatus.badData.exit
        }
        return loaded.base
    }

    /// The dictionary of the machine.
    static func dictionary() throws -> Voikko {
        do {
            return try Voikko()
        } catch {
            StandardStreams.printError(
                "Suomen kielen sanakirja puuttuu. Asenna paketti voikko-fi"
                    + " (Debianissa: apt install voikko-fi).")
            throw ExitStatus.unavailable.exit
        }
    }
}
