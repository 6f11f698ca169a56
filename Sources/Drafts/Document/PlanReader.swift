/// Who a printed plan is for.
public enum PlanReader: String, CaseIterable, Hashable, Sendable {
    /// The teacher: everything, with what eHOKS still wants.
    case teacher
    /// The workplace instructor: no codes, and every abbreviation opened at its first use.
    case instructor
    /// The student: no codes.
    case student
}
