internal import FinnishLanguage

extension String {
    /// The string without white space at its ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension StringProtocol {
    /// The string without the characters at its end that fit.
    func trimmingSuffix(while fits: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, fits(last) { rest = rest.dropLast() }
        return String(rest)
    }
}

extension ChatCommand {
    /// The command that a misspelt name was probably meant to be.
    static func nearest(to name: String) -> ChatCommand? {
        let folded = Normalization.folded(name)
        let scored = allCases.map { command in
            (command, EditDistance.between(folded, Normalization.folded(command.rawValue)))
        }
        guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= 2 else { return nil }
        return best.0
    }
}
