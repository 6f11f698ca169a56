internal import Transcripts

/// The words of the statistics.
enum ReportWording {
    static let title = "Mitä Kumppanilta kysyttiin"
    static let nothing = "Keskusteluja ei ole."
    static let all = "Yhteensä"
    static let mostAsked = "Kysytyimmät aiheet"
    static let stalls = "Mihin kohtaan suunnittelu jäi"
    static let noStalls = "Yksikään suunnitelma ei jäänyt kesken."
    static let sessionsAndQuestions = "Keskustelut ja kysymykset"
    static let shares = "Miten kysymyksille kävi"
    static let numbers = "Luvut kuukausittain"
    static let sessions = "keskustelut"
    static let questions = "kysymykset"
    static let bad = "merkittiin huonoksi"
    static let times = "kertaa"
    static let sharesNote = """
        Osuudet kuukauden kysymyksistä. Muu osa on juttelua ja suunnittelun aloituksia. Huonoksi \
        merkitty vastaus on mukana myös muissa osuuksissa.
        """

    static let outcomes: [(outcome: Outcome, name: String)] = [
        (.answer, "vastattiin"), (.clarify, "tarkennettiin"), (.decline, "ei tiedetty"),
    ]

    static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    /// A count with its noun.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(amount(number)) \(number == 1 ? one : many)"
    }

    /// A whole number with its thousands apart: `75 000`.
    static func amount(_ number: Int) -> String {
        let digits = Array("\(number)")
        return digits.enumerated()
            .reduce(into: "") { text, digit in
                let left = digits.count - digit.offset
                if digit.offset > 0, left.isMultiple(of: 3) { text += "\u{A0}" }
                text.append(digit.element)
            }
    }

    /// `2026-11` as `11/2026`.
    static func month(_ name: String) -> String {
        let parts = name.split(separator: "-")
        guard parts.count == 2, let month = Int(parts[1]) else { return name }
        return "\(month)/\(parts[0])"
    }

    /// What the report is about, with its months.
    static func period(_ first: String, _ last: String) -> String {
        first == last ? month(first) : "\(month(first))–\(month(last))"
    }
}
