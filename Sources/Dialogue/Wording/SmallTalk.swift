internal import Knowledge

/// Replies to talk that asks for nothing of the subject.
enum SmallTalk {
    static func replies(to kind: TalkExample.Kind, base: KnowledgeBase) -> [Reply] {
        switch kind {
        case .greeting: [.message("Hei! Mitä haluat tietää?")]
        case .thanks: [.message("Selvä, ole hyvä. Kysy lisää, kun siltä tuntuu.")]
        case .goodbye: [.message("Näkemiin! Pääset pois kirjoittamalla /lopeta.")]
        case .who:
            [
                .message(
                    "Olen Kumppani, ohjelma. Vastaan työelämäyhteistyöstä ja työpaikalla oppimisesta"
                        + " sen mukaan, mitä tietopohjaani on kirjoitettu. En käytä verkkoa."
                )
            ]
        case .help: [.lines(ChatWording.help)]
        case .chat:
            [
                .message(
                    "Selvä. Osaan vastata kysymyksiin työelämäyhteistyöstä ja työpaikalla oppimisesta."
                )
            ]
        case .complaint:
            [
                .message(
                    "Kysy toisin sanoin, niin yritän uudelleen."
                        + " Miksi vastasin niin, näkyy kirjoittamalla /miksi."
                )
            ]
        case .plan: [.startPlanning]
        }
    }
}
