/// What a classifier tells of a question; the raw value is its place among the classifiers.
enum ClassifierKind: Int, Sendable {
    /// What it is about.
    case subject
    /// What it wants.
    case intent
    /// Whether it is ours.
    case ours
    /// Which topic that is not ours, or which small talk, it is.
    case detail
}
