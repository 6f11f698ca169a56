/// Turns the argument parser's own English words into Finnish.
///
/// The parser has no translations, so its fixed phrases are replaced in the finished text.
enum FinnishMessages {
    /// A help page or an error in Finnish.
    static func translated(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { translatedLine(String($0)) }.joined(separator: "\n")
    }

    private static func translatedLine(_ line: String) -> String {
        var line = line
        for (english, finnish) in phrases { line.replace(english, with: finnish) }
        for pattern in patterns {
            guard let match = line.firstMatch(of: pattern.english) else { continue }
            line.replaceSubrange(match.range, with: pattern.finnish(String(match.output.1)))
        }
        return line
    }

    private static let phrases = [
        ("OVERVIEW: ", ""), ("USAGE:", "KÄYTTÖ:"), ("Usage:", "Käyttö:"),
        ("ARGUMENTS:", "ARGUMENTIT:"),
        ("OPTIONS:", "VALITSIMET:"), ("SUBCOMMANDS:", "ALIKOMENNOT:"), ("Error: ", "Virhe: "),
        ("<options>", "[valitsimet]"), ("<subcommand>", "<alikomento>"),
        // As long as the English word, so that columns stay; a line may break after the colons.
        ("(default) ", "(oletus)  "), ("(default:", "(oletus:"), (" default:", " oletus:"),
        ("(values:", "(arvot:"),
        ("Show help information.", "Näytä tämä ohje."), ("Show the version.", "Näytä versio."),
        ("Show subcommand help information.", "Näytä alikomennon ohje."), ("Help:  ", "Ohje:  "),
    ]

    private struct Pattern: Sendable {
        let text: String
        let finnish: @Sendable (String) -> String

        var english: Regex<(Substring, Substring)> {
            (try? Regex(text, as: (Substring, Substring).self)) ?? #/(\b\B)/#
        }
    }

    private static let patterns = [
        Pattern(text: "See '(.*) --help' for more information\\.") { "Lisää: \($0) --help" },
        Pattern(text: "See '(.*) <subcommand>' for detailed help\\.") {
            "Lisää: \($0) <alikomento>"
        },
        Pattern(text: "See '(.*) <alikomento>' for detailed help\\.") {
            "Lisää: \($0) <alikomento>"
        },
        Pattern(text: "Unknown option '(.*?)'(?:\\. Did you mean '.*'\\?)?") {
            "Valitsinta \($0) ei ole."
        },
        Pattern(text: "Unexpected argument '(.*)'") { "Ylimääräinen sana: \($0)." },
        Pattern(text: "\\d+ unexpected arguments: (.*)") { "Ylimääräisiä sanoja: \($0)." },
        Pattern(text: "Missing expected argument '(.*)'") { "Argumentti \($0) puuttuu." },
        Pattern(text: "Missing value for '(.*)'") { "Valitsimelta \($0) puuttuu arvo." },
        Pattern(text: "The value '(.*)' is invalid for .*") { "Arvo \($0) ei kelpaa." },
    ]
}
