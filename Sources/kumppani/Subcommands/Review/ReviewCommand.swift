internal import ArgumentParser

/// `kumppani review`: what people asked, for the reviewer.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Tarkastele keskusteluja ja kehitä tietopohjaa niiden pohjalta.",
        subcommands: [
            ReviewList.self, ReviewShow.self, ReviewSearch.self, ReviewGaps.self,
            ReviewReplay.self, ReviewRate.self, ReviewExport.self, ReviewStats.self,
            ReviewDelete.self, ReviewPurge.self, ReviewCheck.self,
        ],
        defaultSubcommand: ReviewList.self
    )
}
