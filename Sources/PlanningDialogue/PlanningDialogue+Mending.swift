public import Planning

extension PlanningDialogue {
    /// What a line means that begins with text given back to be mended.
    ///
    /// People type behind that text without wiping it away: a command, `?`, or an answer that does
    /// by itself while the whole line does not, is taken alone.
    ///
    /// - Parameters:
    ///   - line: The line as it came.
    ///   - given: The text that stood on it to begin with; empty when none did.
    ///   - today: The day from which dates without a year are counted.
    /// - Returns: The line to take.
    public func meant(by line: String, after given: String, today: CalendarDate) -> String {
        guard !given.isEmpty, line.hasPrefix(given), let field = currentField else { return line }
        let rest = String(line.dropFirst(given.count))
        if case .command = PlanCommand.read(TypedLine(rest).text, at: field) { return rest }
        let day = progress.countingDay(for: field, today: today)
        guard case .failure = field.read(line, today: day),
            case .success = field.read(rest, today: day)
        else { return line }
        return rest
    }
}
