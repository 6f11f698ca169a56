"""Measures how fast Kumppani is and writes a table, JSON and a curve.

usage: bench.py PROGRAM BENCH KNOWLEDGE OUTPUT [--sizes 75,1000,10000] [--questions FILE]

PROGRAM is the release build of kumppani and BENCH that of this package. QUESTIONS is a question
set (tab-separated, with a column `question`), or else the knowledge's own questions are asked.
"""

import argparse
import html
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import curve
import peers
import synthetic


ENTRY = r'<(concept|role|criterion)\b[^>]*\bid="([^"]+)".*?</\1>'


def milliseconds(command, environment):
    start = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
    return (time.perf_counter() - start) * 1e3


def start_up(program, knowledge, cache, rounds=60):
    """Medians of whole processes, taken in turn so that noise hits both alike."""
    environment = {**os.environ, "XDG_CACHE_HOME": cache, "KUMPPANI_KNOWLEDGE": knowledge}
    ask = [program, "ask", "Mikä on arjen kumppanuus?"]
    building = milliseconds(ask, environment)
    # The stamp that spares reading the files is kept once they are a few seconds old.
    milliseconds(ask, environment)
    times = [
        (milliseconds(ask, environment), milliseconds([program, "--version"], environment))
        for _ in range(rounds)
    ]
    asks, versions = (sorted(column) for column in zip(*times))
    middle = rounds // 2
    index = max(Path(cache, "kumppani").glob("*.index"), key=lambda file: file.stat().st_mtime)
    return {
        "ask_ms": asks[middle],
        "version_ms": versions[middle],
        "ask_over_version": asks[middle] / versions[middle],
        "without_index_ms": building,
        "index_mib": index.stat().st_size / 2**20,
    }


def questions_of(knowledge, file):
    if file:
        header, *rows = Path(file).read_text().splitlines()
        column = header.split("\t").index("question")
        return [row.split("\t")[column] for row in rows]
    texts = [path.read_text() for path in sorted(Path(knowledge, "questions").glob("*.xml"))]
    found = [
        html.unescape(question).strip()
        for text in texts
        for question in re.findall(r"<example[^>]*>([^<]+)</example>", text)
    ]
    return random.Random(1).sample(found, min(500, len(found)))


def texts_of(knowledge):
    """All that is learned from of each entry, for the peers: its texts and the questions about it."""
    found = {}
    for file in sorted(Path(knowledge, "entries").glob("*.xml")):
        for entry in re.finditer(ENTRY, file.read_text(), re.DOTALL):
            found[entry[2]] = html.unescape(re.sub(r"<[^>]*>", " ", entry[0]))
    for file in sorted(Path(knowledge, "questions").glob("*.xml")):
        text = file.read_text()
        about = re.search(r'<questions[^>]*\bfor="([^"]+)"', text)
        if about and about[1] in found:
            found[about[1]] += " " + html.unescape(re.sub(r"<[^>]*>", " ", text))
    return list(found.values())


def ask(bench, knowledge, cache, questions, passes):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(questions) + "\n")
        file.flush()
        command = [bench, str(knowledge), cache, file.name, str(passes)]
        return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def instructions(bench, knowledge, cache, questions):
    """Instructions of a warm question, as the difference of one pass and three; None without
    valgrind."""
    if not shutil.which("valgrind"):
        return None
    counts = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "questions.txt")
        file.write_text("\n".join(questions) + "\n")
        for passes in (1, 3):
            output = f"--callgrind-out-file={folder}/out"
            run = subprocess.run(
                ["valgrind", "--tool=callgrind", output, bench, knowledge, cache, file, str(passes)],
                capture_output=True, text=True, check=True,
            )
            counts.append(int(re.search(r"Collected : (\d+)", run.stderr)[1]))
    return (counts[1] - counts[0]) / 2 / len(questions)


