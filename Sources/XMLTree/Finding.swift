/// Something an author should mend: where, what, and how.
public struct Finding: Equatable, Sendable {
    /// The file as the author knows it.
    public let file: String
    /// The line from 1, or nil when the whole file is meant.
    public let line: Int?
    /// The rule that found it, such as `related-entry-exists`.
    public let rule: String
    /// What is wrong, a Finnish sentence.
    public let message: String
    /// How to mend it, a Finnish sentence.
    public let remedy: String

    /// Makes a finding.
    public init(file: String, line: Int?, rule: String, message: String, remedy: String) {
        self.file = file
        self.line = line
        self.rule = rule
        self.message = message
        self.remedy = remedy
    }

    /// Makes a finding of a problem in the XML itself.
    public init(_ problem: XMLProblem) {
        self.init(
            file: problem.file,
            line: problem.line,
            rule: "xml",
            message: problem.message,
            remedy: problem.remedy
        )
    }
}

extension Finding: CustomStringConvertible {
    /// The place, what is wrong, how to mend it, and the rule in brackets.
    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(place): \(message) \(remedy) [\(rule)]"
    }
}
