internal import ArgumentParser
internal import DraftStore
internal import Drafts
internal import JSONText

/// `kumppani drafts check`.
struct CheckDraft: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Luettelee kentittäin, mitä eHOKS ei ottaisi vastaan.",
        discussion: """
            Tarkistaa tutkinnon osan; --whole tai --approved tarkistaa koko HOKSin. \
            Paluuarvo on 0, kun eHOKS ottaa tiedot vastaan, ja 1, kun ei.
            """
    )

    @OptionGroup var options: DraftOptions
    @OptionGroup var draft: DraftArgument

    @Flag(help: "Tarkista koko HOKS.")
    var whole = false

    @Flag(help: "Tulosta JSON-muodossa.")
    var json = false

    @OptionGroup var approval: ApprovalOptions

    func run() throws {
        let setting = try options.setting()
        let id = try setting.id(draft.name)
        let plan = setting.draft(id.text, try setting.events(of: id))
        let approved = try approval.day()
        let scope: EHOKSCheck.Scope =
            whole || approved != nil ? .whole(approved: approved) : .fragment
        let check = EHOKSCheck(plan.progress(in: setting.form), scope: scope)
        if json {
            StandardStreams.print(DraftJSON.check(check).compact)
        } else {
            StandardStreams.show(DraftCheckText(check, scope: scope).lines)
        }
        if !check.refused.isEmpty { throw ExitStatus.notFound.exit }
    }
}
