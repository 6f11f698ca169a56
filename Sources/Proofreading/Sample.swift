public import Knowledge

/// A small piece of knowledge that shows a rule at work.
///
/// The mark `1️⃣` stands on each line that the rule should name.
public struct Sample: Sendable {
    private let bodies: [(file: String, head: String, body: String, tail: String)]

    /// Makes a sample of what stands inside the root elements of the files.
    init(
        entries: String,
        elsewhere: String = #"<topic id="muut"><term>Muut</term></topic>"#,
        cues: String = ""
    ) {
        let space = #"xmlns="urn:kumppani:knowledge:1" xml:lang="fi""#
        bodies = [
            ("entries/sample.xml", "<entries \(space)>", entries, "</entries>"),
            ("elsewhere.xml", "<elsewhere \(space)>", elsewhere, "</elsewhere>"),
            (
                "language.xml",
                "<language \(space)><words/><spoken/><stopwords>ja</stopwords><cues>", cues,
                "</cues><allowed>HOKS</allowed></language>"
            ),
            ("sources.xml", "<sources \(space)>", Self.source, "</sources>"),
        ]
    }

    /// The files of the sample by their path in the knowledge folder, without the marks.
    public var files: [String: String] {
        Dictionary(
            uniqueKeysWithValues: bodies.map { file, head, body, tail in
                (file, head + Self.unmarked(body) + tail)
            }
        )
    }

    /// Where the marks stand.
    public var marks: [Place] {
        bodies.flatMap { file, _, body, _ in
            body.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .filter { $0.element.unicodeScalars.contains(Self.mark[1]) }
                .map { Place(file: file, line: $0.offset + 1) }
        }
    }

    private static let source =
        #"<origin id="laki" checked="2026"><name>Laki</name><short>Laki</short></origin>"#
    /// A digit, a variation selector and the keycap.
    private static let mark: [Unicode.Scalar] = ["1", "\u{FE0F}", "\u{20E3}"]

    private static func unmarked(_ body: String) -> String {
        let mark = Character(String(String.UnicodeScalarView(mark)))
        return body.filter { $0 != mark }
    }
}
