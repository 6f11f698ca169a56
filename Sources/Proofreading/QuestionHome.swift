internal import Knowledge
internal import Matching

/// What a question is filed under: its subject and intent.
struct QuestionHome: Hashable {
    let subject: Filing
    let intent: Intent?

    init(_ question: AskedQuestion) {
        subject = question.subject
        intent = question.intent
    }

    /// The questions of each home, homes in the order of their first question.
    static func groups(of questions: [AskedQuestion]) -> [[AskedQuestion]] {
        var positions: [QuestionHome: Int] = [:]
        var groups: [[AskedQuestion]] = []
        for question in questions {
            let home = QuestionHome(question)
            if let position = positions[home] {
                groups[position].append(question)
            } else {
                positions[home] = groups.count
                groups.append([question])
            }
        }
        return groups
    }
}
