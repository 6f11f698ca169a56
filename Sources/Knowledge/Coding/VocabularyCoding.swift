internal import CompactBytes
internal import FinnishLanguage

extension ByteWriter {
    mutating func write(_ source: Source) {
        write(source.id)
        write(source.name)
        write(source.short)
        write(source.checked)
        write(source.note)
        write(source.place)
    }

    mutating func write(_ topic: ElsewhereTopic) {
        write(topic.id)
        write(topic.term)
        write(topic.whoKnows)
        write(topic.place)
    }

    mutating func write(_ vocabulary: Vocabulary) {
        write(vocabulary.ownWords) { writer, word in
            writer.write([word.lemma, word.stem, word.model, word.modelStem])
            writer.write(word.parts)
            writer.write(word.roots)
        }
        write(vocabulary.spokenForms.sorted { $0.key < $1.key }) { writer, form in
            writer.write(form.key)
            writer.write(form.value)
        }
        write(vocabulary.stopWords.sorted())
        write(vocabulary.cues) { writer, cue in
            writer.write(cue.words)
            writer.write(cue.intent)
            writer.write(cue.line)
        }
        write(vocabulary.allowedWords.sorted())
    }
}

extension ByteReader {
    mutating func readSource() throws(BadBytes) -> Source {
        Source(
            id: try readString(),
            name: try readString(),
            short: try readString(),
            checked: try readString(),
            note: try readOptionalString(),
            place: try readPlace()
        )
    }

    mutating func readTopic() throws(BadBytes) -> ElsewhereTopic {
        ElsewhereTopic(
            id: try readString(),
            term: try readString(),
            whoKnows: try readOptionalString(),
            examples: [],
            place: try readPlace()
        )
    }

    mutating func readVocabulary() throws(BadBytes) -> Vocabulary {
        let words = try readList { reader throws(BadBytes) in try reader.readOwnWord() }
        let forms = try readList { reader throws(BadBytes) in
            (try reader.readString(), try reader.readStrings())
        }
        return Vocabulary(
            ownWords: words,
            spokenForms: Dictionary(forms) { first, _ in first },
            stopWords: Set(try readStrings()),
            cues: try readList { reader throws(BadBytes) in
                Vocabulary.Cue(
                    words: try reader.readStrings(),
                    intent: try reader.readString(),
                    line: try reader.readNumber()
                )
            },
            allowedWords: Set(try readStrings())
        )
    }

    private mutating func readOwnWord() throws(BadBytes) -> OwnWord {
        let names = try readStrings()
        guard names.count == 4 else { throw BadBytes() }
        return OwnWord(
            lemma: names[0],
            stem: names[1],
            model: names[2],
            modelStem: names[3],
            parts: try readStrings(),
            roots: try readStrings()
        )
    }
}
