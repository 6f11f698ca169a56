"""Runs kumppani in a place of its own and tells what it did, used and said."""
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
KNOWLEDGE = ROOT + "/knowledge"


def example():
    """The answers of a whole plan."""
    return ROOT + "/transcripts/examples/koulutussopimus/vastaukset.json"


class Run:
    """What came of one run."""

    def __init__(self, status, out, err, cpu, mib):
        # Negative when a signal ended it.
        self.status, self.out, self.err = status, part(out), part(err)
        self.steers = steers(out) or steers(err)
        # Processor seconds rather than seconds of the clock: the machine may be busy.
        self.cpu, self.mib = cpu, mib

    @property
    def text(self):
        return self.out.decode("utf-8", "replace")

    @property
    def errors(self):
        return self.err.decode("utf-8", "replace")

    def __str__(self):
        said = (self.errors or self.text)[:160].replace("\n", " | ")
        return f"exit {self.status}, {self.cpu:.2f} s, {self.mib} MiB: {said}"


class Bench:
    """The program under test, its preloaded faults and an index that all places share."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.folder = tempfile.mkdtemp(prefix="kumppani-torture-")
        self.cache = self.folder + "/cache"
        self.faults = self.folder + "/faults.so"
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "faults.c")
        compiler = os.environ.get("CC") or shutil.which("cc") or shutil.which("clang")
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", self.faults, source, "-ldl"], check=True)
        first = self.place()
        assert first.run(["ask", "Mikä on HOKS?"]).status == 0

    def place(self):
        return Place(self)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Place:
    """A home with transcripts and drafts in it."""

    def __init__(self, bench):
        self.bench = bench
        self.folder = tempfile.mkdtemp(dir=bench.folder)
        self.transcripts = self.folder + "/t"
        self.knowledge = KNOWLEDGE
        self.cache = bench.cache
        self.prefix = []

    def environment(self, extra=None, faults=None):
        env = {
            "HOME": self.folder,
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "XDG_CACHE_HOME": self.cache,
            "KUMPPANI_KNOWLEDGE": self.knowledge,
            "KUMPPANI_TRANSCRIPTS": self.transcripts,
        }
        if faults is not None:
            env["LD_PRELOAD"] = self.bench.faults
            env.update({"FAULT_" + name: str(value) for name, value in faults.items()})
        env.update(extra or {})
        return env

    def start(self, arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
              stderr=subprocess.PIPE, faults=None, extra=None, limits=None, program=None):
        def limit():
            for kind, value in (limits or {}).items():
                resource.setrlimit(kind, (value, value))

        return subprocess.Popen(
            self.prefix + [program or self.bench.program] + arguments,
            stdin=stdin, stdout=stdout, stderr=stderr, cwd=self.folder,
            env=self.environment(extra, faults), preexec_fn=limit if limits else None)

    def run(self, arguments, given=b"", faults=None, extra=None, limits=None, patience=120,
            program=None):
        path = self.folder + "/given"
        write(path, given)
        with open(path, "rb") as source, \
                tempfile.TemporaryFile(dir=self.folder) as out, \
                tempfile.TemporaryFile(dir=self.folder) as err:
            if limits:
                # The limit on the size of a file would hold for these too.
                process = self.start(arguments, source, faults=faults, extra=extra, limits=limits)
                for file, content in zip((out, err), process.communicate()):
                    file.write(content)
                return Run(process.returncode, out, err, 0, 0)
            process = self.start(arguments, source, out, err, faults, extra, limits, program)
            status, usage = wait(process, patience)
            return Run(status, out, err, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)

    def sessions(self):
        return sorted(name for name in names(self.transcripts)
                      if name.endswith(".xml") and ".judgements" not in name)

    def drafts(self):
        return sorted(n for n in names(self.transcripts + "/drafts") if n.endswith(".plan"))

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


SECONDS, MIB = 2.0, 300


def bounded(run):
    """Whether a run took the time and the memory that SECURITY.md allows."""
    return run.cpu <= SECONDS and run.mib <= MIB


def some(cases, few):
    """All cases, or in the short form every fourth."""
    return cases[::4] if few else cases


def write(path, content):
    """Writes a file: bytes, text, what a function makes, or a size for one full of nothing.

    A child does it: what a program is told to have used at most includes what its parent had used
    when it started it, so the parent stays small.
    """
    child = os.fork()
    if child == 0:
        status = 1
        try:
            with open(path, "wb") as file:
                made = content() if callable(content) else content
                if isinstance(made, int):
                    file.truncate(made)
                else:
                    file.write(made.encode() if isinstance(made, str) else made)
            status = 0
        finally:
            os._exit(status)
    assert os.waitpid(child, 0)[1] == 0, path


def part(file, size=1 << 19):
    """A file's content; of a large one the beginning and the end."""
    file.seek(0)
    start = file.read(size)
    length = file.seek(0, os.SEEK_END)
    if length <= size:
        return start
    file.seek(max(size, length - size))
    return start + file.read()


def steers(file):
    """Whether a file holds what steers a terminal: control characters, marks of direction."""
    file.seek(0)
    before = b""
    while more := file.read(1 << 20):
        if STEERING.search(before + more):
            return True
        before = more[-3:]
    return False


STEERING = re.compile(
    rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]")


def wait(process, patience=120):
    """Waits for the end; kills what does not come to one. Status (negative: signal) and usage."""
    end = time.monotonic() + patience
    while True:
        done, status, usage = os.wait4(process.pid, os.WNOHANG)
        if done:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage
        if time.monotonic() > end:
            os.kill(process.pid, signal.SIGKILL)
            end = float("inf")
        time.sleep(0.002)


def names(folder):
    try:
        return os.listdir(folder)
    except OSError:
        return []


class Table:
    """What was tried, what was wanted and whether it held."""

    def __init__(self):
        self.failures = 0

    def row(self, what, held, told=""):
        if not held:
            self.failures += 1
        told = " ".join(str(told).split())[:200]
        print(f"| {'holds' if held else 'BROKE'} | {what} | {told} |", flush=True)

    def head(self, title):
        print(f"\n## {title}\n\n| | what was done | what came of it |\n| --- | --- | --- |",
              flush=True)
