/// A qualification unit that a plan can be about.
public struct PlanUnit: Hashable, Sendable {
    /// What the unit is called.
    public let name: String
    /// The code's URI.
    public let code: String
    /// The version of the code; nil when the catalogue does not know it.
    public let version: Int?
    /// How large the unit is, such as `15 osp`.
    public let extent: String?
    /// What the qualification is called.
    public let qualification: String?
    /// The diary number of the qualification's requirements.
    public let diaryNumber: String?
    /// What must be learned, as goals of a period.
    public let goals: [String]

    /// Makes a unit.
    public init(
        name: String,
        code: String,
        version: Int? = nil,
        extent: String? = nil,
        qualification: String? = nil,
        diaryNumber: String? = nil,
        goals: [String] = []
    ) {
        self.name = name
        self.code = code
        self.version = version
        self.extent = extent
        self.qualification = qualification
        self.diaryNumber = diaryNumber
        self.goals = goals
    }
}

/// The catalogue of units as the talk uses it.
public struct PlanUnits {
    /// How many units there are; 0 when nothing has been imported.
    public let count: Int
    /// The units that typed words may mean, nearest first.
    public let find: (String) -> [PlanUnit]
    /// The unit of a code, and of a diary number when one is given.
    public let unit: (_ code: String, _ diaryNumber: String?) -> PlanUnit?

    /// Makes a catalogue of closures.
    public init(
        count: Int,
        find: @escaping (String) -> [PlanUnit],
        unit: @escaping (_ code: String, _ diaryNumber: String?) -> PlanUnit?
    ) {
        self.count = count
        self.find = find
        self.unit = unit
    }

    /// The catalogue before anything has been imported.
    public static var none: PlanUnits {
        PlanUnits(count: 0, find: { _ in [] }, unit: { _, _ in nil })
    }
}
