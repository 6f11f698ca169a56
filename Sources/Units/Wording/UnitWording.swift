/// How units are told to people.
public enum UnitWording {
    /// A number without a needless fraction, with the point of JSON and XML.
    static func number(_ number: Double) -> String {
        let rounded = number.rounded()
        return rounded == number && abs(number) < 1e9 ? "\(Int(rounded))" : "\(number)"
    }

    /// An extent: `15 osp`, `30–40 osp`, `10 ov`.
    public static func text(_ extent: UnitExtent) -> String {
        guard extent.least != nil else { return "laajuus avoin" }
        let measure = extent.measure == .points ? "osp" : "ov"
        let numbers = [extent.least, extent.most].compactMap { $0 }.map(number)
        return numbers.joined(separator: "–").replacing(".", with: ",") + " " + measure
    }

    /// The extent and the qualification: `15 osp, Autoalan perustutkinto OPH-2762-2017`.
    public static func place(_ unit: CatalogueUnit) -> String {
        let title = unit.qualification.map { $0.names.shown + " " + $0.number }
        return [unit.unit.extent.map(text), title].compactMap { $0 }.joined(separator: ", ")
    }

    /// A unit on one line: its name, code, extent and qualification.
    public static func line(_ unit: CatalogueUnit) -> String {
        let place = place(unit)
        return unit.unit.names.shown + " (" + unit.unit.code + ")"
            + (place.isEmpty ? "" : " · " + place)
    }
}
