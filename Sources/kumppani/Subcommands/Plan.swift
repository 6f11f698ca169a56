internal import ArgumentParser
internal import Terminal
internal import Transcripts

/// `kumppani plan`: a workplace period step by step.
struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Suunnittelee työpaikkajakson kysymys kerrallaan.",
        discussion: """
            Jokainen vastaus tallentuu heti luonnokseen. Kesken jäänyttä jatkaa --resume. \
            --answers lukee vastaukset tiedostosta, jossa ne ovat kenttien tunnuksilla, ja tulostaa \
            luonnoksen nimen. Jos jokin ei kelpaa, kaikki viat luetellaan ja paluuarvo on 65.
            """
    )

    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var transcripts: TranscriptOptions

    @Option(
        defaultAsFlag: "",
        help: ArgumentHelp(
            "Jatka luonnosta; ilman nimeä sitä, jota muutettiin viimeksi.",
            valueName: "luonnos"
        ),
        completion: ShellCandidates.drafts
    )
    var resume: String?

    @Option(
        help: ArgumentHelp("Lue vastaukset JSON-tiedostosta.", valueName: "tiedosto"),
        completion: .file(extensions: ["json"])
    )
    var answers: String?

    @Flag(help: "Älä kysy mitään: puuttuvat pakolliset vastaukset luetellaan, paluuarvo 65.")
    var noInput = false

    @Flag(name: .customLong("no-transcript"), help: "Älä tallenna keskustelua.")
    var noTranscript = false

    @Flag(help: "Selkeä tuloste ruudunlukijalle: ei värejä eikä koristeita.")
    var plain = false

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let setting = try PlanSetting(knowledge, transcripts)
        if answers != nil || noInput { return try runUnattended(setting) }
        let screen = Screen(plain: plain)
        let room = PlanRoom(
            setting: setting,
            helper: PlanHelper(folder: setting.folder, units: setting.units),
            screen: screen,
            editor: LineEditor(screen: screen, program: "kumppani"),
            recorder: transcripts.record(unless: noTranscript)
                .map { SessionRecorder($0, knowledge: setting.version) },
            isInChat: false
        )
        if let resume { try room.resume(resume) } else { try room.enter() }
    }

    private func runUnattended(_ setting: PlanSetting) throws {
        let resumed = try resume.map { name in
            guard !name.isEmpty else { throw ValidationError(PlanSentences.nameDraft) }
            return try setting.id(name)
        }
        let plan = UnattendedPlan(setting: setting, resumed: resumed, isStrict: noInput)
        if let answers { try plan.run(answers) } else { try plan.checkAnswers() }
    }
}
