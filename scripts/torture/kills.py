"""SIGKILL at random moments of scripted talks: what was shown is on the disk.

A talk is first run with its first line, its first two and so on, which tells what is shown and what
is on the disk after each. A killed talk must have on the disk at least all that goes with what it
had shown, and nothing that no whole talk would have.
"""
import functools
import os
import random
import re
import shutil
import signal
import subprocess
import time
import xml.etree.ElementTree as ElementTree

import units
from program import wait, write

CHAT = [
    "Mikä on HOKS?", "entä milloin se tehdään", "/hyvä", "kuka perehdyttaa opiskelijan",
    "/huom linkki puuttuu, soita 040 123 4567", "paljonko kela maksaa asumistukea", "1",
    "mitä ohjaaja tekee näytössä? kuka arvioi?", "/huono liian pitkä", "kiitos", "hei",
    "saako alaikäinen tehdä yövuoroa", "/miksi", "/aiheet", "sopimus", "1", "0",
    "asdf qwerty", "/eiole", "kerro lisää", "osoitteeni on a.b@c.fi, mikä on näyttö",
    "mitä eroa on koulutussopimuksella ja oppisopimuksella", "/ohje", "miksi?",
    "kuka maksaa palkan", "voiko näytön uusia", "mikä on kumppanuus", "nähdään",
]
PLAN = [
    "Aino Esimerkki", "ei", "/ohita", "Asiakaspalvelu", "/takaisin", "Asiakaspalvelu ja myynti",
    "mikä on HOKS?", "palvelee asiakasta; tekee kassatyötä", "/miksi", "Kahvila Kulma",
    "1234567-8", "1234567-1", "Liisa Laine", "ei sähköpostia", "/ohita", "040 123 4567",
    "/yhteenveto", "koulutussopimus", "Oona Ope", "7.1.2027", "1.6.2027", "100", "en tiedä",
    "kassatyö (1)", "/muuta työpaikka", "Kahvila Mutka", "/luonnos", "ei", "myöhemmin", "ei koske",
]


class Talk:
    """A script with what is shown and kept after each of its lines."""

    def __init__(self, bench, command, script, kept):
        self.bench, self.command, self.script, self.kept = bench, command, script, kept
        self.shown, self.known = [], []
        for count in range(len(script) + 1):
            place = bench.place()
            run = place.run(command, self.given(count))
            out = plain(run.text)
            # The end of the input is told too; it is no reply to a line.
            self.shown.append(out)
            self.known.append(kept(place)[0])
            place.close()
        self.starts = [self.common(n) for n in range(len(script))]

    def given(self, count):
        return "".join(line + "\n" for line in self.script[:count]).encode()

    def common(self, count):
        """How much is shown before the reply to a line begins."""
        first, second = self.shown[count], self.shown[count + 1]
        same = 0
        while same < min(len(first), len(second)) and first[same] == second[same]:
            same += 1
        return same

    def answered(self, out):
        """How many lines something of the reply to which has been shown."""
        whole = self.shown[-1]
        same = 0
        while same < min(len(out), len(whole)) and out[same] == whole[same]:
            same += 1
        # A talk that reached its end says the same as the whole one; ids in it differ.
        return max([0] + [n + 1 for n, start in enumerate(self.starts) if same > start])


def transcript(place):
    """The parts of the only session; and whether the file is whole."""
    sessions = place.sessions()
    if not sessions:
        return [], True
    assert len(sessions) == 1, sessions
    text = open(place.transcripts + "/" + sessions[0], encoding="utf-8").read()
    whole = True
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError:
        whole = False
        ends = [m.end() for m in re.finditer(r"</(turn|feedback|remark)>\n", text)]
        if not ends:
            return [], False
        try:
            root = ElementTree.fromstring(text[:ends[-1]] + "</transcript>")
        except ElementTree.ParseError:
            return [], False
    return [part(each) for each in root], whole


def part(element):
    """A part without its times."""
    copy = ElementTree.tostring(element, encoding="unicode")
    return re.sub(r' (at|ms)="[^"]*"', "", copy).strip()


def draft(place):
    """The events of the only draft but its times; and whether its last line is whole."""
    drafts = place.drafts()
    if not drafts:
        return [], True
    assert len(drafts) == 1, drafts
    text = open(place.transcripts + "/drafts/" + drafts[0], encoding="utf-8").read()
    lines = text.split("\n")
    for line in lines[:-1]:
        ElementTree.fromstring(line)
    return [line for line in lines[:-1] if not line.startswith("<stamped")], lines[-1] == ""


def plain(text):
    """What is shown, without the names of drafts, which differ from run to run."""
    return re.sub(r"\d{4}-\d\d-\d\d-[a-z0-9]+", "ID", text)


