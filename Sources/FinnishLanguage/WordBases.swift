/// The parts of a word as libvoikko's `WORDBASES` names them:
/// `+työ(työ)+paikka(paikka)+ohja(ohjata)+a+ja(+ja)`.
///
/// A part's own base form stands in brackets; a suffix has a plus sign there, or no brackets.
struct WordBases {
    private var pieces: [Piece] = []

    private struct Piece {
        var surface = ""
        var base: String?

        /// A suffix that makes a new word of the one before it, or a linking letter.
        var isSuffix: Bool {
            base.map { $0.hasPrefix("+") } ?? (surface.count <= 2)
        }
    }

    init(_ text: String) {
        var isInBrackets = false
        for character in text {
            switch character {
            case "+" where !isInBrackets: pieces.append(Piece())
            case "(": isInBrackets = true
            case ")": isInBrackets = false
            default: append(character, toBase: isInBrackets)
            }
        }
    }

    private mutating func append(_ character: Character, toBase: Bool) {
        guard var piece = pieces.popLast() else { return }
        if toBase {
            piece.base = (piece.base ?? "") + String(character)
        } else {
            piece.surface.append(character)
        }
        pieces.append(piece)
    }

    /// Base forms of the parts that the word is compounded of, in order; the last is cut from the
    /// lemma so that a derived part keeps its suffix (`ohjaaja`, not `ohjata`).
    func parts(lemma: String) -> [String] {
        let starts = pieces.indices.filter { !pieces[$0].isSuffix }
        guard starts.count > 1 else { return [lemma] }
        var parts: [String] = []
        var rest = Substring(lemma)
        for (start, end) in zip(starts, starts.dropFirst()) {
            let surface = pieces[start..<end].map(\.surface).joined()
            let isDerived = end - start > 1
            parts.append(isDerived ? surface : pieces[start].base ?? surface)
            rest = rest.dropFirst(surface.count)
            if rest.first == "-" { rest = rest.dropFirst() }
        }
        parts.append(String(rest))
        return parts.map { $0.lowercased() }.filter { !$0.isEmpty }
    }

    /// Base forms of the words that the parts are derived from.
    var roots: [String] {
        pieces.compactMap { $0.isSuffix ? nil : $0.base?.lowercased() }
    }
}
