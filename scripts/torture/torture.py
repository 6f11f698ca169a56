#!/usr/bin/env python3
"""Tries to make kumppani lose something, let somebody in or fall over.

    torture.py PROGRAM [--short] [--kills N] [--seed N] [--only PART…]

Writes a table in Markdown; exit status 1 when something broke. Only the standard library of Python
and a C compiler are needed; unshare, strace and valgrind are used where they are.
"""
import argparse
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import disk
import index
import inputs
import kills
import quiet
import steady
import together
from program import Bench, Table

PARTS = {"inputs": inputs, "kills": kills, "disk": disk, "index": index, "together": together, "quiet": quiet,
         "steady": steady}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--kills", type=int)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--only", nargs="*", choices=PARTS, default=list(PARTS))
    options = parser.parse_args()
    bench, table = Bench(options.program), Table()
    try:
        for name in options.only:
            if name == "kills":
                kills.all_(bench, table, options.short, options.kills, options.seed)
            else:
                PARTS[name].all_(bench, table, options.short)
    finally:
        bench.close()
    print(f"\n{table.failures} broke." if table.failures else "\nEverything holds.")
    return 1 if table.failures else 0


sys.exit(main())
