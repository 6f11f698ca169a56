/// Finds Finnish personal identity codes in text: they have no place in a plan.
enum IdentityCode {
    /// Whether a code with its right check character stands in the text by itself.
    static func isIn(_ text: String) -> Bool {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "+" }
            .contains { isCode(Array($0.utf8)) }
    }

    private static func isCode(_ code: [UInt8]) -> Bool {
        guard code.count == 11, signs.contains(code[6]),
            let day = number(code[0..<2]), let month = number(code[2..<4]),
            (1...31).contains(day), (1...12).contains(month),
            let number = number(code[0..<6] + code[7..<10])
        else { return false }
        let last = code[10] >= 97 ? code[10] - 32 : code[10]
        return checkCharacters[number % 31] == last
    }

    private static func number(_ digits: some Sequence<UInt8>) -> Int? {
        digits.reduce(0) { sum, digit in
            guard let sum, (48...57).contains(digit) else { return nil }
            return sum * 10 + Int(digit) - 48
        }
    }

    private static let signs = Set("-+ABCDEFUVWXYabcdefuvwxy".utf8)
    private static let checkCharacters = Array("0123456789ABCDEFHJKLMNPRSTUVWXY".utf8)
}
