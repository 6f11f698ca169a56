internal import Knowledge

/// Short remarks that stand before an answer.
enum Remarks {
    /// The facet asked for is missing, and another is shown.
    static func nearest(_ kind: Facet.Kind, of term: String) -> String {
        "En tiedä juuri tuota. Lähin, mitä tiedän aiheesta \(term): \(about(kind))."
    }

    /// The two entries have no contrast written.
    static let noContrast = "Valmista vertailua ei ole. Tässä molemmat erikseen."

    /// All facets of the entry have been shown.
    static func nothingMore(_ term: String) -> String {
        "Tämä on kaikki, mitä tiedän aiheesta \(term)."
    }

    private static func about(_ kind: Facet.Kind) -> String {
        switch kind {
        case .define: "mitä se on"
        case .purpose: "mihin sitä tarvitaan"
        case .procedure: "miten edetä"
        case .responsible: "kuka siitä vastaa"
        case .timing: "aika"
        case .contents: "mitä siihen kuuluu"
        case .tasks: "tehtävät"
        case .criteria: "pohdittavia kysymyksiä"
        case .contrast: "miten se eroaa muista"
        case .point: "yksi siihen liittyvä asia"
        }
    }
}
