/// Reads a person's name; one typed all in small letters gets its capitals.
enum PersonReading {
    /// The most characters kept.
    static let limit = 100

    static func name(_ text: String) throws(FieldProblem) -> String {
        let name = trimmed(TypedText.oneLine(text))
        guard name.count <= limit else { throw .tooLong(limit: limit) }
        if let wrong = name.first(where: { !belongs($0) }) { throw .nameCharacter(wrong) }
        guard name.contains(where: \.isLetter) else { throw .nameWithoutLetters }
        guard !notNames.contains(name.lowercased()) else { throw .notAName(name) }
        return name == name.lowercased() ? capitalized(name) : name
    }

    /// Words that answer another question, typed a question too late.
    private static let notNames: Set<String> = [
        "ei", "en", "e", "eipä", "kyllä", "kylla", "kyl", "joo", "juu", "jep", "k", "ok", "okei",
        "t", "sama", "sama henkilö", "ei kukaan", "ei ole",
    ]

    private static func trimmed(_ text: String) -> String {
        let isEdge: (Character) -> Bool = { " ,;.".contains($0) }
        return String(text.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
    }

    private static func belongs(_ character: Character) -> Bool {
        character.isLetter || " -.'’´".contains(character)
    }

    private static func capitalized(_ name: String) -> String {
        var starts = true
        return String(
            name.flatMap { character -> String in
                defer { starts = character == " " || character == "-" }
                return starts ? character.uppercased() : String(character)
            }
        )
    }
}
