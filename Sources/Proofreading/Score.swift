/// Scores as authors read them.
enum Score {
    /// A score with two decimals and a comma, such as `0,87`.
    static func decimal(_ score: Double) -> String {
        let hundredths = Int((min(max(score, 0), 1) * 100).rounded())
        let digits = String(hundredths % 100)
        return "\(hundredths / 100)," + (digits.count < 2 ? "0" : "") + digits
    }
}
