internal import FinnishLanguage
internal import PlanningDialogue
internal import Terminal

/// What Tab completes in a plan: commands after a slash, the names of questions after `/muuta`.
struct PlanCompletion {
    /// What the questions of the plan are called.
    let fieldNames: [String]
    /// The names of units where the unit is asked; empty elsewhere.
    var unitNames: [String] = []

    /// What the text before the cursor can become.
    func completion(of line: String, cursor: Int) -> Completion {
        let typed = String(line.prefix(cursor))
        if !unitNames.isEmpty, !typed.hasPrefix("/") { return offer(unitNames, typed) }
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
