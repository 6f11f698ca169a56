/// Reads an e-mail address.
enum EmailReading {
    /// The most characters an address has.
    static let limit = 254

    static func address(_ text: String) throws(FieldProblem) -> String {
        let address = trimmed(text)
        guard address.count <= limit else { throw .tooLong(limit: limit) }
        if let wrong = address.first(where: { !belongs($0) }) { throw .emailCharacter(wrong) }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .emailAt(count: parts.count - 1) }
        guard !parts[0].isEmpty else { throw .emailWithoutUser }
        guard isDomain(parts[1]) else { throw .emailDomain(String(parts[1])) }
        return address
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        if rest.lowercased().hasPrefix("mailto:") { rest = rest.dropFirst(7) }
        while let last = rest.last, ".,;>)".contains(last) { rest.removeLast() }
        return String(rest.drop { $0 == "<" || $0 == "(" })
    }

    private static func belongs(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "@.-_+'%&!#$*/=?^`{|}~".contains(character)
    }

    private static func isDomain(_ domain: Substring) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, last.count >= 2 else { return false }
        return labels.allSatisfy { label in
            !label.isEmpty && label.first != "-" && label.last != "-"
                && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
    }
}
