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
    private static let namespace = "urn:kumppani:judgements:1"
    private static let opening = """
        <?xml version="1.0" encoding="UTF-8"?>
        <judgements xmlns="\(namespace)">

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
        // A program that ended as it began left nothing, or half a heading.
        guard !Self.opening.utf8.starts(with: bytes) else { return [:] }
        let whole = bytes.prefix(Self.wholeLength(of: bytes))
        let mended = String(decoding: whole, as: UTF8.self) + Self.closing
        let document =
            (try? XMLReader.read(bytes, name: id.judgementsName))
            ?? (try? XMLReader.read(Array(mended.utf8), name: id.judgementsName))
        guard let root = document?.root, root.namespace == Self.namespace else {
            throw .judgements(id)
        }
        let found = root.elements.compactMap(Self.judgement)
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
    /// - Throws: `TranscriptProblem` when it cannot be written, or what is there is none of ours.
    public func add(_ judgement: Judgement, to id: TranscriptID) throws(TranscriptProblem) {
        _ = try judgements(of: id)
        let folder = try open(creates: false)
        do throws(SystemError) {
            let file = try Self.open(id.judgementsName, in: folder)
            guard try file.lock() else { throw SystemError(EBUSY) }
            let size = Int(try file.status().st_size)
            let bytes = try file.readAll(count: size)
            // A write that was cut short before left no closing tag, or half a judgement.
            let kept = Self.wholeLength(of: bytes)
            let part = (kept == 0 ? Self.opening : "") + Self.line(judgement) + Self.closing
            try Self.write(part, to: file, after: kept)
            try folder.sync()
        } catch {
            throw .file(id, errno: error.code)
        }
    }

    /// The file, made when there is none; another program may make it at the same moment.
    private static func open(
        _ name: String,
        in folder: borrowing PrivateFolder
    ) throws(SystemError) -> Descriptor {
        do {
            return try folder.open(name, isNew: false, appends: false)
        } catch {
            guard error.code == ENOENT else { throw error }
        }
        do {
            return try folder.open(name, isNew: true, appends: false)
        } catch {
            guard error.code == EEXIST else { throw error }
            return try folder.open(name, isNew: false, appends: false)
        }
    }

    /// Writes what follows the whole part of a file; a refused write leaves that part alone.
    private static func write(
        _ part: String,
        to file: borrowing Descriptor,
        after end: Int
    ) throws(SystemError) {
        do {
            try file.writeAll(Array(part.utf8), at: end)
            try file.truncate(to: end + part.utf8.count)
            try file.sync()
        } catch {
            try? file.truncate(to: end)
            throw error
        }
    }

    /// How many bytes there are up to the end of the last judgement, or of the root's start tag; 0
    /// without one.
    ///
    /// Bytes and not letters: a torn place that is no UTF-8 is longer as text than it is in the file.
    private static func wholeLength(of bytes: [UInt8]) -> Int {
        for end in ["/>\n", "\(namespace)\">\n"] {
            if let range = bytes.ranges(of: Array(end.utf8)).last { return range.upperBound }
        }
        return 0
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
