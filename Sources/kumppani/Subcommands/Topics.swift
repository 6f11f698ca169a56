internal import ArgumentParser
internal import Knowledge

/// `kumppani topics`: browses the knowledge.
struct Topics: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Selaa tietopohjan aiheita.")

    @OptionGroup var knowledge: KnowledgeOptions

    func run() throws {
        let base = try Session.load(Locations(knowledge: knowledge.folder).knowledge)
        for entry in base.entries { StandardStreams.print("\(entry.id)\t\(entry.term)") }
    }
}
