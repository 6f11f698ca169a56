/// Looks for a telephone number, or another long number, that begins at one place of a text.
struct PhoneScan {
    let scalars: [Unicode.Scalar]
    let start: Int

    /// The fewest digits of a telephone number, and of any number that is taken out.
    static let leastDigits = 7
    /// The most digits of a telephone number; what follows them is read on its own.
    static let mostDigits = 16

    var found: MaskScan.Found? {
        let run = run
        guard run.digits >= Self.leastDigits, !isBusinessID else { return nil }
        if beginsLikePhone { return MaskScan.Found(mark: .phone, end: run.end) }
        let solid = solidDigits
        guard solid >= Self.leastDigits else { return nil }
        return MaskScan.Found(mark: .number, end: start + solid)
    }

    /// How far digits with single separators between them go, and how many they are.
    private var run: (end: Int, digits: Int) {
        var end = start
        var digits = 0
        var position = start
        var separators = 0
        while position < scalars.count, digits < Self.mostDigits {
            if Masking.isDigit(scalars[position]) {
                digits += 1
                separators = 0
                end = position + 1
            } else if isSeparator(position, digits), separators < 2 {
                separators += 1
            } else {
                break
            }
            position += 1
        }
        return (end, digits)
    }

    /// A dot parts a telephone number only after three digits, so that a date is none.
    private func isSeparator(_ position: Int, _ digits: Int) -> Bool {
        switch scalars[position] {
        case "+": digits == 0
        case " ", "-", "(", ")", "\u{A0}", "–", "‑", "‐": true
        case ".": digits >= 3
        default: false
        }
    }

    private var beginsLikePhone: Bool {
        if scalars[start] == "+" { return true }
        let beginning = scalars[start...].lazy.filter(Masking.isDigit).prefix(3)
        let digits: [Int] = beginning.map { Int($0.properties.numericValue ?? 0) }
        return digits.first == 0 || digits == [3, 5, 8]
    }

    private var solidDigits: Int { scalars[start...].prefix(while: Masking.isDigit).count }

    /// Seven digits, a hyphen and one digit: a firm's public code.
    private var isBusinessID: Bool {
        let rest = Array(scalars[start...].prefix(10))
        guard rest.count >= 9, rest.prefix(7).allSatisfy(Masking.isDigit), rest[7] == "-",
            Masking.isDigit(rest[8])
        else { return false }
        return rest.count < 10 || !Masking.isDigit(rest[9])
    }
}
