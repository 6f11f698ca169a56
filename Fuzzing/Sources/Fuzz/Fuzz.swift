internal import CFuzzer
internal import Glibc

/// One reader of what others wrote, fed by libFuzzer: `Fuzz NAME [libFuzzer's arguments]`.
@main
enum Fuzz {
    static func main() {
        if CommandLine.arguments.dropFirst().first == "seed", let name = CommandLine.arguments.last {
            return writeSeed(of: name)
        }
        guard let name = CommandLine.arguments.dropFirst().first, Reader(rawValue: name) != nil else {
            print("Fuzz NAME; the names: " + Reader.allCases.map(\.rawValue).joined(separator: " "))
            exit(64)
        }
        // libFuzzer takes its arguments without the name, and may look at them until the end.
        let words = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
        let pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: pointers.count)
        list.initialize(from: pointers, count: pointers.count)
        var count = Int32(words.count)
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = list
        exit(
            LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
                Fuzz.chosen.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            }
        )
    }

    /// Writes to standard output the input that a sound compiled file is.
    private static func writeSeed(of name: String) {
        let seed = name == "index" ? CompiledIndex.seed : Catalogues.seed
        _ = seed.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    }

    /// What the command line named.
    static let chosen = Reader(rawValue: CommandLine.arguments[1]) ?? .xml
}

/// What can be fed.
enum Reader: String, CaseIterable {
    case xml, knowledge, schema, index, draft, transcript, judgements, json, jsonl, answers
    case question, questions, chat, field, plan, screen, national, catalogue, compiled

    /// Reads the bytes; whatever they are, it comes back.
    func read(_ bytes: [UInt8]) {
        switch self {
        case .xml: Documents.xml(bytes)
        case .knowledge: KnowledgeFiles.read(bytes)
        case .schema: Documents.schema(bytes)
        case .index: CompiledIndex.read(bytes)
        case .draft: Plans.draft(bytes)
        case .transcript: Documents.transcript(bytes)
        case .judgements: Documents.judgements(bytes)
        case .json: Documents.json(bytes)
        case .jsonl: Questions.jsonLine(bytes)
        case .answers: Plans.answers(bytes)
        case .question: Questions.question(bytes)
        case .questions: Questions.set(bytes)
        case .chat: Questions.chat(bytes)
        case .field: Plans.field(bytes)
        case .plan: Plans.talk(bytes)
        case .screen: Questions.screen(bytes)
        case .national: Catalogues.national(bytes)
        case .catalogue: Catalogues.catalogue(bytes)
        case .compiled: Catalogues.compiled(bytes)
        }
    }
}

/// Stops the fuzzer at a broken promise.
func promise(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
}
