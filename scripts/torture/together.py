"""Several at once: nobody loses anything, nobody writes into another's file."""
import os
import subprocess
import xml.etree.ElementTree as ElementTree

from kills import CHAT, PLAN, draft, part
import units
from program import example, wait, write
from small import small


def startAll(place, commands, given):
    """Starts all, then feeds them; each one's output goes to a file of its own."""
    started = []
    for number, command in enumerate(commands):
        source, out, err = (f"{place.folder}/{kind}{number}" for kind in ("in", "out", "err"))
        with open(source, "wb") as file:
            file.write(given[number % len(given)])
        with open(source, "rb") as reads, open(out, "wb") as writes, open(err, "wb") as errors:
            started.append((place.start(command, reads, writes, errors), out, err))
    return started


def ended(started):
    runs = []
    for process, out, err in started:
        status, _ = wait(process, 300)
        runs.append((status, open(out, "rb").read().decode(), open(err, "rb").read().decode()))
    return runs


def talks(bench, table, name, chats, plans):
    """Chats and plans at once, each with a script of its own length and a transcript of its own."""
    place = bench.place()
    chatLines = ["".join(line + "\n" for line in CHAT[:3 + n % 7]).encode() for n in range(chats)]
    planLines = ["".join(line + "\n" for line in PLAN[:10]).encode()]
    started = startAll(place, [["chat"]] * chats, chatLines or [b""])
    os.makedirs(place.folder + "/p", exist_ok=True)
    inner = place.folder
    place.folder += "/p"
    started += startAll(place, [["plan"]] * plans, planLines)
    runs = ended(started)
    place.folder = inner
    bad = [run for run in runs if run[0] != 0 or run[2]]
    turns = []
    for session in place.sessions():
        root = ElementTree.parse(place.transcripts + "/" + session).getroot()
        turns.append(len([p for p in root if p.tag.endswith("turn")]))
    drafts = {open(f"{place.transcripts}/drafts/{d}").read().count("<answered") for d in place.drafts()}
    check = place.run(["review", "check"])
    table.row(name, not bad and len(turns) == chats + plans and len(place.drafts()) == plans
              and check.status == 0 and len(drafts) <= 1,
              f"{len(turns)} transcripts, {len(place.drafts())} drafts, not well {bad[:1]}")
    place.close()


def sameDraft(bench, table):
    """Two programs over one draft: the second is told so, also to delete it."""
    place = bench.place()
    name = place.run(["plan", "--answers", example()]).text.strip()
    before = draft(place)[0]
    first = place.start(["plan", "--resume", name])
    first.stdout.readline()
    second = place.run(["plan", "--resume", name], "Toinen\n")
    deleted = place.run(["drafts", "delete", "--yes", name])
    answers = place.run(["plan", "--resume", name, "--answers", example()])
    first.communicate(b"/tauko\n")
    table.row("two plans over one draft", second.status == deleted.status == answers.status == 73
              and "auki toisessa" in second.errors and draft(place)[0][:len(before)] == before, second)
    place.close()


def judging(bench, table, count):
    """Reviewers rate one session at once: every judgement is kept."""
    place = bench.place()
    place.run(["chat"], "".join(line + "\n" for line in ("hoks", "mikä on hoks?") * count))
    session = place.sessions()[0][:-4]
    runs = ended(startAll(place, [["review", "rate", session, str(turn + 1), "--right"]
                                  for turn in range(count)], [b""]))
    path = f"{place.transcripts}/{session}.judgements.xml"
    kept = {each.attrib["turn"] for each in ElementTree.parse(path).getroot()}
    done = {str(turn + 1) for turn, run in enumerate(runs) if run[0] == 0}
    told = [run[2] for run in runs if run[0] != 0]
    table.row(f"{count} judgements of one session at once", done <= kept and
              all("Toinen ohjelma" in each for each in told), f"{len(kept)} kept, {len(told)} told to wait")
    place.close()


def importing(bench, table, count):
    """Imports at once: each is in the catalogue or was told to wait."""
    place = bench.place()
    for number in range(count):
        write(f"{place.folder}/u{number}.json", units.requirements(f"OPH-{number}-2027", 5))
    runs = ended(startAll(place, [["units", "import", f"u{n}.json"] for n in range(count)], [b""]))
    listed = place.run(["units", "list"])
    lost = [n for n, run in enumerate(runs) if run[0] == 0 and f"OPH-{n}-2027" not in listed.text]
    told = [run for run in runs if run[0] == 73 and "Toinen ohjelma" in run[2]]
    done = [run for run in runs if run[0] == 0]
    table.row(f"{count} imports at once", done and not lost and len(done) + len(told) == count,
              f"{len(done)} done, {len(told)} told to wait, lost {lost}")
    place.close()


def coldStart(bench, table, count):
    """Many first starts at once: every one compiles or finds the index, and answers."""
    place = bench.place()
    place.cache = place.folder + "/cache"
    place.knowledge = small(place.folder + "/k")
    runs = ended(startAll(place, [["ask", "Mikä on HOKS?"]] * count, [b""]))
    left = [n for n in os.listdir(place.cache + "/kumppani") if not n.endswith(".stamp")]
    table.row(f"{count} first starts at once", all(run[0] == 0 and not run[2] for run in runs)
              and len(left) == 1 and left[0].endswith(".index"), left)
    place.close()


def all_(bench, table, short):
    table.head("Several at once")
    talks(bench, table, "two chats and two plans", 2, 2)
    sameDraft(bench, table)
    if short:
        talks(bench, table, "twenty at once", 10, 10)
    else:
        talks(bench, table, "a hundred at once", 50, 50)
    judging(bench, table, 6 if short else 20)
    importing(bench, table, 4 if short else 20)
    coldStart(bench, table, 6 if short else 20)
