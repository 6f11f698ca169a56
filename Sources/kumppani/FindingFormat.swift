internal import ArgumentParser
internal import Knowledge
internal import XMLTree

/// How `check` shows its findings.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
    /// A line each, and a count.
    case text
    /// One object, for editors and continuous integration.
    case json

    /// The lines of the output.
    func lines(_ findings: [Finding], of base: KnowledgeBase) -> [String] {
        switch self {
        case .text: findings.map(\.description) + [Self.summary(findings, of: base)]
        case .json: [Self.object(findings).text]
        }
    }

    private static func summary(_ findings: [Finding], of base: KnowledgeBase) -> String {
        switch findings.count {
        case 0:
            "Ei huomautettavaa: \(base.entries.count) aihetta, \(questionCount(base)) kysymystä."
        case 1: "1 huomio."
        default: "\(findings.count) huomiota."
        }
    }

    private static func questionCount(_ base: KnowledgeBase) -> Int {
        base.entries.reduce(0) { $0 + $1.examples.count }
            + base.elsewhere.reduce(0) { $0 + $1.examples.count } + base.talk.count
    }

    private static func object(_ findings: [Finding]) -> OrderedJSON {
        let list = findings.map { finding in
            OrderedJSON.object([
                "file": .string(finding.file),
                "line": finding.line.map { .number(Double($0)) } ?? .null,
                "rule": .string(finding.rule),
                "message": .string(finding.message),
                "remedy": .string(finding.remedy),
            ])
        }
        return .object(["count": .number(Double(findings.count)), "findings": .array(list)])
    }
}
