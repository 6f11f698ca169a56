internal import ArgumentParser
internal import Units

/// `kumppani units remove`: takes a qualification or a code list out of the catalogue.
struct UnitsRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Poistaa luettelosta tutkinnon tai koodiston."
    )

    @Argument(
        help: ArgumentHelp(
            "Tutkinnon diaarinumero tai koodiston nimi.",
            valueName: "diaarinumero"
        )
    )
    var name: String

    @OptionGroup var options: UnitOptions

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let place = options.place
        let schema = try place.schema()
        let changed: Catalogue?
        do throws(CatalogueStore.Problem) {
            changed = try place.store.change(schema) { $0.removing(name) }
        } catch {
            throw error.told
        }
        guard changed != nil else {
            StandardStreams.printError(UnitSentences.noSuch(name))
            throw ExitStatus.noInput.exit
        }
        StandardStreams.print(UnitSentences.removed(name))
    }
}
