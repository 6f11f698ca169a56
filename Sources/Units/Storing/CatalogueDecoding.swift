internal import XMLTree

extension Qualification {
    init(_ element: ParsedElement) {
        self.init(
            number: element.attributes["number"].flatMap(PlainText.line) ?? "",
            names: UnitNames(element),
            units: element.elements(named: "unit").map(QualificationUnit.init)
                .filter { !$0.names.isEmpty }
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
            least: element.attributes["least"].flatMap(Self.amount),
            most: element.attributes["most"].flatMap(Self.amount),
            measure: element.attributes["measure"].flatMap(Measure.init) ?? .points
        )
    }

    /// An extent that a unit can have, and that is written as it is read: without an exponent.
    private static func amount(_ text: String) -> Double? {
        Double(text).flatMap { (0.1...1_000).contains($0) ? ($0 * 100).rounded() / 100 : nil }
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
        // A name of nothing but unseen characters is none.
        self.init(
            set: element.attributes["set"] ?? "",
            codes: codes.filter { !$0.names.isEmpty }
        )
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
