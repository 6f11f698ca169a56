internal import FinnishLanguage
public import XMLTree

/// Looks for ids in the form that name nothing, and for examples that the form itself refuses.
struct PlanFormCheck {
    let form: PlanForm

    func findings() -> [Finding] {
        duplicates()
            + form.fields.flatMap { field in
                conditions(field) + dependencies(field) + same(field) + example(field)
            }
    }

    private func duplicates() -> [Finding] {
        var seen: Set<String> = []
        return form.fields.filter { !seen.insert($0.id).inserted }
            .map { field in
                finding(
                    field,
                    "unique-id",
                    "Tunnus ”\(field.id)” on jo toisella kysymyksellä.",
                    "Anna kysymykselle oma tunnus."
                )
            }
    }

    private func conditions(_ field: PlanField) -> [Finding] {
        field.conditions.compactMap { condition in
            guard let other = form.field(condition.field) else {
                return unknown(condition.field, field)
            }
            let earlier = (form.position(of: other.id) ?? 0) < (form.position(of: field.id) ?? 0)
            guard earlier else { return late(other, field) }
            let allowed = other.conditionValues
            guard let wrong = condition.values.first(where: { !allowed.contains($0) }) else {
                return nil
            }
            return finding(
                field,
                "planning-condition",
                "Ehto odottaa kysymykseltä ”\(other.id)” vastausta ”\(wrong)”, jota sillä ei ole.",
                allowed.isEmpty
                    ? "Ehdon voi asettaa vain valinnalle tai kyllä–ei-kysymykselle."
                    : "Käytä jotakin näistä: \(allowed.joined(separator: ", "))."
            )
        }
    }

    private func late(_ other: PlanField, _ field: PlanField) -> Finding {
        finding(
            field,
            "planning-condition",
            "Ehto viittaa kysymykseen ”\(other.id)”, joka kysytään vasta myöhemmin.",
            "Siirrä kysymys ”\(other.id)” ennen tätä."
        )
    }

    private func dependencies(_ field: PlanField) -> [Finding] {
        field.dependsOn.filter { form.field($0) == nil }.map { unknown($0, field) }
    }

    private func same(_ field: PlanField) -> [Finding] {
        guard let id = field.sameAs else { return [] }
        guard let other = form.field(id) else { return [unknown(id, field)] }
        let isEarlier = (form.position(of: id) ?? 0) < (form.position(of: field.id) ?? 0)
        guard !isEarlier || !other.kind.fits(field.kind) else { return [] }
        return [
            finding(
                field,
                "planning-reference",
                "Kysymyksen ”\(id)” vastaus ei käy kysymykseen ”\(field.id)”.",
                "Viittaa aiempaan kysymykseen, jonka vastaus on samaa lajia."
            )
        ]
    }

    private func example(_ field: PlanField) -> [Finding] {
        let day = CalendarDate.first.adding(years: 2026)
        guard case .failure = field.read(field.example, today: day) else { return [] }
        return [
            finding(
                field,
                "planning-example",
                "Kysymys ”\(field.id)” ei itse hyväksyisi esimerkkiään ”\(field.example)”.",
                "Kirjoita esimerkki, joka kelpaa vastaukseksi sellaisenaan."
            )
        ]
    }

    private func unknown(_ id: String, _ field: PlanField) -> Finding {
        let nearest = form.fields.map(\.id)
            .min {
                EditDistance.between($0, id) < EditDistance.between($1, id)
            }
        return finding(
            field,
            "planning-reference",
            "Kysymys ”\(field.id)” viittaa kysymykseen ”\(id)”, jota ei ole.",
            nearest.map { "Tarkoititko tunnusta ”\($0)”?" } ?? "Tarkista tunnus."
        )
    }

    private func finding(
        _ field: PlanField,
        _ rule: String,
        _ message: String,
        _ remedy: String
    ) -> Finding {
        Finding(
            file: PlanFormLoader.file,
            line: field.line,
            rule: rule,
            message: message,
            remedy: remedy
        )
    }
}

extension PlanField {
    /// The answers that a condition may name.
    fileprivate var conditionValues: [String] {
        switch kind {
        case .yesNo: ["kylla", "ei"]
        case .choice(let choices): choices.map(\.id)
        default: []
        }
    }
}

extension PlanForm {
    /// References of the form that lead to no entry or source of the knowledge.
    ///
    /// - Parameters:
    ///   - entries: The ids of the knowledge's entries.
    ///   - sources: The ids in `sources.xml`.
    /// - Returns: A finding for each, by line.
    public func danglingReferences(entries: Set<String>, sources: Set<String>) -> [Finding] {
        fields.flatMap { field in
            let entry = field.entry.flatMap { entries.contains($0) ? nil : $0 }
            let source = sources.contains(field.why.source) ? nil : field.why.source
            return [
                entry.map { dangling(field, "entry-exists", "aiheeseen ”\($0)”, jota ei ole") },
                source.map { dangling(field, "source-exists", "lähteeseen ”\($0)”, jota ei ole") },
            ]
            .compactMap { $0 }
        }
    }

    private func dangling(_ field: PlanField, _ rule: String, _ what: String) -> Finding {
        Finding(
            file: PlanFormLoader.file,
            line: field.line,
            rule: rule,
            message: "Kysymys ”\(field.id)” viittaa \(what).",
            remedy: "Tarkista tunnus."
        )
    }
}
