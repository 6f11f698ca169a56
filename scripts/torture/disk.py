"""A bad disk, a bad clock and files that change: the talk goes on and says what is not saved."""
import os
import random
import resource
import shutil
import subprocess
import time
import xml.etree.ElementTree as ElementTree

from kills import CHAT, PLAN, Talk, chatAgain, draft, planAgain, transcript
import units
from program import KNOWLEDGE, write

SAID_CHAT = "Tätä keskustelua ei enää tallenneta."
SAID_PLAN = "Vastaus on vielä vain tässä ohjelmassa."


def faults(bench, table, short):
    """Calls interrupted, done by halves and refused, through a preloaded library."""
    table.head("Calls that fail (preloaded)")
    chat, plan = Talk(bench, ["chat"], CHAT, transcript), Talk(bench, ["plan"], PLAN, draft)
    harmless = [{"INTERRUPT": n} for n in (2, 3, 7)] + [{"SHORT": n} for n in (1, 2, 5)]
    harmless += [{"INTERRUPT": 3, "SHORT": 2}] + [{"CLOCK": n} for n in (1, 2, 5, 20)]
    for fault in harmless[:3] + harmless[3::3] if short else harmless:
        for talk, again in ((chat, chatAgain), (plan, planAgain)):
            place = bench.place()
            notes = place.folder + "/notes"
            run = place.run(talk.command, talk.given(len(talk.script)), faults=fault | {"NOTES": notes})
            kept, whole = talk.kept(place)
            noted = open(notes).read() if os.path.exists(notes) else ""
            table.row(f"{talk.command[0]}, {told(fault)}",
                      run.status == 0 and whole and kept == talk.known[-1] and not run.err
                      and "shown" not in noted and not again(place, kept, whole), run)
            place.close()
    nths = [1, 2, 3, 4, 7, 12, 25]
    for kind in ("FULL", "SYNC"):
        for nth in nths[::3] if short else nths:
            for talk, again in ((chat, chatAgain), (plan, planAgain)):
                refused(bench, table, talk, again, {kind: nth})


def told(fault):
    return ", ".join(f"{name} {value}" for name, value in fault.items())


def refused(bench, table, talk, again, fault, limits=None, prefix=None, name=None):
    """Writing is refused from some point on: it is said, the rest is shown, the file is whole."""
    place = bench.place()
    place.prefix = prefix(place) if prefix else []
    run = place.run(talk.command, talk.given(len(talk.script)),
                    faults=fault or None, limits=limits)
    place.prefix = []
    kept, whole = talk.kept(place)
    isPlan = talk.command == ["plan"]
    said = SAID_PLAN in run.text if isPlan else SAID_CHAT in run.errors
    if not said:
        # The fault came after the last write.
        held = run.status == 0 and kept == talk.known[-1]
    else:
        held = run.status == (74 if isPlan else 0)
    last = talk.shown[-1].strip().split("\n")[-3]
    held = held and whole and kept == talk.known[-1][:len(kept)] and "\nerror" not in run.errors
    held = held and (isPlan or last in run.text)
    sentence = [line for line in (run.text if isPlan else run.errors).split("\n")
                if (SAID_PLAN if isPlan else SAID_CHAT) in line]
    problem = again(place, kept, whole)
    table.row(f"{talk.command[0]}, {name or told(fault)}", held and not problem,
              problem or f"exit {run.status}, {len(kept)} kept, {(sentence or ['nothing said'])[0]}")
    place.close()


