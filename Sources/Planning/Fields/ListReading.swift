/// Reads several short texts.
///
/// Items are separated by semicolons or line breaks. Without either, commas separate when every
/// piece is at most three words: `kassa, siivous, tilitys`. The word *ja* never separates, since
/// it stands inside items too: `leikkaus- ja kylmätyöt`.
enum ListReading {
    /// The most items kept.
    static let itemLimit = 50
    /// The most characters kept of an item.
    static let lengthLimit = 500

    static func items(_ text: String) throws(FieldProblem) -> [String] {
        let items = pieces(of: text).map(withoutMark).filter { !$0.isEmpty }
        guard !items.isEmpty else { throw .empty }
        guard items.count <= itemLimit else { throw .tooManyItems(limit: itemLimit) }
        guard items.allSatisfy({ $0.count <= lengthLimit }) else {
            throw .tooLong(limit: lengthLimit)
        }
        guard !IdentityCode.isIn(text) else { throw .identityCode }
        return items
    }

    private static func pieces(of text: String) -> [String] {
        let pieces = text.split { $0 == ";" || $0.isNewline }.map(String.init)
        guard pieces.count == 1, let only = pieces.first else { return pieces }
        let byComma = splitAtCommas(only)
        let areShort = byComma.allSatisfy { $0.split(separator: " ").count <= 3 }
        return areShort ? byComma : pieces
    }

    /// The pieces between commas that stand outside brackets and not inside a number.
    private static func splitAtCommas(_ text: String) -> [String] {
        var depth = 0
        var pieces = [""]
        var before: Character = " "
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            if character == ",", depth == 0, !before.isNumber {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
            before = character
        }
        return pieces
    }

    /// The item without a bullet or a number in front of it.
    private static func withoutMark(_ item: String) -> String {
        var rest = item.drop { $0 == " " || "-•*–".contains($0) }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let after = rest.dropFirst(digits.count)
        if !digits.isEmpty, digits.count <= 2, after.first == "." || after.first == ")",
            after.dropFirst().first == " "
        {
            rest = after.dropFirst()
        }
        return TypedText.oneLine(String(rest))
    }
}
