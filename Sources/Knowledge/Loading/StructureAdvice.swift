internal import XMLTree

/// Turns breaches of a schema into findings that an author can act on.
///
/// libxml2 often says only that an element "failed to validate content" when an attribute inside
/// is wrong, so the common mistakes are looked for by name, and its own word is the last resort.
enum StructureAdvice {
    private static let rule = "schema"
    private static let facets: Set<String> = [
        "define", "purpose", "procedure", "responsible", "timing", "contents", "tasks", "criteria",
        "contrast", "point",
    ]
    private static let requiredAttributes: [String: [String]] = [
        "concept": ["id"], "role": ["id"], "criterion": ["id"], "contrast": ["with"],
        "criteria": ["depth"], "related": ["to"], "source": ["ref"], "questions": ["for"],
        "origin": ["id", "checked"], "topic": ["id"], "cue": ["intent"], "form": ["means"],
        "word": ["lemma", "stem", "like", "like-stem"], "smalltalk": ["kind"],
    ]
    private static let allowedValues: [String: [String]] = [
        "intent": Intent.answerable.map(\.rawValue),
        "phase": Facet.Phase.allCases.map(\.rawValue),
        "depth": Facet.Depth.allCases.map(\.rawValue),
        "kind": TalkExample.Kind.allCases.filter { $0 != .plan }.map(\.rawValue),
    ]

    /// What is wrong with a document's structure; empty for a valid one.
    static func findings(in document: ParsedDocument, expecting roots: [String]) -> [Finding] {
        let root = document.root
        guard roots.contains(root.name), root.namespace == XMLNamespace.knowledge else {
            let kind = XMLProblem.Kind.wrongRoot(root.name, expected: roots)
            return [Finding(XMLProblem(file: document.file, line: root.line, kind: kind))]
        }
        guard !document.breaches.isEmpty else { return [] }
        var advice: [Finding] = []
        advise(root, file: document.file, into: &advice)
        return advice.isEmpty ? document.breaches.map { Finding($0) } : advice
    }

    /// More findings than an author mends at once are not looked for.
    private static let limit = 1_000

    private static func advise(
        _ element: ParsedElement,
        file: String,
        into findings: inout [Finding]
    ) {
        guard findings.count < limit else { return }
        findings += unknownName(of: element, file) + missingAttributes(of: element, file)
        findings += badValues(of: element, file) + badContent(of: element, file)
        for child in element.elements { advise(child, file: file, into: &findings) }
    }

    private static func unknownName(of element: ParsedElement, _ file: String) -> [Finding] {
        guard !names.contains(element.name) else { return [] }
        let nearest = Nearest.name(to: element.name, among: names.sorted())
        return [
            Finding(
                file: file,
                line: element.line,
                rule: rule,
                message: "Elementtiä <\(element.name)> ei ole.",
                remedy: nearest.map { "Tarkoititko <\($0)>?" } ?? "Tarkista elementin nimi."
            )
        ]
    }

    private static func missingAttributes(of element: ParsedElement, _ file: String) -> [Finding] {
        (requiredAttributes[element.name] ?? [])
            .compactMap { name in
                guard element.attributes[name] == nil else { return nil }
                return Finding(
                    file: file,
                    line: element.line,
                    rule: rule,
                    message: "Elementistä <\(element.name)> puuttuu määrite \(name).",
                    remedy: "Lisää \(name)=\"…\" alkutunnisteeseen."
                )
            }
    }

    private static func badValues(of element: ParsedElement, _ file: String) -> [Finding] {
        element.attributes.sorted { $0.key < $1.key }
            .compactMap { name, value in
                let isIdentifier = ["id", "ref", "to", "for"].contains(name)
                if isIdentifier, !isValidIdentifier(value) {
                    return Finding(
                        file: file,
                        line: element.line,
                        rule: rule,
                        message: "Tunnus ”\(value)” ei kelpaa.",
                        remedy: "Käytä pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä."
                    )
                }
                guard let allowed = allowedValues[name], !allowed.contains(value) else {
                    return nil
                }
                return Finding(
                    file: file,
                    line: element.line,
                    rule: rule,
                    message: "Määritteen \(name) arvo ”\(value)” ei ole sallittu.",
                    remedy: "Sallitut arvot: \(allowed.joined(separator: ", "))."
                )
            }
    }

    private static func badContent(of element: ParsedElement, _ file: String) -> [Finding] {
        if facets.contains(element.name), element.first("source") == nil {
            return [
                Finding(
                    file: file,
                    line: element.line,
                    rule: rule,
                    message: "Vastauksesta <\(element.name)> puuttuu lähde.",
                    remedy: "Lisää loppuun <source ref=\"…\" at=\"…\"/>."
                )
            ]
        }
        if element.elements.isEmpty, element.text.isEmpty, textElements.contains(element.name) {
            return [
                Finding(
                    file: file,
                    line: element.line,
                    rule: rule,
                    message: "Elementti <\(element.name)> on tyhjä.",
                    remedy: "Kirjoita teksti tai poista elementti."
                )
            ]
        }
        return []
    }

    /// Every element that the knowledge files have.
    private static let names: Set<String> = facets.union(textElements)
        .union([
            "entries", "concept", "role", "criterion", "source", "related", "sources", "origin",
            "note",
            "questions", "talk", "plan", "smalltalk", "elsewhere", "topic", "ask", "language",
            "words",
            "word", "spoken", "form", "stopwords", "cues", "cue", "allowed",
        ])

    private static let textElements: Set<String> = [
        "p", "item", "step", "question", "term", "alias", "keyword", "example", "name", "short",
    ]

    private static func isValidIdentifier(_ text: String) -> Bool {
        text.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) != nil
    }
}