def disks(bench, table, short):
    """Real limits: the size of a file, a full file system, a folder that cannot be written."""
    table.head("Disks that refuse")
    chat, plan = Talk(bench, ["chat"], CHAT, transcript), Talk(bench, ["plan"], PLAN, draft)
    for talk, again in ((chat, chatAgain), (plan, planAgain)):
        for size in (0, 100, 700, 3000) if not short else (700,):
            refused(bench, table, talk, again, {}, {resource.RLIMIT_FSIZE: size},
                    name=f"RLIMIT_FSIZE {size}")
        if not mounts():
            table.row("a small tmpfs (no right to mount here)", True, "not tried")
            continue
        script = ("mkdir -p {t} && mount -t tmpfs -o size={size} tmpfs {t} && {more} \"$@\"; "
                  "status=$?; cp -a {t} {copy}; exit $status")
        fill = "head -c 8192 /dev/zero > {t}/fill && "
        cases = [("tmpfs of 8 KiB", "8k", ""), ("tmpfs of 4 KiB", "4k", "")] if talk is chat else []
        for what, size, more in cases + [("a full tmpfs", "8k", fill),
                                         ("read-only tmpfs", "64k", "mount -o remount,ro {t} && ")]:
            def prefix(place, size=size, more=more):
                inside = place.folder + "/disk"
                text = script.format(t=inside, size=size, more=more.format(t=inside),
                                     copy=place.folder + "/copy")
                place.transcripts = inside
                place.after = place.folder + "/copy"
                return UNSHARE + ["-m", "sh", "-c", text, "sh"]
            onDisk(bench, table, talk, prefix, what)
    full(bench, table)


def importing(bench, table, short):
    """An import on a bad disk: it says so and the catalogue stays, or everything is as it should be."""
    table.head("Importing on a disk that refuses")
    cases = [({kind: nth}, None) for kind in ("FULL", "SYNC", "INTERRUPT", "SHORT")
             for nth in ((1,) if short else (1, 2, 3, 7))]
    cases += [(None, {resource.RLIMIT_FSIZE: size}) for size in ((700,) if short else (0, 100, 700, 3000))]
    for fault, limits in cases:
        if fault == {"INTERRUPT": 1}:
            continue
        place = bench.place()
        for name in "ab":
            write(f"{place.folder}/{name}.json", units.requirements("OPH-" + name, 20))
        place.run(["units", "import", "a.json"])
        run = place.run(["units", "import", "b.json"], faults=fault, limits=limits)
        listed = place.run(["units", "list"])
        left = [n for n in os.listdir(place.transcripts + "/units") if n not in (".lock", "catalogue.xml")]
        refused_ = run.status == 73 and "Luetteloa ei voi kirjoittaa" in run.errors
        # When only the folder cannot be synced, the new catalogue is there and may go with the power.
        held = refused_ and ("OPH-b" not in listed.text or fault == {"SYNC": 2}) or run.status == 0 and "OPH-b" in listed.text
        table.row(f"units import, {told(fault) if fault else f'RLIMIT_FSIZE {limits[resource.RLIMIT_FSIZE]}'}",
                  held and listed.status == 0 and "OPH-a" in listed.text and not left, run)
        place.close()


UNSHARE = ["unshare", "-r"]


def mounts():
    trial = UNSHARE + ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(trial, capture_output=True).returncode == 0


def onDisk(bench, table, talk, prefix, what):
    place = bench.place()
    place.prefix = prefix(place)
    run = place.run(talk.command, talk.given(len(talk.script)))
    place.prefix, place.transcripts = [], place.after
    kept, whole = talk.kept(place)
    isPlan = talk.command == ["plan"]
    said = SAID_PLAN in run.text if isPlan else SAID_CHAT in run.errors
    last = talk.shown[-1].strip().split("\n")[-3]
    table.row(f"{talk.command[0]}, {what}", said and whole and run.status == (74 if isPlan else 0)
              and kept == talk.known[-1][:len(kept)] and (isPlan or last in run.text),
              f"{len(kept)} kept: {run}")
    place.close()


