internal import FinnishLanguage
internal import Planning

/// An answer found in a line that may hold several.
struct LineFill: Hashable {
    let field: String
    let value: AnswerValue
}

/// Finds answers to several fields in one line.
///
/// Such as `ohjaaja on Liisa Virtanen, liisa@yritys.fi, alkaa 7.1.`
struct LineFilling {
    /// The longest line looked at, in characters.
    static let limit = 600

    let progress: PlanProgress
    let names: FieldNames
    let current: PlanField?
    let today: CalendarDate

    /// The answers found when every clause of the line is one and they are for at least two
    /// fields, or for one field that is not the one asked; empty otherwise.
    func fills(in line: TypedLine) -> [LineFill] {
        guard line.text.utf8.count <= Self.limit, !line.isQuestion else { return [] }
        let clauses = clauses(of: line.text)
        guard clauses.count >= 2 else { return [] }
        var fills: [LineFill] = []
        for (index, clause) in clauses.enumerated() {
            guard let fill = fill(in: clause, isFirst: index == 0) else { return [] }
            fills.removeAll { $0.field == fill.field }
            fills.append(fill)
        }
        return fills.count >= 2 && areFitting(fills) ? fills : []
    }

    /// In a free text field words like *ohjaus on* are text: only answers of a strict kind count.
    private func areFitting(_ fills: [LineFill]) -> Bool {
        guard let current, current.isFreeText else { return true }
        let others = fills.filter { $0.field != current.id }
        return others.allSatisfy { fill in
            progress.form.field(fill.field).map { !$0.isFreeText } ?? false
        }
    }

    /// The one answer of a line that names its field, such as `ohjaaja onkin Liisa`.
    func change(in line: TypedLine) -> (fill: LineFill, isSure: Bool)? {
        guard line.text.utf8.count <= Self.limit, !line.isQuestion,
            let named = named(line.text), named.field.id != current?.id || named.isCorrection,
            named.isCorrection || current.map({ !$0.isFreeText && $0.kind != .person }) ?? true
        else { return nil }
        guard let value = read(named.rest, for: named.field) else { return nil }
        let fill = LineFill(field: named.field.id, value: value)
        return (fill, isSure(named))
    }

    /// A correction with *onkin* is taken at once when the value could hardly be anything else.
    private func isSure(_ named: Named) -> Bool {
        guard named.isCorrection else { return false }
        switch named.field.kind {
        case .person: return named.rest.first?.isUppercase == true
        case .text, .list: return current.map { !$0.isFreeText } ?? true
        default: return true
        }
    }

    private func fill(in clause: String, isFirst: Bool) -> LineFill? {
        if let named = named(clause), let value = read(named.rest, for: named.field) {
            return LineFill(field: named.field.id, value: value)
        }
        if let plain = plain(clause) { return plain }
        guard isFirst, let current, let value = read(clause, for: current) else { return nil }
        return LineFill(field: current.id, value: value)
    }

    /// A clause whose shape alone tells the field: an e-mail address, a telephone number or a
    /// business id.
    private func plain(_ clause: String) -> LineFill? {
        for field in progress.fields where field.hasTellingShape {
            if field.kind == .phone, !Self.looksLikePhone(clause) { continue }
            if let value = read(clause, for: field) {
                return LineFill(field: field.id, value: value)
            }
        }
        return nil
    }

    /// Seven digits or more, beginning as numbers in Finland do.
    private static func looksLikePhone(_ clause: String) -> Bool {
        let begins = clause.first.map { "0+(".contains($0) } ?? false
        return begins && clause.count(where: \.isNumber) >= 7
    }

    private func read(_ text: String, for field: PlanField) -> AnswerValue? {
        guard case .success(let value) = field.read(text, today: today) else { return nil }
        return value
    }
}

extension LineFilling {
    /// A field's name and what is said of it.
    struct Named {
        let field: PlanField
        let rest: String
        let isCorrection: Bool
    }

    /// The field that the text begins with, a linking verb and the rest.
    private func named(_ text: String) -> Named? {
        let tokens = Tokenizer.tokens(of: text)
        let skipped = tokens.prefix { Self.fillers.contains($0.normalized) }.count
        let words = tokens.dropFirst(skipped).prefix(8).map(\.normalized)
        guard let found = names.field(startingWith: words, in: progress) else {
            return nil
        }
        let next = words.indices.contains(found.count) ? words[found.count] : ""
        let isLinked = Self.links.contains(next)
        let start = skipped + found.count + (isLinked ? 1 : 0)
        guard tokens.indices.contains(start) else { return nil }
        let isName = found.field.kind == .person && tokens[start].text.first?.isUppercase == true
        guard
            isName || isLinked && (found.field.kind != .person || isCorrection(next))
                || !found.field.isOpenText || hasColon(text, tokens[skipped + found.count - 1])
        else { return nil }
        let rest = String(
            decoding: text.utf8.dropFirst(tokens[start].range.lowerBound),
            as: UTF8.self
        )
        return Named(field: found.field, rest: rest, isCorrection: isCorrection(next))
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
        "onkin", "olikin", "onki", "alkaakin", "päättyykin",
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
    private func clauses(of text: String) -> [String] {
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
    /// Whether the field takes text of any shape.
    var isFreeText: Bool {
        switch kind {
        case .text, .list: true
        default: false
        }
    }

    /// Whether most text would be an answer, so that a name alone does not show what is meant.
    fileprivate var isOpenText: Bool {
        isFreeText || kind == .person
    }

    /// Whether an answer can be told by its shape alone.
    fileprivate var hasTellingShape: Bool {
        kind == .email || kind == .phone || kind == .businessID
    }
}
