internal import XMLTree

/// Looks for ids that name nothing, or that two things claim.
struct References {
    let base: KnowledgeBase
    /// The entries as read, before those with the same id were dropped.
    let entries: [Entry]
    let sets: [QuestionSet]

    func findings() -> [Finding] {
        duplicates() + entries.flatMap(dangling) + sets.flatMap(dangling)
    }

    private func duplicates() -> [Finding] {
        var first: [String: Place] = [:]
        return entries.compactMap { entry in
            guard let earlier = first.updateValue(entry.place, forKey: entry.id) else { return nil }
            return Finding(
                at: entry.place,
                rule: "unique-id",
                message: "Tunnus ”\(entry.id)” on jo käytössä: \(earlier).",
                remedy: "Anna aiheelle oma tunnus tai yhdistä aiheet."
            )
        }
    }

    private func dangling(in entry: Entry) -> [Finding] {
        var findings = entry.related.compactMap { unknownEntry($0, at: entry.place) }
        for facet in entry.facets {
            switch facet.kind {
            case .contrast(let other): findings += list(unknownEntry(other, at: facet.place))
            case .responsible(let role?): findings += list(notRole(role, at: facet.place))
            default: break
            }
            findings += facet.sources.compactMap(unknownSource)
        }
        return findings + entry.examples.flatMap(dangling)
    }

    private func dangling(in set: QuestionSet) -> [Finding] {
        list(unknownEntry(set.entry, at: set.place)) + set.examples.flatMap(dangling)
    }

    private func dangling(in example: Example) -> [Finding] {
        (example.also + list(example.with)).compactMap { unknownEntry($0, at: example.place) }
    }

    private func unknownEntry(_ id: String, at place: Place) -> Finding? {
        guard base.entry(id) == nil else { return nil }
        let nearest = Nearest.name(to: id, among: base.entries.map(\.id))
        return Finding(
            at: place,
            rule: "entry-exists",
            message: "Viittaus aiheeseen ”\(id)”, jota ei ole.",
            remedy: nearest.map { "Tarkoititko tunnusta ”\($0)”?" }
                ?? "Tarkista tunnus tai kirjoita aihe."
        )
    }

    private func notRole(_ id: String, at place: Place) -> Finding? {
        guard let entry = base.entry(id) else { return unknownEntry(id, at: place) }
        guard entry.kind != .role else { return nil }
        return Finding(
            at: place,
            rule: "entry-exists",
            message: "Vastuullinen ”\(id)” ei ole rooli.",
            remedy: "Viittaa roolin tunnukseen tai jätä role pois."
        )
    }

    private func unknownSource(_ reference: SourceReference) -> Finding? {
        guard base.sources[reference.source] == nil else { return nil }
        let nearest = Nearest.name(to: reference.source, among: base.sources.keys.sorted())
        return Finding(
            at: reference.place,
            rule: "source-exists",
            message: "Lähdettä ”\(reference.source)” ei ole tiedostossa sources.xml.",
            remedy: nearest.map { "Tarkoititko tunnusta ”\($0)”?" } ?? "Lisää lähde tiedostoon."
        )
    }

    private func list<Element>(_ element: Element?) -> [Element] {
        element.map { [$0] } ?? []
    }
}

extension Finding {
    /// Makes a finding at a place of the knowledge.
    init(at place: Place, rule: String, message: String, remedy: String) {
        self.init(
            file: place.file,
            line: place.line,
            rule: rule,
            message: message,
            remedy: remedy
        )
    }
}
