"""Files of the national services: sound ones, for every command over units, and hostile ones."""
import json
import os
import shutil

from program import KNOWLEDGE, bounded, some, write

MILLION = 1_000_000


def requirements(number="OPH-1-2027", count=3, mark=""):
    """Requirements as ePerusteet publishes them."""
    units = [{
        "id": place, "koodiUri": f"tutkinnonosat_{111_111 + place}", "koodi": {"versio": 2},
        "nimi": {"fi": f"Huonekalujen entisöinti {place}{mark}", "sv": "Restaurering av möbler"},
        "ammattitaitovaatimukset": {"fi": f"<p>Opiskelija osaa</p><ul><li>hioa pinnan{mark}</li></ul>"},
    } for place in range(count)]
    places = [{"_tutkinnonOsa": str(place), "laajuus": 15} for place in range(count)]
    return json.dumps({
        "nimi": {"fi": "Esimerkkialan perustutkinto" + mark}, "diaarinumero": number + mark,
        "suoritustavat": [{"suoritustapakoodi": "reformi", "tutkinnonOsaViitteet": places}],
        "tutkinnonOsat": units})


CATALOGUE = (
    '<catalogue xmlns="urn:kumppani:units:1"><qualification number="{0}"><name xml:lang="fi">{0}</name>'
    '<unit code="tutkinnonosat_1"><name xml:lang="fi">{0}</name><requirements xml:lang="fi" title="{0}">'
    "<item>{0}</item></requirements></unit></qualification></catalogue>")


def catalogue(text):
    """A catalogue that holds a text in every place that takes one."""
    return CATALOGUE.format(text)


def unit(rest):
    """Requirements of one unit, with more of it given."""
    return ('{"nimi":{"fi":"x"},"diaarinumero":"1","tutkinnonOsat":[{"koodiUri":"tutkinnonosat_1",'
            '"nimi":{"fi":"x"},' + rest + "}]}").encode()


def html(content):
    return unit('"ammattitaitovaatimukset":{"fi":"' + content + '"}')


def codes(count, rest='"versio":1,"metadata":[{"kieli":"FI","nimi":"a%d"}]'):
    return ("[" + ",".join('{"koodiUri":"t_%d",' % n + (rest % n if "%d" in rest else rest) + "}"
                           for n in range(count)) + "]").encode()


FILES = [
    ("100,000 brackets", lambda: b"[" * 100_000), ("a million digits", lambda: b"1" * MILLION),
    ("30 million numbers", lambda: b"[" + b"1," * 30 * MILLION + b"1]"),
    ("10 million objects", lambda: b"[" + b"{}," * 10 * MILLION + b"{}]"),
    ("60 MB of one text", lambda: b'["' + b"a" * 60 * MILLION + b'"]'),
    ("1 GiB", 1 << 30), ("nothing", b""), ("NUL", b"\0" * 1000),
    ("UTF-16", requirements().encode("utf-16")), ("a lone surrogate", b'{"nimi":"\\ud800"}'),
    ("a byte order mark and half a file", b"\xef\xbb\xbf" + requirements().encode()[:400]),
    ("40,000 codes without a version", lambda: codes(40_000, '"metadata":[]')),
    ("400,000 codes", lambda: codes(400_000)),
    ("100,000 units", lambda: unit('"id":1},' + '{"nimi":{"fi":"x"},"koodiUri":"t_1"},' * 100_000
                                   + '{"id":2')),
    ("HTML of 15 million tags", lambda: html("<li>" * 15 * MILLION)),
    ("HTML of 40,000 tags", lambda: html("<p>a</p>" * 20_000)),
    ("HTML of 100,000 levels", lambda: html("<div>" * 100_000)),
    ("HTML of 2 million attributes", lambda: html(
        "<p " + " ".join(f"a{n}=1" for n in range(2 * MILLION)) + ">x")),
    ("HTML with escapes", html("<p>\\u001b[31m \\u009b31m \\u202e<li>a\\u0085b")),
    ("HTML that includes", html("<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/'><script src='http://127.0.0.1:9/'>")),
    ("a name of 10 MB", lambda: unit('"id":1').replace(b'"x"', b'"' + b"a" * 10 * MILLION + b'"')),
    ("300,000 requirements", lambda: unit('"ammattitaitovaatimukset2019":{"vaatimukset":['
                                          + '{"vaatimus":{"fi":"x"}},' * 300_000 + "{}]}")),
]
# Of these something is taken, so the status may be 0.
TAKEN = ("HTML", "a name", "300,000 requirements", "40,000 codes")


def imports(bench, table, few):
    """`units import`: a sentence and 65 or 66, or an import that is read again."""
    table.head("Files of the national services")
    for name, content in some(FILES, few):
        place = bench.place()
        file = place.folder + "/a.json"
        write(file, content)
        notes = place.folder + "/notes"
        run = place.run(["units", "import", file], faults={"NOTES": notes})
        listed = place.run(["units", "list"])
        wrong = [65, 66] + ([0] if name.startswith(TAKEN) else [])
        noted = open(notes).read() if os.path.exists(notes) else ""
        table.row(name, run.status in wrong and bounded(run) and not run.steers
                  and (run.errors or run.status == 0) and "socket" not in noted
                  and listed.status == (0 if listed.text else 66) and bounded(listed)
                  and not listed.steers, run)
        place.close()


def catalogues(bench, table, few):
    """A catalogue from anybody, the user's own and an institution's: named, and the talk goes on."""
    table.head("Catalogues of units")
    space = 'xmlns="urn:kumppani:units:1"'
    cases = [
        ("escapes", catalogue("\u009b31mPWN \u202e \u0085")),
        ("an external entity", f'<!DOCTYPE catalogue [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
         f"<catalogue {space}>&x;</catalogue>"),
        ("100,000 levels", lambda: "<a>" * 100_000), ("1 GiB", 1 << 30), ("nothing", ""),
        ("NUL", "\0" * 1000), ("UTF-16", catalogue("x").encode("utf-16")),
        ("a lone surrogate", catalogue("x").encode().replace(b">x<", b">\xed\xa0\x80<")),
        ("60 MB of text", lambda: catalogue("x" * 12 * MILLION)),
        ("numbers that are none", catalogue("x").replace(
            'code="tutkinnonosat_1"', 'code="tutkinnonosat_1" version="99999999999999999999"')),
    ]
    for name, content in some(cases, few):
        for whose in ("the user's", "an institution's"):
            place = bench.place()
            if whose == "the user's":
                os.makedirs(place.transcripts + "/units", 0o700)
                write(place.transcripts + "/units/catalogue.xml", content)
            else:
                place.knowledge = place.folder + "/k"
                shutil.copytree(KNOWLEDGE, place.knowledge)
                place.run(["ask", "hoks"])
                write(place.knowledge + "/units.xml", content)
            runs = [place.run(["units"] + command) for command in (
                ["list"], ["search", "pwn"], ["show", "tutkinnonosat_1"], ["list", "--json"])]
            chat = place.run(["chat"], "mitä tutkinnon osassa huonekalut pitää osata?\nmikä on HOKS?\n")
            held = all(run.status in (0, 1, 65, 66) and bounded(run) and not run.steers for run in runs)
            table.row(f"{whose}: {name}", held and chat.status == 0 and bounded(chat)
                      and not chat.steers and "HOKS" in chat.text, f"{runs[0]} / {chat}")
            place.close()
