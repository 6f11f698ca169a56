import FinnishLanguage
import Knowledge
import TestSupport

/// Case forms of a word in both numbers, as far as the dictionary or our own words know them.
///
/// Every stem that Finnish might give the word is tried with every ending, and what is read as a
/// form of the word is kept; so no rule of inflection needs to be right here.
struct InflectedForms {
    /// The forms in alphabetical order, the base form among them.
    let forms: [String]

    init(of lemma: String) {
        let reader = RealKnowledge.lexicon
        var found: Set<String> = [lemma]
        for stem in Self.stems(of: lemma) {
            for ending in Self.endings {
                let form = stem + ending
                guard !found.contains(form) else { continue }
                if reader.readings(of: form).contains(where: { $0.lemma == lemma }) {
                    found.insert(form)
                }
            }
        }
        forms = found.sorted()
    }

    private static let endings: [String] = {
        let back = [
            "n", "t", "a", "ta", "tta", "ssa", "sta", "lla", "lta", "lle", "na", "ksi", "an", "on",
            "un", "in", "en", "seen", "hun", "ja", "ia", "ita", "jen", "ien", "iden", "tten",
            "issa",
            "ista", "illa", "ilta", "ille", "ina", "iksi", "itta", "iin", "ihin", "oihin", "oita",
            "oissa", "oiden", "oille", "oista", "oilla", "uihin",
        ]
        let front = back.map { ending in
            String(ending.map { $0 == "a" ? "ä" : $0 == "o" ? "ö" : $0 == "u" ? "y" : $0 })
        }
        return Set(back + front).sorted()
    }()

    private static func stems(of lemma: String) -> Set<String> {
        var stems: Set<String> = [lemma, String(lemma.dropLast())]
        let changes = [
            ("nen", "se"), ("nen", "s"), ("s", "kse"), ("s", "ks"), ("us", "uude"), ("us", "uute"),
            ("us", "uut"), ("us", "uuks"), ("ys", "yyde"), ("ys", "yyte"), ("ys", "yyt"),
            ("e", "ee"), ("e", "e"), ("i", "e"), ("ki", "e"), ("ki", "i"), ("ki", "ke"),
            ("kka", "ka"), ("kka", "ko"), ("kka", "kko"), ("ja", "jo"), ("jä", "jö"), ("ma", "mi"),
            ("tö", "d"), ("ttö", "tö"), ("tty", "ty"), ("ti", "di"), ("nti", "nni"), ("ka", "ko"),
            ("ta", "do"), ("to", "do"), ("o", "oi"), ("ö", "öi"), ("u", "ui"), ("y", "yi"),
            ("s", "kse"), ("is", "ii"), ("", "e"), ("", "i"), ("kko", "ko"), ("ppi", "pi"),
            ("ko", "o"), ("ste", "stee"), ("de", "tee"), ("te", "ttee"), ("te", "tee"),
        ]
        for (end, other) in changes where lemma.hasSuffix(end) {
            stems.insert(lemma.dropLast(end.count) + other)
        }
        return stems
    }
}

extension InflectedForms {
    /// The single words that name entries, with the entry's id.
    static let names: [(word: String, entry: String)] = RealKnowledge.base.entries.flatMap {
        entry in
        ([entry.term] + entry.aliases)
            .compactMap { name in
                let tokens = Tokenizer.tokens(of: name)
                guard tokens.count == 1, let word = tokens.first?.normalized else { return nil }
                let readings = RealKnowledge.lexicon.readings(of: word)
                return readings.contains { $0.lemma == word } ? (word, entry.id) : nil
            }
    }
}
