import FinnishLanguage
import TestSupport
import Testing

/// The words of `knowledge/language.xml` in the forms in which people write them.
@Suite
struct LexiconTests {
    private func lemmas(_ form: String) -> Set<String> {
        Set(RealKnowledge.lexicon.readings(of: Normalization.normalized(form)).map(\.lemma))
    }

    @Test(arguments: [
        ("hoks", "HOKS HOKSin HOKSia HOKSissa HOKSista HOKSiin HOKSilla HOKSilta HOKSille HOKSina"),
        (
            "hoks",
            "hoksiksi hoksitta hoksit hoksien hokseja hokseissa hokseista hokseihin hokseille"
        ),
        ("hoks", "hoksini hoksissani hoksiinsa hoksimme hoksiko hoksinko hoksissako hoksikin"),
        ("hoks", "HOKS:n HOKS:ia HOKS:iin HOKS:ssa HOKS:sta"),
        ("ehoks", "eHOKS eHOKSin eHOKSissa eHOKSiin eHOKSia eHOKSista EHOKSISSA eHOKS:n"),
        ("e-hoks", "e-HOKS e-HOKSissa e\u{2011}hoksiin"),
        ("yto", "YTO YTO:n YTO:ssa yton ytojen ytoja ytoissa YTO:t YTOihin"),
        ("opo", "opo opon opolle opoa opolta opot opojen opoille oponi opoko"),
        ("ope", "ope open opelle opelta opea opet opejen opeille openi opeko"),
        ("harkka", "harkka harkan harkkaa harkassa harkasta harkkaan harkalla harkalle harkat"),
        ("harkka", "harkkoja harkoissa harkoista harkkoihin harkkani harkassani harkkako"),
        ("tuva", "TUVA TUVAn TUVAssa TUVAan tuvalla"),
        ("henkilökohtaistaminen", "henkilökohtaistaminen henkilökohtaistamisen"),
        ("henkilökohtaistaminen", "henkilökohtaistamista henkilökohtaistamisessa"),
        ("henkilökohtaistaminen", "henkilökohtaistamiseen henkilökohtaistamisesta"),
        ("henkilökohtaistaminen", "henkilökohtaistamisella henkilökohtaistetaan"),
    ])
    func everyFormIsRead(lemma: String, forms: String) {
        for form in forms.split(separator: " ") {
            #expect(lemmas(String(form)).contains(lemma), "\(form)")
        }
    }

    @Test(arguments: [
        "henkilokohtaistaminen", "henkilokohtaistamisessa", "henkilökohtaistamiseen",
        "henkilokohtaistetaan", "tyoelamassaoppiminen",
    ])
    func dotsMayBeMissing(form: String) {
        #expect(!lemmas(form).isEmpty)
    }

    @Test(arguments: [
        ("oksissa", "oksa"), ("boksissa", "boksi"), ("autossa", "auto"), ("kuvassa", "kuva"),
        ("markka", "markka"), ("elossa", "elo"), ("operaatio", "operaatio"),
    ])
    func wordOfTheDictionaryStaysItself(form: String, lemma: String) {
        #expect(lemmas(form).contains(lemma))
        #expect(lemmas(form).isDisjoint(with: ["hoks", "yto", "tuva", "harkka", "opo", "ope"]))
    }

    @Test(arguments: ["hoksxyz", "harkkassaa", "hok", "ytöön", "höks", ":n", "hoks:xyz"])
    func whatIsNoFormIsNotRead(form: String) {
        #expect(lemmas(form).isEmpty)
    }

    @Test
    func ownReadingReplacesTheDictionarys() {
        #expect(lemmas("hoksissa") == ["hoks"])
        #expect(lemmas("opon") == ["opo"])
    }
}
