internal import CVoikko
internal import Synchronization

/// The Finnish dictionary of libvoikko.
///
/// libvoikko wants one caller at a time for a handle (voikko.h: "one handle must not be used by
/// several threads at the same time"), so a lock guards it; the same lock guards the words read.
public final class Voikko: WordReader {
    /// The number of words whose readings are kept.
    public static let cacheLimit = 20_000

    private let state: Mutex<State>

    /// Owns the C handle.
    private struct Handle: ~Copyable {
        let pointer: OpaquePointer

        deinit {
            voikkoTerminate(pointer)
        }
    }

    private struct State: ~Copyable {
        let handle: Handle
        var cache: [String: [WordReading]] = [:]
    }

    /// Opens the dictionary.
    ///
    /// - Throws: `DictionaryMissing` when libvoikko finds no Finnish dictionary.
    public init() throws(DictionaryMissing) {
        kumppaniStayOffline()
        var message: UnsafePointer<CChar>?
        guard let pointer = voikkoInit(&message, "fi", nil) else {
            throw DictionaryMissing(reason: message.map { String(cString: $0) } ?? "")
        }
        state = Mutex(State(handle: Handle(pointer: pointer)))
    }

    /// Every reading that the dictionary gives; empty for a word it does not know.
    public func readings(of word: String) -> [WordReading] {
        state.withLock { state in
            if let known = state.cache[word] { return known }
            let readings = Self.read(word, state.handle)
            if state.cache.count >= Self.cacheLimit { state.cache.removeAll() }
            state.cache[word] = readings
            return readings
        }
    }

    /// Whether the word is spelled as the dictionary spells it.
    public func isSpelledRight(_ word: String) -> Bool {
        state.withLock { state in
            voikkoSpellCstr(state.handle.pointer, word) == VOIKKO_SPELL_OK
        }
    }

    /// Words that a misspelt word may have been meant to be, the likeliest first.
    public func suggestions(for word: String) -> [String] {
        // The same limits as for readings.
        guard word.utf8.count < 255, !word.utf8.contains(0) else { return [] }
        return state.withLock { state in
            guard let words = voikkoSuggestCstr(state.handle.pointer, word) else { return [] }
            defer { voikkoFreeCstrArray(words) }
            return sequence(first: 0) { $0 + 1 }.lazy
                .map { words[$0] }
                .prefix { $0 != nil }
                .compactMap { $0.map { String(cString: $0) } }
        }
    }

    private static func read(_ word: String, _ handle: borrowing Handle) -> [WordReading] {
        // libvoikko refuses words longer than this and takes no zero bytes.
        guard word.utf8.count < 255, !word.utf8.contains(0) else { return [] }
        guard let analyses = voikkoAnalyzeWordCstr(handle.pointer, word) else { return [] }
        defer { voikko_free_mor_analysis(analyses) }
        var readings: [WordReading] = []
        var index = 0
        while let analysis = analyses[index] {
            index += 1
            let reading = WordReading(analysis: analysis)
            if let reading, !readings.contains(reading) { readings.append(reading) }
        }
        return readings
    }
}

/// There is no Finnish dictionary for libvoikko on this machine.
public struct DictionaryMissing: Error, Equatable {
    /// libvoikko's own words.
    public let reason: String
}

extension WordReading {
    /// Copies one analysis of libvoikko's; nil when it names no base form.
    fileprivate init?(analysis: OpaquePointer) {
        guard let lemma = analysis.value("BASEFORM")?.lowercased() else { return nil }
        let bases = WordBases(analysis.value("WORDBASES") ?? "")
        self.init(
            lemma: lemma,
            parts: bases.parts(lemma: lemma),
            roots: bases.roots.filter { $0 != lemma },
            wordClass: WordClass(voikko: analysis.value("CLASS") ?? ""),
            asks: analysis.value("KYSYMYSLIITE") == "true"
        )
    }
}

extension OpaquePointer {
    fileprivate func value(_ key: String) -> String? {
        guard let value = voikko_mor_analysis_value_cstr(self, key) else { return nil }
        defer { voikko_free_mor_analysis_value_cstr(value) }
        return String(cString: value)
    }
}

extension WordClass {
    fileprivate init(voikko name: String) {
        switch name {
        case "nimisana", "nimi", "etunimi", "sukunimi", "paikannimi": self = .noun
        case "laatusana", "nimisana_laatusana": self = .adjective
        case "teonsana", "kieltosana": self = .verb
        case "lukusana": self = .numeral
        case "asemosana": self = .pronoun
        default: self = .other
        }
    }
}
