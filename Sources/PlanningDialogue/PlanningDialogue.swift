internal import Planning

/// The talk.
public struct PlanningDialogue: Sendable {
    var progress: PlanProgress
}
