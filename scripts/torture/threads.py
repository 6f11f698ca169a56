#!/usr/bin/env python3
"""Runs the program that was built with the thread sanitizer where it has two threads: a first start,
which reads the words and trains the models of the whole knowledge.

    threads.py PROGRAM
"""
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import KNOWLEDGE, Table


def locks(folder):
    """The library that shows the sanitizer Swift's locks; the compiler must know Swift's calls."""
    beside = os.path.dirname(os.path.realpath(shutil.which("swift") or "/")) + "/clang"
    compiler = beside if os.path.exists(beside) else "clang"
    library = folder + "/locks.so"
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "locks.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def main():
    table = Table()
    table.head("Threads")
    with tempfile.TemporaryDirectory() as folder:
        env = {"HOME": folder, "XDG_CACHE_HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
               "LD_PRELOAD": locks(folder), "TSAN_OPTIONS": "exitcode=66"}
        run = subprocess.run([sys.argv[1], "ask", "--knowledge", KNOWLEDGE, "Mikä on HOKS?"],
                             capture_output=True, text=True, errors="replace", env=env)
        index = [n for n in os.listdir(folder + "/kumppani") if n.endswith(".index")]
    races = run.stderr.count("WARNING: ThreadSanitizer")
    table.row("the knowledge is compiled on two threads", run.returncode == 0 and not races and index,
              f"exit {run.returncode}, {races} races: {run.stdout}")
    if races:
        sys.stderr.write(run.stderr[:20_000])
    return 1 if table.failures else 0


sys.exit(main())
