"""The compiled index torn, and knowledge and index that change: the answer is right all the same."""
import os
import random
import shutil
import time

from small import LARGE, entry, large, small


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


def entries(bench, table, short):
    """The entries of a large knowledge, which lie in a file of their own: right or turned down."""
    table.head("The entries of a large knowledge")
    place = bench.place()
    place.cache = place.folder + "/cache"
    place.knowledge = large(place.folder + "/k")
    questions = [f"Mikä on aihe{number}?" for number in range(0, LARGE, LARGE // 8)]
    good = {question: place.run(["ask", question]).out for question in questions}
    folder = place.cache + "/kumppani"
    table.row("each is answered from its own entry",
              all(f"aihe{n} on".encode() in good[f"Mikä on aihe{n}?"] for n in range(0, LARGE, LARGE // 8)), good)

    def file(ending):
        return next((f"{folder}/{n}" for n in os.listdir(folder) if n.endswith(ending)), None)

    whole = open(file(".entries"), "rb").read()
    generator = random.Random(2)
    for what, make in [
        *((f"cut at {at}", lambda path, at=at: replaced(path, whole[:at]))
          for at in (0, 1, len(whole) - 1, generator.randrange(len(whole)))),
        ("one byte more", lambda path: replaced(path, whole + b"x")), ("nothing", lambda path: remove(path)),
        ("a folder", lambda path: (remove(path), os.mkdir(path))),
        ("a pipe", lambda path: (remove(path), os.mkfifo(path))),
        ("a link", lambda path: (remove(path), os.symlink("/etc/passwd", path))),
        ("anybody's to write", lambda path: os.chmod(path, 0o666)),
    ]:
        make(file(".entries"))
        run = place.run(["ask", questions[0]])
        table.row(f"{what} in its place", run.out == good[questions[0]] and not run.err, run)
    bad, refused = [], 0
    for number in range(10 if short else 60):
        if not (file(".index") and file(".entries")):
            place.run(["ask", questions[0]])
        path = file(".entries")
        with open(path, "r+b") as changed:
            for _ in range(len(whole) // 40_000):
                changed.seek(generator.randrange(len(whole)))
                changed.write(bytes([generator.randrange(256)]))
        question = questions[number % len(questions)]
        run = place.run(["ask", question])
        turned_down = "En tiedä".encode() in run.out
        refused += turned_down
        if run.status not in (0, 1) or run.out != good[question] and not turned_down:
            bad.append(str(run))
        if number % 10 == 9:
            os.unlink(path)
    table.row("bytes turned at random: the answer or none", not bad, bad[:2] or f"{refused} turned down")
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


def overwritten(path):
    with open(path, "r+b") as file:
        file.write(b"x" * os.path.getsize(path))


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
        ("the index written over", lambda: overwritten(path)),
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
    index(bench, table, short)
    entries(bench, table, short)
    stamp(bench, table)
    installed(bench, table)
    flips(bench, table, short)