def full(bench, table):
    """Where the output itself cannot be written."""
    place = bench.place()
    name = place.run(["plan", "--answers", example()]).text.strip()
    for command in (["ask", "mikä on hoks"], ["drafts", "list"], ["chat"], ["topics"],
                    ["drafts", "export", name, "--format", "html"],
                    ["drafts", "export", name, "--format", "html", "-o", "/dev/full"],
                    ["drafts", "export", name, "--format", "html", "-o", "/ei/ole"]):
        with open("/dev/full", "wb") as out:
            process = place.start(command, subprocess.PIPE, out)
            _, errors = process.communicate(b"hoks\nhoks\n")
        table.row(" ".join(command)[:60] + " > /dev/full", process.returncode in (73, 74),
                  f"exit {process.returncode}: {errors.decode()}")
    place.close()


def example():
    return os.path.dirname(KNOWLEDGE) + "/transcripts/examples/koulutussopimus/vastaukset.json"


def small(folder, answer="HOKS on suunnitelma opinnoista."):
    """A knowledge folder that is compiled in a moment."""
    os.makedirs(folder + "/entries", exist_ok=True)
    os.makedirs(folder + "/questions", exist_ok=True)
    shutil.copytree(KNOWLEDGE + "/schema", folder + "/schema", dirs_exist_ok=True)
    space = 'xmlns="urn:kumppani:knowledge:1" xml:lang="fi"'
    texts = {
        "entries/a.xml": entry(answer),
        "questions/talk.xml": f"<talk {space}>\n<plan>Suunnitellaan jakso</plan>\n"
        "<smalltalk kind='greeting'>Hei</smalltalk>\n</talk>",
        "elsewhere.xml": f"<elsewhere {space}>\n<topic id='kela'><term>Kela</term><ask>Kela neuvoo."
        "</ask><example>Paljonko opintoraha on?</example></topic>\n</elsewhere>",
    }
    for path, text in texts.items():
        with open(f"{folder}/{path}", "w") as file:
            file.write(text)
    for path in ("language.xml", "sources.xml", "planning.xml"):
        shutil.copy(f"{KNOWLEDGE}/{path}", folder)
    return folder


def entry(answer):
    source = next(iter(ElementTree.parse(KNOWLEDGE + "/sources.xml").getroot())).attrib["id"]
    return f"""<entries xmlns="urn:kumppani:knowledge:1" xml:lang="fi">
<concept id="hoks"><term>HOKS</term>
<define><p>{answer}</p><source ref="{source}"/></define>
<timing><p>HOKS tehdään alussa.</p><source ref="{source}"/></timing>
<related to="opettaja"/><example intent="define">Mikä on HOKS?</example></concept>
<role id="opettaja"><term>Opettaja</term>
<define><p>Opettaja ohjaa opiskelijaa.</p><source ref="{source}"/></define>
<example intent="define">Kuka on opettaja?</example></role>
</entries>"""


def index(bench, table, short):
    """The compiled index torn, changed, replaced: the answer is the same."""
    table.head("The compiled index")
    place = bench.place()
    place.cache = place.folder + "/cache"
    place.knowledge = small(place.folder + "/k")
    good = place.run(["ask", "Mikä on HOKS?"])
    table.row("a small knowledge is compiled", good.status == 0, good)
    folder = place.cache + "/kumppani"
    path = folder + "/" + next(n for n in os.listdir(folder) if n.endswith(".index"))
    whole = open(path, "rb").read()
    generator = random.Random(1)
    count = 12 if short else 150
    places = sorted({0, 1, 63, 64, 65, len(whole) - 1}
                    | {generator.randrange(len(whole)) for _ in range(count)})
    for what, change in [
        ("cut at", lambda at: whole[:at]),
        ("a bit turned at", lambda at: whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1:]),
        ("zeros from", lambda at: whole[:at] + bytes(len(whole) - at)),
    ]:
        bad = []
        for at in places:
            replaced(path, change(at))
            run = place.run(["ask", "Mikä on HOKS?"])
            if run.status != 0 or run.out != good.out or run.err:
                bad.append((at, str(run)))
        table.row(f"{what} {len(places)} places of {len(whole)}", not bad, bad[:2])
    for what, make in [("a folder", lambda: os.mkdir(path)), ("a pipe", lambda: os.mkfifo(path)),
                       ("a link", lambda: os.symlink("/etc/passwd", path)),
                       ("1 GiB", lambda: truncated(path, 1 << 30)), ("nothing", lambda: truncated(path, 0))]:
        remove(path)
        make()
        run = place.run(["ask", "Mikä on HOKS?"])
        table.row(f"{what} in its place", run.out == good.out and run.mib <= 300, run)
    remove(path)
    place.run(["ask", "Mikä on HOKS?"])
    while_(place, table, path, whole)
    place.close()


