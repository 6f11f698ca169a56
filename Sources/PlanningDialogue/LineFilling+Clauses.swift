internal import FinnishLanguage
internal import Planning

extension LineFilling {
    /// A field's name and what is said of it.
    struct Named {
        let field: PlanField
        let rest: String
        let isCorrection: Bool
    }

    /// The field that the text begins with, a linking verb and the rest.
    func named(_ text: String) -> Named? {
        let tokens = Tokenizer.tokens(of: text)
        let skipped = tokens.prefix { Self.fillers.contains($0.normalized) }.count
        let words = tokens.dropFirst(skipped).prefix(8).map(\.normalized)
        guard let found = names.field(startingWith: words, in: progress) else {
            return nil
        }
        let next = words.indices.contains(found.count) ? words[found.count] : ""
        let isLinked = Self.links.contains(next)
        // "päättyykin" is both the field's name and the correction.
        let corrects = isCorrection(next) || isCorrection(words[found.count - 1])
        let start = skipped + found.count + (isLinked ? 1 : 0)
        guard tokens.indices.contains(start) else { return nil }
        let isName = found.field.kind == .person && tokens[start].text.first?.isUppercase == true
        guard
            isName || isLinked && (found.field.kind != .person || corrects)
                || !found.field.isOpenText || hasColon(text, tokens[skipped + found.count - 1])
        else { return nil }
        let rest = String(
            decoding: text.utf8.dropFirst(tokens[start].range.lowerBound),
            as: UTF8.self
        )
        return Named(field: found.field, rest: rest, isCorrection: corrects)
    }

    private func isCorrection(_ word: String) -> Bool {
        Self.corrections.contains(word)
    }

    /// The answer to the field asked when the line names it too, such as `alkaa 7.1.2027`.
    func own(in line: TypedLine) -> AnswerValue? {
        guard let current, let named = named(line.text), named.field.id == current.id else {
            return nil
        }
        return read(named.rest, for: current)
    }

    private func hasColon(_ text: String, _ token: Token) -> Bool {
        text.utf8.dropFirst(token.range.upperBound).first { $0 != 32 } == UInt8(ascii: ":")
    }

    private static let corrections: Set<String> = [
        "onkin", "olikin", "onki", "alkaakin", "päättyykin", "loppuukin",
    ]
    private static let links: Set<String> = corrections.union([
        "on", "oli", "olisi", "alkaa", "päättyy", "loppuu",
    ])
    private static let fillers: Set<String> = [
        "jakso", "jakson", "se", "sen", "ja", "no", "siis", "sitten", "eli", "meidän", "meillä",
        "työpaikan",
    ]

    /// The pieces between commas and semicolons that are followed by a space, and around a *ja*
    /// that a field's name follows.
    func clauses(of text: String) -> [String] {
        var pieces = [""]
        for character in text {
            let isComma = pieces[pieces.count - 1].last == "," && character.isWhitespace
            if isComma { pieces[pieces.count - 1].removeLast() }
            if isComma || character == ";" || character.isNewline {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        let trimmed = pieces.map { TypedLine($0).text }.filter { !$0.isEmpty }
        return trimmed.count <= 20 ? trimmed.flatMap(splitAtAnd) : []
    }

    private func splitAtAnd(_ piece: String) -> [String] {
        let words = piece.split(separator: " ")
        for (index, word) in words.enumerated() where word == "ja" && index > 0 {
            let after = words[(index + 1)...].joined(separator: " ")
            guard named(after) != nil || plain(after) != nil else { continue }
            return [words[..<index].joined(separator: " "), after]
        }
        return [piece]
    }
}

extension PlanField {
    /// Whether most text would be an answer, so that a name alone does not show what is meant.
    fileprivate var isOpenText: Bool {
        isFreeText || kind == .person
    }
}
