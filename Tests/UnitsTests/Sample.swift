import Testing
import Units

/// Small files in the form of the national services.
enum Sample {
    /// A unit as JSON; `rest` is further members, with a comma in front.
    static func unit(id: Int, code: String, name: String, rest: String = "") -> String {
        #"{"id":\#(id),"koodiUri":"\#(code)","nimi":{"fi":"\#(name)"}\#(rest)}"#
    }

    /// A file of requirements; `places` has each way of completion with its units' ids, order and
    /// extent.
    static func file(
        units: [String],
        places: [(way: String, units: [(id: Int, order: Int, extent: String)])],
        number: String = "OPH-1-2027",
        name: String = "Esimerkkialan perustutkinto"
    ) -> NationalFile {
        let ways = places.map { way in
            let references = way.units.map {
                #"{"_tutkinnonOsa":"\#($0.id)","jarjestys":\#($0.order),"laajuus":\#($0.extent)}"#
            }
            return #"{"suoritustapakoodi":"\#(way.way)","laajuusYksikko":"OSAAMISPISTE","#
                + #""tutkinnonOsaViitteet":[\#(references.joined(separator: ","))]}"#
        }
        let json =
            #"{"nimi":{"fi":"\#(name)"},"diaarinumero":"\#(number)","suoritustavat":["#
            + ways.joined(separator: ",") + #"],"tutkinnonOsat":["#
            + units.joined(separator: ",") + "]}"
        return NationalFile(Array(json.utf8), name: "a.json")
    }

    /// The qualification of such a file.
    static func qualification(
        units: [String],
        places: [(String, [(Int, Int, String)])] = []
    ) throws -> Qualification {
        let ways = places.map { ($0.0, $0.1.map { (id: $0.0, order: $0.1, extent: $0.2) }) }
        let file = file(units: units, places: ways.map { (way: $0.0, units: $0.1) })
        #expect(file.problems.isEmpty)
        return try #require(file.catalogue.qualifications.first)
    }
}
