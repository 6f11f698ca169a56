internal import Knowledge
public import XMLTree

/// Goes through the knowledge with every rule.
public enum Proofreader {
    /// The rules, by id in ascending order.
    public static let rules: [any Rule] = [
        AnswerIsShort(), AnswerStandsAlone(), CueIsUnambiguous(), DefinitionIsBrief(),
        EntryHasAnswers(), EntryHasExamples(), EntryIsReachable(), ExampleHasOneHome(),
        ExampleIsDistinct(), ExampleIsNew(), ExampleReachesItsEntry(), ExampleReachesItsIntent(),
        NameIsUnique(), PointsElsewhere(), WordIsSpelledRight(),
    ]
    .sorted { $0.id < $1.id }

    /// What an author should mend, by file and line.
    public static func findings(in material: Material) -> [Finding] {
        sorted(rules.flatMap { $0.findings(in: material) })
    }

    /// Findings in the order in which an author meets them: by file, line and rule.
    public static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.sorted { first, second in
            (first.file, first.line ?? 0, first.rule, first.message)
                < (second.file, second.line ?? 0, second.rule, second.message)
        }
    }
}

extension Rule {
    /// A finding of this rule.
    func finding(at place: Place, _ message: String, remedy: String) -> Finding {
        Finding(
            file: place.file,
            line: place.line,
            rule: id,
            message: message,
            remedy: remedy
        )
    }
}
