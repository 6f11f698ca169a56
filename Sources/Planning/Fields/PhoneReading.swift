/// Reads a telephone number by the rule of eHOKS: digits, `+`, `-`, brackets and spaces.
enum PhoneReading {
    /// The most characters that eHOKS takes.
    static let limit = 256
    /// The fewest digits a number has.
    static let leastDigits = 5

    static func number(_ text: String) throws(FieldProblem) -> String {
        let number = String(TypedText.oneLine(text).map { "–‐‑−".contains($0) ? "-" : $0 })
        guard number.count <= limit else { throw .tooLong(limit: limit) }
        if let wrong = number.first(where: { !"+-() 0123456789".contains($0) }) {
            throw .phoneCharacter(wrong)
        }
        guard number.count(where: { "0123456789".contains($0) }) >= leastDigits else {
            throw .phoneTooShort
        }
        return number
    }
}
