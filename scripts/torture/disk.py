"""A bad disk and a bad clock: the talk goes on and says what is not saved."""
import os
import resource
import subprocess

from kills import talks
import units
from program import example, write

SAID_CHAT = "Tätä keskustelua ei enää tallenneta."
SAID_PLAN = "Vastaus on vielä vain tässä ohjelmassa."


def faults(bench, table, short):
    """Calls interrupted, done by halves and refused, through a preloaded library."""
    table.head("Calls that fail (preloaded)")
    harmless = [{"INTERRUPT": n} for n in (2, 3, 7)] + [{"SHORT": n} for n in (1, 2, 5)]
    harmless += [{"INTERRUPT": 3, "SHORT": 2}] + [{"CLOCK": n} for n in (1, 2, 5, 20)]
    for fault in harmless[:3] + harmless[3::3] if short else harmless:
        for talk, again in talks(bench):
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
            for talk, again in talks(bench):
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
    for talk, again in talks(bench):
        for size in (0, 100, 700, 3000) if not short else (700,):
            refused(bench, table, talk, again, {}, {resource.RLIMIT_FSIZE: size},
                    name=f"RLIMIT_FSIZE {size}")
        if not mounts():
            table.row("a small tmpfs (no right to mount here)", True, "not tried")
            continue
        script = ("mkdir -p {t} && mount -t tmpfs -o size={size} tmpfs {t} && {more} \"$@\"; "
                  "status=$?; cp -a {t} {copy}; exit $status")
        fill = "head -c 8192 /dev/zero > {t}/fill && "
        cases = [("tmpfs of 8 KiB", "8k", ""), ("tmpfs of 4 KiB", "4k", "")] if talk.command == ["chat"] else []
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


def all_(bench, table, short):
    faults(bench, table, short)
    disks(bench, table, short)
    importing(bench, table, short)
