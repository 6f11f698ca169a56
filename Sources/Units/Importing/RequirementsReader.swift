internal import JSONText

/// Reads what a unit requires, in whichever form the service gives it.
///
/// The newest form comes first: structured (`ammattitaitovaatimukset2019`), as a list
/// (`ammattitaitovaatimuksetLista`), as HTML (`ammattitaitovaatimukset`); common units have theirs
/// in their parts (`osaAlueet`). A form that is there but empty is passed over.
struct RequirementsReader {
    private let json: JSONValue

    init(_ unit: JSONValue) {
        json = unit
    }

    /// The groups in a language; empty when the unit has none.
    func groups(_ language: String) -> [RequirementGroup] {
        let forms = [structured, list, html, parts]
        return forms.lazy.map { $0(language) }
            .first { groups in
                groups.contains { !$0.items.isEmpty }
            } ?? []
    }

    /// Whether there is HTML that gives nothing at all.
    var isUnreadable: Bool {
        let text = json["ammattitaitovaatimukset"]?.text("fi") ?? ""
        return PlainText.line(text) != nil && groups("fi").isEmpty
            && RequirementsHTML.groups(text) == nil
    }

    private func structured(_ language: String) -> [RequirementGroup] {
        guard let all = json["ammattitaitovaatimukset2019"] else { return [] }
        let lead = all["kohde"]?.text(language)
        let own = RequirementGroup(lead: lead, items: all.requirements(language))
        let areas = (all["kohdealueet"]?.items ?? [])
            .map { area in
                RequirementGroup(
                    title: area["kuvaus"]?.text(language),
                    lead: lead,
                    items: area.requirements(language)
                )
            }
        return ([own] + areas).filter { !$0.isEmpty }
    }

    private func list(_ language: String) -> [RequirementGroup] {
        let areas = json["ammattitaitovaatimuksetLista"]?.items ?? []
        return areas.flatMap { $0.targets(language) }.filter { !$0.isEmpty }
    }

    private func html(_ language: String) -> [RequirementGroup] {
        let text = json["ammattitaitovaatimukset"]?.text(language)
        return text.flatMap(RequirementsHTML.groups) ?? []
    }

    private func parts(_ language: String) -> [RequirementGroup] {
        (json["osaAlueet"]?.items ?? [])
            .flatMap { part in
                (part["osaamistavoitteet"]?.items ?? [])
                    .flatMap { aims in
                        aims.aims(language, of: part["nimi"]?.text(language))
                    }
            }
    }
}

extension JSONValue {
    /// The texts of a structured list of requirements.
    fileprivate func requirements(_ language: String) -> [String] {
        (self["vaatimukset"]?.items ?? [])
            .compactMap { item in
                item["vaatimus"]?.text(language) ?? item["selite"]?.text(language)
                    ?? item["koodi"]?["nimi"]?.text(language)
            }
    }

    /// The groups of an area in the older list form.
    fileprivate func targets(_ language: String) -> [RequirementGroup] {
        let title = self["otsikko"]?.text(language)
        let targets = self["vaatimuksenKohteet"] ?? self["kohteet"]
        return (targets?.items ?? [])
            .map { target in
                RequirementGroup(
                    title: [title, target["otsikko"]?.text(language)].compactMap { $0 }
                        .joined(separator: ": "),
                    lead: target["selite"]?.text(language),
                    items: target.requirements(language)
                )
            }
    }

    /// The aims of a part of a common unit, under the part's name.
    fileprivate func aims(_ language: String, of part: String?) -> [RequirementGroup] {
        let groups = self["tavoitteet"]?.text(language).flatMap(RequirementsHTML.groups) ?? []
        return groups.map { RequirementGroup(title: part, lead: $0.lead, items: $0.items) }
            .filter { !$0.items.isEmpty }
    }
}
