internal import Knowledge

/// The questions that the points of an entry answer, by their words.
struct PointExamples: Sendable {
    private let words: WordSets
    /// Where in the entry the facet of each question stands.
    private let facets: [Int]

    /// Reads the questions.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - names: The words of its names, which every question about it has; they are left out.
    ///   - reader: Reads the questions.
    init(of entry: Entry, without names: [ContentWord], reader: ContentWords) {
        var texts: [[ContentWord]] = []
        var facets: [Int] = []
        for (place, facet) in entry.facets.enumerated() where facet.kind == .point {
            for example in facet.examples {
                texts.append(reader.words(of: example.question).subtracting(names))
                facets.append(place)
            }
        }
        words = WordSets(texts)
        self.facets = facets
    }

    /// Where the facet stands whose question is most like the asked one; the first of equals.
    ///
    /// Likeness is the words in both over the words in either, 0…1.
    ///
    /// - Parameters:
    ///   - asked: The words of the question without those of the names, each once.
    ///   - least: The least likeness, above 0.
    /// - Returns: The place in the entry; nil when no question is so like.
    func nearest(to asked: [ContentWord], atLeast least: Double) -> Int? {
        var best: (likeness: Double, place: Int)?
        for (example, shared) in words.sharedCounts(asked).enumerated() where shared > 0 {
            let either = asked.count + words.sizes[example] - Int(shared)
            let likeness = Double(shared) / Double(either)
            guard likeness >= least, likeness > best?.likeness ?? 0 else { continue }
            best = (likeness, facets[example])
        }
        return best?.place
    }
}
