internal import PrivateFiles
internal import XMLTree

extension TranscriptProblem {
    /// What is wrong and what to do, in Finnish.
    public var message: String {
        switch self {
        case .folder(let path, let code):
            "Keskustelujen kansio \(path): \(SystemError(code).reason)"
        case .noSuchTranscript(let name):
            "Keskustelua ”\(name)” ei ole. Komento kumppani review list näyttää keskustelut."
        case .inUse(let id): "Keskustelu \(id) on vielä auki toisessa ohjelmassa. Sulje se siellä."
        case .file(let id, let code): "Keskustelu \(id): \(SystemError(code).reason)"
        case .tooLarge(let id, let limit):
            "Keskustelun \(id) tiedosto on suurempi kuin \(limit / 1_048_576) mebitavua."
        case .content(let id, let kind): "\(id.fileName): " + Self.sentence(kind, id)
        case .stranger(let name): "\(name): " + Self.notOurs
        case .exists(let name): "\(name) on jo olemassa. Valitse toinen nimi tai poista se."
        case .judgements(let id):
            "\(id.judgementsName): Tiedosto ei ole Kumppanin arvioita. Siirrä se muualle."
        }
    }

    private static func sentence(_ kind: XMLProblem.Kind, _ id: TranscriptID) -> String {
        if case .wrongRoot = kind { return notOurs }
        return XMLProblem(file: id.fileName, line: nil, kind: kind).message
    }

    private static let notOurs = "Tiedosto ei ole Kumppanin keskustelu."
}

extension TranscriptNotice {
    /// What was found and done, in Finnish.
    public var message: String {
        switch self {
        case .narrowedFolder(let path):
            "Muutkin saattoivat lukea kansiota \(path). Nyt sitä voit lukea vain sinä."
        case .narrowedFile(let name):
            "Muutkin saattoivat lukea tiedostoa \(name). Nyt sitä voit lukea vain sinä."
        case .notWritten(let problem):
            "Tätä keskustelua ei enää tallenneta. \(problem.message)"
        }
    }
}

/// Sentences about what the user said of a reply.
enum FeedbackWording {
    static let thanks = "Kiitos! Merkitsin vastauksen hyväksi."
    static let sorry = "Kiitos! Merkitsin vastauksen huonoksi, ja ylläpito näkee sen."
    static let noted = "Huomautus on tallessa."
    static let nothingToMark = "Kysy ensin jotain, niin voit arvioida vastauksen."
    static let emptyRemark = "Kirjoita huomautus komennon perään, esimerkiksi: /huom linkki puuttuu"
}
