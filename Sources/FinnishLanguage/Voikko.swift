internal import CVoikko
internal import Synchronization

/// The Finnish dictionary of libvoikko.
///
/// libvoikko wants one caller at a time for a handle (voikko.h: "one handle must not be used by
/// several threads at the same time"), so each caller takes a handle for the time of its call, and
/// another is opened when all are taken. Words read are kept for all of them.
public final class Voikko: WordReader {
    /// The number of words whose readings are kept.
    public static let cacheLimit = 20_000

    private let handles = Mutex<[Handle]>([])
    private let cache = Mutex<[String: [WordReading]]>([:])
    private let whenMissing: (@Sendable (DictionaryMissing) -> Never)?

    /// Owns a C handle, which the thread that has taken it uses alone.
    private final class Handle: Sendable {
        private let address: UInt

        init() throws(DictionaryMissing) {
            var message: UnsafePointer<CChar>?
            guard let pointer = voikkoInit(&message, "fi", nil) else {
                throw DictionaryMissing(reason: message.map { String(cString: $0) } ?? "")
            }
            address = UInt(bitPattern: pointer)
        }

        var pointer: OpaquePointer? { OpaquePointer(bitPattern: address) }

        deinit {
            voikkoTerminate(pointer)
        }
    }

    /// Opens the dictionary.
    ///
    /// - Throws: `DictionaryMissing` when libvoikko finds no Finnish dictionary.
    public init() throws(DictionaryMissing) {
        kumppaniStayOffline()
        whenMissing = nil
        let first = try Handle()
        handles.withLock { $0.append(first) }
    }

    /// Opens the dictionary when a word is first asked for, which many a question never does: its
    /// words were read when the knowledge was learned.
    ///
    /// - Parameter whenMissing: Called when it is needed and libvoikko finds none.
    public init(whenMissing: @escaping @Sendable (DictionaryMissing) -> Never) {
        kumppaniStayOffline()
        self.whenMissing = whenMissing
    }

    /// Every reading that the dictionary gives; empty for a word it does not know.
    public func readings(of word: String) -> [WordReading] {
        if let known = cache.withLock({ $0[word] }) { return known }
        let readings = withHandle { Self.read(word, $0) } ?? []
        cache.withLock { cache in
            if cache.count >= Self.cacheLimit { cache.removeAll() }
            cache[word] = readings
        }
        return readings
    }

    /// Whether the word is spelled as the dictionary spells it.
    public func isSpelledRight(_ word: String) -> Bool {
        withHandle { voikkoSpellCstr($0, word) == VOIKKO_SPELL_OK } ?? false
    }

    /// Words that a misspelt word may have been meant to be, the likeliest first.
    public func suggestions(for word: String) -> [String] {
        // The same limits as for readings.
        guard word.utf8.count < 255, !word.utf8.contains(0) else { return [] }
        return withHandle { handle in
            guard let words = voikkoSuggestCstr(handle, word) else { return [] }
            defer { voikkoFreeCstrArray(words) }
            return sequence(first: 0) { $0 + 1 }.lazy
                .map { words[$0] }
                .prefix { $0 != nil }
                .compactMap { $0.map { String(cString: $0) } }
        } ?? []
    }

    /// Lends a handle that nobody else has; nil when none can be had.
    private func withHandle<Result>(_ body: (OpaquePointer) -> Result) -> Result? {
        guard let handle = handles.withLock({ $0.popLast() }) ?? open(),
            let pointer = handle.pointer
        else { return nil }
        defer { handles.withLock { $0.append(handle) } }
        return body(pointer)
    }

    /// Opening reads files into what handles share, so it is done by one thread at a time.
    private static let opening = Mutex<Void>(())

    private func open() -> Handle? {
        Self.opening.withLock { _ in
            do throws(DictionaryMissing) {
                return try Handle()
            } catch {
                // Under the lock, so that of two threads only one tells.
                whenMissing?(error)
                return nil
            }
        }
    }

    private static func read(_ word: String, _ handle: OpaquePointer) -> [WordReading] {
        // libvoikko refuses words longer than this and takes no zero bytes.
        guard word.utf8.count < 255, !word.utf8.contains(0) else { return [] }
        guard let analyses = voikkoAnalyzeWordCstr(handle, word) else { return [] }
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
