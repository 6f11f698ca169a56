public import XMLTree

/// Something that proofreading looks for in the knowledge.
public protocol Rule: Sendable {
    /// The name that findings carry: lower case, with hyphens.
    var id: String { get }
    /// Knowledge that breaks the rule, with a mark where it does.
    var bad: Sample { get }
    /// Almost the same knowledge, mended.
    var good: Sample { get }

    /// Every place that breaks the rule, in any order.
    func findings(in material: Material) -> [Finding]
}
