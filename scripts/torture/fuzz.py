#!/usr/bin/env python3
"""Feeds every reader of what others wrote with libFuzzer, under the address sanitizer.

    fuzz.py FUZZ [--seconds N] [--only NAME…]

Corpora grow in a folder of their own and are thrown away; `Fuzzing/Corpus` holds the beginnings. An
input that breaks something is left in `Fuzzing/Findings`: it belongs in a test and then in the corpus.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from disk import small
from program import ROOT, Table

FINDINGS = ROOT + "/Fuzzing/Findings"
# The longest input in bytes: a fuzzer learns more from many short ones.
LONGEST = {"index": 400_000, "xml": 8_000, "transcript": 8_000, "draft": 4_000}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    told = subprocess.run([options.program], capture_output=True, text=True).stdout
    names = told.split("names: ")[1].split()
    table = Table()
    table.head(f"Fuzzers, {options.seconds} s each")
    os.makedirs(FINDINGS, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"FUZZ_KNOWLEDGE": small(folder + "/k")}
        os.makedirs(folder + "/index")
        with open(folder + "/index/seed", "wb") as seed:
            subprocess.run([options.program, "seed-index"], stdout=seed, env=env, check=True)
        for name in options.only or names:
            fuzz(options, name, folder, env, table)
    return 1 if table.failures else 0


def fuzz(options, name, folder, env, table):
    grown = f"{folder}/{name}"
    os.makedirs(grown, exist_ok=True)
    corpus = f"{ROOT}/Fuzzing/Corpus/{name}"
    run = subprocess.run(
        [options.program, name, f"-max_total_time={options.seconds}", "-timeout=10",
         "-rss_limit_mb=1024", f"-max_len={LONGEST.get(name, 2_000)}", "-print_final_stats=1",
         f"-artifact_prefix={FINDINGS}/{name}-", "-verbosity=1", grown]
        + ([corpus] if os.path.isdir(corpus) else []),
        capture_output=True, text=True, errors="replace", env=env)
    units = re.search(r"number_of_executed_units: *(\d+)", run.stderr)
    cover = re.findall(r"cov: (\d+)", run.stderr)
    problem = re.search(r"(ERROR|SUMMARY|Fatal error)[^\n]*", run.stderr)
    table.row(name, run.returncode == 0, f"{units.group(1) if units else '?'} inputs, "
              f"{cover[-1] if cover else '?'} places reached"
              + (f", {problem.group(0)}" if run.returncode else ""))
    if run.returncode:
        sys.stderr.write(run.stderr[-3_000:] + "\n")


sys.exit(main())
