internal import PrivateFiles

extension DraftStoreProblem {
    /// What is wrong and what to do, in Finnish.
    public var message: String {
        switch self {
        case .notAFolder(let path):
            "Luonnosten kansio \(path) on linkki tai tavallinen tiedosto. Poista se tai valitse"
                + " toinen kansio."
        case .folder(let path, let code): "Luonnosten kansio \(path): \(SystemError(code).reason)"
        case .noSuchDraft(let name):
            "Luonnosta ”\(name)” ei ole. Komento kumppani drafts list näyttää luonnokset."
        case .notAFile(let id):
            "Luonnoksen \(id) tiedosto on linkki tai erikoistiedosto. Poista se."
        case .inUse(let id):
            "Luonnos \(id) on auki toisessa ohjelmassa. Sulje se siellä ja yritä uudelleen."
        case .tooLarge(let id, let limit):
            "Luonnoksen \(id) tiedosto on suurempi kuin \(limit / 1_048_576) mebitavua."
        case .file(let id, let code): "Luonnos \(id): \(SystemError(code).reason)"
        }
    }
}

extension DraftNotice {
    /// What was found and done, in Finnish.
    public var message: String {
        switch self {
        case .narrowedFolder(let path):
            "Muutkin saattoivat lukea kansiota \(path). Nyt sitä voit lukea vain sinä."
        case .narrowedFile(let id):
            "Muutkin saattoivat lukea luonnosta \(id). Nyt sitä voit lukea vain sinä."
        case .tornEnd(let id):
            "Luonnoksen \(id) viimeinen vastaus oli jäänyt kesken, ja se kysytään uudelleen."
        case .badLines(let id, let lines):
            "Luonnoksen \(id) tiedostossa on rivejä, joita ei voi lukea: "
                + Self.numbers(lines) + ". Muut vastaukset ovat tallella."
        case .leftOut(let problem): problem.message
        }
    }
}

extension DraftNotice {
    /// The first ten of some line numbers, and how many more there are.
    private static func numbers(_ lines: [Int]) -> String {
        let first = lines.prefix(10).map { "\($0)" }.joined(separator: ", ")
        return lines.count > 10 ? "\(first) ja \(lines.count - 10) muuta" : first
    }
}

extension DraftSummary {
    /// The draft on one line: workplace, day, fields answered.
    public var line: String {
        [workplace ?? "työpaikka avoinna", day, "\(answered)/\(all) kenttää"]
            .compactMap { $0 }.joined(separator: " · ")
    }

    /// The sections by how far they have come, a line for each kind there is.
    public var sectionLines: [String] {
        [("Valmiit", done), ("Kesken", begun), ("Aloittamatta", untouched)]
            .filter { !$0.1.isEmpty }
            .map { $0.0 + ": " + $0.1.joined(separator: ", ") }
    }

    /// The day of the latest change as Finns write it, or the stamp as it is.
    private var day: String? {
        changed.map { ChangeDay(stamp: $0).text }
    }
}