def side_by_side(arguments, cache, questions, rounds=5):
    """Each engine and ours in turn, several rounds, so that noise hits all alike: medians, and how
    ours stands to each."""
    engines = peers.opened(texts_of(arguments.knowledge))
    found = {name: [] for name in ["kumppani", *engines]}
    for _ in range(rounds):
        found["kumppani"].append(ask(arguments.bench, arguments.knowledge, cache, questions, 20))
        for name, search in engines.items():
            found[name].append(peers.timed(search, questions))
    middle = {
        name: {key: sorted(row[key] for row in rows)[rounds // 2] for key in ("median_us", "p99_us")}
        for name, rows in found.items()
    }
    for name in engines:
        middle[name]["ours_over_it"] = middle["kumppani"]["median_us"] / middle[name]["median_us"]
    return middle


def at_size(arguments, count, folder):
    """The figures of a synthetic knowledge: built, opened and asked."""
    knowledge = Path(folder, f"knowledge-{count}")
    home = Path(folder, f"cache-{count}")
    cache = str(home / "kumppani")
    questions, texts = synthetic.write(knowledge, arguments.knowledge, count)
    asked = random.Random(2).sample(questions, min(200, count))
    built = ask(arguments.bench, knowledge, cache, asked[:1], 1)
    figures = ask(arguments.bench, knowledge, cache, asked, 5)
    found = {
        "building_ms": built["open_ms"],
        "building_peak_mib": built["peak_kib"] / 1024,
        "resident_mib": figures["resident_kib"] / 1024,
        "index_mib": sum(file.stat().st_size for file in Path(cache).iterdir()) / 2**20,
        "start_ms": start_at_size(arguments.program, knowledge, home, asked[0]),
    }
    return {**figures, **found, "peers": at_work(texts, asked)}


def at_work(texts, questions):
    return {name: peers.timed(search, questions) for name, search in peers.opened(texts).items()}


def start_at_size(program, knowledge, home, question, rounds=21):
    """The median of whole processes that answer one question, index present."""
    environment = {
        **os.environ, "XDG_CACHE_HOME": str(home), "KUMPPANI_KNOWLEDGE": str(knowledge),
    }
    command = [program, "ask", question]
    milliseconds(command, environment)
    return sorted(milliseconds(command, environment) for _ in range(rounds))[rounds // 2]


def main():
    parser = argparse.ArgumentParser()
    for name in ("program", "bench", "knowledge", "output"):
        parser.add_argument(name)
    parser.add_argument("--sizes", default="75,1000,10000,100000")
    parser.add_argument("--questions")
    arguments = parser.parse_args()
    questions = questions_of(arguments.knowledge, arguments.questions)
    with tempfile.TemporaryDirectory() as folder:
        cache = str(Path(folder, "cache"))
        figures = {"start": start_up(arguments.program, arguments.knowledge, cache)}
        own = str(Path(cache, "kumppani"))
        passes = max(1, 100_000 // len(questions))
        first = ask(arguments.bench, arguments.knowledge, own, questions, passes)
        first["instructions"] = instructions(
            arguments.bench, arguments.knowledge, own, questions[:100]
        )
        figures["first_edition"] = first
        figures["peers"] = side_by_side(arguments, own, questions)
        sizes = [int(size) for size in arguments.sizes.split(",") if size]
        figures["sizes"] = {size: at_size(arguments, size, folder) for size in sizes}
    output = Path(arguments.output)
    output.mkdir(parents=True, exist_ok=True)
    (output / "figures.json").write_text(json.dumps(figures, indent=2) + "\n")
    curves = {"kumppani": [(size, row["median_us"]) for size, row in figures["sizes"].items()]}
    for size, row in figures["sizes"].items():
        for name, peer in row["peers"].items():
            curves.setdefault(name, []).append((size, peer["median_us"]))
    if sizes:
        (output / "curve.svg").write_text(curve.svg(curves))
    show(figures)


SIZE_FIGURES = (
    "median_us", "p99_us", "start_ms", "building_ms", "resident_mib", "building_peak_mib", "index_mib",
)


def show(figures):
    def row(name, value):
        print(f"{name:<52}{value:>14,.2f}" if value is not None else f"{name:<52}{'–':>14}")

    for name, value in figures["start"].items():
        row("start: " + name, value)
    for name, value in figures["first_edition"].items():
        row("first edition: " + name, value)
    for name, peer in figures["peers"].items():
        for key, value in peer.items():
            row(f"side by side, {name}: {key}", value)
    for size, found in figures["sizes"].items():
        for key in SIZE_FIGURES:
            row(f"{size} entries: {key}", found[key])
        for name, peer in found["peers"].items():
            for key, value in peer.items():
                row(f"{size} entries, {name}: {key}", value)


if __name__ == "__main__":
    sys.exit(main())
