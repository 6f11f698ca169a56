internal import Knowledge

/// What kinds of entries and answers are called when people browse them.
enum TopicWording {
    static func singular(_ kind: Entry.Kind) -> String {
        switch kind {
        case .concept: "käsite"
        case .role: "rooli"
        case .criterion: "kriteerikysymykset"
        }
    }

    static func plural(_ kind: Entry.Kind) -> String {
        switch kind {
        case .concept: "Käsitteet"
        case .role: "Roolit"
        case .criterion: "Kriteerikysymykset"
        }
    }

    /// The heading of an answer; `term` gives the name of another entry.
    static func title(_ kind: Facet.Kind, term: (String) -> String) -> String {
        switch kind {
        case .define: "Mitä se on"
        case .purpose: "Miksi"
        case .procedure: "Miten"
        case .responsible(let role): "Kuka vastaa" + (role.map { ": " + term($0) } ?? "")
        case .timing: "Milloin"
        case .contents: "Mitä siihen kuuluu"
        case .tasks(let phase): "Tehtävät" + (phase.map { ", " + title($0) } ?? "")
        case .criteria(.start): "Kysymyksiä keskustelun alkuun"
        case .criteria(.dig): "Kysymyksiä, jotka pureutuvat syvemmälle"
        case .contrast(let other): "Ero aiheeseen \(term(other))"
        case .point: "Mitä lisäksi kysytään"
        }
    }

    private static func title(_ phase: Facet.Phase) -> String {
        switch phase {
        case .before: "ennen jaksoa"
        case .planning: "suunnittelu"
        case .during: "jakson aikana"
        case .demonstration: "näyttö"
        case .after: "jakson jälkeen"
        }
    }

    static func exampleCount(_ count: Int) -> String {
        count == 1 ? "1 esimerkkikysymys." : "\(count) esimerkkikysymystä."
    }
}
