internal import Dialogue
internal import FinnishLanguage
internal import FoundationEssentials
internal import JSONText
internal import Knowledge
internal import Matching
internal import Review
internal import Terminal
@testable internal import Transcripts

/// Questions to a small knowledge.
enum Questions {
    static let dictionary = try? Voikko()
    static let base: KnowledgeBase? = try? KnowledgeLoader.load(
        folder: ProcessInfo.processInfo.environment["FUZZ_KNOWLEDGE"] ?? Documents.knowledge
    ).base
    static let matcher: Matcher? = base.flatMap { base in
        dictionary.map { Matcher(base: base, dictionary: $0) }
    }

    static func jsonLine(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let matcher, let line = QuestionLine(text) else { return }
        _ = matcher.match(line.question, context: line.context)
        let echoed = JSONValue.object(leavingOutMissing: [
            ("id", .string(line.id)), ("question", .string(line.question)),
            ("context", line.context.map(JSONValue.string)),
        ])
        promise(QuestionLine(echoed.compact) == line, "a line reads as it was written")
    }

    static func set(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for question in (try? QuestionSet(text: text, file: "a.tsv"))?.questions ?? [] {
            _ = matcher?.match(question.text, context: question.context)
        }
    }

    static func question(_ bytes: [UInt8]) {
        guard let matcher else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        let match = matcher.match(text)
        promise(match.candidates.allSatisfy { (0...1).contains($0.score) }, "scores are 0 to 1")
        let masked = Masking.masked(text)
        promise(Masking.masked(masked) == masked, "what is masked stays so")
    }

    static func chat(_ bytes: [UInt8]) {
        guard let base, let matcher, let id = TranscriptID("x") else { return }
        var conversation = Conversation(base: base, matcher: matcher)
        for line in bytes.split(separator: 10).prefix(20) {
            let typed = String(decoding: line, as: UTF8.self)
            let replies = conversation.reply(to: typed)
            let turn = TurnMaker.turn(typed, replies, conversation.trace, at: "x")
            let heading = Transcript.Heading(begun: "x", program: "x", knowledge: "x")
            let file = TranscriptXML.heading(heading, id) + TranscriptXML.turn(turn)
            let read = try? TranscriptDecoder.transcript(
                Array((file + TranscriptXML.closing).utf8),
                id: id
            )
            promise(read?.turns.count == 1 && read?.isTorn == false, "a turn reads as it was written")
        }
    }

    static func screen(_ bytes: [UInt8]) {
        let cleaned = SafeText.cleaned(String(decoding: bytes, as: UTF8.self))
        for scalar in cleaned.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            promise(!isControl || scalar == "\n", "no control character is left")
        }
        promise(SafeText.cleaned(cleaned) == cleaned, "what is clean stays so")
        _ = Screen(output: Output(descriptor: -1)).rendered(StyledText(cleaned))
    }
}
