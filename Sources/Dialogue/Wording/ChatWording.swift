/// Sentences of the chat itself.
public enum ChatWording {
    /// The narrowest screen that the first screen and the help are written for, in columns.
    public static let narrowWidth = 40

    /// The first screen: what this is and what to try; a row each on a narrow screen too, when
    /// the examples leave two columns for the indent.
    public static func welcome(_ examples: [String]) -> [String] {
        ["Kumppani auttaa työpaikalla oppimisessa.", "Kysy omin sanoin, esimerkiksi:"]
            + examples.map { "  " + $0 } + ["Apua saat: /ohje. Pois pääset: /lopeta."]
    }

    /// One screen of help, a row each on a narrow screen too.
    public static let help = [
        "Kysy omin sanoin, niin kuin puhut.",
        "Jatka samasta: ”miksi?”, ”entä ohjaaja?”",
        "Numero valitsee vaihtoehdon.",
        "",
        "/lisää        lisää samasta aiheesta",
        "/miksi        miksi vastasin näin",
        "/aiheet       mistä kaikesta tiedän",
        "/suunnittele  suunnittele työpaikkajakso",
        "/hyvä         vastaus auttoi",
        "/huono SYY    vastaus ei auttanut",
        "/huom TEKSTI  kirjaa huomautus",
        "/sivuta       vastaus sivu kerrallaan",
        "/ohje         tämä ohje",
        "/lopeta       pois (tai Ctrl-D)",
        "",
        "Vinoviivan voi jättää pois, paitsi",
        "komennoista /miksi ja /huom.",
        "Tab täydentää, nuoli ylös tuo aiemman.",
    ]

    /// Said when the user leaves.
    public static let goodbye = "Kiitos ja näkemiin!"
    /// Ctrl-C at an empty prompt.
    public static let howToLeave = "Pois pääset kirjoittamalla /lopeta tai painamalla Ctrl-D."
    /// A line that is not text.
    public static let notUTF8 = "Riviä ei voi lukea: se ei ole UTF-8-muotoista tekstiä."
    /// A line that is too long to read.
    public static let tooLong = "Rivi on liian pitkä. Kysy lyhyemmin."
    /// What is not in the knowledge.
    public static let notOurs = "En osaa vastata tähän."
    /// Before the topics nearest to what was asked.
    public static let nearest = "Lähimpänä ovat nämä, numero avaa:"
    /// A number when nothing is offered.
    public static let noNumbers = "Numeroita ei ole nyt tarjolla. Kysy omin sanoin."
    /// A follow-up with nothing before it.
    public static let noTopic = "Mistä aiheesta? Kysy kokonaisella lauseella."
    /// Nothing in the knowledge is near.
    public static let tryTopics = "Mistä tiedän, näkyy kirjoittamalla /aiheet."
    /// None of the offered topics was meant.
    public static let noneOfThese = "Selvä. Kerro toisin sanoin, mitä haluat tietää."
    /// /sivuta before any answer.
    public static let nothingToPage = "Kysy ensin jotain, niin voin näyttää vastauksen sivuittain."
    /// /miksi before any question.
    public static let nothingToExplain = "Kysy ensin jotain, niin kerron, miksi vastasin niin."
    /// "kerro lisää" before any answer.
    public static let nothingToContinue = "Kysy ensin jotain, niin voin kertoa siitä lisää."
    /// /hyvä, /huono and /huom where nothing is written down.
    public static let notRecorded =
        "Tätä keskustelua ei tallenneta, joten merkintääkään ei voi tallentaa."
    /// The planning dialogue begins.
    public static let startPlanning = "Suunnittelu alkaa komennolla: kumppani plan"

    /// A word that was understood as another, for reading aloud.
    public static func understoodAloud(_ word: Understanding) -> String {
        "Luin sanan ”\(word.typed)” näin: \(word.meant)."
    }

    static func noSuchNumber(_ count: Int) -> String {
        count == 1
            ? "Valitse 1, tai 0, jos et tarkoittanut sitä."
            : "Valitse numero 1–\(count), tai 0, jos et tarkoittanut mitään näistä."
    }

    static func unknownCommand(_ name: String, nearest: ChatCommand?) -> String {
        let hint =
            nearest.map { "Tarkoititko /\($0.rawValue)?" } ?? "Komennot näet kirjoittamalla /ohje."
        return "Komentoa /\(name) ei ole. \(hint)"
    }
}
