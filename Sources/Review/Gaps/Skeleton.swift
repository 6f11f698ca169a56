internal import FinnishLanguage
internal import Knowledge
internal import Matching
internal import Transcripts
internal import XMLTree

/// Knowledge to be filled in: the users' questions as examples, in the author's own format.
public enum Skeleton {
    /// Entries for groups of gaps, for a file in `knowledge/entries/`.
    ///
    /// - Parameters:
    ///   - groups: The groups, an entry of each.
    ///   - taken: Ids that entries have already.
    /// - Returns: A document that is sound once every entry has an answer.
    public static func entries(_ groups: [GapGroup], taken: Set<String>) -> String {
        var taken = taken
        let entries = groups.compactMap { entry($0, &taken) }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Aukoista tehdyt rungot. Kirjoita jokaiseen vastaus kommentin paikalle. -->
            <entries xmlns="urn:kumppani:knowledge:1" xml:lang="fi">
            \(entries.joined(separator: "\n"))
            </entries>

            """
    }

    private static func entry(_ group: GapGroup, _ taken: inout Set<String>) -> String? {
        let questions = group.questions.filter(isUsable)
        guard !questions.isEmpty else { return nil }
        let term = group.words.isEmpty ? "uusi aihe" : group.words.joined(separator: " ")
        let id = freeID(term, taken)
        taken.insert(id)
        let related = group.nearest.prefix(2)
            .map { "    <related to=\"\(XMLWriter.escape($0.entry))\"/>\n" }
        return "  <!-- Kysytty \(group.gaps.count) kertaa. -->\n"
            + "  <concept id=\"\(id)\">\n"
            + "    <term>\(XMLWriter.escape(capitalized(term)))</term>\n"
            + "    <!-- <define><p>Kirjoita vastaus.</p><source ref=\"LÄHDE\" at=\"KOHTA\"/>"
            + "</define> -->\n" + related.joined() + questions.map(example).joined()
            + "  </concept>"
    }

    /// Examples for an entry that is there already, for a file in `knowledge/questions/`.
    public static func examples(of questions: [GapGroup.Question], for entry: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <questions xmlns="urn:kumppani:knowledge:1" xml:lang="fi" for="\(XMLWriter.escape(entry))">
        \(questions.filter(isUsable).map(example).joined())</questions>

        """
    }

    private static func example(_ question: GapGroup.Question) -> String {
        let isAnswerable = Intent.answerable.contains(question.intent)
        let intent = isAnswerable && question.intent != .compare ? question.intent : .define
        return "    <example intent=\"\(intent.rawValue)\">"
            + XMLWriter.escape(question.text) + "</example>\n"
    }

    /// A question from which something was masked is no example.
    private static func isUsable(_ question: GapGroup.Question) -> Bool {
        !Masking.Mark.allCases.contains { question.text.contains($0.rawValue) }
    }

    private static func freeID(_ term: String, _ taken: Set<String>) -> String {
        let folded = Normalization.folded(Normalization.normalized(term))
        let kept = folded.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let name = String(kept).split(separator: "-").joined(separator: "-")
        let base = name.first?.isLetter == true ? name : "aihe-" + name
        guard taken.contains(base) else { return base }
        var number = 2
        while taken.contains("\(base)-\(number)") { number += 1 }
        return "\(base)-\(number)"
    }

    private static func capitalized(_ text: String) -> String {
        (text.first.map { $0.uppercased() } ?? "") + text.dropFirst()
    }
}
