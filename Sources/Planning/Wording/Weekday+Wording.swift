extension Weekday {
    /// The Finnish name: `torstai`.
    public var finnish: String {
        switch self {
        case .monday: "maanantai"
        case .tuesday: "tiistai"
        case .wednesday: "keskiviikko"
        case .thursday: "torstai"
        case .friday: "perjantai"
        case .saturday: "lauantai"
        case .sunday: "sunnuntai"
        }
    }
}
