extension PlanReply {
    /// The reply in Finnish, lines separated by line breaks.
    ///
    /// - Parameter masked: Whether personal answers become "•••", as in transcripts.
    /// - Returns: Text without colours or frames.
    public func text(masked: Bool = false) -> String {
        switch self {
        case .prompt(let prompt): prompt.text(masked: masked)
        case .message(let text), .remark(let text): text
        case .explanation(let explanation): explanation.text
        case .problem(let text, _): text
        case .accepted(let answer): "Kirjattu: \(answer.lines(masked: masked))"
        case .understood(let answers): Self.understood(answers, masked)
        case .checkList(let list): list.text(masked: masked)
        case .draftRequested: "Luonnos tällä hetkellä:"
        case .digression(_, let answer): answer
        }
    }

    private static func understood(_ answers: [ShownAnswer], _ masked: Bool) -> String {
        let lines = answers.map { "\($0.name): \($0.text(masked: masked))" }
        return "Ymmärsin näin:\n" + lines.joined(separator: "\n")
    }
}

extension ShownAnswer {
    /// The name and the answer; a list with an item a line, by number.
    func lines(masked: Bool) -> String {
        guard items.count > 1, !(masked && isPersonal) else {
            return "\(name): \(text(masked: masked))"
        }
        let items = items.enumerated().map { "\($0 + 1) \($1)" }
        return "\(name), \(items.count) kohtaa:\n" + items.joined(separator: "\n")
    }
}

extension PlanPrompt {
    /// The question with its place in the talk, its reason, and what Enter does.
    func text(masked: Bool) -> String {
        var lines = ["Vaihe \(step)/\(steps) · \(title)", question]
        lines += choices.enumerated().map { "\($0 + 1) \($1)" }
        lines += notes
        if let why { lines.append("Miksi: \(why)") }
        if let help { lines.append(help) }
        if let same { lines.append(PlanWording.same(same.name, same.text(masked: masked))) }
        if let enter = enter(masked: masked) { lines.append(enter) }
        return lines.joined(separator: "\n")
    }

    private func enter(masked: Bool) -> String? {
        if let earlier { return "Nyt: \(earlier.text(masked: masked)) (Enter pitää)" }
        return isRequired ? nil : "Valinnainen: Enter ohittaa."
    }
}

extension PlanExplanation {
    /// The reason, an example and the source.
    var text: String {
        let place = locator.map { ", \($0)" } ?? ""
        return """
            \(name): miksi tätä kysytään?
            \(why)
            \(help)
            Esimerkki: \(example)
            Lähde: \(source)\(place)
            """
    }
}
