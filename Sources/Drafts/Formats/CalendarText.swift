internal import Planning

/// Writes iCalendar objects as RFC 5545 wants them: folded lines, escaped text, CRLF.
struct CalendarText {
    private(set) var text = ""

    /// Adds a line whose value needs no escaping.
    mutating func line(_ name: String, _ value: String) {
        text += Self.folded(name + ":" + value) + "\r\n"
    }

    /// Adds a line of text; commas, semicolons, backslashes and line breaks are escaped.
    mutating func line(_ name: String, text value: String) {
        line(name, Self.escaped(value))
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { written, character in
            switch character {
            case "\\", ";", ",": written += "\\\(character)"
            case _ where character.isNewline: written += "\\n"
            default:
                written.unicodeScalars.append(contentsOf: character.unicodeScalars.filter(isKept))
            }
        }
    }

    /// Control characters have no place in a calendar, the tab apart.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar.properties.generalCategory != .control
    }

    /// A line cut so that none is over 75 bytes; no character is cut in two.
    private static func folded(_ line: String) -> String {
        var folded = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if length + size > 75 {
                folded += "\r\n "
                length = 1
            }
            folded.unicodeScalars.append(scalar)
            length += size
        }
        return folded
    }
}

extension CalendarDate {
    /// `20270107`: a DATE of RFC 5545.
    var calendarText: String {
        iso.filter { $0 != "-" }
    }
}
