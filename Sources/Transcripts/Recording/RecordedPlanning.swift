public import Dialogue
public import Planning
public import PlanningDialogue

/// A talk about a plan that is on disk before it is shown: the only way a front end gets replies.
///
/// Answers about a person, and what would tell of one, are left out of what is written.
public struct RecordedPlanning {
    /// The talk as it stands.
    public private(set) var talk: PlanningDialogue
    private let recorder: SessionRecorder?

    /// What a turn is done with and answered from.
    public struct Surroundings {
        let world: PlanSurroundings
        let keep: ([PlanEvent]) -> Void
        let asked: () -> [TurnTrace.Question]

        /// Names them.
        ///
        /// - Parameters:
        ///   - world: What the talk asks of the world.
        ///   - keep: Puts what happened in the draft's file; called before anything else is
        ///     written, so that no transcript tells of an answer that the draft lacks.
        ///   - asked: The questions about the subject that the world was asked in the turn.
        public init(
            world: PlanSurroundings,
            keep: @escaping ([PlanEvent]) -> Void,
            asked: @escaping () -> [TurnTrace.Question] = { [] }
        ) {
            self.world = world
            self.keep = keep
            self.asked = asked
        }
    }

    /// Starts a talk over a plan, new or begun.
    ///
    /// - Parameters:
    ///   - progress: The plan.
    ///   - recorder: Writes the session down; nil to write nothing.
    public init(progress: PlanProgress, recorder: SessionRecorder?) {
        talk = PlanningDialogue(progress: progress)
        self.recorder = recorder
    }

    /// Opens the talk.
    ///
    /// A greeting is no turn: a session is written down from its first line on.
    public mutating func begin(_ around: Surroundings) -> PlanTurn {
        let turn = talk.begin(around.world)
        around.keep(turn.events)
        return turn
    }

    /// Takes a typed line; when this returns, the answers and what was said are on the disk.
    public mutating func take(_ line: String, _ around: Surroundings) -> PlanTurn {
        let start = ContinuousClock.now
        let turn = talk.take(line, around.world)
        around.keep(turn.events)
        let asked = around.asked()
        if let recorder, let trace = turn.trace {
            var written = TurnMaker.turn(trace, asked, at: recorder.now)
            written.milliseconds = SessionRecorder.milliseconds(since: start)
            recorder.write(written)
        }
        return turn
    }
}
