internal import Knowledge
internal import XMLTree

/// An answer fits a glance: about 90 words, and 95 at most.
struct AnswerIsShort: Rule {
    /// The most words that an answer may have, its items included.
    static let limit = 95

    let id = "long-answer"

    func findings(in material: Material) -> [Finding] {
        material.base.entries.flatMap(\.facets)
            .compactMap { facet in
                let count = facet.text.split(whereSeparator: \.isWhitespace).count
                guard count > Self.limit else { return nil }
                return finding(
                    at: facet.place,
                    "Vastauksessa <\(facet.kind.name)> on \(count) sanaa, enintään \(Self.limit) sopii.",
                    remedy:
                        "Tiivistä, tai siirrä osa omaan vastaukseensa, esimerkiksi kohtaan <point>."
                )
            }
    }

    var bad: Sample { Self.sample(words: Self.limit + 1, mark: "1️⃣") }
    var good: Sample { Self.sample(words: Self.limit) }

    private static func sample(words: Int, mark: String = "") -> Sample {
        Sample(
            entries: """
                <concept id="hoks"><term>HOKS</term>
                \(mark)<purpose><p>\(Array(repeating: "sana", count: words).joined(separator: " "))</p>
                <source ref="laki"/></purpose></concept>
                """
        )
    }
}