def stamp(bench, table):
    """What is kept of the files' times: torn, changed, replaced, or the files changed behind it."""
    table.head("The stamp of the knowledge")
    place = bench.place()
    place.cache = place.folder + "/cache"
    place.knowledge = small(place.folder + "/k")
    good = place.run(["ask", "Mikä on HOKS?"])
    # Only what has rested some seconds gets a stamp.
    time.sleep(4)
    place.run(["ask", "Mikä on HOKS?"])
    folder = place.cache + "/kumppani"
    path = next((f"{folder}/{n}" for n in os.listdir(folder) if n.endswith(".stamp")), None)
    table.row("knowledge at rest gets a stamp", path is not None, os.listdir(folder))
    if path is None:
        return
    whole = open(path, "rb").read()
    bad = []
    for at in range(0, len(whole), 7):
        for content in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:]):
            replaced(path, content)
            run = place.run(["ask", "Mikä on HOKS?"])
            if run.out != good.out or run.err:
                bad.append((at, str(run)))
    table.row(f"cut and changed at {len(whole) // 7} places", not bad, bad[:2])
    for what, make in [("a folder", lambda: os.mkdir(path)), ("a pipe", lambda: os.mkfifo(path)),
                       ("a link", lambda: os.symlink("/etc/passwd", path)),
                       ("1 GiB", lambda: truncated(path, 1 << 30))]:
        remove(path)
        make()
        run = place.run(["ask", "Mikä on HOKS?"])
        table.row(f"{what} in its place", run.out == good.out and run.mib <= 300, run)
    remove(path)
    place.run(["ask", "Mikä on HOKS?"])
    file = place.knowledge + "/entries/a.xml"
    before = os.stat(file)
    text = open(file, encoding="utf-8").read()
    with open(file, "r+", encoding="utf-8") as changed:
        changed.write(text.replace("suunnitelma opinnoista", "suunnitelma elämästä. "))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    run = place.run(["ask", "Mikä on HOKS?"])
    table.row("a change of the same length with the old time", "elämästä" in run.text, run)
    place.close()


def installed(bench, table):
    """The index that was compiled when the program was installed: right, torn, or something else."""
    table.head("The installed index")
    place = bench.place()
    place.knowledge = small(place.folder + "/k")
    place.cache = place.folder + "/cache"
    good = place.run(["ask", "Mikä on HOKS?"])
    name = next(n for n in os.listdir(place.cache + "/kumppani") if n.endswith(".index"))
    whole = open(f"{place.cache}/kumppani/{name}", "rb").read()
    folder = place.folder + "/root/lib/kumppani/index"
    os.makedirs(folder)
    os.makedirs(place.folder + "/root/bin")
    program = place.folder + "/root/bin/kumppani"
    shutil.copy(bench.program, program)
    path = f"{folder}/{name}"
    for what, make in [
        ("whole", lambda: replaced(path, whole)), ("cut", lambda: replaced(path, whole[:5000])),
        ("changed", lambda: replaced(path, whole[:5000] + b"x" + whole[5001:])),
        ("nothing", lambda: truncated(path, 0)), ("1 GiB", lambda: truncated(path, 1 << 30)),
        ("a folder", lambda: os.mkdir(path)), ("a pipe", lambda: os.mkfifo(path)),
        ("a link", lambda: os.symlink("/etc/passwd", path)),
        ("anybody's to write", lambda: (replaced(path, whole), os.chmod(path, 0o666))),
    ]:
        remove(path)
        shutil.rmtree(place.cache, ignore_errors=True)
        make()
        run = place.run(["ask", "Mikä on HOKS?"], program=program)
        table.row(f"{what} in its place", run.status == 0 and run.out == good.out and not run.err
                  and run.mib <= 300 and os.path.exists(place.cache) == (what != "whole"), run)
    place.close()


