import Review
import Testing
import Transcripts

/// A session as Markdown.
@Suite
struct TranscriptTextTests {
    @Test
    func sessionReadsAsMarkdown() throws {
        var answered = Talk.turn(
            "Mikä on *HOKS*?",
            .answer,
            shown: ["hoks"],
            said: "HOKS on suunnitelma."
        )
        answered.questions[0].understood = ["hoks → HOKS"]
        answered.remarks = ["linkki | puuttuu"]
        let turns = [
            answered.marked(false, "liian\npitkä"),
            Talk.turn("0").picking(.nothing),
            Talk.planning("opiskelija.nimi", nil),
        ]
        let transcript = try Talk.transcript(turns)
        let text = TranscriptText.markdown(transcript, Talk.judged([1: .entry("naytto")]))
        #expect(
            text == """
                # Keskustelu 2026-11-22-1931-aaaa

                Alkoi 2026-11-22 19:31 · ohjelma 0.1.0 · tietopohja abc

                ## 1 · 2026-11-22 19:31

                > Mikä on \\*HOKS\\*?

                - vastaus, define, varmuus middle: hoks 0.5 · luettiin hoks → HOKS
                - huono liian pitkä
                - huomautus: linkki \\| puuttuu
                - arvio: oikea aihe on naytto

                HOKS on suunnitelma.

                ## 2 · 2026-11-22 19:31

                > 0

                - ei mikään tarjotuista

                ## 3 · 2026-11-22 19:31 · kenttä opiskelija.nimi

                > (henkilötieto, ei tallenneta)

                """
        )
    }
}
