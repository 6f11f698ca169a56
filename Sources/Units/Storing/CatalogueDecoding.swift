internal import XMLTree

extension Qualification {
    init(_ element: ParsedElement) {
        self.init(
            number: element.attributes["number"].flatMap(PlainText.line) ?? "",
            names: UnitNames(element),
            units: element.elements(named: "unit").map(QualificationUnit.init)
        )
    }
}

extension QualificationUnit {
    fileprivate init(_ element: ParsedElement) {
        self.init(
            code: element.attributes["code"] ?? "",
            version: element.attributes["version"].flatMap { Int($0) },
            names: UnitNames(element),
            extents: element.elements(named: "extent").map(UnitExtent.init),
            finnish: element.groups("fi"),
            swedish: element.groups("sv")
        )
    }
}

extension UnitNames {
    fileprivate init(_ element: ParsedElement) {
        let names = element.elements(named: "name")
        self.init { language in names.first { $0.attributes["lang"] == language }?.text }
    }
}

extension UnitExtent {
    fileprivate init(_ element: ParsedElement) {
        self.init(
            way: element.attributes["way"] ?? "",
            least: element.attributes["least"].flatMap { Double($0) },
            most: element.attributes["most"].flatMap { Double($0) },
            measure: element.attributes["measure"].flatMap(Measure.init) ?? .points
        )
    }
}

extension CodeList {
    init(_ element: ParsedElement) {
        let codes = element.elements(named: "code")
            .map { code in
                Code(
                    uri: code.attributes["uri"] ?? "",
                    version: code.attributes["version"].flatMap { Int($0) } ?? 1,
                    names: UnitNames(code)
                )
            }
        self.init(set: element.attributes["set"] ?? "", codes: codes)
    }
}

extension ParsedElement {
    fileprivate func groups(_ language: String) -> [RequirementGroup] {
        elements(named: "requirements").filter { $0.attributes["lang"] == language }
            .map { group in
                RequirementGroup(
                    title: group.attributes["title"],
                    lead: group.attributes["lead"],
                    items: group.elements(named: "item").map(\.text)
                )
            }
    }
}
