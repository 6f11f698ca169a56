"""Knowledge of any size, made from a seed: entries of sixty words with Zipf-like frequencies.

The words are those of the edition's own texts, so that the dictionary knows them as it knows real
ones, and compounds of two of them: the vocabulary of texts grows with about the square root of their
length (Heaps), and Finnish grows it so. Ranks are shuffled by the seed.
"""

import html
import random
import re
from pathlib import Path

SPACE = 'xmlns="urn:kumppani:knowledge:1" xml:lang="fi"'
ENTRIES_PER_FILE = 500
# Different words over the square root of all words; a hundred thousand entries have about 100,000.
HEAPS = 40


def words_of(knowledge):
    """Every different word form of the entries' texts, in lower case."""
    found = set()
    for file in sorted(Path(knowledge, "entries").glob("*.xml")):
        text = html.unescape(re.sub(r"<[^>]+>", " ", file.read_text()))
        found.update(re.findall(r"[a-zåäö]{2,}", text.lower()))
    return sorted(found)


class Writer:
    """Draws words by rank: the chance of the n:th is proportional to 1/n."""

    def __init__(self, words, seed, entries):
        self.random = random.Random(seed)
        self.words = list(words)
        self.random.shuffle(self.words)
        compounds = int(HEAPS * (60 * entries) ** 0.5) - len(words)
        self.words += self.compounds(max(compounds, 0))
        self.weights = [1 / (rank + 1) for rank in range(len(self.words))]
        total = 0
        self.sums = [total := total + weight for weight in self.weights]

    def compounds(self, count):
        """Different words that are two words of five to nine letters joined."""
        parts = [word for word in self.words if 5 <= len(word) <= 9]
        found = set()
        while len(found) < count:
            first, last = self.random.sample(parts, 2)
            if first[-1] in "aeiouyäö" and first[-1] != last[0]:
                found.add(first + last)
        return sorted(found)

    def draw(self, count):
        return self.random.choices(self.words, cum_weights=self.sums, k=count)

    def rare(self):
        return self.random.choice(self.words)

    def entry(self, number):
        """An entry: a name of two rare words, a definition of sixty words, three questions."""
        term = f"{self.rare()} {self.rare()} {number}"
        text = " ".join(self.draw(60))
        asked = [f"mikä on {term}", f"{term} {self.rare()}", f"milloin {self.rare()} {term}"]
        examples = "".join(
            f'<example intent="{intent}">{question}?</example>'
            for intent, question in zip(("define", "define", "timing"), asked)
        )
        body = (
            f'<concept id="s{number}"><term>{term}</term><define><p>{text}.</p>'
            f'<source ref="laki"/></define>{examples}</concept>'
        )
        return body, asked, text


def write(folder, knowledge, count, seed=1):
    """Writes a knowledge folder; its questions and its texts by entry."""
    writer = Writer(words_of(knowledge), seed, count)
    folder = Path(folder)
    (folder / "entries").mkdir(parents=True)
    (folder / "schema").symlink_to(Path(knowledge, "schema").resolve())
    questions, texts = [], []
    for start in range(0, count, ENTRIES_PER_FILE):
        bodies = []
        for number in range(start, min(start + ENTRIES_PER_FILE, count)):
            body, asked, text = writer.entry(number)
            bodies.append(body)
            questions.append(writer.random.choice(asked) + "?")
            texts.append(" ".join([asked[0], text, *asked[1:]]))
        file = folder / "entries" / f"{start:06}.xml"
        file.write_text(f"<entries {SPACE}>" + "\n".join(bodies) + "</entries>")
    (folder / "sources.xml").write_text(
        f'<sources {SPACE}><origin id="laki" checked="2026"><name>Laki</name>'
        "<short>Laki</short></origin></sources>"
    )
    (folder / "elsewhere.xml").write_text(
        f'<elsewhere {SPACE}><topic id="muut"><term>Muut</term>'
        "<example>mitä kello on</example></topic></elsewhere>"
    )
    language = Path(knowledge, "language.xml").read_text()
    (folder / "language.xml").write_text(language)
    return questions, texts
