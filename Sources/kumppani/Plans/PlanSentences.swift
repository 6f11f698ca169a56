internal import DraftStore
internal import Planning
internal import PlanningDialogue

/// Sentences that the program itself says around a plan.
enum PlanSentences {
    static let notSaved =
        "Vastaus on vielä vain tässä ohjelmassa. Yritän tallentaa seuraavalla rivillä."
    static let mendLine = "Rivi on alla korjattavana. Ctrl-U tyhjentää sen."
    static let tooLong = "Rivi on liian pitkä. Kirjoita lyhyemmin."
    static let unfinished = "Keskeneräiset suunnitelmat:"
    static let newPlan = "0 uusi suunnitelma"
    static let chooseNumber = "Kirjoita numero, tai /lopeta."
    static let nothingUnfinished = "Keskeneräisiä suunnitelmia ei ole. Uusi alkaa: kumppani plan"
    static let nothingAnswered = "Mihinkään ei vielä vastattu, joten luonnosta ei tehty."
    static let backInChat = "Olet taas keskustelussa. Kysy omin sanoin."
    static let noDrafts = "Luonnoksia ei ole. Uusi alkaa: kumppani plan"
    static let finishedMark = "valmis"

    /// How to go on with a draft: in the chat, or from the shell.
    static func goOn(_ id: DraftID, isInChat: Bool) -> String {
        isInChat
            ? "Jatka myöhemmin kirjoittamalla /suunnittele."
            : "Jatka komennolla: kumppani plan --resume \(id)"
    }

    static func brokenOff(_ id: DraftID?, isInChat: Bool) -> String {
        id.map { "Kaikki on tallessa. " + goOn($0, isInChat: isInChat) } ?? nothingAnswered
    }

    static func more(_ count: Int) -> String {
        "Muut \(count) näyttää: kumppani drafts list"
    }

    /// What can be done with a plan that is ready.
    static func finished(_ id: DraftID) -> [String] {
        [
            "Luonnoksen nimi on \(id). Tulosta se:",
            "  kumppani drafts export \(id) --format html -o suunnitelma.html",
            "Vie päivät kalenteriin:",
            "  kumppani drafts export \(id) --format ics -o jakso.ics",
            "Vie tutkinnon osa eHOKSiin:",
            "  kumppani drafts export \(id) --format ehoks --fragment -o ehoks.json",
            "Muuta vastauksia:",
            "  kumppani plan --resume \(id)",
        ]
    }

    /// The required answers that are missing, a line each with what `--answers` calls the field.
    static func missing(_ fields: [PlanField]) -> [String] {
        ["Suunnitelmasta puuttuu:"] + fields.map { "  \($0.id): \($0.name)" }
    }

    static func saved(_ progress: PlanProgress) -> [String] {
        let open = progress.openRequiredFields.map(\.name)
        let doubted = progress.doubtedFields.map(\.name)
        return ["Tallennettu: \(progress.label)."]
            + (open.isEmpty ? [] : ["Auki: \(open.joined(separator: ", "))."])
            + (doubted.isEmpty ? [] : ["Tarkista: \(doubted.joined(separator: ", "))."])
    }

    static func cannotWrite(_ path: String, _ reason: String) -> String {
        "Tiedostoa ”\(path)” ei voi kirjoittaa: \(reason)"
    }

    static func wrote(_ path: String) -> String { "Kirjoitettu: \(path)" }

    static let nameDraft = "Kirjoita --resume ja luonnoksen nimi."

    static let approveOrFragment =
        "Anna HOKSin hyväksymispäivä valitsimella --approved, tai vie pelkkä tutkinnon osa"
        + " valitsimella --fragment."

    static func deleted(_ id: DraftID) -> String { "Luonnos \(id) on poistettu." }

    static func shouldDelete(_ draft: String) -> String {
        "Poistetaanko \(draft)? Kirjoita kyllä. Muu vastaus jättää luonnoksen."
    }

    static let notDeleted = "Luonnosta ei poistettu."
}