@functools.cache
def talks(bench):
    """A chat and a plan, each with what makes sure that it can be gone on with."""
    return ((Talk(bench, ["chat"], CHAT, transcript), chatAgain),
            (Talk(bench, ["plan"], PLAN, draft), planAgain))


def killed(talk, place, longest, generator):
    """Starts the talk and kills it at a random moment; what it had shown."""
    process = place.start(talk.command, stderr=subprocess.DEVNULL)
    process.stdin.write(talk.given(len(talk.script)))
    process.stdin.close()
    time.sleep(generator.uniform(0, longest))
    os.kill(process.pid, signal.SIGKILL)
    out = process.stdout.read().decode("utf-8", "ignore")
    status, _ = wait(process)
    return out, status == -signal.SIGKILL


def measure(talk):
    place = talk.bench.place()
    start = time.monotonic()
    place.run(talk.command, talk.given(len(talk.script)))
    place.close()
    return time.monotonic() - start


def kill(bench, table, count, seed, talk, again, name):
    generator = random.Random(seed)
    longest = 1.2 * sorted(measure(talk) for _ in range(5))[2]
    lost, torn, strange, refused, inTime, replies = [], 0, [], [], 0, set()
    number = 0
    # A talk that had come to its end before is tried too, but does not count.
    while inTime < count and number < 4 * count:
        number += 1
        place = bench.place()
        out, wasKilled = killed(talk, place, longest, generator)
        inTime += wasKilled
        answered = talk.answered(plain(out))
        replies.add(answered)
        try:
            kept, whole = talk.kept(place)
        except (ElementTree.ParseError, AssertionError, UnicodeDecodeError) as problem:
            strange.append(f"{number}: {problem}")
            continue
        torn += not whole
        if kept[:len(talk.known[answered])] != talk.known[answered]:
            lost.append(f"{number}: after {answered} lines")
        if kept != talk.known[-1][:len(kept)]:
            strange.append(f"{number}: something else is kept")
        problem = again(place, kept, whole)
        if problem:
            refused.append(f"{number}: {problem}")
        place.close()
    table.row(f"{name}: {inTime} kills (seed {seed}) and {number - inTime} after the end, at "
              f"{len(replies)} different lines",
              inTime == count and not lost and not strange and not refused,
              f"lost {lost[:3]}, odd {strange[:3]}, refused {refused[:3]}, torn ends {torn}")


def chatAgain(place, kept, whole):
    """The folder is as it should be and the next talk goes on beside it."""
    if place.sessions():
        check = place.run(["review", "check"])
        if check.status != (0 if whole else 1):
            return str(check)
        show = place.run(["review", "show", place.sessions()[0][:-4]])
        if show.status != 0:
            return str(show)
    return None


def planAgain(place, kept, whole):
    """The draft is listed, shown and exported, and the plan goes on at the same question."""
    for name in place.drafts():
        name = name[:-5]
        for command in (["drafts", "export", name, "--format", "xml"],
                        ["plan", "--resume", name]):
            run = place.run(command)
            if run.status != 0:
                return str(run)
            if not whole and command[0] == "plan" and place.drafts():
                if not draft(place)[1]:
                    return "the torn line is still there"
        after = draft(place)[0]
        if after[:len(kept)] != kept:
            return "going on changed what was kept"
    return None


def imports(bench, table, count, seed):
    """`units import` killed: the catalogue is the old one or the new one, and the next import works."""
    generator = random.Random(seed)
    first = bench.place()
    for name in "ab":
        write(f"{first.folder}/{name}.json", units.requirements("OPH-" + name, 30))
    first.run(["units", "import", "a.json"])
    start = time.monotonic()
    first.run(["units", "import", "b.json"])
    longest = 1.2 * (time.monotonic() - start)
    first.run(["units", "remove", "OPH-b"])
    bad, done = [], 0
    for number in range(count):
        place = bench.place()
        shutil.copytree(first.transcripts, place.transcripts)
        process = place.start(["units", "import", first.folder + "/b.json"])
        time.sleep(generator.uniform(0, longest))
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        before = place.run(["units", "list"])
        again = place.run(["units", "import", first.folder + "/b.json"])
        after = place.run(["units", "list"])
        done += "OPH-b" in before.text
        left = [n for n in os.listdir(place.transcripts + "/units") if n not in (".lock", "catalogue.xml")]
        if before.status or again.status or "OPH-a" not in before.text or "OPH-b" not in after.text or left:
            bad.append((number, str(before), str(again), left))
        place.close()
    first.close()
    table.row(f"units import: {count} kills", not bad, f"{done} had taken it, bad {bad[:1]}")


def all_(bench, table, short, count=None, seed=1):
    table.head("SIGKILL at random moments")
    count = count or (15 if short else 500)
    for talk, again in talks(bench):
        kill(bench, table, count, seed, talk, again, talk.command[0])
    imports(bench, table, max(count // 5, 5), seed)
