/// Everything that has been imported: qualifications with their units, and code lists.
public struct Catalogue: Hashable, Sendable {
    /// The qualifications, by diary number.
    public let qualifications: [Qualification]
    /// The code lists, by name.
    public let codeLists: [CodeList]

    /// Makes a catalogue; of two qualifications or lists with the same name the last one counts.
    public init(qualifications: [Qualification] = [], codeLists: [CodeList] = []) {
        let byNumber = Dictionary(qualifications.map { ($0.number, $0) }) { $1 }
        self.qualifications = byNumber.values.sorted { $0.number < $1.number }
        let bySet = Dictionary(codeLists.map { ($0.set, $0) }) { $0.adding($1) }
        self.codeLists = bySet.values.sorted { $0.set < $1.set }
    }

    /// The catalogue with another one in it; what both have is taken from the other.
    public func adding(_ other: Catalogue) -> Catalogue {
        Catalogue(
            qualifications: qualifications + other.qualifications,
            codeLists: codeLists + other.codeLists
        )
    }

    /// The catalogue without a qualification or code list; nil when it has none of the name.
    public func removing(_ name: String) -> Catalogue? {
        let left = Catalogue(
            qualifications: qualifications.filter { $0.number != name },
            codeLists: codeLists.filter { $0.set != name }
        )
        return left == self ? nil : left
    }

    /// Whether nothing has been imported.
    public var isEmpty: Bool {
        qualifications.isEmpty && codeLists.isEmpty
    }

    /// Every unit with its qualification; versions that the requirements do not tell are taken from
    /// the code list, and codes that no qualification here has stand alone.
    public var units: [CatalogueUnit] {
        let codes = codeLists.first { $0.set == CodeList.units }?.codes ?? []
        let versions = Dictionary(codes.map { ($0.uri, $0.version) }) { $1 }
        let own = qualifications.flatMap { qualification in
            qualification.units.map { unit in
                CatalogueUnit(
                    unit: unit.withVersion(versions[unit.code]),
                    qualification: qualification.title
                )
            }
        }
        let known = Set(own.map(\.unit.code))
        return own
            + codes.filter { !known.contains($0.uri) }
            .map { CatalogueUnit(unit: $0.unit, qualification: nil) }
    }
}

/// A qualification and its units.
public struct Qualification: Hashable, Sendable {
    /// The diary number of the requirements, such as `OPH-2762-2017`.
    public let number: String
    /// What the qualification is called.
    public let names: UnitNames
    /// The units in the order of the requirements.
    public let units: [QualificationUnit]

    /// Makes a qualification.
    public init(number: String, names: UnitNames, units: [QualificationUnit]) {
        self.number = number
        self.names = names
        self.units = units
    }

    /// The qualification's number and names.
    public var title: QualificationTitle {
        QualificationTitle(number: number, names: names)
    }
}

/// A qualification's number and names.
public struct QualificationTitle: Hashable, Sendable {
    /// The diary number of the requirements.
    public let number: String
    /// What the qualification is called.
    public let names: UnitNames
}

/// A unit and the qualification it is of.
public struct CatalogueUnit: Hashable, Sendable {
    /// The unit.
    public let unit: QualificationUnit
    /// The qualification; nil when only the unit's code is known.
    public let qualification: QualificationTitle?
}

/// A list of codes as the Koodisto service gives it.
public struct CodeList: Hashable, Sendable {
    /// The code list that units are named in.
    public static let units = "tutkinnonosat"

    /// The list's name, such as `tutkinnonosat`.
    public let set: String
    /// The codes by URI; each once, in its newest version.
    public let codes: [Code]

    /// Makes a list; of two versions of a code the newer one counts.
    public init(set: String, codes: [Code]) {
        self.set = set
        let newest = Dictionary(codes.map { ($0.uri, $0) }) { $1.version >= $0.version ? $1 : $0 }
        self.codes = newest.values.sorted { $0.uri < $1.uri }
    }

    /// One code.
    public struct Code: Hashable, Sendable {
        /// The code's URI.
        public let uri: String
        /// The code's version.
        public let version: Int
        /// What the code stands for.
        public let names: UnitNames

        /// Makes a code.
        public init(uri: String, version: Int, names: UnitNames) {
            self.uri = uri
            self.version = version
            self.names = names
        }

        var unit: QualificationUnit {
            QualificationUnit(code: uri, version: version, names: names)
        }
    }

    func adding(_ other: CodeList) -> CodeList {
        CodeList(set: set, codes: codes + other.codes)
    }
}
