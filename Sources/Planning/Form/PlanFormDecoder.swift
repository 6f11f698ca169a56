internal import XMLTree

/// Makes a form of a valid document.
enum PlanFormDecoder {
    static func form(_ root: ParsedElement) -> PlanForm? {
        guard root.name == "plan", let edition = root.attributes["edition"] else { return nil }
        return PlanForm(edition: edition, sections: root.elements.compactMap(section))
    }

    private static func section(_ element: ParsedElement) -> PlanSection? {
        guard let id = element.attributes["id"], let title = element.first("title")?.text else {
            return nil
        }
        let fields = element.elements(named: "field").compactMap(field)
        return PlanSection(id: id, title: title, fields: fields)
    }

    private static func field(_ element: ParsedElement) -> PlanField? {
        guard let id = element.attributes["id"], let kind = kind(element),
            let why = element.first("why").map(reason)
        else { return nil }
        return PlanField(
            id: id,
            name: text(element, "name"),
            otherNames: element.elements(named: "alias").map(\.text),
            kind: kind,
            isRequired: element.attributes["required"] == "true",
            isPersonal: element.attributes["personal"] == "true",
            isFromUnits: element.attributes["from"] == "units",
            conditions: element.elements(named: "when").map(condition),
            dependsOn: words(element.first("depends")?.attributes["on"]),
            sameAs: element.first("same")?.attributes["as"],
            prompt: text(element, "prompt"),
            help: text(element, "help"),
            why: why,
            example: text(element, "example"),
            entry: element.first("explained")?.attributes["entry"],
            place: element.first("ehoks").flatMap(place),
            line: element.line
        )
    }

    private static func kind(_ element: ParsedElement) -> FieldKind? {
        switch element.attributes["kind"] {
        case "text": .text
        case "list": .list
        case "date": .date
        case "spans": .spans
        case "integer": range(element).map(FieldKind.integer)
        case "percent": range(element).map(FieldKind.percent)
        case "hours": .hours
        case "choice": .choice(element.elements(named: "choice").compactMap(choice))
        case "yes-no": .yesNo
        case "person": .person
        case "email": .email
        case "phone": .phone
        case "business-id": .businessID
        case "oid": element.attributes["subject"].flatMap(OID.Subject.init).map(FieldKind.oid)
        case "code": element.attributes["set"].map { .code(set: $0) }
        default: nil
        }
    }

    private static func range(_ element: ParsedElement) -> ClosedRange<Int>? {
        guard let least = element.attributes["min"].flatMap({ Int($0) }),
            let most = element.attributes["max"].flatMap({ Int($0) }), least <= most
        else { return nil }
        return least...most
    }

    private static func choice(_ element: ParsedElement) -> PlanChoice? {
        element.attributes["id"]
            .map {
                PlanChoice(id: $0, name: element.text, code: element.attributes["code"])
            }
    }

    private static func reason(_ element: ParsedElement) -> PlanReason {
        PlanReason(
            text: element.text,
            source: element.attributes["source"] ?? "",
            locator: element.attributes["at"]
        )
    }

    private static func condition(_ element: ParsedElement) -> PlanCondition {
        PlanCondition(
            field: element.attributes["field"] ?? "",
            values: words(element.attributes["is"])
        )
    }

    private static func place(_ element: ParsedElement) -> EHOKSPlace? {
        guard let part = element.attributes["part"].flatMap(EHOKSPlace.Part.init) else {
            return nil
        }
        let path = element.attributes["path"] ?? ""
        return EHOKSPlace(part: part, path: path.split(separator: "/").map(String.init))
    }

    private static func text(_ element: ParsedElement, _ name: String) -> String {
        element.first(name)?.text ?? ""
    }

    private static func words(_ text: String?) -> [String] {
        (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
