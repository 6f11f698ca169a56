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

    var progress: PlanProgress
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
        // A later clause is read knowing the earlier: a last day without a year follows the first.
        var reading = self
        for (index, clause) in clauses.enumerated() {
            guard let fill = reading.fill(in: clause, isFirst: index == 0) else { return [] }
            fills.removeAll { $0.field == fill.field }
            fills.append(fill)
            reading.progress.apply(.answered(field: fill.field, .value(fill.value)))
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
    func plain(_ clause: String) -> LineFill? {
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

    func read(_ text: String, for field: PlanField) -> AnswerValue? {
        let day = progress.countingDay(for: field, today: today)
        guard case .success(let value) = field.read(text, today: day) else { return nil }
        return value
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

    /// Whether an answer can be told by its shape alone.
    fileprivate var hasTellingShape: Bool {
        kind == .email || kind == .phone || kind == .businessID
    }
}
