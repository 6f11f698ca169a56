internal import ArgumentParser
internal import Units
internal import XMLTree

/// `kumppani units import`: takes files of the national services into the catalogue.
struct UnitsImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Tuo tutkinnon perusteet (ePerusteet) tai koodiston (Koodisto) JSON-tiedostosta.",
        discussion: """
            Sama tutkinto tuotuna uudelleen korvaa entisen. Mitä ei voi lukea, nimetään, ja muu
            tuodaan; silloin paluuarvo on 65. Luettelo kirjoitetaan kokonaan tai ei lainkaan.
            """
    )

    @Argument(help: "Tiedostot.", completion: .file(extensions: ["json"]))
    var files: [String]

    @OptionGroup var options: UnitOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let schema = try options.place.schema()
        let read = files.map(NationalFile.init(path:))
        let taken = read.filter { $0.content != nil }
        if !taken.isEmpty { try store(taken, schema) }
        for line in read.flatMap(UnitSentences.taken) { StandardStreams.print(line) }
        let problems = read.flatMap(\.problems)
        for line in UnitSentences.problems(problems) { StandardStreams.printError(line) }
        if taken.isEmpty { StandardStreams.printError(UnitSentences.nothingTaken) } else { tell() }
        if let status = Self.status(problems) { throw status.exit }
    }

    private func store(_ taken: [NationalFile], _ schema: RelaxNGSchema) throws {
        do throws(CatalogueStore.Problem) {
            _ = try options.place.store.change(schema) { old in
                taken.reduce(old) { $0.adding($1.catalogue) }
            }
        } catch {
            throw error.told
        }
    }

    /// Opens the new catalogue, which also compiles it, so that the next start need not.
    private func tell() {
        guard let dictionary = try? Session.dictionary(),
            let catalogue = try? options.place.open(dictionary)
        else { return }
        StandardStreams.print(UnitSentences.whole(catalogue))
        let count = catalogue.unversionedCount
        if count > 0 { StandardStreams.print(UnitSentences.versionsMissing(count)) }
    }

    private static func status(_ problems: [ImportProblem]) -> ExitStatus? {
        guard !problems.isEmpty else { return nil }
        return problems.allSatisfy { $0.kind == .unreadable(.missing) } ? .noInput : .badData
    }
}
