internal import FinnishLanguage

/// Finds the name that was probably meant.
public enum Nearest {
    /// The name with the fewest edits from the typed one, the first of equals.
    ///
    /// Nil when none is near enough: at most a third of the letters may
    /// differ, but two always.
    public static func name(to typed: String, among names: [String]) -> String? {
        let limit = max(2, typed.count / 3)
        let scored = names.map { ($0, EditDistance.between(typed, $0)) }
        guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= limit else { return nil }
        return best.0
    }
}
