/// Object identifiers of the national education services: `1.2.246.562.`, node, number.
public enum OID {
    /// What an identifier names.
    public enum Subject: String, CaseIterable, Hashable, Sendable {
        /// A student: node 24, 98, 198 or 298.
        case student
        /// A right to study: node 15.
        case studyRight = "study-right"
        /// An institution or other organisation: node 10, 99, 199 or 299.
        case organisation
    }

    /// Why an identifier is not one of the subject wanted.
    public enum Problem: Hashable, Sendable {
        /// It is not of the shape.
        case shape
        /// It is of the shape but names something else.
        case otherSubject(Subject)
        /// The last digit does not follow from the others.
        case checkDigit
    }

    /// Whether the identifier may lead to a person: everything but an organisation.
    public static func isPersonal(_ oid: String) -> Bool {
        parts(of: oid).map { subject(ofNode: $0.node) != .organisation } ?? true
    }

    /// What is wrong with an identifier; nil when eHOKS would take it.
    public static func problem(in oid: String, as subject: Subject) -> Problem? {
        guard let (node, number) = parts(of: oid), let named = Self.subject(ofNode: node) else {
            return .shape
        }
        guard named == subject else { return .otherSubject(named) }
        if subject == .organisation { return isOrganisation(number) ? nil : .shape }
        guard isRandom(number) else { return .shape }
        // An old fault of the generator wrote the check digit 0 as 10.
        let check = number.count == 12 ? 0 : number[10]
        return checkDigits(of: number.prefix(10), node: node).contains(check) ? nil : .checkDigit
    }

    private static func parts(of oid: String) -> (node: String, number: [Int])? {
        let parts = oid.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 6, parts.prefix(4) == ["1", "2", "246", "562"] else { return nil }
        let number = parts[5].utf8.map { Int($0) - 48 }
        guard number.allSatisfy((0...9).contains) else { return nil }
        return (String(parts[4]), number)
    }

    private static func subject(ofNode node: String) -> Subject? {
        switch node {
        case "15": .studyRight
        case "24", "98", "198", "298": .student
        case "10", "99", "199", "299": .organisation
        default: nil
        }
    }

    /// Ten random digits, the first not 0, and a check digit, or `10` for the check digit 0.
    private static func isRandom(_ number: [Int]) -> Bool {
        guard number.count == 11 || number.suffix(2) == [1, 0] && number.count == 12 else {
            return false
        }
        return number[0] != 0
    }

    /// A random number, the root's own number, or a time stamp of 2013 or 2014.
    private static func isOrganisation(_ number: [Int]) -> Bool {
        let root = Array(repeating: 0, count: 10) + [1]
        let stamped =
            number.count == 22 && [[2, 0, 1, 3], [2, 0, 1, 4]].contains(number.prefix(4))
        return isRandom(number) || number == root || stamped
    }
}

extension OID {
    /// The check digits that ten digits may have.
    ///
    /// IBM 1-3-7 for a student of node 24, Luhn for a right to study. For students of the test
    /// nodes versions of eHOKS differ; either will do.
    static func checkDigits(of digits: some Collection<Int>, node: String) -> Set<Int> {
        switch node {
        case "24": [ibm(digits)]
        case "15": [luhn(digits)]
        default: [ibm(digits), luhn(digits)]
        }
    }

    private static func luhn(_ digits: some Collection<Int>) -> Int {
        let sum = digits.reversed().enumerated()
            .reduce(0) { sum, digit in
                let doubled = digit.element * 2
                return sum + (digit.offset % 2 == 0 ? doubled / 10 + doubled % 10 : digit.element)
            }
        return (10 - sum % 10) % 10
    }

    private static func ibm(_ digits: some Collection<Int>) -> Int {
        let weights = [7, 3, 1]
        let sum = digits.reversed().enumerated()
            .reduce(0) { sum, digit in
                sum + digit.element * weights[digit.offset % 3]
            }
        return (10 - sum % 10) % 10
    }
}
