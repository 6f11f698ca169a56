"""Memory: a process that has answered a hundred thousand questions is no larger than one that has
answered so many that all its memories are full, and what it used it gave back."""
import json
import shutil
import threading
import time

from kills import CHAT
import units
from program import ROOT, example, wait, write


def resident(process):
    """The memory of a running process now, in MiB."""
    with open(f"/proc/{process.pid}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))


def questions(count):
    """Different questions: each with a number, so that nothing is answered from memory."""
    base = [line for line in CHAT if not line.startswith("/") and len(line) > 3]
    for number in range(count):
        yield json.dumps({"id": str(number), "question": f"{base[number % len(base)]} {number}"}) + "\n"


def asked(bench, table, count):
    place = bench.place()
    process = place.start(["ask", "--jsonl"])
    sizes = {}

    def feed():
        for line in questions(count):
            process.stdin.write(line.encode())
        process.stdin.close()

    thread = threading.Thread(target=feed)
    thread.start()
    for number in range(1, count + 1):
        if not process.stdout.readline():
            break
        # Every question has a word of its own, so what is remembered of words is full by a fifth.
        if number in (count // 5, count // 2, count):
            sizes[number] = resident(process)
    thread.join()
    process.stdout.read()
    status, usage = wait(process)
    first, last = min(sizes.values()), sizes.get(count, 10**9)
    table.row(f"{count} questions", status == 0 and last - first <= 8, f"MiB after {sizes}")
    place.close()


def planned(bench, table, count):
    """Plans in one chat: begun, answered, left, and begun again."""
    place = bench.place()
    process = place.start(["chat"])
    sizes = {}
    lines = ["/suunnittele", "Aino Esimerkki", "ei", "/ohita", "Asiakaspalvelu", "/tauko"]

    drained = threading.Thread(target=process.stdout.read)
    drained.start()
    errors = threading.Thread(target=process.stderr.read)
    errors.start()
    for number in range(1, count + 1):
        process.stdin.write(("\n".join(lines) + "\n").encode())
        process.stdin.flush()
        if number in (max(count // 10, 10), count // 2):
            while len(place.drafts()) < number - 2 and process.poll() is None:
                time.sleep(0.01)
            sizes[number] = resident(process)
    while len(place.drafts()) < count - 1 and process.poll() is None:
        time.sleep(0.01)
    sizes[count] = resident(process)
    process.stdin.close()
    status, _ = wait(process)
    drained.join()
    errors.join()
    last = sizes[count] - min(sizes.values())
    table.row(f"{count} plans in one chat", status == 0 and len(place.drafts()) == count and last <= 8,
              f"{len(place.drafts())} drafts, MiB after {sizes}")
    place.close()


def chatted(bench, table, count):
    """One long chat: its transcript goes on in another file before it is too large to read."""
    place = bench.place()
    lines = "".join(f"{CHAT[n % 4]} {n}\n" for n in range(count))
    run = place.run(["chat"], lines, patience=600)
    listed = place.run(["review", "list"])
    table.row(f"a chat of {count} lines", run.status == 0 and not listed.err and run.mib <= 300
              and not run.err, f"{len(place.sessions())} transcripts, {run.mib} MiB")
    place.close()


def leaks(bench, table):
    """valgrind over a chat, a plan and an export: nothing definitely lost, nothing read wrongly."""
    if not shutil.which("valgrind"):
        table.row("valgrind (not installed)", True, "not tried")
        return
    place = bench.place()
    name = place.run(["plan", "--answers", example()]).text.strip()
    write(place.folder + "/units.json", units.requirements())
    place.prefix = ["valgrind", "--quiet", "--leak-check=full", "--errors-for-leak-kinds=definite",
                    "--error-exitcode=99", "--undef-value-errors=no", "--show-leak-kinds=definite",
                    f"--suppressions={ROOT}/scripts/torture/valgrind.supp"]
    for command, script in [
        (["chat"], "".join(line + "\n" for line in CHAT)), (["plan", "--resume", name], "/yhteenveto\n/tauko\n"),
        (["drafts", "export", name, "--format", "xml"], ""), (["drafts", "export", name, "--format", "html"], ""),
        (["review", "check"], ""), (["units", "import", "units.json"], ""),
        (["units", "search", "entisöinti"], ""), (["review", "stats", "--format", "html"], ""),
    ]:
        run = place.run(command, script, patience=600)
        table.row("valgrind: " + " ".join(command)[:40], run.status in (0, 1), run)
    place.close()


def all_(bench, table, short):
    table.head("Memory")
    asked(bench, table, 2_000 if short else 100_000)
    planned(bench, table, 20 if short else 1_000)
    chatted(bench, table, 200 if short else 20_000)
    if not short:
        leaks(bench, table)
