#!/usr/bin/env python3
"""Feeds every reader of what others wrote with libFuzzer, under the address sanitizer.

    fuzz.py FUZZ [--seconds N] [--jobs N] [--only NAME…]

Corpora grow in a folder of their own and are thrown away; `Fuzzing/Corpus` holds the beginnings. An
input that breaks something is left in `Fuzzing/Findings`: it belongs in a test and then in the corpus.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import ROOT, Table
from small import small

FINDINGS = ROOT + "/Fuzzing/Findings"
# The longest input in bytes: a fuzzer learns more from many short ones.
LONGEST = {"index": 400_000, "compiled": 20_000, "xml": 8_000, "knowledge": 8_000,
           "catalogue": 8_000, "transcript": 8_000, "draft": 4_000}
# The readers of compiled files; their first inputs are made by the program itself.
COMPILED = ("index", "compiled")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    usage = subprocess.run([options.program], capture_output=True, text=True).stdout
    names = usage.split("names: ")[1].split()
    table = Table()
    table.head(f"Fuzzers, {options.seconds} s each")
    os.makedirs(FINDINGS, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        # The runtime's own report of a crash may never end; the sanitizer's is enough.
        env = os.environ | {"FUZZ_KNOWLEDGE": small(folder + "/k"), "SWIFT_BACKTRACE": "enable=no"}
        for name in COMPILED:
            os.makedirs(f"{folder}/{name}")
            with open(f"{folder}/{name}/seed", "wb") as seed:
                subprocess.run([options.program, "seed", name], stdout=seed, env=env, check=True)
        with ThreadPoolExecutor(options.jobs) as pool:
            runs = pool.map(lambda name: (name, run(options, name, folder, env)),
                            options.only or names)
            for name, ended in runs:
                told(table, name, ended)
    return 1 if table.failures else 0


def run(options, name, folder, env):
    grown = f"{folder}/{name}"
    os.makedirs(grown, exist_ok=True)
    corpus = f"{ROOT}/Fuzzing/Corpus/{name}"
    return subprocess.run(
        [options.program, name, f"-max_total_time={options.seconds}", "-timeout=10",
         "-rss_limit_mb=1024", f"-max_len={LONGEST.get(name, 2_000)}", "-print_final_stats=1",
         f"-artifact_prefix={FINDINGS}/{name}-", "-verbosity=1", grown]
        + ([corpus] if os.path.isdir(corpus) else []),
        capture_output=True, text=True, errors="replace", env=env)


def told(table, name, run):
    units = re.search(r"number_of_executed_units: *(\d+)", run.stderr)
    cover = re.findall(r"cov: (\d+)", run.stderr)
    problem = re.search(r"(ERROR|SUMMARY|Fatal error)[^\n]*", run.stderr)
    table.row(name, run.returncode == 0, f"{units.group(1) if units else '?'} inputs, "
              f"{cover[-1] if cover else '?'} places reached"
              + (f", {problem.group(0)}" if run.returncode else ""))
    if run.returncode:
        sys.stderr.write(run.stderr[-3_000:] + "\n")


sys.exit(main())
