internal import ArgumentParser
internal import Matching
internal import Review

/// `kumppani eval`: measures the matcher on a question set.
struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mittaa, kuinka hyvin kysymyssarjaan vastataan."
    )

    @OptionGroup var knowledge: KnowledgeOptions

    @Flag(help: "Tulosta luvut ja rivit JSON-muodossa.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Vähimmäisarvot, esimerkiksi top1=0.95,declined=0.95; alitus on paluuarvo 1.",
            valueName: "luvut"
        )
    )
    var min: String?

    @Argument(
        help: ArgumentHelp(
            "Kysymyssarja: sarkaimin eroteltu tiedosto, jossa on otsikkorivi.",
            valueName: "tiedosto"
        ),
        completion: .file(extensions: ["tsv"])
    )
    var set: String

    func run() throws {
        StandardStreams.ignoreBrokenPipes()
        let bars = try Bars(min ?? "")
        let questions = try read(set)
        let session = try Session(knowledge)
        let evaluation = Evaluation(questions, matcher: session.matcher)
        if json {
            StandardStreams.print(EvaluationJSON(evaluation).object.text)
        } else {
            for line in EvaluationText(evaluation).lines { StandardStreams.print(line) }
        }
        let missed = bars.missed(in: evaluation)
        for line in missed { StandardStreams.printError(line) }
        if !missed.isEmpty { throw ExitStatus.notFound.exit }
    }

    private func read(_ file: String) throws -> QuestionSet {
        do throws(QuestionSet.Problem) {
            return try QuestionSet(file: file)
        } catch {
            StandardStreams.printError(QuestionSetWording.sentence(for: error))
            throw error.kind == .missing ? ExitStatus.noInput.exit : ExitStatus.badData.exit
        }
    }
}

/// The least values that the figures must reach.
struct Bars {
    private let bars: [(figure: Evaluation.Figure, least: Double)]

    /// Reads `top1=0.95,declined=0.95`.
    init(_ text: String) throws {
        bars = try text.split(separator: ",")
            .map { part in
                let halves = part.split(separator: "=")
                guard halves.count == 2,
                    let figure = Evaluation.Figure(rawValue: String(halves[0])),
                    let least = Double(halves[1]), (0...1).contains(least)
                else {
                    let names = Evaluation.Figure.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError(
                        "”\(part)” ei kelpaa. Kirjoita esimerkiksi top1=0.95. Luvut: \(names)."
                    )
                }
                return (figure, least)
            }
    }

    /// A sentence for each bar that is not reached.
    func missed(in evaluation: Evaluation) -> [String] {
        bars.compactMap { bar in
            let value = evaluation.share(bar.figure).value
            guard value < bar.least else { return nil }
            return
                "\(bar.figure.rawValue) on \(Decimal3(value)), pitäisi olla vähintään \(bar.least)."
        }
    }
}
