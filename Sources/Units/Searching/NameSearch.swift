internal import CompactBytes

/// A unit that was found, and how sure it is.
struct NameHit {
    /// The unit's position in the catalogue.
    let unit: Int
    /// What hits are ordered by: larger is nearer.
    let score: Float
    /// How much the typed words and the name are alike, 0…1.
    let likeness: Float
}

extension NameIndex {
    /// The units whose names share most with the features, nearest first.
    ///
    /// - Parameters:
    ///   - query: The features of what was typed.
    ///   - limit: The most hits wanted.
    /// - Returns: Each unit once, by its best name; equals in the catalogue's order.
    func hits(_ query: [UInt64: Float], limit: Int) -> [NameHit] {
        var sums = [Float](repeating: 0, count: lengths.count)
        var square: Float = 0
        for (key, amount) in query {
            let entries = entries(of: key)
            let weight = amount * Self.rarity(entries.count, of: lengths.count)
            square += weight * weight
            add(entries, times: weight, to: &sums)
        }
        return best(sums, length: square.squareRoot(), limit)
    }

    /// The units that have a feature, in the catalogue's order.
    func units(with key: UInt64) -> [Int] {
        let entries = entries(of: key)
        let found = texts.withNumbers { texts in entries.map { Int(texts[$0]) } }
        let owners = units.withNumbers { units in
            found.filter(units.indices.contains).map { Int(units[$0]) }
        }
        return Set(owners).sorted()
    }

    private func add(_ entries: Range<Int>, times weight: Float, to sums: inout [Float]) {
        texts.withNumbers { texts in
            weights.withNumbers { weights in
                for entry in entries {
                    let text = Int(texts[entry])
                    guard sums.indices.contains(text) else { continue }
                    sums[text] += weight * weights[entry]
                }
            }
        }
    }

    private func best(_ sums: [Float], length: Float, _ limit: Int) -> [NameHit] {
        guard length > 0 else { return [] }
        let owners = units.withNumbers { Array($0) }
        let lengths = lengths.withNumbers { Array($0) }
        var best: [UInt32: NameHit] = [:]
        for (text, sum) in sums.enumerated() where sum > 0 {
            guard owners.indices.contains(text), lengths[text] > 0 else { continue }
            // A part of a name should find it, so a long name is not punished for its whole length.
            let score = sum / (length * lengths[text].squareRoot())
            let likeness = min(1, sum / (length * lengths[text]))
            let hit = NameHit(unit: Int(owners[text]), score: score, likeness: likeness)
            if score > best[owners[text]]?.score ?? 0 { best[owners[text]] = hit }
        }
        let sorted = best.values.sorted { ($1.score, $0.unit) < ($0.score, $1.unit) }
        return Array(sorted.prefix(limit))
    }

    /// Where a feature's entries are; empty for a feature that no name has.
    private func entries(of key: UInt64) -> Range<Int> {
        let place = keys.withNumbers { keys -> Int? in
            var low = 0
            var high = keys.count
            while low < high {
                let middle = (low + high) / 2
                if keys[middle] < key { low = middle + 1 } else { high = middle }
            }
            return low < keys.count && keys[low] == key ? low : nil
        }
        guard let place, place + 1 < starts.count else { return 0..<0 }
        let ends = starts.withNumbers { (Int($0[place]), Int($0[place + 1])) }
        let limit = min(texts.count, weights.count)
        return ends.0 <= ends.1 && ends.1 <= limit ? ends.0..<ends.1 : 0..<0
    }
}
