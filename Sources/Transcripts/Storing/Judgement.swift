internal import Glibc
internal import PrivateFiles
internal import XMLTree

/// What a reviewer says of a turn; it is kept beside the transcript, never in it.
public struct Judgement: Hashable, Sendable {
    /// The turn's number.
    public let turn: Int
    /// What was right.
    public let verdict: Verdict
    /// When it was judged.
    public let at: String

    /// Makes a judgement.
    public init(turn: Int, verdict: Verdict, at: String) {
        self.turn = turn
        self.verdict = verdict
        self.at = at
    }

    /// What a turn should have come to.
    public enum Verdict: Hashable, Sendable {
        /// This entry answers it.
        case entry(String)
        /// It is not ours.
        case outOfScope
        /// What came was right.
        case right
        /// It is not worth going on with.
        case aside

        /// The name in the file.
        var name: String {
            switch self {
            case .entry: "entry"
            case .outOfScope: "out-of-scope"
            case .right: "right"
            case .aside: "aside"
            }
        }

        init?(_ element: ParsedElement) {
            switch element.attributes["verdict"] {
            case "entry":
                guard let entry = element.attributes["entry"] else { return nil }
                self = .entry(entry)
            case "out-of-scope": self = .outOfScope
            case "right": self = .right
            case "aside": self = .aside
            default: return nil
            }
        }
    }
}

extension TranscriptStore {
    private static let opening = """
        <?xml version="1.0" encoding="UTF-8"?>
        <judgements xmlns="urn:kumppani:judgements:1">

        """
    private static let closing = "</judgements>\n"

    /// The judgements of a session by turn, the last of each; none when there are none.
    ///
    /// - Throws: `TranscriptProblem` when there are some that cannot be read.
    public func judgements(of id: TranscriptID) throws(TranscriptProblem) -> [Int: Judgement] {
        let bytes: [UInt8]
        do {
            bytes = try self.bytes(of: id.judgementsName, id)
        } catch .noSuchTranscript {
            return [:]
        }
        guard let document = try? XMLReader.read(bytes, name: id.judgementsName) else {
            throw .content(id, .notWellFormed(code: 0))
        }
        let found = document.root.elements.compactMap(Self.judgement)
        return Dictionary(found.map { ($0.turn, $0) }) { _, last in last }
    }

    private static func judgement(_ element: ParsedElement) -> Judgement? {
        guard let turn = element.attributes["turn"].flatMap({ Int($0) }),
            let verdict = Judgement.Verdict(element)
        else { return nil }
        return Judgement(turn: turn, verdict: verdict, at: element.attributes["at"] ?? "")
    }

    /// Adds a judgement; when this returns it is on the disk.
    ///
    /// - Throws: `TranscriptProblem` when it cannot be written.
    public func add(_ judgement: Judgement, to id: TranscriptID) throws(TranscriptProblem) {
        let folder = try open(creates: false)
        do throws(SystemError) {
            let isNew = try !folder.names().contains(id.judgementsName)
            let file = try folder.open(id.judgementsName, isNew: isNew, appends: false)
            guard try file.lock() else { throw SystemError(EBUSY) }
            let size = Int(try file.status().st_size)
            let part = (isNew ? Self.opening : "") + Self.line(judgement) + Self.closing
            let start = isNew ? 0 : max(0, size - Self.closing.utf8.count)
            try file.writeAll(Array(part.utf8), at: start)
            try file.sync()
            try folder.sync()
        } catch {
            throw .file(id, errno: error.code)
        }
    }

    private static func line(_ judgement: Judgement) -> String {
        var text = "  <judgement turn=\"\(judgement.turn)\" at=\"\(judgement.at)\""
        text += " verdict=\"\(judgement.verdict.name)\""
        if case .entry(let entry) = judgement.verdict {
            text += " entry=\"\(XMLWriter.escape(entry))\""
        }
        return text + "/>\n"
    }
}
