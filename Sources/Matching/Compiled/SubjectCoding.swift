internal import CompactBytes
internal import Knowledge

// Subjects and details as packed strings.

extension ByteWriter {
    mutating func write(_ subject: Subject) {
        switch subject {
        case .entry(let id): write(["entry", id])
        case .elsewhere: write(["elsewhere"])
        case .smalltalk: write(["smalltalk"])
        case .plan: write(["plan"])
        case .retrieved: write(["retrieved"])
        }
    }

    mutating func write(_ detail: Detail) {
        switch detail {
        case .topic(let id): write(["topic", id])
        case .talk(let kind): write(["talk", kind.rawValue])
        }
    }
}

extension ByteReader {
    mutating func readSubject() throws(BadBytes) -> Subject {
        let parts = try readStrings()
        switch (parts.first, parts.count) {
        case ("entry", 2): return .entry(parts[1])
        case ("elsewhere", 1): return .elsewhere
        case ("smalltalk", 1): return .smalltalk
        case ("plan", 1): return .plan
        case ("retrieved", 1): return .retrieved
        default: throw BadBytes()
        }
    }

    mutating func readDetail() throws(BadBytes) -> Detail {
        let parts = try readStrings()
        guard parts.count == 2 else { throw BadBytes() }
        if parts[0] == "topic" { return .topic(parts[1]) }
        guard let kind = TalkExample.Kind(rawValue: parts[1]) else { throw BadBytes() }
        return .talk(kind)
    }
}
