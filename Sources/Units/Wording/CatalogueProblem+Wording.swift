internal import PrivateFiles
internal import XMLTree

extension CatalogueStore.Problem {
    /// What is wrong and what to do, in Finnish.
    public var message: String {
        switch self {
        case .inUse:
            "Toinen ohjelma muuttaa luetteloa juuri nyt. Odota hetki ja yritä uudelleen."
        case .unreadable(let problem):
            "Uutta luetteloa ei voisi lukea, joten entinen jäi. \(problem.message) \(problem.remedy)"
        case .unsound(let problem):
            "\(problem.file)\(problem.line.map { ":\($0)" } ?? ""): \(problem.message)"
                + " \(problem.remedy) Voit myös poistaa tiedoston ja tuoda perusteet uudelleen."
        case .refused(let error): "Luetteloa ei voi kirjoittaa. \(error.reason)"
        }
    }
}
