public import Knowledge

/// What to do with a question.
public enum Decision: Hashable, Sendable {
    /// Sure enough: answer from this entry.
    case answer(Candidate)
    /// Both sides of a comparison are known.
    case compare(Candidate, Candidate)
    /// Two or three entries are too close to call, best first.
    case clarify([Candidate])
    /// Not ours, or not sure enough; the topic that knows better, when one is recognised.
    case decline(elsewhere: String?)
    /// Talk that asks for nothing of the subject.
    case smalltalk(TalkExample.Kind)
    /// The planning dialogue is wanted.
    case plan
}
