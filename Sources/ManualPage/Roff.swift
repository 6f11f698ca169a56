/// Text in the language of man pages, with the macros of man(7).
///
/// Not those of mdoc(7): they print headings of their own, in English.
enum Roff {
    /// Text that stands as it is, whatever it begins with.
    static func text(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return escaped.first == "." || escaped.first == "'" ? "\\&" + escaped : escaped
    }

    /// Text that is typed as it is shown.
    static func bold(_ text: String) -> String { "\\fB" + self.text(text) + "\\fP" }

    /// Text that stands for something else.
    static func italic(_ text: String) -> String { "\\fI" + self.text(text) + "\\fP" }

    /// A heading.
    static func section(_ title: String) -> String { ".SH " + quoted(title) }

    /// A heading under a heading.
    static func subsection(_ title: String) -> String { ".SS " + quoted(title) }

    /// An argument of a macro that may hold spaces.
    static func quoted(_ text: String) -> String {
        "\"" + self.text(text).replacing("\"", with: "\\(dq") + "\""
    }

    /// A term and, indented under it, what it means.
    static func item(_ term: String, _ meaning: String) -> [String] {
        [".TP", term, meaning]
    }
}
