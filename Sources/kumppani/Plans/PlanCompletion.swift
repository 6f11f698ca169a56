internal import FinnishLanguage
internal import Planning
internal import PlanningDialogue
internal import Terminal

/// What Tab completes in a plan: commands after a slash, the names of questions after `/muuta`,
/// and the choices of the question that is asked, all of them before anything is typed.
struct PlanCompletion {
    /// What the questions of the plan are called.
    let fieldNames: [String]
    /// What may be answered to the question that is asked; empty when that is free.
    let choices: [String]

    /// What is completed at a field; nil for the check list.
    ///
    /// - Parameters:
    ///   - fieldNames: What the questions of the plan are called.
    ///   - field: The question that is asked.
    ///   - unitNames: The names of units where the unit is asked; empty elsewhere.
    init(fieldNames: [String], field: PlanField?, unitNames: [String] = []) {
        self.fieldNames = fieldNames
        choices =
            switch field?.kind {
            case .some where !unitNames.isEmpty: unitNames
            case .choice(let choices)?: choices.map(\.name)
            case .yesNo?: [true, false].map { AnswerValue.yesNo($0).plainText }
            default: []
            }
    }

    /// What the text before the cursor can become.
    func completion(of line: String, cursor: Int) -> Completion {
        let typed = String(line.prefix(cursor))
        let chosen = choices.filter { Self.folded($0).hasPrefix(Self.folded(typed)) }
        guard chosen.isEmpty || typed.hasPrefix("/") else {
            return Completion(replacedCount: typed.count, candidates: chosen)
        }
        guard let space = typed.firstIndex(of: " ") else {
            return offer(typed.hasPrefix("/") ? PlanningDialogue.commands : fieldNames, typed)
        }
        let isCommand = typed.hasPrefix("/")
        return offer(fieldNames, isCommand ? String(typed[typed.index(after: space)...]) : typed)
    }

    private func offer(_ names: [String], _ typed: String) -> Completion {
        guard !typed.isEmpty else { return .none }
        let start = Self.folded(typed)
        let found = names.filter { Self.folded($0).hasPrefix(start) }
        return Completion(replacedCount: typed.count, candidates: found)
    }

    private static func folded(_ text: String) -> String {
        Normalization.folded(Normalization.normalized(text))
    }
}
