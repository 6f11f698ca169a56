internal import FinnishLanguage
public import Knowledge
public import Matching
public import Transcripts

/// Puts gaps that are about the same thing together, by the words that carry their content.
public struct GapGrouping {
    /// More than this share of the smaller question's weight two questions must have in common, 0…1.
    static let leastShared = 0.5

    private let matcher: Matcher
    private let words: GapWords
    /// Wordings in the order they were met.
    private var wordings: [Wording] = []
    private var positions: [String: Int] = [:]
    /// What a reviewer said of a wording, wherever it was asked.
    private var verdicts: [String: Judgement.Verdict] = [:]

    private struct Wording {
        let text: String
        let key: String
        let words: [GapWords.Word]
        let keys: Set<String>
        var gaps: [Gap]
    }

    /// Starts with no gaps.
    public init(matcher: Matcher, base: KnowledgeBase) {
        self.matcher = matcher
        words = GapWords(analyzer: matcher.analyzer, base: base)
    }

    /// Takes a session in: its gaps, and what a reviewer said of its questions.
    public mutating func add(_ transcript: Transcript, _ judgements: [Int: Judgement]) {
        for gap in Gap.gaps(in: transcript, judgements) { add(gap) }
        guard !judgements.isEmpty else { return }
        for turn in transcript.turns {
            guard let verdict = judgements[turn.number]?.verdict else { continue }
            for question in turn.questions where stands(question.text) {
                verdicts[Self.key(question.text)] = verdict
            }
        }
    }

    /// Takes a gap in.
    public mutating func add(_ gap: Gap) {
        let key = Self.key(gap.text)
        if let position = positions[key] {
            wordings[position].gaps.append(gap)
            return
        }
        positions[key] = wordings.count
        let words = words.content(of: gap.text)
        let wording = Wording(
            text: gap.text,
            key: key,
            words: words,
            keys: Set(words.flatMap(\.keys)),
            gaps: [gap]
        )
        wordings.append(wording)
    }

    /// Gathers the groups; what a reviewer set aside or out of scope once stays away wherever it was
    /// asked in the same words.
    ///
    /// - Parameters:
    ///   - limit: How many at most.
    ///   - includes: Whether a question is wanted, going by what a reviewer said of it.
    ///   - isWanted: Whether a group is.
    ///   - progress: Is told how many of how many groups have been looked at.
    /// - Returns: The groups, most asked first.
    public func groups(
        limit: Int = .max,
        includes: (Judgement.Verdict?) -> Bool = { _ in true },
        where isWanted: (GapGroup) -> Bool = { _ in true },
        progress: (Int, Int) -> Void = { _, _ in }
    ) -> [GapGroup] {
        let open = wordings.indices.filter { index in
            let verdict = verdict(wordings[index])
            return (verdict?.leavesGapOpen ?? true) && includes(verdict)
        }
        var groups: [GapGroup] = []
        let clusters = clusters(open)
        for (position, members) in clusters.enumerated() where groups.count < limit {
            let group = group(members)
            if isWanted(group) { groups.append(group) }
            progress(position + 1, min(clusters.count, limit))
        }
        return groups
    }

    private func verdict(_ wording: Wording) -> Judgement.Verdict? {
        verdicts[wording.key] ?? wording.gaps.lazy.compactMap(\.verdict).first
    }

    /// A question that leans on the one before means another thing after another.
    private func stands(_ text: String) -> Bool { !matcher.leansOnTheQuestionBefore(text) }

    private static func key(_ text: String) -> String {
        Normalization.normalized(text).filter { $0.isLetter || $0.isNumber }
    }

    // MARK: - Clustering

    /// Wordings by what they are about, most asked first; each cluster's most asked wording first.
    private func clusters(_ open: [Int]) -> [[Int]] {
        let weights = weights(open)
        var clusters: [[Int]] = []
        var places: [String: Set<Int>] = [:]
        for index in byCount(open) {
            let keys = wordings[index].keys
            let near = keys.reduce(into: Set<Int>()) { $0.formUnion(places[$1] ?? []) }
            if let home = home(of: keys, near, clusters, weights) {
                clusters[home].append(index)
            } else {
                for key in keys { places[key, default: []].insert(clusters.count) }
                clusters.append([index])
            }
        }
        return clusters.map { (members: $0, count: count($0)) }
            .sorted { ($1.count, $0.members[0]) < ($0.count, $1.members[0]) }.map(\.members)
    }

    /// How telling each word is: one that many different questions share tells little.
    private func weights(_ open: [Int]) -> [String: Double] {
        let counts = open.flatMap { wordings[$0].keys }
            .reduce(into: [String: Double]()) { $0[$1, default: 0] += 1 }
        return counts.mapValues { Double.logarithm(1 + Double(open.count) / $0) }
    }

    /// The cluster whose first question shares most with these words, and enough.
    private func home(
        of keys: Set<String>,
        _ near: Set<Int>,
        _ clusters: [[Int]],
        _ weights: [String: Double]
    ) -> Int? {
        func weight(_ keys: Set<String>) -> Double { keys.reduce(0) { $0 + (weights[$1] ?? 0) } }
        let own = weight(keys)
        var best: (place: Int, share: Double, weight: Double)?
        for place in near.sorted() {
            let leader = wordings[clusters[place][0]].keys
            let common = weight(keys.intersection(leader))
            let share = common / max(min(own, weight(leader)), .leastNonzeroMagnitude)
            if (share, common) > (best?.share ?? 0, best?.weight ?? 0) {
                best = (place, share, common)
            }
        }
        return best.flatMap { $0.share > Self.leastShared ? $0.place : nil }
    }

    private func byCount(_ open: [Int]) -> [Int] {
        open.sorted { first, second in
            (wordings[second].gaps.count, wordings[first].keys.count, first)
                < (wordings[first].gaps.count, wordings[second].keys.count, second)
        }
    }

    private func count(_ members: [Int]) -> Int {
        members.reduce(0) { $0 + wordings[$1].gaps.count }
    }

    // MARK: - Telling

    private func group(_ members: [Int]) -> GapGroup {
        let asked = members.map { index in
            let wording = wordings[index]
            let context = stands(wording.text) ? nil : wording.gaps.first?.context
            return (wording, matcher.match(wording.text, context: context), context)
        }
        let main = asked.first?.1
        return GapGroup(
            words: asked.first.map { Array($0.0.words.map(\.whole).prefix(3)) } ?? [],
            gaps: asked.flatMap(\.0.gaps),
            nearest: Array(main?.candidates.prefix(3) ?? []),
            questions: asked.map { wording, match, context in
                GapGroup.Question(
                    text: wording.text,
                    context: context,
                    intent: match.evidence.wantedIntent,
                    count: wording.gaps.count
                )
            },
            isAnsweredNow: main.map(\.isAnswer) ?? false
        )
    }
}

extension Judgement.Verdict {
    /// Whether the knowledge still lacks something.
    var leavesGapOpen: Bool {
        switch self {
        case .entry: true
        case .outOfScope, .right, .aside: false
        }
    }
}

extension Match {
    /// Whether the question is answered, rightly or not.
    var isAnswer: Bool {
        switch decision {
        case .answer, .compare: true
        case .clarify, .decline, .smalltalk, .plan: false
        }
    }
}
