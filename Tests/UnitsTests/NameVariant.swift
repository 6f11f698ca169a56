import FinnishLanguage
import Units

/// A way in which people type the name of a unit.
enum NameVariant: String, CaseIterable {
    case lowercased, dotless, typingError, inflected, withoutAWord, splitCompound, swedish
    case swedishTypingError, swedishInflected, code, codeURI, withQualification

    /// What is typed; empty when the name has no such variant.
    func typed(_ found: CatalogueUnit) -> [String] {
        let name = (found.unit.names.finnish ?? "").lowercased()
        let swedish = (found.unit.names.swedish ?? "").lowercased()
        return switch self {
        case .lowercased: [name]
        case .dotless: [Normalization.folded(name)]
        case .typingError: Self.errors(in: name)
        case .inflected: Self.inflected(name)
        case .withoutAWord: Self.shortened(name)
        case .splitCompound: Self.split(name)
        case .swedish: [swedish].filter { !$0.isEmpty }
        case .swedishTypingError: Self.errors(in: swedish)
        case .swedishInflected: swedish.isEmpty ? [] : ["arbetet med " + swedish + "en"]
        case .code: [String(found.unit.code.dropFirst(14))]
        case .codeURI: [found.unit.code]
        case .withQualification: [name + " " + (found.qualification?.names.shown ?? "")]
        }
    }

    /// One error in the longest word: letters swapped, left out, doubled, and hit beside.
    private static func errors(in name: String) -> [String] {
        let words = name.split(separator: " ").map(String.init)
        guard let longest = words.max(by: { $0.count < $1.count }), longest.count >= 5 else {
            return []
        }
        let place = longest.count / 2
        var swapped = Array(longest)
        swapped.swapAt(place, place - 1)
        var left = Array(longest)
        left.remove(at: place)
        var doubled = Array(longest)
        doubled.insert(doubled[place], at: place)
        var beside = Array(longest)
        beside[1] = "x"
        return [swapped, left, doubled, beside]
            .map { wrong in
                words.map { $0 == longest ? String(wrong) : $0 }.joined(separator: " ")
            }
    }

    /// The last word in other cases, by its ending.
    private static func inflected(_ name: String) -> [String] {
        let endings: [(String, [String])] = [
            ("minen", ["misen", "misessa", "mista"]), ("työt", ["töissä", "töitä", "töiden"]),
            ("työ", ["työn", "työssä", "töihin"]), ("nta", ["nnan", "nnassa"]),
            ("ntö", ["nnön"]), ("us", ["uksen", "uksessa", "uksesta"]), ("ly", ["lyn", "lyssä"]),
            ("to", ["don", "dossa"]), ("elu", ["elun", "elussa"]), ("", ["ssa", "n"]),
        ]
        let forms = endings.first { name.hasSuffix($0.0) }
        return (forms?.1 ?? []).map { name.dropLast(forms?.0.count ?? 0) + $0 }
    }

    /// The name of four words or more without one of its words.
    private static func shortened(_ name: String) -> [String] {
        let words = name.split(separator: " ")
        guard words.count >= 4 else { return [] }
        return [words.dropFirst(), words.dropLast()].map { $0.joined(separator: " ") }
    }

    /// A long word typed as two.
    private static func split(_ name: String) -> [String] {
        let reading = name.split(separator: " ").max { $0.count < $1.count }
        guard let longest = reading, longest.count >= 12 else { return [] }
        let half = longest.index(longest.startIndex, offsetBy: longest.count / 2)
        return [name.replacing(longest, with: longest[..<half] + " " + longest[half...])]
    }
}
