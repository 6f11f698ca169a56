/// A unit of a qualification as the national requirements tell it.
public struct QualificationUnit: Hashable, Sendable {
    /// The code's URI, such as `tutkinnonosat_105715`.
    public let code: String
    /// The version of the code; nil when the requirements do not tell.
    public let version: Int?
    /// What the unit is called.
    public let names: UnitNames
    /// How large the unit is, by way of completion.
    public let extents: [UnitExtent]
    /// What must be learned, in Finnish.
    public let finnish: [RequirementGroup]
    /// The same in Swedish.
    public let swedish: [RequirementGroup]

    /// Makes a unit.
    public init(
        code: String,
        version: Int? = nil,
        names: UnitNames,
        extents: [UnitExtent] = [],
        finnish: [RequirementGroup] = [],
        swedish: [RequirementGroup] = []
    ) {
        self.code = code
        self.version = version
        self.names = names
        self.extents = extents
        self.finnish = finnish
        self.swedish = swedish
    }

    /// The requirements as goals: in Finnish, or in Swedish when there are none in Finnish.
    public var goals: [String] {
        let finnish = finnish.flatMap(\.goals)
        return finnish.isEmpty ? swedish.flatMap(\.goals) : finnish
    }

    /// The extent to show: that of the present way of completion where there is one.
    public var extent: UnitExtent? {
        let known = extents.filter { $0.least != nil }
        return known.first { $0.way == "reformi" } ?? known.first
    }

    /// The unit with a version of its code, when it has none itself.
    func withVersion(_ version: Int?) -> QualificationUnit {
        QualificationUnit(
            code: code,
            version: self.version ?? version,
            names: names,
            extents: extents,
            finnish: finnish,
            swedish: swedish
        )
    }
}

/// How large a unit is when it is completed in one way.
public struct UnitExtent: Hashable, Sendable {
    /// The way of completion: `reformi` now; `ops` and `naytto` in older requirements.
    public let way: String
    /// The extent, or the least one; nil when the way of completion gives none, as the older
    /// *näyttötutkinto* does not.
    public let least: Double?
    /// The largest extent when the unit's extent is a range.
    public let most: Double?
    /// What the extent is counted in.
    public let measure: Measure

    /// What extents are counted in.
    public enum Measure: String, Hashable, Sendable, CaseIterable {
        /// Competence points, *osaamispisteet*.
        case points
        /// Study weeks, *opintoviikot*, in old requirements.
        case weeks
    }

    /// Makes an extent.
    public init(way: String, least: Double?, most: Double? = nil, measure: Measure = .points) {
        self.way = way
        self.least = least
        self.most = most
        self.measure = measure
    }
}
