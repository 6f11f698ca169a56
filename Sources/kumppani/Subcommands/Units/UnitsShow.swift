internal import ArgumentParser
internal import JSONText
internal import Units

/// `kumppani units show`: a unit whole, with what must be learned.
struct UnitsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Näyttää tutkinnon osan ammattitaitovaatimuksineen."
    )

    @Argument(help: ArgumentHelp("Koodi, sen numero tai osan nimi.", valueName: "osa"))
    var words: [String]

    @OptionGroup var options: UnitOptions

    @Flag(help: "Tulosta JSON-muodossa.")
    var json = false

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let catalogue = try options.place.openOrTell()
        let units = try Self.units(words.joined(separator: " "), catalogue)
        for (position, unit) in units.enumerated() {
            if json {
                StandardStreams.print(UnitJSON.value(unit).compact)
            } else {
                if position > 0 { StandardStreams.print("") }
                for line in UnitText(unit).lines { StandardStreams.print(line) }
            }
        }
    }

    /// The units of a code, or the one of the name; the nearest are named when there is none.
    private static func units(_ typed: String, _ catalogue: OpenCatalogue) throws -> [CatalogueUnit]
    {
        let byCode = catalogue.units(ofCode: typed)
        if !byCode.isEmpty { return byCode }
        let hits = catalogue.search(typed, limit: 5)
        if let first = hits.first, first.likeness >= 0.6 { return [first.found] }
        StandardStreams.printError(UnitSentences.nothingFound)
        for hit in hits { StandardStreams.printError(UnitWording.line(hit.found)) }
        throw ExitStatus.noInput.exit
    }
}
