internal import ArgumentParser
internal import JSONText
internal import Units

/// `kumppani units search`: finds units by name, code or qualification.
struct UnitsSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Hakee tutkinnon osia nimellä, sen osalla, koodilla tai tutkinnolla."
    )

    @Argument(help: ArgumentHelp("Mitä haetaan, suomeksi tai ruotsiksi.", valueName: "sana"))
    var words: [String]

    @OptionGroup var options: UnitOptions

    @Option(help: ArgumentHelp("Kuinka monta osumaa näytetään.", valueName: "määrä"))
    var limit = 10

    @Flag(help: "Tulosta JSON-muodossa, osuma rivillä.")
    var json = false

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let catalogue = try options.place.openOrTell()
        let hits = catalogue.search(words.joined(separator: " "), limit: max(1, limit))
        for (position, hit) in hits.enumerated() {
            let line = "\(position + 1) " + UnitWording.line(hit.found)
            StandardStreams.print(json ? UnitJSON.value(hit).compact : line)
        }
        guard hits.isEmpty else { return }
        StandardStreams.printError(UnitSentences.nothingFound)
        throw ExitStatus.notFound.exit
    }
}
