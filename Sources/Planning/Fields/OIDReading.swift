/// Reads an identifier of the national services.
enum OIDReading {
    static func oid(_ text: String, _ subject: OID.Subject) throws(FieldProblem) -> String {
        let oid = text.filter { $0 != " " }
        switch OID.problem(in: oid, as: subject) {
        case nil: return oid
        case .shape: throw .oidShape(subject)
        case .otherSubject(let named): throw .oidOtherSubject(named: named, wanted: subject)
        case .checkDigit: throw .oidCheckDigit(subject)
        }
    }
}

/// Reads a code's URI; the number alone will do.
enum CodeReading {
    static func uri(_ text: String, set: String) throws(FieldProblem) -> String {
        let typed = text.lowercased().filter { $0 != " " }
        var number = typed[...]
        if number.hasPrefix(set) {
            number = number.dropFirst(set.count)
            if number.first == "_" { number.removeFirst() }
        }
        guard (1...12).contains(number.utf8.count), number.hasOnlyDigits
        else { throw .codeShape(set: set) }
        return set + "_" + number
    }
}
