import Dialogue
import Drafts
import Knowledge
import Matching
import Planning
import PlanningDialogue
import TestSupport

/// A planning talk played from the lines that were typed, over the real knowledge.
struct ExampleTalk {
    /// What was typed, after "> ", and what was shown.
    let text: String
    /// What was stored.
    let events: [PlanEvent]

    init(_ typed: String, after earlier: [PlanEvent], today: CalendarDate) throws {
        let progress = PlanProgress(form: Repository.form, events: earlier)
        let world = try Self.world(today)
        var talk = PlanningDialogue(progress: progress)
        var turn = talk.begin(world)
        var parts = [turn.text()]
        var events = turn.events
        var lines = typed.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        for line in lines where !turn.isOver {
            turn = talk.take(String(line), world)
            parts += ["> " + line, turn.text()]
            events += turn.events
        }
        text = parts.joined(separator: "\n\n") + "\n"
        self.events = events
    }

    private static func world(_ today: CalendarDate) throws -> PlanSurroundings {
        let sources = KnowledgeLoader.sources(folder: Repository.knowledge)
        let knowledge = OpenedKnowledge.shared
        return PlanSurroundings(
            today: today,
            answer: { question in
                guard let knowledge else { return nil }
                var talk = Conversation(base: knowledge.base, matcher: knowledge.matcher)
                return digression(talk.reply(to: question))
            },
            gaps: { EHOKSCheck($0).refused.map(\.message) },
            sourceName: { sources[$0]?.short ?? $0 },
            page: PlanPageSize(lines: 24, columns: 80)
        )
    }

    private static func digression(_ replies: [Reply]) -> DigressionAnswer? {
        let texts = replies.compactMap { reply -> String? in
            guard case .answer(let answer) = reply else { return nil }
            return answer.text + "\nLähde: " + answer.sources.joined(separator: "; ")
        }
        return texts.isEmpty ? nil : DigressionAnswer(text: texts.joined(separator: "\n\n"))
    }
}
