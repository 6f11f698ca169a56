internal import Knowledge
public import Matching

/// How well a matcher does on a question set.
public struct Evaluation: Sendable {
    /// Every question in order.
    public let verdicts: [Verdict]

    /// Asks every question of a set.
    public init(_ set: QuestionSet, matcher: Matcher) {
        verdicts = set.questions.map { question in
            Verdict(
                question: question,
                match: matcher.match(question.text, context: question.context)
            )
        }
    }

    /// Takes verdicts that were reached elsewhere.
    public init(verdicts: [Verdict]) {
        self.verdicts = verdicts
    }

    /// A share of some questions.
    public struct Share: Hashable, Sendable {
        /// How many are as they should be.
        public let right: Int
        /// How many there are.
        public let all: Int

        /// The share, 0…1; 1 of none.
        public var value: Double { all == 0 ? 1 : Double(right) / Double(all) }
    }

    /// The figures, by the names that `--min` takes.
    public enum Figure: String, CaseIterable, Sendable {
        /// In scope: right entry first, and answered.
        case top1
        /// In scope: right entry among the first three.
        case top3
        /// In scope: right intent.
        case intent
        /// Out of scope: turned down.
        case declined
        /// Small talk recognised.
        case smalltalk
        /// Planning recognised.
        case plan
    }

    /// One of the figures.
    public func share(_ figure: Figure) -> Share {
        switch figure {
        case .top1: share(of: inScope) { $0.isRightAnswer }
        case .top3: share(of: inScope) { $0.isRightAmongThree }
        case .intent: share(of: inScope) { $0.isIntentRight }
        case .declined:
            share(of: verdicts.filter { $0.question.intent == .outOfScope }) { $0.isDeclined }
        case .smalltalk:
            share(of: verdicts.filter { $0.question.intent == .smalltalk }) { $0.isIntentRight }
        case .plan: share(of: verdicts.filter { $0.question.intent == .plan }) { $0.isIntentRight }
        }
    }

    /// The share of right answers by tag, in scope, most frequent tag first.
    public var byTag: [(name: String, share: Share)] {
        let tags = inScope.flatMap(\.question.tags)
        return counted(tags)
            .map { tag in
                (
                    tag,
                    share(of: inScope.filter { $0.question.tags.contains(tag) }) {
                        $0.isRightAnswer
                    }
                )
            }
    }

    /// The share of questions that are all right, by intent, most frequent first.
    public var byIntent: [(name: String, share: Share)] {
        counted(verdicts.map(\.question.intent.rawValue))
            .map { name in
                (
                    name,
                    share(of: verdicts.filter { $0.question.intent.rawValue == name }) {
                        $0.isAllRight
                    }
                )
            }
    }

    /// Pairs of the right entry and the one answered from instead, most frequent first.
    public var confusions: [(right: String, answered: String, count: Int)] {
        let pairs = inScope.filter { !$0.isRightFirst }
            .compactMap { verdict -> [String]? in
                guard let right = verdict.question.entries.first,
                    let wrong = verdict.match.candidates.first?.entry
                else { return nil }
                return [right, wrong]
            }
        let counts = pairs.reduce(into: [[String]: Int]()) { $0[$1, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key[0]) < ($0.value, $1.key[0]) }
            .map { ($0.key[0], $0.key[1], $0.value) }
    }

    private var inScope: [Verdict] { verdicts.filter(\.isInScope) }

    private func share(of verdicts: [Verdict], _ isRight: (Verdict) -> Bool) -> Share {
        Share(right: verdicts.count(where: isRight), all: verdicts.count)
    }

    private func counted(_ names: [String]) -> [String] {
        let counts = names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
