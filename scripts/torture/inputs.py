"""Bad input: whatever comes in, the program answers in time, in little memory, and goes on."""
import os
import shutil

import units
from program import KNOWLEDGE, bounded, some, write

SPACE = 'xmlns="urn:kumppani:knowledge:1" xml:lang="fi"'
MILLION = 1_000_000


def lines(bench, table, few):
    """Questions in a chat: each is answered or refused, and the next one is answered."""
    table.head("Questions")
    megabytes = 10 * MILLION
    cases = [
        ("10 MB of one question", lambda: "mikä on hoks " * (megabytes // 14)),
        ("11 MB in one line", lambda: "mikä on hoks " * (MILLION - 200_000)),
        ("a million of one letter", lambda: "a" * MILLION),
        ("a million ä", lambda: "ä" * MILLION),
        ("64 KB of one letter", "a" * 65_000),
        ("64 KB of addresses", "a@b.c" * 13_000),
        ("64 KB of a@", "a@" * 32_000),
        ("64 KB of telephone numbers", "040 " * 16_000),
        ("64 KB of identity codes", "131052-308T " * 5_000),
        ("64 KB of accents on one letter", "a" + "\u0308" * 32_000),
        ("64 KB of joiners", "\u200d" * 21_000),
        ("64 KB of different words", " ".join(f"s{n}" for n in range(10_000))),
        ("64 KB of joined words", "työpaikkaohjaaja" * 3_900),
        ("64 KB of questions", "hoks? " * 10_000),
        ("64 KB of numbers", "1 " * 32_000),
        ("64 KB of hyphens", "a-" * 32_000),
        ("marks that turn the direction", "\u202eskoh no ätikM\u202c \u2066\u200f"),
        ("only control characters", "\x01\x02\x1b[31m\x07\x9b31m"),
    ]
    for name, text in some(cases, few):
        line_(bench, table, name, text)
    for name, raw in some([
        ("UTF-16", "mikä on hoks".encode("utf-16")), ("a byte order mark", b"\xef\xbb\xbfhoks"),
        ("NUL", b"mik\xc3\xa4 on\x00 hoks"), ("a lone surrogate", b"\xed\xa0\x80 hoks"),
        ("half a letter", b"\xc3"), ("overlong", b"\xc0\xaf"), ("Latin-1", b"mik\xe4 on hoks"),
    ], few):
        line_(bench, table, name, raw)


def made(content):
    content = content() if callable(content) else content
    return content.encode() if isinstance(content, str) else content


def line_(bench, table, name, raw):
    place = bench.place()
    run = place.run(["chat"], lambda: made(raw) + "\n/ohje\n".encode())
    listed = place.run(["review", "list"])
    table.row(name, run.status == 0 and bounded(run) and "/lopeta" in run.text
              and not run.steers and listed.status == 0 and not listed.steers and not listed.err
              and listed.text[:2] == "20", f"{run} / {listed}")
    place.close()


def streams(bench, table, few):
    """`ask --jsonl`: an answer or an error for each line, and the next is answered."""
    table.head("Lines of ask --jsonl")
    good = '{"id":"z","question":"mikä on hoks?"}\n'.encode()
    cases = [
        ("no JSON", b"hoks"), ("100,000 brackets", lambda: b"[" * 100_000),
        ("100,000 objects", lambda: b'{"a":' * 100_000), ("a lone surrogate",
         b'{"id":"a","question":"\\ud800 hoks"}'),
        ("NUL in a string", b'{"id":"a","question":"ho\\u0000ks"}'),
        ("10 MB of a question", lambda: b'{"id":"a","question":"' + b"hoks " * 2 * MILLION + b'"}'),
        ("1 MB of a question", lambda: b'{"id":"a","question":"' + b"hoks " * 200_000 + b'"}'),
        ("1 MB of context", lambda: b'{"id":"a","question":"miksi","context":"' + b"hoks " * 200_000 + b'"}'),
        ("a million digits", lambda: b'{"id":' + b"1" * MILLION + b',"question":"x"}'),
        ("300 MB without a line feed", lambda: b"a" * 300 * MILLION), ("UTF-16", "hoks".encode("utf-16-le")),
        ("escapes", b'{"id":"\x9b31m","question":"\\u001b[31m \\u009b31m"}'),
    ]
    for name, raw in some(cases, few):
        place = bench.place()
        run = place.run(["ask", "--jsonl"], lambda: made(raw) + b"\n" + good)
        last = run.text.strip().split("\n")[-1]
        table.row(name, run.status == 0 and bounded(run) and '"id":"z"' in last
                  and '"outcome":"answer"' in last and not run.steers, run)
        place.close()


def answers(bench, table, few):
    """`plan --answers`: a sentence and 65, and nothing saved."""
    table.head("Files of answers")
    cases = [
        ("100,000 brackets", lambda: b"[" * 100_000), ("a million digits", lambda: b"1" * MILLION),
        ("16 MB of digits", lambda: b'{"a":' + b"1" * (15 * MILLION) + b"}"),
        ("400,000 members", lambda: b"{" + b",".join(b'"%d":1' % n for n in range(400_000)) + b"}"),
        ("a lone surrogate", b'{"opiskelija":"\\udc00"}'), ("UTF-16", "{}".encode("utf-16")),
        ("NUL", b'{"opiskelija":"\\u0000"}'), ("1 GiB", 1 << 30), ("nothing", b""),
        ("a number of 400 digits", b'{"viikkotunnit":' + b"9" * 400 + b"}"),
        ("1e999", b'{"viikkotunnit":1e999}'), ("escapes", b'{"\\u001b[31m":1, "\\u009b":2}'),
    ]
    for name, raw in some(cases, few):
        place = bench.place()
        path = place.folder + "/a.json"
        write(path, raw)
        run = place.run(["plan", "--answers", path])
        table.row(name, run.status in (65, 66) and bounded(run) and run.errors and not run.steers
                  and not place.drafts(), run)
        place.close()


def knowledge(bench, table, few):
    """A knowledge folder from anybody: named with its file, never fetched, never a crash."""
    table.head("Knowledge")
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    grammar = '<grammar xmlns="http://relaxng.org/ns/structure/1.0">'
    chain = lambda: grammar + '<start><ref name="a0"/></start>' + "".join(
        f'<define name="a{n}"><ref name="a{n + 1}"/></define>' for n in range(200_000)
    ) + '<define name="a200000"><empty/></define></grammar>'
    short = grammar + '<start><ref name="a0"/></start>' + "".join(
        f'<define name="a{n}"><ref name="a{n + 1}"/></define>' for n in range(1_300)
    ) + '<define name="a1300"><empty/></define></grammar>'
    entry = "entries/x.xml"
    cases = [
        ("an external entity of a file", entry,
         f'<!DOCTYPE entries [<!ENTITY x SYSTEM "file:///etc/passwd">]><entries {SPACE}>&x;</entries>'),
        ("an external entity of the network", entry,
         f'<!DOCTYPE entries [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]><entries {SPACE}>&x;</entries>'),
        ("a DTD of the network", entry,
         f'<!DOCTYPE entries SYSTEM "http://127.0.0.1:9/x.dtd"><entries {SPACE}/>'),
        ("an entity bomb", entry, f'<!DOCTYPE entries [{bomb}]><entries {SPACE} x="&a11;">&a11;</entries>'),
        ("100,000 levels", entry, lambda: "<a>" * 100_000),
        ("1 GiB", entry, 1 << 30), ("15 MB of NUL", entry, 15 * MILLION),
        ("4 million elements", entry, lambda: f"<entries {SPACE}>" + "<a/>" * 4 * MILLION + "</entries>"),
        ("400,000 elements", entry, lambda: f"<entries {SPACE}>" + "<a/>" * 399_990 + "</entries>"),
        ("2 million attributes", entry,
         lambda: f"<entries {SPACE} " + " ".join(f'a{n}="1"' for n in range(1_200_000)) + "/>"),
        ("400,000 attributes", entry, lambda: f"<entries {SPACE}>"
         + ("<a " + " ".join(f'a{n}="1"' for n in range(98)) + "/>") * 4_000 + "</entries>"),
        ("15 MB of text", entry, lambda: f"<entries {SPACE}>" + ("<a>" + "x" * 7 * MILLION + "</a>") * 2
         + "</entries>"),
        ("UTF-16", entry, f'<?xml version="1.0" encoding="UTF-16"?><entries {SPACE}/>'.encode("utf-16")),
        ("a byte order mark", entry, b"\xef\xbb\xbf" + f"<entries {SPACE}><a/></entries>".encode()),
        ("NUL", entry, f"<entries {SPACE}>\0</entries>"),
        ("a lone surrogate", entry, f"<entries {SPACE}>".encode() + b"\xed\xa0\x80</entries>"),
        ("Latin-1", entry, f'<?xml version="1.0" encoding="ISO-8859-1"?><entries {SPACE}>ä</entries>'
         .encode("latin-1")),
        ("escapes in content", entry, f"<entries {SPACE}><concept id='\u009b31m'/>\u202e</entries>"),
        ("escapes in a file's name", "entries/\x1b[31m\x9b.xml", "<entries>"),
        ("a schema that includes from the network", "schema/entries.rng",
         grammar + '<include href="http://127.0.0.1:9/x.rng"/></grammar>'),
        ("a schema that includes a device", "schema/entries.rng",
         grammar + '<include href="/dev/zero"/></grammar>'),
        ("a schema that includes a pipe", "schema/entries.rng",
         grammar + '<include href="pipe"/></grammar>'),
        ("a schema that includes itself", "schema/entries.rng",
         grammar + '<include href="entries.rng"/></grammar>'),
        ("a schema of 200,000 references", "schema/entries.rng", chain),
        ("a schema of 1,300 references", "schema/entries.rng", short),
        ("a form of 100,000 levels", "planning.xml", lambda: "<a>" * 100_000),
    ]
    for name, path, content in some(cases, few):
        place = bench.place()
        place.knowledge = place.folder + "/k"
        shutil.copytree(KNOWLEDGE, place.knowledge,
                        ignore=lambda folder, _: [n for n in os.listdir(folder)
                                                  if folder.endswith("questions")])
        os.mkfifo(place.knowledge + "/schema/pipe")
        write(place.knowledge + "/" + path, content)
        notes = place.folder + "/notes"
        command = ["plan", "--no-input"] if path == "planning.xml" else ["ask", "hoks"]
        run = place.run(command, faults={"NOTES": notes}, patience=20)
        noted = open(notes).read() if os.path.exists(notes) else ""
        where = "entries/" if "\x9b" in path else path.split("/")[-1]
        table.row(name, run.status == 65 and bounded(run) and where in run.errors
                  and "<>" not in run.errors and not run.steers
                  and "error" not in run.errors and "socket" not in noted, run)
        place.close()


def files(bench, table, few):
    """Transcripts and drafts from anybody, and names that would leave their folder."""
    table.head("Transcripts, drafts and names")
    space = 'xmlns="urn:kumppani:transcript:1" id="x" begun="2026-11-22T19:31:20+02:00" program="1" knowledge="1"'
    turn = ('<turn n="1" at="2026-11-22T19:31:20+02:00" ms="1" mode="chat"><typed>{0}</typed>'
            '<question outcome="decline" intent="define" ours="nan" band="low"><text>{0}</text>'
            '<candidate entry="{0}" score="inf"/></question><said>{0}</said></turn>')
    whole = f"<transcript {space}>\n{{0}}\n</transcript>\n"
    hostile = "\u009b31mPWN \u202e =1+1"
    cases = [
        ("escapes", whole.format(turn.format(hostile))),
        ("numbers that are none", whole.format(turn.format("x").replace('n="1"', 'n="-9e99"'))),
        ("the largest number", whole.format(
            turn.format("x").replace('n="1"', f'n="{2**63 - 1}"').replace('ms="1"', f'ms="{2**63-1}"'))),
        ("400,000 turns", lambda: whole.format('<turn n="1"/>' * 390_000)),
        ("an entity bomb", '<!DOCTYPE t [<!ENTITY a "b">]>' + whole.format("&a;")),
        ("100,000 levels", lambda: "<a>" * 100_000), ("UTF-16", whole.format("").encode("utf-16")),
        ("1 GiB", 1 << 30), ("NUL", "\0" * 1000), ("nothing", ""),
        ("16 MB of half a turn", lambda: f"<transcript {space}>\n" + "<turn>" * 2_500_000),
    ]
    for name, content in some(cases, few):
        place = bench.place()
        os.makedirs(place.transcripts, 0o700)
        write(place.transcripts + "/x.xml", content)
        told, held = "", True
        for command in (["list"], ["list", "--format", "json"], ["list", "--format", "csv"],
                        ["show", "x"], ["stats"], ["gaps"], ["check"], ["replay"], ["export"]):
            run = place.run(["review"] + command)
            told = told or str(run)
            # In a pipe JSON, CSV and question sets keep what they hold, for other programs.
            safe = command[-1] in ("json", "csv", "export") or not run.steers
            held = held and run.status in (0, 1, 65) and bounded(run) and safe
        table.row("a transcript: " + name, held, told)
        place.close()
    drafts = [
        ("escapes", f'<answered field="tyopaikka" kind="text">{hostile}</answered>\n'),
        ("100,000 levels", lambda: "<a>" * 100_000 + "\n"), ("an entity bomb",
         '<!DOCTYPE t [<!ENTITY a "b">]><answered field="tyopaikka">&a;</answered>\n'),
        ("UTF-16", '<answered field="tyopaikka">x</answered>\n'.encode("utf-16")),
        ("NUL", lambda: "\0" * 100_000), ("1 GiB", 1 << 30), ("nothing", ""),
        ("200,000 answers", lambda: '<answered field="tyopaikka">x</answered>\n' * 200_000),
        ("unknown things", '<answered field="ei">x</answered>\n<stamped name="x"/>\n<x/>\n'),
        ("one line of 10 MB", lambda: '<answered field="tyopaikka">' + "x" * 9_900_000 + "</answered>\n"),
    ]
    for name, content in some(drafts, few):
        place = bench.place()
        os.makedirs(place.transcripts + "/drafts", 0o700)
        write(place.transcripts + "/drafts/x.plan", content)
        told, held = "", True
        for command in (["list"], ["show", "x"], ["check", "x"], ["export", "x", "--format", "html"],
                        ["export", "x", "--format", "ics"], ["export", "x", "--format", "xml"],
                        ["export", "x", "--format", "ehoks", "--fragment"],
                        ["export", "x", "--format", "markdown"]):
            run = place.run(["drafts"] + command)
            told = told or str(run)
            # iCalendar ends its lines with CR LF.
            held = held and run.status in (0, 1, 65) and bounded(run) and b"\x1b" not in run.out
        run = place.run(["plan", "--resume", "x"], "/tauko\n")
        held = held and run.status in (0, 65) and bounded(run)
        table.row("a draft: " + name, held, told)
        place.close()
    escaping(bench, table)


def escaping(bench, table):
    place = bench.place()
    os.makedirs(place.transcripts + "/drafts", 0o700)
    secret = place.folder + "/secret.xml"
    write(secret, "<answered field='tyopaikka'>salaisuus</answered>\n")
    os.symlink(secret, place.transcripts + "/link.xml")
    os.symlink(secret, place.transcripts + "/drafts/link.plan")
    tried = ["../secret", "../../secret", "..", ".", "/etc/passwd", secret, "link", "a/b", "",
             "A", "ä", "a\0b"[:1] + ".", "-", "x" * 65, "con", "link.xml"]
    for name in tried:
        runs = [place.run(command) for command in (
            ["review", "show", "--", name], ["review", "delete", "--", name],
            ["drafts", "show", "--", name], ["drafts", "delete", "--yes", "--", name],
            ["plan", "--resume=" + name, "--no-input"], ["review", "replay", "--as-test=" + name, "x"],
        )]
        safe = all(run.status not in (None, 0) or "salaisuus" not in run.text for run in runs)
        codes = [run.status for run in runs]
        table.row(f"the name {name[:20]!r}", safe and os.path.exists(secret)
                  and all(0 < code < 128 for code in codes[:1] + codes[2:]), codes)
    place.close()


def all_(bench, table, short):
    few = short
    lines(bench, table, few)
    streams(bench, table, few)
    answers(bench, table, few)
    knowledge(bench, table, few)
    files(bench, table, few)
    units.imports(bench, table, few)
    units.catalogues(bench, table, few)
