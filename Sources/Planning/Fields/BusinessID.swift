/// Finnish business ids: seven digits, a hyphen and a check digit.
public enum BusinessID {
    /// Whether eHOKS would take the id as it stands.
    public static func isValid(_ id: String) -> Bool {
        (try? read(id)) == id
    }

    /// Reads an id; a missing hyphen, spaces, `FI` in front and the old six digits are mended.
    static func read(_ text: String) throws(FieldProblem) -> String {
        let mended = mended(text)
        guard let digits = digits(mended) else { throw .businessIDShape }
        guard checkDigit(of: digits.prefix(7)) == digits[7] else { throw .businessIDCheckDigit }
        let number = digits.prefix(7).map(String.init).joined()
        return number + "-" + String(digits[7])
    }

    private static func mended(_ text: String) -> String {
        let compact = text.filter { $0 != " " && $0 != "." }
            .map { "–—‐‑−".contains($0) ? "-" : $0 }
        let typed = String(compact)
        return typed.uppercased().hasPrefix("FI") ? String(typed.dropFirst(2)) : typed
    }

    private static func digits(_ text: String) -> [Int]? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let joined = parts.joined()
        guard parts.count == 1 || parts.count == 2 && parts[1].count == 1,
            joined.hasOnlyDigits
        else { return nil }
        let digits = joined.utf8.map { Int($0) - 48 }
        if digits.count == 8 { return digits }
        return digits.count == 7 && parts.count == 2 ? [0] + digits : nil
    }

    /// The digit that ends an id; nil for seven digits that no id has.
    static func checkDigit(of digits: some Collection<Int>) -> Int? {
        let rest = zip(digits, [7, 9, 10, 5, 8, 4, 2]).reduce(0) { $0 + $1.0 * $1.1 } % 11
        switch rest {
        case 0: return 0
        case 1: return nil
        default: return 11 - rest
        }
    }
}
