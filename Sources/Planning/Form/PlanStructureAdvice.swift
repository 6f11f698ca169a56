internal import XMLTree

/// Turns breaches of the form's schema into findings that an author can act on.
enum PlanStructureAdvice {
    /// What is wrong with the form's structure; empty for a valid one.
    static func findings(in document: ParsedDocument) -> [Finding] {
        let root = document.root
        guard root.name == "plan", root.namespace == XMLNamespace.knowledge else {
            let kind = XMLProblem.Kind.wrongRoot(root.name, expected: ["plan"])
            return [Finding(XMLProblem(file: document.file, line: root.line, kind: kind))]
        }
        let fields = root.elements(named: "section").flatMap { $0.elements(named: "field") }
        let found = fields.flatMap { advice(on: $0, file: document.file) }
        let breaches = document.breaches.map { Finding($0) }
        return found.isEmpty ? breaches : found
    }

    private static func advice(on field: ParsedElement, file: String) -> [Finding] {
        let name = field.attributes["id"] ?? "?"
        let children = required(in: field).filter { (field.first($0)?.text ?? "").isEmpty }
        var messages = children.map { child in
            ("Kysymyksestä ”\(name)” puuttuu <\(child)>.", "Lisää <\(child)> kysymyksen sisään.")
        }
        if let why = field.first("why"), why.attributes["source"] == nil {
            messages.append(
                (
                    "Kysymyksen ”\(name)” perustelusta puuttuu lähde.",
                    "Lisää source=\"…\"; lähteet ovat tiedostossa sources.xml."
                )
            )
        }
        if let turned = turnedRange(field) {
            messages.append(("Kysymyksen ”\(name)” min on suurempi kuin max.", turned))
        }
        return messages.map { message, remedy in
            Finding(
                file: file,
                line: field.line,
                rule: "planning-field",
                message: message,
                remedy: remedy
            )
        }
    }

    private static func required(in field: ParsedElement) -> [String] {
        let always = ["name", "prompt", "help", "why", "example"]
        return field.attributes["kind"] == "choice" ? always + ["choice"] : always
    }

    private static func turnedRange(_ field: ParsedElement) -> String? {
        guard let least = field.attributes["min"].flatMap({ Int($0) }),
            let most = field.attributes["max"].flatMap({ Int($0) }), least > most
        else { return nil }
        return "Vaihda luvut toisin päin: min=\"\(most)\" max=\"\(least)\"."
    }
}
