internal import Knowledge
internal import Matching
internal import XMLTree

/// Makes a transcript of a file's bytes, mending a torn end in memory.
enum TranscriptDecoder {
    /// The transcript in a file.
    ///
    /// - Throws: `XMLProblem` when not even its beginning is one of ours.
    static func transcript(
        _ bytes: [UInt8],
        id: TranscriptID
    ) throws(XMLProblem) -> Transcript {
        do {
            return try transcript(XMLReader.read(bytes, name: id.fileName), id, isTorn: false)
        } catch {
            guard let mended = mended(bytes) else { throw error }
            return try transcript(XMLReader.read(mended, name: id.fileName), id, isTorn: true)
        }
    }

    /// The bytes up to the last whole part, closed; nil when there is no whole part, not even the
    /// beginning.
    static func mended(_ bytes: [UInt8]) -> [UInt8]? {
        let closing = Array(TranscriptXML.closing.utf8)
        let ends = TranscriptXML.partEnds.compactMap { lastEnd(of: Array($0.utf8), in: bytes) }
        if let end = ends.max() { return bytes[..<end] + closing }
        let lines = bytes.indices.filter { bytes[$0] == 0x0A }
        guard lines.count >= 2 else { return nil }
        return bytes[...lines[1]] + closing
    }

    /// Where the last line that ends as the mark does ends; nil when none does.
    static func lastEnd(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        var end = bytes.count
        while end >= mark.count {
            if bytes[end - 1] == 0x0A, bytes[(end - mark.count)..<end].elementsEqual(mark) {
                return end
            }
            end -= 1
        }
        return nil
    }

    private static func transcript(
        _ document: ParsedDocument,
        _ id: TranscriptID,
        isTorn: Bool
    ) throws(XMLProblem) -> Transcript {
        let root = document.root
        guard root.name == "transcript", root.namespace == TranscriptXML.namespace else {
            let kind = XMLProblem.Kind.wrongRoot(root.name, expected: ["transcript"])
            throw XMLProblem(file: document.file, line: root.line, kind: kind)
        }
        let heading = Transcript.Heading(
            begun: root.attributes["begun"] ?? "",
            program: root.attributes["program"] ?? "",
            knowledge: root.attributes["knowledge"] ?? ""
        )
        return Transcript(
            id: id,
            origin: root.attributes["id"].flatMap { TranscriptID($0) },
            heading: heading,
            turns: turns(in: root),
            isTorn: isTorn
        )
    }

    /// The turns with what was said of them later.
    private static func turns(in root: ParsedElement) -> [Turn] {
        var turns: [Turn] = []
        for part in root.elements {
            if part.name == "turn" {
                turns.append(turn(part))
                continue
            }
            let number = part.attributes["turn"].flatMap { Int($0) }
            guard let index = turns.lastIndex(where: { $0.number == number }) else { continue }
            if part.name == "remark" { turns[index].remarks.append(part.rawText) }
            guard part.name == "feedback" else { continue }
            let isGood = part.attributes["verdict"] == "good"
            turns[index].feedback = Turn.Feedback(isGood: isGood, reason: part.rawText)
        }
        return turns
    }

    /// One pass over the children: thousands of turns are read when transcripts are gone through.
    private static func turn(_ element: ParsedElement) -> Turn {
        let values = element.attributes
        var turn = Turn(at: values["at"] ?? "", typed: nil)
        turn.number = values["n"].flatMap { Int($0) } ?? 0
        turn.milliseconds = values["ms"].flatMap { Int($0) } ?? 0
        turn.mode = values["mode"].flatMap { Turn.Mode(rawValue: $0) } ?? .chat
        turn.field = values["field"]
        for case .element(let part) in element.children {
            switch part.name {
            case "typed": turn.typed = part.rawText
            case "question": if let asked = question(part) { turn.questions.append(asked) }
            case "picked": turn.pick = part.attributes["entry"].map { .entry($0) } ?? .nothing
            case "said": turn.said = part.rawText
            default: break
            }
        }
        return turn
    }

    private static func question(_ element: ParsedElement) -> AskedQuestion? {
        let values = element.attributes
        guard let outcome = values["outcome"].flatMap({ Outcome(rawValue: $0) }),
            let intent = values["intent"].flatMap({ Intent(rawValue: $0) }),
            let text = element.first("text")?.rawText
        else { return nil }
        let ours = values["ours"].flatMap { Double($0) } ?? 0
        var question = AskedQuestion(text: text, outcome: outcome, intent: intent, ours: ours)
        for case .element(let part) in element.children { take(part, into: &question) }
        return question
    }

    private static func take(_ part: ParsedElement, into question: inout AskedQuestion) {
        switch part.name {
        case "context": question.context = part.rawText
        case "understood": question.understood.append(part.rawText)
        case "terms": question.terms = part.rawText.split(separator: " ").map(String.init)
        case "candidate": if let found = candidate(part) { question.candidates.append(found) }
        case "shown": if let entry = part.attributes["entry"] { question.shown.append(entry) }
        default: break
        }
    }

    private static func candidate(_ element: ParsedElement) -> Candidate? {
        guard let entry = element.attributes["entry"],
            let score = element.attributes["score"].flatMap({ Double($0) })
        else { return nil }
        return Candidate(entry: entry, score: score)
    }
}
