/// A work task and the goals it serves: `Kassatyö (1, 2)`.
public struct PlanTask: Hashable, Sendable {
    /// The task without the numbers.
    public let name: String
    /// The numbers of the goals, from 1, as they were typed.
    public let goals: [Int]

    /// Reads an item of the list of tasks; brackets with anything but numbers belong to the name.
    public init(_ item: String) {
        let plain = PlanTask.parts(of: item)
        name = plain?.name ?? item
        goals = plain?.goals ?? []
    }

    private static func parts(of item: String) -> (name: String, goals: [Int])? {
        guard item.last == ")", let open = item.lastIndex(of: "(") else { return nil }
        let inside = item[item.index(after: open)...].dropLast()
        let words = inside.split { $0 == "," || $0 == " " }
        let numbers = words.compactMap { $0.utf8.count <= 3 ? Int($0) : nil }
        let name = TypedText.oneLine(String(item[..<open]))
        guard !numbers.isEmpty, numbers.count == words.count, !name.isEmpty else { return nil }
        return (name, numbers)
    }
}

/// Which goals the tasks of a plan cover.
public struct PlanCoverage: Hashable, Sendable {
    /// The goals in order; tasks name them by number from 1.
    public let goals: [String]
    /// The tasks in order.
    public let tasks: [PlanTask]

    /// Gathers the goals and tasks of a plan.
    public init(_ progress: PlanProgress) {
        goals = progress.value(PlanFieldID.goals)?.list ?? []
        tasks = (progress.value(PlanFieldID.tasks)?.list ?? []).map(PlanTask.init)
    }

    /// A goal and the tasks that serve it.
    public struct Row: Hashable, Sendable {
        /// The goal's number, from 1.
        public let number: Int
        /// The goal.
        public let goal: String
        /// The tasks that name the goal, in order.
        public let tasks: [PlanTask]
    }

    /// Every goal with its tasks, in the goals' order.
    public var rows: [Row] {
        goals.enumerated()
            .map { position, goal in
                let serving = tasks.filter { $0.goals.contains(position + 1) }
                return Row(number: position + 1, goal: goal, tasks: serving)
            }
    }

    /// The goals that no task serves; empty as long as no task names any goal.
    public var uncoveredGoals: [String] {
        guard tasks.contains(where: { !$0.goals.isEmpty }) else { return [] }
        let named = Set(tasks.flatMap(\.goals))
        return goals.enumerated().filter { !named.contains($0.offset + 1) }.map(\.element)
    }

    /// The tasks that name none of the plan's goals.
    public var tasksWithoutGoal: [PlanTask] {
        tasks.filter { task in !task.goals.contains { goals.indices.contains($0 - 1) } }
    }
}
