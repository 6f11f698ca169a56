internal import ArgumentParser
internal import JSONText
internal import Units

/// `kumppani units list`: what has been imported.
struct UnitsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Luettelee tuodut tutkinnot ja koodistot, tai yhden tutkinnon osat."
    )

    @Argument(help: ArgumentHelp("Tutkinnon diaarinumero.", valueName: "diaarinumero"))
    var number: String?

    @OptionGroup var options: UnitOptions

    @Flag(help: "Tulosta JSON-muodossa.")
    var json = false

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let catalogue = try options.place.openOrTell()
        if let number { return try list(number, catalogue) }
        if json {
            let values = catalogue.qualifications.map { UnitJSON.value($0).compact }
            for line in values { StandardStreams.print(line) }
        } else {
            for summary in catalogue.qualifications {
                StandardStreams.print(UnitSentences.line(summary))
            }
            for list in catalogue.codeLists { StandardStreams.print(UnitSentences.line(list)) }
        }
    }

    private func list(_ number: String, _ catalogue: OpenCatalogue) throws {
        let units = catalogue.units(of: number)
        if let codes = catalogue.codeLists.first(where: { $0.set == number })?.codes {
            for code in codes {
                StandardStreams.print("\(code.uri), versio \(code.version): \(code.names.shown)")
            }
        } else if units.isEmpty {
            StandardStreams.printError(UnitSentences.noSuch(number))
            throw ExitStatus.noInput.exit
        }
        for unit in units {
            StandardStreams.print(json ? UnitJSON.value(unit).compact : Self.line(unit))
        }
    }

    private static func line(_ unit: CatalogueUnit) -> String {
        let extent = unit.unit.extent.map { ", " + UnitWording.text($0) } ?? ""
        return "\(unit.unit.code)  \(unit.unit.names.shown)\(extent)"
    }
}
