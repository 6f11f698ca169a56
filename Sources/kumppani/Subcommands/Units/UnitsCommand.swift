internal import ArgumentParser

/// `kumppani units`: the catalogue of qualification units, from the national services' files.
struct UnitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units",
        abstract: "Tuo tutkinnon perusteita ja hakee tutkinnon osia.",
        subcommands: [
            UnitsImport.self, UnitsList.self, UnitsShow.self, UnitsSearch.self, UnitsRemove.self,
        ]
    )
}

/// The flags that every subcommand over the catalogue has.
struct UnitOptions: ParsableArguments {
    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var data: TranscriptOptions

    /// Where the catalogue is.
    var place: UnitPlace { UnitPlace(knowledge, data) }
}
