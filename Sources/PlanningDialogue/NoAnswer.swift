internal import Planning

/// Reads "en tiedä", "ei koske" and "myöhemmin".
enum NoAnswer {
    /// The kind of no answer that the line says; nil for anything else.
    static func read(_ line: TypedLine, for field: PlanField) -> Answer? {
        guard (1...4).contains(line.words.count) else { return dash(line, field) }
        if unknown.contains(where: line.says) { return .unknown }
        if notApplicable.contains(where: line.says) { return .notApplicable }
        if later.contains(where: line.says) { return .later }
        return field.hasNone && nothing.contains(where: line.says) ? .notApplicable : nil
    }

    private static func dash(_ line: TypedLine, _ field: PlanField) -> Answer? {
        field.hasNone && (line.text == "-" || line.text == "–") ? .notApplicable : nil
    }

    private static let unknown = [
        "en tiedä", "emme tiedä", "ei tietoa", "ei tiedossa", "en osaa sanoa", "eos", "en tiiä",
        "en tiedä vielä", "ei tiedetä", "kukaan ei tiedä", "ei vielä tiedossa",
    ]
    private static let notApplicable = [
        "ei koske", "ei koske meitä", "ei koske tätä", "ei tarvita", "ei sovellu",
    ]
    private static let later = [
        "myöhemmin", "katsotaan myöhemmin", "sovitaan myöhemmin", "palataan myöhemmin",
        "täytetään myöhemmin", "vielä auki", "myöhemmin sitten", "kysy myöhemmin",
    ]
    private static let nothing = [
        "ei", "ei ole", "ei mitään", "ei keskeytyksiä", "ei ole keskeytyksiä", "ei yhtään", "en",
    ]
}

extension PlanField {
    /// Whether "ei" says that there is none, rather than being an answer or a refusal to give one.
    fileprivate var hasNone: Bool {
        guard !isRequired else { return false }
        switch kind {
        case .yesNo, .choice, .text, .person: return false
        default: return true
        }
    }
}
