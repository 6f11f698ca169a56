internal import Knowledge

/// What a question of the knowledge is filed under.
enum Filing: Hashable, Sendable {
    /// An entry, by id.
    case entry(String)
    /// A topic that is not ours, by id.
    case elsewhere(String)
    /// Small talk, or the wish to plan.
    case talk(TalkExample.Kind)
}
