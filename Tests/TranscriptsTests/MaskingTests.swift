import Testing
import Transcripts

/// Personal data never reaches a file, and what is none stays readable.
@Suite
struct MaskingTests {
    @Test(arguments: Array("-+ABCDEFUVWXYabcdefuvwxy–"))
    func everyCenturySignIsMasked(sign: Character) {
        #expect(Masking.masked("hetu 131052\(sign)308T on") == "hetu [henkilötunnus] on")
    }

    @Test(arguments: [
        ("131052 -308T.", "[henkilötunnus]."),
        ("131052308t", "[henkilötunnus]"),
        ("131052 308T", "[henkilötunnus]"),
        ("010203 123A, ok", "[henkilötunnus], ok"),
        ("131052-308 T", "[henkilötunnus]"),
        ("13.10.52-308T", "[henkilötunnus]"),
        ("13 10 52 - 308T", "[henkilötunnus]"),
        ("x131052-308Tja muuta", "x[henkilötunnus]ja muuta"),
        ("131052\u{200B}-308T", "[henkilötunnus]"),
        ("131052-3088", "[henkilötunnus]"),
        ("131052-308T131052-308T", "[henkilötunnus][henkilötunnus]"),
        ("131052-308T1 ja muuta", "[henkilötunnus]1 ja muuta"),
    ])
    func identityCodesAreMaskedHoweverTheyAreTyped(text: String, masked: String) {
        #expect(Masking.masked(text) == masked)
    }

    @Test(arguments: [
        ("Kirjoita maija.meikalainen@koulu.fi.", "Kirjoita [sähköposti]."),
        ("m@k, a+b@c.fi!", "[sähköposti], [sähköposti]!"),
        ("päivi@työ.fi", "[sähköposti]"),
        ("maija (at) koulu.fi", "[sähköposti]"),
        ("maija[at]koulu.fi tai", "[sähköposti] tai"),
        ("maija(a)koulu.fi", "[sähköposti]"),
        ("maija (ät) koulu.fi", "[sähköposti]"),
        ("Osoite on maija.m at koulu.fi.", "Osoite on [sähköposti]."),
        ("maija ät koulu piste fi", "[sähköposti]"),
        ("maija @ koulu.fi", "[sähköposti]"),
        ("maija.m@koulu.fi,matti@koulu.fi", "[sähköposti],[sähköposti]"),
    ])
    func addressesAreMaskedHoweverTheyAreTyped(text: String, masked: String) {
        #expect(Masking.masked(text) == masked)
    }

    @Test(arguments: [
        "0401234567", "040 1234567", "040 123 4567", "040-1234567", "040-123 4567",
        "040 - 123 4567",
        "040.123.4567", "040/1234567", "040/123 4567", "040 / 123 4567", "0400 123 456",
        "0400-123456", "0 40 123 4567", "050 12 34 567", "+358401234567", "+358 40 123 4567",
        "+358-40-123 4567", "+358 (0)40 1234567", "+358.40.123.4567", "(+358) 40 123 4567",
        "358401234567", "00358 40 123 4567", "09 123 4567", "(09) 123 4567", "09-1234567",
        "014 12345", "020 123 456", "+46 70 123 45 67", "０４０１２３４５６７",
    ])
    func everyShapeOfTelephoneNumberIsMasked(number: String) {
        #expect(Masking.masked(number) == "[puhelinnumero]")
        #expect(Masking.masked("Soita \(number).") == "Soita [puhelinnumero].")
        #expect(Masking.masked("p. \(number), iltaisin") == "p. [puhelinnumero], iltaisin")
        #expect(Masking.masked("(\(number))") == "([puhelinnumero])")
    }

    @Test(arguments: [
        ("040-1234567,050.123.4567", "[puhelinnumero],[puhelinnumero]"),
        ("0401234567 0507654321", "[puhelinnumero] [puhelinnumero]"),
        ("opiskelija 12345678", "opiskelija [numero]"),
        ("Ａ@Ｂ ４５６ ０４０１２３４５６７", "[sähköposti] ４５６ [puhelinnumero]"),
        ("1.2.246.562.24.12345678901", "[OID]"),
        ("oppija 1.2.246.562.98.12345678901.", "oppija [OID]."),
        ("1 2 246 562 24 12345678901", "[OID]"),
        ("1-2-246-562-24-12345678901 ja 5", "[OID] ja 5"),
        ("1. 2. 246. 562. 24. 12345678901", "[OID]"),
        ("1.2.246.562.10.346830761110", "[OID]"),
    ])
    func numbersThatLeadToAPersonAreMasked(text: String, masked: String) {
        #expect(Masking.masked(text) == masked)
    }

    @Test(arguments: [
        "Milloin 1.2.2027–15.5.2027?", "klo 08.00-16.00", "klo 0800-1600", "ma 08-16, ti 08-16",
        "180 osaamispistettä, 30 op", "Y-tunnus 1234567-8", "ALV FI12345678",
        "laki 531/2017 5 §", "laki 531/2017 94–105 §", "L 25.4.1987/481, A 673/2017 5–8 §",
        "44 § 2 mom. 3 kohta", "71 a § 2 mom.", "HE 39/2017", "lukuvuosi 2026-2027",
        "vuosina 2024 2025 2026 2027", "2026-11-22", "07-01-2027", "07-01-2027-15-05-2027",
        "01.02.2026-03.04.2026", "7/2026-8/2026", "0–100 000 euroa", "1 000 000 euroa",
        "soita 112", "25 h/vko, 5 pv", "tutkinto 104462", "kysy @ tiimi", "kohta (a) tai (b)",
        "opettaja (a) on täällä.", "alle 18-vuotias 1.8.2026 alkaen", "työ\u{AD}paikka", "",
    ])
    func otherTextStays(text: String) {
        #expect(Masking.masked(text) == text)
    }

    @Test
    func maskedTextIsMaskedOnlyOnce() {
        let once = Masking.masked("Soita 040 123 4567 tai kirjoita a@b.fi, hetu 131052-308T")
        #expect(Masking.masked(once) == once)
        #expect(Masking.isMasked(once))
        #expect(!Masking.isMasked("Mikä on [HOKS]?"))
    }

    @Test
    func longTextIsMaskedInReasonableTime() {
        let text = String(repeating: "1 (040) a@ ", count: 20_000)
        #expect(Masking.masked(text).count > 1000)
    }
}
