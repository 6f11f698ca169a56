internal import FinnishLanguage
public import Knowledge
public import Matching

/// Puts gaps that are about the same thing together, by the words that carry their content.
public struct GapGrouping {
    /// How much of the smaller question's words two questions must share, 0…1.
    static let leastShared = 0.5

    private let matcher: Matcher
    private let stopWords: Set<String>
    /// Words of topics that are known already, which tell little of what is missing.
    private let topicWords: Set<String>
    /// Wordings in the order they were met.
    private var wordings: [Wording] = []
    private var positions: [String: Int] = [:]

    private struct Wording {
        let text: String
        let words: [String]
        var gaps: [Gap]
    }

    /// Starts with no gaps.
    public init(matcher: Matcher, base: KnowledgeBase) {
        self.matcher = matcher
        stopWords = base.vocabulary.stopWords
        let names = base.entries.flatMap { [$0.term] + $0.aliases }
        topicWords = Set(
            names.flatMap { matcher.analyzer.analyze($0).words.flatMap { Self.parts(of: $0) } }
        )
    }

    /// Takes a gap in.
    public mutating func add(_ gap: Gap) {
        let key = Normalization.normalized(gap.text).filter { $0.isLetter || $0.isNumber }
        if let position = positions[key] {
            wordings[position].gaps.append(gap)
        } else {
            positions[key] = wordings.count
            wordings.append(Wording(text: gap.text, words: content(of: gap.text), gaps: [gap]))
        }
    }

    /// The groups, most asked first.
    public var groups: [GapGroup] {
        var members: [[Int]] = []
        var groupsByWord: [String: Set<Int>] = [:]
        for index in byCount {
            let place = home(of: index, members, groupsByWord) ?? members.count
            if place == members.count { members.append([]) }
            members[place].append(index)
            for word in wordings[index].words { groupsByWord[word, default: []].insert(place) }
        }
        return members.map(group)
            .sorted { ($1.gaps.count, $0.words.joined()) < ($0.gaps.count, $1.words.joined()) }
    }

    private var byCount: [Int] {
        wordings.indices.sorted { first, second in
            (wordings[second].gaps.count, first) < (wordings[first].gaps.count, second)
        }
    }

    /// The group whose first question shares most words.
    private func home(
        of index: Int,
        _ members: [[Int]],
        _ groupsByWord: [String: Set<Int>]
    ) -> Int? {
        let words = Set(wordings[index].words)
        let near = words.reduce(into: Set<Int>()) { $0.formUnion(groupsByWord[$1] ?? []) }
        let scored = near.sorted()
            .map { place in
                (place, members[place].map { shared(words, Set(wordings[$0].words)) }.max() ?? 0)
            }
        guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= Self.leastShared else {
            return nil
        }
        return best.0
    }

    private func shared(_ first: Set<String>, _ second: Set<String>) -> Double {
        let smaller = min(first.count, second.count)
        return smaller == 0 ? 0 : Double(first.intersection(second).count) / Double(smaller)
    }

    private func group(_ members: [Int]) -> GapGroup {
        let questions = members.map { index in
            let match = matcher.match(
                wordings[index].text,
                context: wordings[index].gaps.first?.context
            )
            return (index, match)
        }
        let main = questions.first?.1
        return GapGroup(
            words: commonWords(members),
            gaps: members.flatMap { wordings[$0].gaps },
            nearest: Array(main?.candidates.prefix(3) ?? []),
            questions: questions.map { index, match in
                GapGroup.Question(
                    text: wordings[index].text,
                    intent: match.evidence.wantedIntent,
                    count: wordings[index].gaps.count
                )
            },
            isAnsweredNow: main.map(isAnswer) ?? false
        )
    }

    private func isAnswer(_ match: Match) -> Bool {
        switch match.decision {
        case .answer, .compare: true
        case .clarify, .decline, .smalltalk, .plan: false
        }
    }

    private func commonWords(_ members: [Int]) -> [String] {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for word in members.flatMap({ wordings[$0].words }) {
            if counts[word] == nil { order.append(word) }
            counts[word, default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        return Array(order.filter { counts[$0] == most }.prefix(3))
    }

    /// The base forms that tell what a question is about: of nouns and unknown words, compounds in
    /// their parts; topics of ours and other words only when there is nothing else.
    private func content(of text: String) -> [String] {
        let words = matcher.analyzer.analyze(text).words.filter { !isSmall($0) }
        let nouns = words.filter { word in
            word.readings.isEmpty || word.readings.contains { $0.wordClass == .noun }
        }
        let all = (nouns.isEmpty ? words : nouns).flatMap { Self.parts(of: $0) }
        let strange = all.filter { !topicWords.contains($0) }
        var seen: Set<String> = []
        return (strange.isEmpty ? all : strange).filter { seen.insert($0).inserted }
    }

    private func isSmall(_ word: AnalyzedWord) -> Bool {
        stopWords.contains(Normalization.normalized(word.token.text))
            || word.readings.contains { stopWords.contains($0.lemma) }
    }

    private static func parts(of word: AnalyzedWord) -> [String] {
        guard let reading = word.readings.first else {
            return word.standard.map { Normalization.normalized($0) }
        }
        let parts = reading.parts.filter { $0.count > 2 }
        return parts.isEmpty ? [reading.lemma] : parts
    }
}
