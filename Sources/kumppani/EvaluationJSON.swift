internal import Knowledge
internal import Matching
internal import Review

/// An evaluation as JSON: the figures, and a row for each question with what it was decided by.
struct EvaluationJSON {
    private let evaluation: Evaluation

    init(_ evaluation: Evaluation) {
        self.evaluation = evaluation
    }

    var object: OrderedJSON {
        .object([
            "figures": .array(
                Evaluation.Figure.allCases.map { figure in
                    let share = evaluation.share(figure)
                    return .object([
                        "name": .string(figure.rawValue), "value": .number(share.value),
                        "right": .number(Double(share.right)), "all": .number(Double(share.all)),
                    ])
                }
            ),
            "calibrationGap": .number(CalibrationCurve(evaluation).meanGap),
            "rows": .array(evaluation.verdicts.map(row)),
        ])
    }

    private func row(_ verdict: Verdict) -> OrderedJSON {
        let evidence = verdict.match.evidence
        return .object([
            "id": .string(verdict.question.id),
            "right": .string(verdict.isAllRight ? "yes" : "no"),
            "rightFirst": .string(verdict.isRightFirst ? "yes" : "no"),
            "intent": .string(evidence.wantedIntent.rawValue),
            "ours": .number(evidence.ours),
            "inputs": .array(evidence.inputs.map { .number($0) }),
            "plan": .number(evidence.plan),
            "smalltalk": .number(evidence.smalltalk),
            "entries": .array(
                evidence.entries.map { entry in
                    .object(["id": .string(entry.id), "probability": .number(entry.probability)])
                }
            ),
        ])
    }
}
