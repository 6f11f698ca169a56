internal import JSONText
internal import Planning

extension AnswersProblem {
    /// What is wrong and what to write, in Finnish.
    public var message: String {
        switch self {
        case .json(let problem): problem.description
        case .notAnObject:
            "Vastaukset kirjoitetaan muodossa { \"kentän tunnus\": \"vastaus\" }."
        case .unknownField(let name): "\(name): lomakkeella ei ole tällaista kenttää."
        case .wrongKind(let field):
            "\(field.id): kirjoita vastaus lainausmerkkeihin, esimerkiksi \"\(field.example)\"."
        case .badValue(let field, let problem): "\(field.id): \(problem.sentence(for: field))"
        }
    }
}
