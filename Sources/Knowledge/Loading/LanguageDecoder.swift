internal import FinnishLanguage
internal import XMLTree

/// Makes the vocabulary of a valid `language.xml`.
enum LanguageDecoder {
    static func vocabulary(in document: ParsedDocument) -> Vocabulary {
        let root = document.root
        return Vocabulary(
            ownWords: elements(root, "words", "word").compactMap(ownWord),
            spokenForms: Dictionary(
                elements(root, "spoken", "form")
                    .map { form in
                        (normalized(form.text), words(form.attributes["means"] ?? ""))
                    },
                uniquingKeysWith: { first, _ in first }
            ),
            stopWords: Set(words(root.first("stopwords")?.text ?? "")),
            cues: elements(root, "cues", "cue").compactMap(cue),
            allowedWords: Set(words(root.first("allowed")?.text ?? ""))
        )
    }

    private static func elements(
        _ root: ParsedElement,
        _ group: String,
        _ name: String
    ) -> [ParsedElement] {
        root.first(group)?.elements(named: name) ?? []
    }

    private static func ownWord(_ element: ParsedElement) -> OwnWord? {
        let attributes = element.attributes
        guard let lemma = attributes["lemma"], let stem = attributes["stem"],
            let like = attributes["like"], let likeStem = attributes["like-stem"]
        else { return nil }
        return OwnWord(
            lemma: normalized(lemma),
            stem: normalized(stem),
            model: normalized(like),
            modelStem: normalized(likeStem),
            parts: words(attributes["parts"] ?? ""),
            roots: words(attributes["roots"] ?? "")
        )
    }

    private static func cue(_ element: ParsedElement) -> Vocabulary.Cue? {
        guard let intent = element.attributes["intent"] else { return nil }
        return Vocabulary.Cue(words: words(element.text), intent: intent, line: element.line)
    }

    private static func words(_ text: String) -> [String] {
        Tokenizer.tokens(of: text).map(\.normalized)
    }

    private static func normalized(_ text: String) -> String {
        Normalization.normalized(text)
    }
}
