internal import CompactBytes
internal import FinnishLanguage
internal import Knowledge

/// Finds entries by the words that they share with a question.
///
/// The model tells entries apart that have many questions to learn from, and its size and time grow
/// with their number. A national edition has a hundred thousand entries with a name and a text each:
/// those are found here, in an inverted index over all their words (BM25F: Robertson & Zaragoza
/// 2009), where a question costs about as much as its rarest words have entries.
struct Retriever: Sendable {
    /// The ids of the entries that are found here, in ascending order.
    let ids: SortedStrings
    /// What kind each of them is, by its place among all kinds.
    let kinds: NumberColumn<UInt8>
    let postings: Postings

    /// An entry that shares words with a question.
    struct Hit: Hashable {
        let id: String
        let kind: Entry.Kind
        /// How much of what the question's words could tell they tell of this entry, 0…1.
        let coverage: Double
    }

    /// How many entries are found for a question.
    static let limit = 10

    /// Reads entries, a thousand at a time on two threads.
    ///
    /// - Parameters:
    ///   - entries: The entries, by id in ascending order.
    ///   - analyzer: Reads their texts as questions are read.
    ///   - progress: Told after each thousand how much is done, 0…1.
    init(_ entries: [Entry], analyzer: QuestionAnalyzer, progress: (Double) -> Void) {
        let terms = EntryTerms(analyzer: analyzer)
        var builder = PostingsBuilder()
        var rest = entries[...]
        while !rest.isEmpty {
            let batch = Array(rest.prefix(1_000))
            for found in SideBySide.map(batch, { terms.terms(of: $0) }) { builder.add(found) }
            rest = rest.dropFirst(batch.count)
            progress(1 - Double(rest.count) / Double(entries.count))
        }
        ids = SortedStrings(sorted: StringTable(entries.lazy.map(\.id)))
        let places = Dictionary(uniqueKeysWithValues: zip(Entry.Kind.allCases, UInt8(0)...))
        kinds = NumberColumn(entries.map { places[$0.kind] ?? 0 })
        postings = builder.postings()
    }

    /// Takes stored parts.
    ///
    /// - Throws: `BadBytes` when they do not fit each other.
    init(
        ids: SortedStrings,
        kinds: NumberColumn<UInt8>,
        postings: Postings
    ) throws(BadBytes) {
        guard ids.count == kinds.count,
            kinds.withNumbers({ $0.allSatisfy { $0 < Entry.Kind.allCases.count } })
        else { throw BadBytes() }
        self.ids = ids
        self.kinds = kinds
        self.postings = try postings.checked()
    }

    /// How many entries have a term.
    func count(of key: UInt64) -> UInt32 {
        postings.keys.position(of: key).map(postings.count) ?? 0
    }

    /// The entries that share most with a question, best first.
    ///
    /// - Parameters:
    ///   - terms: What `WordTerms` found of the question.
    ///   - counts: Tells which words questions have whatever they ask about.
    /// - Returns: At most `limit` entries.
    func hits(of terms: [TermAmount], weighedBy counts: LemmaCounts) -> [Hit] {
        let query = RetrievalQuery(
            terms.map { TermAmount(key: $0.key, amount: $0.amount * counts.rarity(of: $0.key)) },
            in: self
        )
        guard query.most > 0 else { return [] }
        let found = postings.withLent { lent in
            let cursors = query.terms.map {
                PostingsCursor(lent, blocks: $0.blocks, weight: $0.weight)
            }
            var search = PostingsSearch(cursors, limit: Self.limit)
            return search.run()
        }
        return found.compactMap { hit in
            // A number beyond the ids is of a file that was changed by hand.
            let entry = Int(hit.entry)
            guard entry < ids.count else { return nil }
            return Hit(
                id: ids.table[entry],
                kind: Entry.Kind.allCases[Int(kinds[entry])],
                coverage: Double(hit.score / query.most)
            )
        }
    }
}

/// The terms of a question as the postings know them.
private struct RetrievalQuery {
    struct Term {
        let blocks: Range<Int>
        let weight: Float
    }

    private(set) var terms: [Term] = []
    /// What an entry would score that had every term as its name, unknown terms included.
    private(set) var most: Float = 0

    init(_ asked: [TermAmount], in retriever: Retriever) {
        let postings = retriever.postings
        let unknown = PostingsBuilder.rarity(in: 0, outOf: retriever.ids.count)
        for term in asked {
            guard let place = postings.keys.position(of: term.key) else {
                most += term.amount * unknown
                continue
            }
            most += term.amount * postings.largestScore(of: place)
            terms.append(
                Term(
                    blocks: postings.blocks(of: place),
                    weight: term.amount * postings.scales[place]
                )
            )
        }
    }
}
