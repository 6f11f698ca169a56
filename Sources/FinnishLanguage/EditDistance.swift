/// How many typing errors lie between two words.
public enum EditDistance {
    /// The number of letters added, left out, changed or swapped with the neighbour.
    ///
    /// This is optimal string alignment: no letter is moved twice. Takes time in proportion to the product of the lengths.
    public static func between(_ first: String, _ second: String) -> Int {
        between(Array(first.unicodeScalars), Array(second.unicodeScalars))
    }

    static func between(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        guard !first.isEmpty else { return second.count }
        guard !second.isEmpty else { return first.count }
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 1...first.count {
            var current = [row]
            for column in 1...second.count {
                let isSame = first[row - 1] == second[column - 1]
                var best = last[column - 1] + (isSame ? 0 : 1)
                best = min(best, last[column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, first[row - 1] == second[column - 2],
                    first[row - 2] == second[column - 1]
                {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }
}
