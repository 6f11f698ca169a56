/// Looks for a telephone number, or another long number, that begins at one place of a text.
struct PhoneScan {
    let scalars: [Unicode.Scalar]
    let start: Int

    /// The fewest digits of a telephone number, and of any number that is taken out.
    static let leastDigits = 7
    /// The most digits of a telephone number; what follows them is read on its own.
    static let mostDigits = 16
    /// A number of so many digits is whole when another seems to begin.
    private static let wholeDigits = 9
    /// `040 - 123 4567` has three separators side by side.
    private static let mostSeparators = 3

    var found: MaskScan.Found? {
        let run = run
        guard run.digits >= Self.leastDigits else { return nil }
        if scalars[start] == "(", !isBracketOfNumber(run.end) { return nil }
        if beginsLikePhone { return MaskScan.Found(mark: .phone, end: run.end) }
        let solid = scalars[start...].prefix(while: Masking.isDigit).count
        guard solid >= Self.leastDigits else { return nil }
        return MaskScan.Found(mark: .number, end: start + solid)
    }

    /// `(09) 123`, not `(09 123)` or `(+358 (0)9 123)`, whose bracket is around the number.
    private func isBracketOfNumber(_ end: Int) -> Bool {
        scalars[(start + 1)..<end].first { $0 == "(" || $0 == ")" } == ")"
    }

    /// How far digits with separators between them go, and how many they are.
    private var run: (end: Int, digits: Int) {
        var (end, digits, separators, position) = (start, 0, 0, start)
        while position < scalars.count, digits < Self.mostDigits {
            let scalar = scalars[position]
            if Masking.isDigit(scalar) {
                if separators > 0, digits >= Self.wholeDigits, scalar == "0" { break }
                digits += 1
                separators = 0
                end = position + 1
            } else if isSeparator(position, digits), separators < Self.mostSeparators {
                separators += 1
            } else {
                break
            }
            position += 1
        }
        return (end, digits)
    }

    /// A dot parts a telephone number only after three digits, so that a date is none; a slash only
    /// after the first three or four of one that begins with 0, so that a statute's number is none.
    private func isSeparator(_ position: Int, _ digits: Int) -> Bool {
        switch scalars[position] {
        case "+": digits == 0
        case "(", ")": true
        case ".": digits >= 3
        case "/": (3...4).contains(digits) && scalars[start] == "0"
        case let other: ScalarCursor.spaces.contains(other) || ScalarCursor.dashes.contains(other)
        }
    }

    /// A plus, 358, or a 0 that no dash follows, as it does in `0–100 000 euroa`.
    private var beginsLikePhone: Bool {
        if scalars[start...].prefix(2).contains("+") { return true }
        let beginning = scalars[start...].lazy.filter(Masking.isDigit).prefix(3)
        let digits: [Int] = beginning.map { Int($0.properties.numericValue ?? 0) }
        if digits == [3, 5, 8] { return true }
        let second = start + 1 < scalars.count ? scalars[start + 1] : " "
        return digits.first == 0 && !ScalarCursor.dashes.contains(second)
    }
}
