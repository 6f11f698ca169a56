internal import CompactBytes
internal import Glibc

/// Names of units, laid out so that a search looks only at those that share something with it.
///
/// Every name in every language is a text of its own, so that a long Swedish name does not make the
/// Finnish one count less.
struct NameIndex: Sendable {
    /// The features, in rising order.
    let keys: NumberColumn<UInt64>
    /// Where each feature's entries begin; one more than there are features.
    let starts: NumberColumn<UInt32>
    /// The text of each entry.
    let texts: NumberColumn<UInt32>
    /// What the feature weighs in the text.
    let weights: NumberColumn<Float>
    /// The unit that each text names.
    let units: NumberColumn<UInt32>
    /// How long each text's vector is.
    let lengths: NumberColumn<Float>

    /// How much a word of the qualification counts beside the unit's own.
    private static let qualificationAmount: Float = 0.3

    private struct Entry {
        let key: UInt64
        let text: UInt32
        let amount: Float
        let isOwn: Bool
    }

    /// Lays out the names of units.
    init(_ units: [CatalogueUnit], _ features: NameFeatures) {
        var entries: [Entry] = []
        var owners: [UInt32] = []
        var qualifications: [QualificationTitle: [UInt64: Float]] = [:]
        for (position, unit) in units.enumerated() {
            let title = unit.qualification
            if let title, qualifications[title] == nil {
                let words = title.names.all.map(\.name).joined(separator: " ") + " " + title.number
                qualifications[title] = features.features(of: words)
            }
            for (_, name) in unit.unit.names.all {
                let text = UInt32(owners.count)
                owners.append(UInt32(position))
                let own = features.features(of: name)
                entries += Self.codeKeys(of: unit.unit.code)
                    .map { Entry(key: $0, text: text, amount: 1, isOwn: false) }
                entries += own.map { Entry(key: $0, text: text, amount: $1, isOwn: true) }
                entries += (title.flatMap { qualifications[$0] } ?? [:])
                    .filter { own[$0.key] == nil }
                    .map {
                        let amount = $0.value * Self.qualificationAmount
                        return Entry(key: $0.key, text: text, amount: amount, isOwn: false)
                    }
            }
        }
        self.init(entries.sorted { ($0.key, $0.text) < ($1.key, $1.text) }, owners)
    }

    private init(_ entries: [Entry], _ owners: [UInt32]) {
        var keys: [UInt64] = []
        var starts: [UInt32] = []
        for (position, entry) in entries.enumerated() where entry.key != keys.last {
            keys.append(entry.key)
            starts.append(UInt32(position))
        }
        starts.append(UInt32(entries.count))
        var weights = entries.map(\.amount)
        var squares = [Float](repeating: 0, count: owners.count)
        for index in keys.indices {
            let range = Int(starts[index])..<Int(starts[index + 1])
            let rarity = Self.rarity(range.count, of: owners.count)
            for position in range {
                weights[position] *= rarity
                guard entries[position].isOwn else { continue }
                squares[Int(entries[position].text)] += weights[position] * weights[position]
            }
        }
        self.keys = NumberColumn(keys)
        self.starts = NumberColumn(starts)
        texts = NumberColumn(entries.map(\.text))
        self.weights = NumberColumn(weights)
        units = NumberColumn(owners)
        lengths = NumberColumn(squares.map { $0.squareRoot() })
    }

    /// Takes an index apart that was packed before.
    init(
        keys: NumberColumn<UInt64>,
        starts: NumberColumn<UInt32>,
        texts: NumberColumn<UInt32>,
        weights: NumberColumn<Float>,
        units: NumberColumn<UInt32>,
        lengths: NumberColumn<Float>
    ) {
        self.keys = keys
        self.starts = starts
        self.texts = texts
        self.weights = weights
        self.units = units
        self.lengths = lengths
    }

    /// The keys of a code's number and of its beginnings of three digits or more.
    private static func codeKeys(of code: String) -> [UInt64] {
        let digits = code.split(separator: "_").last ?? ""
        guard digits.count >= 3 else { return [] }
        return (3...digits.count).map { NameFeatures.key(ofCode: digits.prefix($0)) }
    }

    /// What a feature weighs that `count` of the texts have.
    static func rarity(_ count: Int, of all: Int) -> Float {
        logf((Float(all) + 1) / (Float(count) + 0.5)) + 0.1
    }
}
