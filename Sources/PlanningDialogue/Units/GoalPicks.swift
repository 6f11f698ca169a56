internal import Planning

/// Goals picked by number from what a unit requires, and goals typed beside them.
///
/// `kaikki`, `1, 3–5`, `2; osaa avata kassan`.
struct GoalPicks: Hashable {
    /// A picked requirement or a goal of the people's own.
    enum Pick: Hashable {
        /// The number of a requirement, from 1.
        case number(Int)
        /// Typed text.
        case own(String)
    }

    /// What was picked, in the order it was typed.
    let picks: [Pick]

    /// Reads a line; nil when it picks nothing by number, so that it is an answer of its own.
    init?(_ text: String, count: Int) {
        let pieces = text.split { $0 == ";" || $0.isNewline }
        picks = pieces.flatMap { Self.picks(in: TypedLine(String($0)), count) }
        let hasNumber = picks.contains { if case .number = $0 { true } else { false } }
        guard hasNumber else { return nil }
    }

    /// The first number that no requirement has.
    func unknownNumber(_ count: Int) -> Int? {
        picks.lazy
            .compactMap { pick in
                if case .number(let number) = pick, !(1...count).contains(number) {
                    number
                } else {
                    nil
                }
            }
            .first
    }

    private static func picks(in piece: TypedLine, _ count: Int) -> [Pick] {
        if piece.says("kaikki") || piece.says("kaikki tavoitteet") {
            return count > 0 ? (1...count).map(Pick.number) : []
        }
        var picks: [Pick] = []
        var rest = piece.text[...]
        while let (numbers, after) = leadingNumbers(rest) {
            picks += numbers.map(Pick.number)
            rest = after
        }
        let own = TypedLine(String(rest)).text
        return own.isEmpty ? picks : picks + [.own(own)]
    }

    /// A number or a range at the start, and what follows its comma; nil when the text goes on with
    /// a word, as *5 asiakasta* does.
    private static func leadingNumbers(_ text: Substring) -> ([Int], Substring)? {
        let pattern = /\s*(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\.?\s*(?:,|\bja\b|$|(?=\s\d))\s*/
        guard let match = text.prefixMatch(of: pattern), let first = Int(match.1) else {
            return nil
        }
        let last = match.2.flatMap { Int($0) } ?? first
        return (
            first <= last ? Array(first...last) : [first, last], text[match.range.upperBound...]
        )
    }
}

extension PlanningDialogue {
    /// Takes goals picked by number; false when the line picks none.
    mutating func pickGoals(
        _ field: PlanField,
        _ line: TypedLine,
        _ world: PlanSurroundings
    ) -> Bool {
        guard field.id == PlanFieldID.goals, let goals = world.unit(of: progress)?.goals,
            !goals.isEmpty, let picked = GoalPicks(line.text, count: goals.count)
        else { return false }
        if let number = picked.unknownNumber(goals.count) {
            say(.problem(PlanWording.noSuchRequirement(number, goals.count), typed: line.typed))
            say(.prompt(prompt(for: field, isAgain: true)))
            return true
        }
        switch items(picked, of: goals, field, world) {
        case .success(let items): accept(.list(items), for: field, line, world)
        case .failure(let problem): complain(problem, field, line)
        }
        return true
    }

    private func items(
        _ picked: GoalPicks,
        of goals: [String],
        _ field: PlanField,
        _ world: PlanSurroundings
    ) -> Result<[String], FieldProblem> {
        var items: [String] = []
        for pick in picked.picks {
            switch pick {
            case .number(let number): items.append(goals[number - 1])
            case .own(let text):
                switch field.read(text, today: world.today) {
                case .success(let value): items += value.list ?? []
                case .failure(let problem): return .failure(problem)
                }
            }
        }
        var seen: Set<String> = []
        let distinct = items.filter { seen.insert($0).inserted }
        let limit = PlanField.listLimit
        return distinct.count > limit ? .failure(.tooManyItems(limit: limit)) : .success(distinct)
    }
}
