import Testing
import Transcripts

/// Personal data never reaches a file.
@Suite
struct MaskingTests {
    @Test(arguments: Array("-+ABCDEFUVWXYabcdefuvwxy–"))
    func everyCenturySignIsMasked(sign: Character) {
        #expect(Masking.masked("hetu 131052\(sign)308T on") == "hetu [henkilötunnus] on")
    }

    @Test(arguments: [
        ("131052 -308T.", "[henkilötunnus]."),
        ("131052308t", "[henkilötunnus]"),
        ("x131052-308Tja muuta", "x[henkilötunnus]ja muuta"),
        ("131052\u{200B}-308T", "[henkilötunnus]"),
        ("131052-3088", "[henkilötunnus]"),
        ("Kirjoita maija.meikalainen@koulu.fi.", "Kirjoita [sähköposti]."),
        ("m@k, a+b@c.fi!", "[sähköposti], [sähköposti]!"),
        ("maija (at) koulu.fi", "[sähköposti]"),
        ("päivi@työ.fi", "[sähköposti]"),
        ("Soita 040 123 4567 nyt", "Soita [puhelinnumero] nyt"),
        ("+358 (0)40 1234567", "[puhelinnumero]"),
        ("(09) 123 4567", "[puhelinnumero]"),
        ("040-1234567,050.123.4567", "[puhelinnumero],[puhelinnumero]"),
        ("358401234567", "[puhelinnumero]"),
        ("opiskelija 12345678", "opiskelija [numero]"),
        ("1.2.246.562.24.12345678901", "[OID]"),
        ("oppija 1.2.246.562.98.12345678901.", "oppija [OID]."),
        ("Ａ@Ｂ ４５６ ０４０１２３４５６７", "[sähköposti] ４５６ [puhelinnumero]"),
    ])
    func personalDataIsMasked(text: String, masked: String) {
        #expect(Masking.masked(text) == masked)
    }

    @Test(arguments: [
        "Milloin 1.2.2027–15.5.2027?", "klo 08.00-16.00", "180 osaamispistettä, 30 op",
        "Y-tunnus 1234567-8", "laki 531/2017 5 §", "2026-11-22", "71 a § 2 mom.", "soita 112",
        "kysy @ tiimi", "01.02.2026-03.04.2026", "työ\u{AD}paikka", "",
    ])
    func otherTextStays(text: String) {
        #expect(Masking.masked(text) == text)
    }

    @Test
    func longTextIsMaskedInReasonableTime() {
        let text = String(repeating: "1 (040) a@ ", count: 20_000)
        #expect(Masking.masked(text).count > 1000)
    }
}
