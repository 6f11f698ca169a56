internal import XMLTree

/// Turns breaches of the form's schema into findings that an author can act on.
///
/// libxml2 often says only that something "failed to validate", without a line, so the common
/// mistakes are looked for by name, and its own word is the last resort.
enum PlanStructureAdvice {
    /// What is wrong with the form's structure; empty for a valid one.
    static func findings(in document: ParsedDocument) -> [Finding] {
        let root = document.root
        guard root.name == "plan", root.namespace == XMLNamespace.knowledge else {
            let kind = XMLProblem.Kind.wrongRoot(root.name, expected: ["plan"])
            return [Finding(XMLProblem(file: document.file, line: root.line, kind: kind))]
        }
        let fields = root.elements(named: "section").flatMap { $0.elements(named: "field") }
        let found = fields.flatMap { field in
            advice(on: field)
                .map { message, remedy in
                    Finding(
                        file: document.file,
                        line: field.line,
                        rule: "planning-field",
                        message: "Kysymys ”\(field.attributes["id"] ?? "?")”: \(message)",
                        remedy: remedy
                    )
                }
        }
        return found.isEmpty ? document.breaches.map { Finding($0) } : found
    }

    private typealias Advice = (message: String, remedy: String)

    private static func advice(on field: ParsedElement) -> [Advice] {
        attributes(of: field) + children(of: field) + source(of: field) + range(of: field)
    }

    private static func attributes(of field: ParsedElement) -> [Advice] {
        guard field.attributes["id"] != nil else {
            return [("tunnus puuttuu.", "Lisää id=\"…\".")]
        }
        guard let kind = field.attributes["kind"], kinds.contains(kind) else {
            return [
                (
                    "kind puuttuu tai on tuntematon.",
                    "Käytä jotakin näistä: \(kinds.joined(separator: ", "))."
                )
            ]
        }
        let missing = (wanted[kind] ?? []).filter { field.attributes[$0] == nil }
        let needed = missing.map { ("määrite \($0) puuttuu.", "Lisää \($0)=\"…\".") }
        return needed + subject(of: field)
    }

    private static func subject(of field: ParsedElement) -> [Advice] {
        guard let subject = field.attributes["subject"], OID.Subject(rawValue: subject) == nil
        else {
            return []
        }
        let names = OID.Subject.allCases.map(\.rawValue).joined(separator: ", ")
        return [("subject ”\(subject)” on tuntematon.", "Käytä jotakin näistä: \(names).")]
    }

    private static func children(of field: ParsedElement) -> [Advice] {
        let always = ["name", "prompt", "help", "why", "example"]
        let names = field.attributes["kind"] == "choice" ? always + ["choice"] : always
        return names.filter { (field.first($0)?.text ?? "").isEmpty }
            .map { name in
                ("puuttuu <\(name)>.", "Lisää <\(name)> kysymyksen sisään.")
            }
    }

    private static func source(of field: ParsedElement) -> [Advice] {
        guard let why = field.first("why"), why.attributes["source"] == nil else { return [] }
        return [
            (
                "perustelusta puuttuu lähde.",
                "Lisää source=\"…\"; lähteet ovat tiedostossa sources.xml."
            )
        ]
    }

    private static func range(of field: ParsedElement) -> [Advice] {
        guard let least = field.attributes["min"].flatMap({ Int($0) }),
            let most = field.attributes["max"].flatMap({ Int($0) }), least > most
        else { return [] }
        return [
            (
                "min on suurempi kuin max.",
                "Vaihda luvut toisin päin: min=\"\(most)\" max=\"\(least)\"."
            )
        ]
    }

    private static let kinds = [
        "text", "list", "date", "spans", "integer", "percent", "hours", "choice", "yes-no",
        "person", "email", "phone", "business-id", "oid", "code",
    ]
    private static let wanted: [String: [String]] = [
        "integer": ["min", "max"], "percent": ["min", "max"], "oid": ["subject"], "code": ["set"],
    ]
}