def replaced(path, content):
    remove(path)
    with open(path, "wb") as file:
        file.write(content)


def truncated(path, size):
    with open(path, "wb") as file:
        file.truncate(size)


def remove(path):
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    elif os.path.lexists(path):
        os.unlink(path)


def while_(place, table, path, whole):
    """The index and the knowledge change while a chat runs."""
    process = place.start(["chat"])

    def ask(line):
        process.stdin.write(line.encode() + b"\n")
        process.stdin.flush()
        return process.stdout.readline().decode() + process.stdout.readline().decode()

    before = ask("Mikä on HOKS?")
    for what, change in [
        ("the index cut", lambda: os.truncate(path, 100)), ("the index emptied", lambda: os.truncate(path, 0)),
        ("the index deleted", lambda: remove(path)),
        ("the knowledge deleted", lambda: shutil.rmtree(place.knowledge)),
        ("the knowledge replaced", lambda: small(place.knowledge, "Toinen.")),
        ("the transcripts deleted", lambda: shutil.rmtree(place.transcripts)),
    ]:
        change()
        said = ask("Mikä on HOKS?")
        table.row(f"{what} while a chat runs", process.poll() is None and "HOKS on" in said + before, said)
    process.stdin.close()
    process.wait()
    table.row("it ends as usual", process.returncode == 0, f"exit {process.returncode}")
    again = place.run(["ask", "Mikä on HOKS?"])
    table.row("the next start reads the new knowledge", "Toinen." in again.text, again)


def flips(bench, table, short):
    """Knowledge that changes all the time: an old answer, a new one, or what is wrong and where."""
    table.head("Knowledge that changes while it is read")
    place = bench.place()
    place.cache = place.folder + "/cache"
    place.knowledge = small(place.folder + "/k", "Vanha.")
    path = place.knowledge + "/entries/a.xml"
    for atomic in (True, False):
        odd, end = [], time.monotonic() + (2 if short else 12)
        number = 0
        while time.monotonic() < end:
            process = place.start(["ask", "Mikä on HOKS?"])
            for _ in range(40):
                number += 1
                text = entry("Vanha." if number % 2 else "Uusi.")
                target = path + ".new" if atomic else path
                with open(target, "w") as file:
                    file.write(text)
                if atomic:
                    os.rename(target, path)
                time.sleep(0.0005)
            out, errors = process.communicate()
            right = process.returncode == 0 and (b"Vanha." in out) != (b"Uusi." in out)
            named = process.returncode == 65 and b"entries/a.xml" in errors
            if not right and not named:
                odd.append((process.returncode, out[:80], errors[:80]))
        table.row(f"{number} changes, {'by rename' if atomic else 'in place'}", not odd, odd[:2])
        for answer in ("Vanha.", "Uusi.", "Vanha."):
            with open(path, "w") as file:
                file.write(entry(answer))
            run = place.run(["ask", "Mikä on HOKS?"])
            table.row(f"at rest the answer is {answer}", answer in run.text, run)
    left = [n for n in os.listdir(place.cache + "/kumppani") if n.endswith(".new")]
    table.row("no half index is left", not left, left)
    place.close()


def all_(bench, table, short):
    faults(bench, table, short)
    disks(bench, table, short)
    importing(bench, table, short)
    index(bench, table, short)
    stamp(bench, table)
    installed(bench, table)
    flips(bench, table, short)
