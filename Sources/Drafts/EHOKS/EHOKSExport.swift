internal import JSONText
public import Planning

/// The JSON that the national service takes.
public enum EHOKSExport {
    /// The element of `hankittavat-ammat-tutkinnon-osat` as it stands, gaps and all.
    ///
    /// - Returns: JSON that eHOKS takes when `EHOKSCheck` refuses nothing.
    public static func fragment(_ draft: Draft, form: PlanForm) -> String {
        document(draft, form).unit.json.pretty
    }

    /// A whole HOKS for `POST /hoks` as it stands, gaps and all.
    ///
    /// - Parameters:
    ///   - draft: The plan.
    ///   - form: Its form.
    ///   - approved: The day the HOKS was first approved; eHOKS wants it.
    /// - Returns: JSON that eHOKS takes when `EHOKSCheck` with the same day refuses nothing.
    public static func whole(
        _ draft: Draft,
        form: PlanForm,
        approved: CalendarDate?
    ) -> String {
        document(draft, form, approved: approved).json.pretty
    }

    private static func document(
        _ draft: Draft,
        _ form: PlanForm,
        approved: CalendarDate? = nil
    ) -> HOKSElement {
        HOKSElement(draft.progress(in: form), identifier: draft.period, approved: approved)
    }
}

extension HOKSElement {
    /// Fills in a plan to be checked; the identifier is never missing from what is exported.
    init(_ progress: PlanProgress, scope: EHOKSCheck.Scope) {
        var day: CalendarDate?
        if case .whole(let approved) = scope { day = approved }
        self.init(progress, identifier: "kumppani", approved: day)
    }
}
