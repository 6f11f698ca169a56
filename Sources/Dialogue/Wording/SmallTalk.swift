internal import Knowledge

/// Replies to talk that asks for nothing of the subject.
enum SmallTalk {
    static func replies(to kind: TalkExample.Kind, base: KnowledgeBase) -> [Reply] {
        switch kind {
        case .greeting: [.message("Hei! Mitä haluat tietää?")]
        case .thanks: [.message("Ole hyvä! Kysy lisää, kun siltä tuntuu.")]
        case .goodbye: [.message("Näkemiin! Pääset pois kirjoittamalla /lopeta.")]
        case .who:
            [
                .message(
                    "Olen Kumppani, ohjelma. Vastaan työelämäyhteistyöstä ja työpaikalla oppimisesta"
                        + " sen mukaan, mitä tietopohjaani on kirjoitettu. En käytä verkkoa."
                )
            ]
        case .help: [.lines(ChatWording.help)]
        case .chat: [.message("Niinpä. Kysy, kun sinulla on asiaa työelämäyhteistyöstä.")]
        case .complaint:
            [
                .message(
                    "Kiitos, että sanoit. Kerro toisin sanoin, mitä haluat tietää."
                        + " Miksi vastasin niin, selviää kirjoittamalla /miksi."
                )
            ]
        case .plan: [.startPlanning]
        }
    }
}
