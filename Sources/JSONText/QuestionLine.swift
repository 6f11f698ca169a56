/// A line of `ask --jsonl`: a question and the name that its answer carries back.
public struct QuestionLine: Hashable, Sendable {
    /// What the asker calls the question; any text.
    public let id: String
    /// What is asked.
    public let question: String
    /// The question asked just before it; nil when it stands alone.
    public let context: String?

    /// Reads a line; nil when it is no such JSON object.
    ///
    /// `id` and `question` are strings, and so is `context` where it is there and not null. Other
    /// members are passed over.
    public init?(_ line: String) {
        guard let object = try? JSONReader.read(line.utf8), let id = object["id"]?.string,
            let question = object["question"]?.string
        else { return nil }
        switch object["context"] {
        case nil, .null: context = nil
        case .string(let text): context = text
        default: return nil
        }
        self.id = id
        self.question = question
    }
}
