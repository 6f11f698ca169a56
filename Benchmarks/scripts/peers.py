"""Search engines to stand beside, through their own bindings; those that are not there are left out.

Each takes the same texts and the same questions, and finds the five best entries of any of a
question's words. Only the search is timed.
"""

import importlib.util
import re
import time


def tokens(question):
    return re.findall(r"\w+", question.lower())


def timed(search, questions):
    """The median and the 99th percentile of a search in microseconds, after one round unmeasured."""
    for question in questions:
        search(question)
    times = []
    for question in questions:
        start = time.perf_counter()
        search(question)
        times.append((time.perf_counter() - start) * 1e6)
    times.sort()
    return {"median_us": times[len(times) // 2], "p99_us": times[int(len(times) * 0.99)]}


def sqlite(texts):
    import sqlite3

    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE entries USING fts5(body)")
    base.executemany("INSERT INTO entries VALUES (?)", ((text,) for text in texts))

    def search(question):
        wanted = " OR ".join(f'"{token}"' for token in tokens(question))
        return base.execute(
            "SELECT rowid FROM entries WHERE entries MATCH ? ORDER BY rank LIMIT 5", (wanted,)
        ).fetchall()

    return search


def xapian(texts):
    import xapian as engine

    base = engine.WritableDatabase("", engine.DB_BACKEND_INMEMORY)
    stem = engine.Stem("finnish")
    writer = engine.TermGenerator()
    writer.set_stemmer(stem)
    for text in texts:
        document = engine.Document()
        writer.set_document(document)
        writer.index_text(text)
        base.add_document(document)
    enquire = engine.Enquire(base)

    def search(question):
        terms = ["Z" + stem(token).decode() for token in tokens(question)]
        enquire.set_query(engine.Query(engine.Query.OP_OR, terms))
        return list(enquire.get_mset(0, 5))

    return search


def tantivy(texts):
    import tantivy as engine

    name = "finnish"
    analyzer = (
        engine.TextAnalyzerBuilder(engine.Tokenizer.simple())
        .filter(engine.Filter.lowercase())
        .filter(engine.Filter.stemmer(name))
        .build()
    )
    schema = engine.SchemaBuilder()
    schema.add_text_field("body", stored=False, tokenizer_name=name)
    index = engine.Index(schema.build())
    index.register_tokenizer(name, analyzer)
    writer = index.writer()
    for text in texts:
        writer.add_document(engine.Document(body=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(question):
        query = index.parse_query(" ".join(tokens(question)), ["body"])
        return searcher.search(query, 5).hits

    return search


PEERS = {"sqlite3": sqlite, "xapian": xapian, "tantivy": tantivy}


def opened(texts):
    """The search of every engine that is installed over the texts, by its module's name."""
    return {
        name: peer(texts) for name, peer in PEERS.items() if importlib.util.find_spec(name)
    }
