internal import Knowledge
internal import Matching
internal import Review

/// A number with three decimals, as figures are shown.
struct Decimal3: CustomStringConvertible {
    let description: String

    init(_ value: Double) {
        let thousandths = Int((value * 1_000).rounded())
        let decimals = String(thousandths % 1_000)
        description =
            "\(thousandths / 1_000)."
            + String(repeating: "0", count: 3 - decimals.count) + decimals
    }
}

/// An evaluation as a table for people.
struct EvaluationText {
    private let evaluation: Evaluation

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
    }

    var lines: [String] {
        figures + [""] + table("tyyli", evaluation.byTag) + [""]
            + table("tarkoitus", evaluation.byIntent) + [""] + calibration + [""] + misses
            + [""] + confusions
    }

    private var figures: [String] {
        Evaluation.Figure.allCases.map { figure in
            row(figure.rawValue, evaluation.share(figure))
        }
    }

    private func table(
        _ title: String,
        _ rows: [(name: String, share: Evaluation.Share)]
    ) -> [String] {
        [title] + rows.map { row("  " + $0.name, $0.share) }
    }

    private func row(_ name: String, _ share: Evaluation.Share) -> String {
        let padding = String(repeating: " ", count: max(1, 18 - name.count))
        return "\(name)\(padding)\(Decimal3(share.value))  \(share.right)/\(share.all)"
    }

    private var calibration: [String] {
        let curve = CalibrationCurve(evaluation)
        let bins = curve.bins.enumerated().filter { $0.element.count > 0 }
            .map { index, bin in
                "  0.\(index)  pisteet \(Decimal3(bin.meanScore))  oikein \(Decimal3(bin.shareRight))  \(bin.count)"
            }
        return ["kalibrointi, keskimääräinen ero \(Decimal3(curve.meanGap))"] + bins
    }

    private var misses: [String] {
        let misses = evaluation.verdicts.filter { !$0.isAllRight }
        return ["ohi \(misses.count)"]
            + misses.map { verdict in
                let found = verdict.match.candidates.prefix(2)
                    .map { candidate in
                        "\(candidate.entry) \(Decimal3(candidate.score))"
                    }
                let wanted =
                    verdict.question.entries.isEmpty
                    ? verdict.question.intent.rawValue
                    : verdict.question.entries.joined(separator: "|")
                return "  \(verdict.question.id)  \(verdict.question.text)  piti: \(wanted)"
                    + "  sai: \(verdict.match.intent.rawValue) \(found.joined(separator: ", "))"
            }
    }

    private var confusions: [String] {
        ["sekaannukset"]
            + evaluation.confusions.map { "  \($0.count)  \($0.right) → \($0.answered)" }
    }
}

/// Sentences about question sets that cannot be read.
enum QuestionSetWording {
    static func sentence(for problem: QuestionSet.Problem) -> String {
        let place = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
        return "\(place): " + sentence(for: problem.kind)
    }

    private static func sentence(for kind: QuestionSet.Problem.Kind) -> String {
        switch kind {
        case .missing: "Tiedostoa ei ole. Tarkista polku."
        case .unreadable: "Tiedostoa ei voi lukea. Tarkista oikeudet ja koko."
        case .notUTF8: "Tiedosto ei ole UTF-8-muotoista tekstiä. Tallenna se UTF-8-muodossa."
        case .missingColumn(let name): "Sarake \(name) puuttuu otsikkoriviltä. Lisää se."
        case .columns(let found, let expected):
            "Rivillä on \(found) saraketta, otsikossa \(expected). Erota sarakkeet sarkaimella."
        case .unknownIntent(let name):
            "Tarkoitusta ”\(name)” ei ole. Tarkoitukset: "
                + Intent.allCases.map(\.rawValue).joined(separator: ", ") + "."
        }
    }
}
