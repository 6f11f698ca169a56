internal import Dialogue
internal import FinnishLanguage
internal import Glibc
internal import Knowledge
internal import Matching

/// Measures opening a knowledge and answering questions from it, and prints the figures as JSON.
@main
struct Bench {
    static func main() {
        guard let arguments = Arguments(CommandLine.arguments) else {
            fail("usage: Bench KNOWLEDGE CACHE QUESTIONS PASSES")
        }
        let start = Clock.now
        let opened = open(arguments)
        let openedAfter = Clock.now - start
        var run = QuestionRun(opened, count: arguments.questions.count * arguments.passes)
        run.pass(arguments.questions)
        let memoryAfterFirst = Memory.resident
        for _ in 0..<arguments.passes { run.pass(arguments.questions, isTimed: true) }
        // Before the times are sorted, which takes memory too.
        let memoryAfterLast = Memory.resident
        let figures: [(String, Double)] = [
            ("compiled", opened.wasCompiled ? 1 : 0),
            ("open_ms", openedAfter * 1e3),
            ("questions", Double(run.times.count)),
            ("median_us", run.quantile(0.5)),
            ("p99_us", run.quantile(0.99)),
            ("longest_us", run.quantile(1)),
            ("resident_kib", Double(memoryAfterLast)),
            ("growth_kib", Double(memoryAfterLast - memoryAfterFirst)),
            ("peak_kib", Double(Memory.peak)),
        ]
        let fields = figures.map { "\"\($0.0)\":\(($0.1 * 10).rounded() / 10)" }
        print("{" + fields.joined(separator: ",") + "}")
    }

    /// Knowledge that has been opened.
    struct Opened {
        let knowledge: OpenKnowledge
        let wasCompiled: Bool
    }

    private static func open(_ arguments: Arguments) -> Opened {
        let dictionary = Voikko { fail("no Finnish dictionary: \($0.reason)") }
        var wasCompiled = false
        let outcome = try? OpenKnowledge.open(
            folder: arguments.knowledge,
            dictionary: dictionary,
            cache: IndexCache(folder: arguments.cache)
        ) { _ in wasCompiled = true }
        guard case .ready(let knowledge)? = outcome else {
            fail("the knowledge cannot be opened: \(arguments.knowledge)")
        }
        return Opened(knowledge: knowledge, wasCompiled: wasCompiled)
    }

    static func fail(_ reason: String) -> Never {
        let bytes = Array((reason + "\n").utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
        exit(1)
    }
}

/// What stands on the command line.
struct Arguments {
    let knowledge: String
    let cache: String
    /// One question a line.
    let questions: [String]
    /// How many times the questions are gone through after a first time that is not counted.
    let passes: Int

    init?(_ words: [String]) {
        guard words.count == 5, let passes = Int(words[4]), let file = fopen(words[3], "r") else {
            return nil
        }
        defer { fclose(file) }
        knowledge = words[1]
        cache = words[2]
        self.passes = passes
        var bytes: [UInt8] = []
        while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
        questions = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

/// Questions asked one after another.
struct QuestionRun {
    private let matcher: Matcher
    private let answers: AnswerBuilder
    /// How long each took, in microseconds.
    private(set) var times: [Double]
    private var done = 0

    /// Makes room for so many times beforehand, so that they do not look like a leak.
    init(_ opened: Bench.Opened, count: Int) {
        times = [Double](repeating: 0, count: count)
        matcher = opened.knowledge.matcher
        answers = AnswerBuilder(
            base: opened.knowledge.base,
            analyzer: opened.knowledge.matcher.analyzer
        )
    }

    /// Asks every question once: what it is about, and the facet that answers it.
    mutating func pass(_ questions: [String], isTimed: Bool = false) {
        for question in questions {
            let start = Clock.now
            let match = matcher.match(question)
            if case .answer(let candidate) = match.decision {
                _ = answers.answer(candidate.entry, intent: match.intent, question: match.question)
            }
            guard isTimed else { continue }
            times[done] = (Clock.now - start) * 1e6
            done += 1
        }
    }

    /// The time that a share of the questions stays under, in microseconds.
    func quantile(_ share: Double) -> Double {
        let sorted = times.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(Int(Double(sorted.count) * share), sorted.count - 1)]
    }
}

/// Seconds of a clock that never goes back.
enum Clock {
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Memory of this process in KiB.
enum Memory {
    /// What is in memory now.
    static var resident: Int { field("VmRSS:") }
    /// The most that has been.
    static var peak: Int { field("VmHWM:") }

    private static func field(_ name: String) -> Int {
        guard let file = fopen("/proc/self/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let bytes = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.hasPrefix(name) else { continue }
            return text.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
        }
        return 0
    }
}
