internal import Drafts

/// What eHOKS would say of a plan, as lines for people.
struct DraftCheckText {
    /// The lines, with headings.
    let lines: [String]

    init(_ check: EHOKSCheck, scope: EHOKSCheck.Scope) {
        lines =
            Self.refusals(check.refused)
            + (check.refused.isEmpty ? [Self.accepted] : [])
            + Self.part("eHOKS ottaa nämä vastaan, mutta täydennä tai tarkista ne:", check.useless)
            + [check.dueSentence].compactMap(\.self)
            + EHOKSCheck.unchecked(scope)
    }

    private static let accepted = "eHOKS ottaa tiedot vastaan."

    /// What eHOKS would turn down, under its heading; empty when it takes everything.
    static func refusals(_ findings: [EHOKSFinding]) -> [String] {
        part("eHOKS ei ota vastaan:", findings)
    }

    private static func part(_ title: String, _ findings: [EHOKSFinding]) -> [String] {
        findings.isEmpty ? [] : [title] + findings.map { "- " + $0.message }
    }
}
