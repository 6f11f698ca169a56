public import Knowledge
internal import XMLTree

/// Questions with their right answers, for measuring.
public struct QuestionSet: Sendable {
    /// The questions in file order.
    public let questions: [Question]

    /// One question.
    public struct Question: Hashable, Sendable {
        /// Unique in the set.
        public let id: String
        /// What the user typed.
        public let text: String
        /// Entries whose answer is right, best first; empty for what is not ours and for talk.
        public let entries: [String]
        /// What is wanted.
        public let intent: Intent
        /// How it is put, such as `typo` or `colloquial`.
        public let tags: [String]
        /// The question asked just before it; nil when it stands alone.
        public let context: String?
    }

    /// What is wrong with a question set.
    public struct Problem: Error, Equatable, Sendable {
        /// The file.
        public let file: String
        /// The line from 1; nil when the whole file is meant.
        public let line: Int?
        /// What is wrong.
        public let kind: Kind

        /// The ways in which a set can be wrong.
        public enum Kind: Equatable, Sendable {
            /// There is no such file.
            case missing
            /// The file cannot be read, or is too large.
            case unreadable
            /// The file is not UTF-8.
            case notUTF8
            /// The header lacks a column.
            case missingColumn(String)
            /// A line has another number of columns than the header.
            case columns(found: Int, expected: Int)
            /// There is no such intent.
            case unknownIntent(String)
        }
    }

    /// Reads a set: tab-separated columns with a header line, in any order.
    ///
    /// - Throws: `Problem` with the place of the first mistake.
    public init(file: String) throws(Problem) {
        let bytes: [UInt8]
        do throws(XMLProblem) {
            bytes = try FileBytes.read(file, limit: XMLReader.sizeLimit)
        } catch {
            let kind: Problem.Kind = error.kind == .missing ? .missing : .unreadable
            throw Problem(file: file, line: nil, kind: kind)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(file: file, line: nil, kind: .notUTF8)
        }
        try self.init(text: text, file: file)
    }

    /// Reads a set from its text.
    ///
    /// - Throws: `Problem` with the place of the first mistake.
    public init(text: String, file: String) throws(Problem) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let header = lines.first.map(Self.cells) ?? []
        for name in ["id", "question", "entries", "intent"] where !header.contains(name) {
            throw Problem(file: file, line: 1, kind: .missingColumn(name))
        }
        var questions: [Question] = []
        for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            questions.append(try Self.question(line, header, (file, number + 1)))
        }
        self.questions = questions
    }

    private static func question(
        _ line: Substring,
        _ header: [String],
        _ place: (file: String, line: Int)
    ) throws(Problem) -> Question {
        let cells = cells(line)
        guard cells.count == header.count else {
            let kind = Problem.Kind.columns(found: cells.count, expected: header.count)
            throw Problem(file: place.file, line: place.line, kind: kind)
        }
        let row = Dictionary(zip(header, cells)) { first, _ in first }
        let name = row["intent"] ?? ""
        guard let intent = Intent(rawValue: name) else {
            throw Problem(file: place.file, line: place.line, kind: .unknownIntent(name))
        }
        let context = row["context"] ?? ""
        return Question(
            id: row["id"] ?? "",
            text: row["question"] ?? "",
            entries: (row["entries"] ?? "").split { $0 == "|" || $0 == "+" }.map(String.init),
            intent: intent,
            tags: (row["tags"] ?? "").split(separator: "|").map(String.init),
            context: context.isEmpty ? nil : context
        )
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
}
