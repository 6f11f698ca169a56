internal import FoundationEssentials
internal import Glibc
internal import JSONText
internal import Review
@testable internal import Transcripts
@testable internal import XMLTree

/// Files of XML and JSON.
enum Documents {
    static let root = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(4).joined(separator: "/")
    static let knowledge = root + "/knowledge"

    // Used by the only thread there is.
    private nonisolated(unsafe) static let entries = try? RelaxNGSchema(
        file: knowledge + "/schema/entries.rng"
    )

    static func xml(_ bytes: [UInt8]) {
        let document = try? XMLReader.read(bytes, name: "a.xml", schema: entries)
        for breach in document?.breaches ?? [] { check(breach) }
        do throws(XMLProblem) { _ = try XMLReader.read(bytes, name: "a.xml") } catch { check(error) }
    }

    private static func check(_ problem: XMLProblem) {
        promise(!problem.message.isEmpty && !problem.remedy.isEmpty, "a problem has its sentences")
    }

    static func schema(_ bytes: [UInt8]) {
        let path = "/tmp/kumppani-fuzz-\(getpid()).rng"
        guard (try? Data(bytes).write(to: URL(filePath: path))) != nil else { return }
        defer { unlink(path) }
        let schema = try? RelaxNGSchema(file: path)
        _ = try? XMLReader.read(Array("<a><b c='d'>e</b></a>".utf8), name: "a.xml", schema: schema)
    }

    static func transcript(_ bytes: [UInt8]) {
        guard let id = TranscriptID("x"),
            let transcript = try? TranscriptDecoder.transcript(bytes, id: id)
        else { return }
        _ = TranscriptText.markdown(transcript, [:])
        _ = CSV.row(SessionRow(transcript).values)
        _ = RatedQuestions.lines(transcript, [:])
        _ = Gap.gaps(in: transcript, [:])
        var statistics = Statistics()
        statistics.add(transcript)
        for turn in transcript.turns {
            let written = TranscriptXML.turn(turn)
            let whole = Array((written + TranscriptXML.closing).utf8)
            let head = Array(TranscriptXML.heading(transcript.heading, id).utf8)
            promise(
                (try? TranscriptDecoder.transcript(head + whole, id: id))?.turns.count == 1,
                "a turn that was read can be written and read"
            )
        }
    }

    static func judgements(_ bytes: [UInt8]) {
        let folder = "/tmp/kumppani-fuzz-\(getpid())"
        guard let id = TranscriptID("x") else { return }
        mkdir(folder, 0o700)
        let path = folder + "/" + id.judgementsName
        guard (try? Data(bytes).write(to: URL(filePath: path))) != nil else { return }
        defer { unlink(path) }
        let store = TranscriptStore(folder: folder)
        guard let before = try? store.judgements(of: id) else { return }
        try? store.add(Judgement(turn: 7, verdict: .right, at: "x"), to: id)
        promise((try? store.judgements(of: id))?[7] != nil, "a judgement that was added is there")
        promise((try? store.judgements(of: id))?.count ?? 0 >= before.count, "none is lost")
    }

    static func json(_ bytes: [UInt8]) {
        guard let value = try? JSONReader.read(bytes) else { return }
        promise((try? JSONReader.read(Array(value.compact.utf8))) == value, "compact reads the same")
        promise((try? JSONReader.read(Array(value.pretty.utf8))) == value, "pretty reads the same")
    }
}
