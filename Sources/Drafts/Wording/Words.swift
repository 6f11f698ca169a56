internal import Planning

/// The words of the printed plan.
enum Words {
    static let title = "Työpaikkajakson suunnitelma"
    static let open = "avoinna"
    static let period = "Jakso"
    static let version = "Versio"
    static let doubted = "Tarkistettava: toinen vastaus on muuttunut tämän jälkeen."
    static let unknown = "Ei vielä tiedossa"
    static let later = "Sovitaan myöhemmin"
    static let notApplicable = "Ei koske tätä jaksoa"
    static let missing = "Puuttuu"
    static let missingInEHOKS = "Puuttuu – eHOKS vaatii tämän"
    static let sum = "Jakso yhteensä"
    static let toAgree = "Vielä sovittava"
    static let coverage = "Tavoitteet ja työtehtävät"
    static let goal = "Tavoite"
    static let tasks = "Työtehtävät"
    static let noTask = "Ei työtehtävää"
    static let refused = "Tätä eHOKS ei ota vastaan"
    static let useless = "eHOKSiin viemisestä"
    static let history = "Muutoshistoria"
    static let signatures = "Allekirjoitukset"
    static let signature = "Allekirjoitus"
    static let nameInPrint = "Nimi"
    static let date = "Paikka ja päiväys"
    static let student = "Opiskelija"
    static let instructor = "Työpaikkaohjaaja"
    static let teacher = "Opettaja"

    static func notGiven(_ names: [String]) -> String {
        "Ei annettu: " + names.joined(separator: ", ")
    }

    static func missing(_ names: [String]) -> String {
        "Puuttuu: " + names.joined(separator: ", ")
    }

    static func version(_ draft: Draft) -> String {
        guard let last = draft.history.last else { return "luonnos, ei vielä vastauksia" }
        return "\(draft.history.count), \(last.dayText)"
    }

    static func footer(_ draft: Draft) -> String {
        let knowledge = draft.knowledge.map { ", tietopohja \($0)" } ?? ""
        return "Luonnos \(draft.id) · \(draft.program)\(knowledge)"
    }

    static func task(_ task: PlanTask) -> String {
        switch task.goals.count {
        case 0: task.name
        case 1: task.name + " (tavoite \(task.goals[0]))"
        default: task.name + " (tavoitteet \(and(task.goals.map(String.init))))"
        }
    }

    /// `1`, `1 ja 2`, `1, 2 ja 3`.
    static func and(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.joined() }
        return items.dropLast().joined(separator: ", ") + " ja " + last
    }

    static func sum(_ period: Period) -> String {
        let days = "\(period.calendarDays) kalenteripäivää, \(period.weekdays) arkipäivää"
        let hours = period.hours.map { ", \($0)" } ?? ""
        return days + ", työpaikalla \(period.workplaceDays) päivää (\(period.share) %)" + hours
    }

    static func loose(_ task: PlanTask) -> String {
        "Työtehtävälle ”\(task.name)” ei ole nimetty tavoitetta."
    }

    static func change(_ version: DraftVersion, number: Int, form: PlanForm) -> String {
        let names = version.changed.map { form.field($0)?.name ?? $0 }
        let parts = [
            version.added > 0 ? "uusia vastauksia \(version.added)" : nil,
            names.isEmpty ? nil : "muuttui: " + names.joined(separator: ", "),
        ]
        .compactMap { $0 }
        let content = parts.isEmpty ? "ei muutoksia" : parts.joined(separator: "; ")
        return "Versio \(number), \(version.dayText): \(content)"
    }
}

extension PlanReader {
    /// Whose copy it is.
    var copy: String {
        switch self {
        case .teacher: "Opettajan kappale"
        case .instructor: "Työpaikkaohjaajan kappale"
        case .student: "Opiskelijan kappale"
        }
    }

    var introduction: String {
        switch self {
        case .teacher:
            "Luonnos HOKSin yhteissuunnittelua varten. Suunnitelma ei korvaa koulutussopimusta"
                + " eikä oppisopimusta."
        case .instructor:
            "Tähän on koottu, mitä opiskelija oppii ja tekee työpaikallanne, kuka häntä ohjaa ja"
                + " miten pidätte yhteyttä oppilaitokseen. Suunnitelma liitetään opiskelijan"
                + " HOKSiin, ja se viedään eHOKSiin. Suunnitelma ei korvaa sopimusta."
        case .student:
            "Tähän on koottu, mitä opit ja teet jaksolla, kuka sinua ohjaa ja miten työtäsi"
                + " arvioidaan. Suunnitelma liitetään HOKSiisi. Se ei korvaa sopimusta."
        }
    }
}
