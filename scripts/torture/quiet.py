"""No one in, nothing out: no socket, no unknown environment variable, no open file rights."""
import os
import pty
import re
import select
import shutil
import stat
import subprocess

import units
from commands import commands, filled, untried
from disk import UNSHARE
from program import STEERING, example, write
from small import small

# The variables that change what the program does, as SECURITY.md lists them.
OURS = {
    "KUMPPANI_KNOWLEDGE", "KUMPPANI_TRANSCRIPTS", "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
    "XDG_STATE_HOME", "NO_COLOR", "TERM", "COLUMNS", "PAGER", "LESS", "TZ", "TZDIR",
}
# Those that the libraries below look at, for what SECURITY.md says of them.
THEIRS = {
    "VOIKKO_DICTIONARY_PATH", "LANG", "LC_ALL", "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LANGUAGE",
    "LOCPATH", "INPUTRC", "LINES", "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TERMPATH",
    "NCURSES_NO_UTF8_ACS", "XML_DEBUG_CATALOG", "XML_CATALOG_FILES", "XMLLINT_INDENT", "XML_MEM_BREAKPOINT", "XML_MEM_TRACE",
    "POSIXLY_CORRECT", "VOIKKO_DICTIONARY", "NETTLE_FAT_OVERRIDE", "NETTLE_FAT_VERBOSE", "GCONV_PATH", "OUTPUT_CHARSET", "NLSPATH", "CHARSET",
    "_RLD_LIST", "PATH", "SHELL", "SAP_SHELL", "SAP_SHELL_VERSION",
}
# The start of names of the Swift runtime's own debugging switches, and of the loader's paths, which
# Foundation looks for when it is linked dynamically, as in the build of the tests.
RUNTIME = ("SWIFT_", "LIBDISPATCH_", "CFFIXED", "__CF", "MALLOC_", "GLIBC_", "DYLD_", "LD_")


def quiet(bench, table, short):
    """All commands where there is no network, and all again with every call of some kinds traced."""
    table.head("Every command")
    place = bench.place()
    gone = untried(place)
    table.row("every subcommand and flag is tried", not gone, gone)
    place.close()
    if not short and subprocess.run(UNSHARE + ["-n", "true"], capture_output=True).returncode == 0:
        _, _, failed = everything(bench, UNSHARE + ["-n"])
        table.row("without a network (unshare -n)", not failed, f"failed {failed[:2]}")
    calls, asked, failed = everything(bench, [], traced=True)
    table.row("every command ends as it should", not failed, f"failed {failed[:2]}")
    environment(table, asked)
    if not shutil.which("strace"):
        table.row("traced (no strace here)", True, "not tried")
        return
    sockets = [call for call in calls if not FILES.search(call)]
    table.row("no call of the network", not sockets, f"{len(calls)} calls traced, {sockets[:2]}")
    made = [call for call in calls if MAKING.search(call)]
    wide = [call for call in made if not PRIVATE.search(call)]
    table.row("what is made is made 0600 or 0700 and follows no link", bool(made) and not wide,
              f"{len(made)} made, {wide[:2]}")
    written = [call for call in calls if WRITING.search(call) and not MAKING.search(call)]
    loose = [call for call in written if "O_NOFOLLOW" not in call and "/dev/" not in call]
    table.row("what is written follows no link", not loose, f"{len(written)} written, {loose[:2]}")


# Calls by strace's words for them.
TRACED = "trace=network,openat,open,creat,mkdir,mkdirat,mknod,mknodat"
FILES = re.compile(r"(open|openat|creat|mkdir|mkdirat|mknod|mknodat)\(")
MAKING = re.compile(r"O_CREAT|O_TMPFILE|creat\(|mkdir|mknod")
WRITING = re.compile(r"O_WRONLY|O_RDWR")
PRIVATE = re.compile(r"(O_NOFOLLOW|O_TMPFILE).*, 0600\)|mkdir.*, 0700\)")


def everything(bench, prefix, traced=False):
    """Runs every command; the calls traced, the variables asked for, the runs that ended badly."""
    place, name, session = filled(bench)
    trace, notes = bench.folder + "/trace", bench.folder + "/notes"
    faults = {"NOTES": notes} if traced else None
    if traced and shutil.which("strace"):
        # The library is for the program alone, not for strace.
        prefix, faults = prefix + [
            "strace", "-f", "-e", TRACED, "-e", "signal=none", "-o", trace,
            "-E", "LD_PRELOAD=" + bench.faults, "-E", "FAULT_NOTES=" + notes], None
    place.prefix = prefix
    calls, failed = [], []
    for command, script in commands(name, session):
        run = place.run(command, "".join(line + "\n" for line in script), faults=faults)
        # The first list has nothing to list.
        if run.status not in (0, 1, 65) and command != ["units", "list"]:
            failed.append((command, str(run)))
        calls += [line for line in taken(trace) if "(" in line and notes not in line]
    place.close()
    return calls, [line[7:] for line in taken(notes) if line.startswith("getenv ")], failed


def taken(path):
    """The lines of a file, which is gone then."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8", errors="replace") as file:
        lines = file.read().split("\n")
    os.unlink(path)
    return lines


def environment(table, asked):
    """What the environment is asked for, and that nothing else matters."""
    unknown = {each for each in set(asked) - OURS - THEIRS if not each.startswith(RUNTIME)
               and not each.startswith("FAULT_")}
    table.row("only documented variables are asked for", asked and not unknown,
              f"unknown {sorted(unknown)}, asked {sorted(set(asked) - unknown)}")


def rights(bench, table):
    """Everything that is made is its owner's, whatever the mask of the shell."""
    table.head("Rights")
    old = os.umask(0)
    try:
        place = bench.place()
        place.cache = place.folder + "/a/cache"
        place.transcripts = place.folder + "/b/t"
        name = place.run(["plan", "--answers", example()]).text.strip()
        place.run(["chat"], "mikä on hoks?\n/hyvä\n")
        session = place.sessions()[0][:-4]
        place.run(["review", "rate", session, "1", "--right"])
        place.run(["review", "replay", "--as-test", "koe", session])
        place.run(["drafts", "export", name, "--format", "html", "-o", place.folder + "/b/x.html"])
    finally:
        os.umask(old)
    wide = []
    for top in ("/a", "/b"):
        for folder, folders, files in os.walk(place.folder + top):
            for each in [folder] + [f"{folder}/{file}" for file in files]:
                mode = stat.S_IMODE(os.lstat(each).st_mode)
                if mode & 0o077:
                    wide.append((each[len(place.folder):], oct(mode)))
    table.row("files 0600, folders 0700, with umask 0", not wide, wide[:4])
    links(place, table, name, session)
    place.close()


def links(place, table, name, session):
    """A link in the place of a file or a folder is not followed."""
    target = place.folder + "/target"
    with open(target, "w") as file:
        file.write("oma")
    judgements = f"{place.transcripts}/{session}.judgements.xml"
    os.unlink(judgements)
    os.symlink(target, judgements)
    rated = place.run(["review", "rate", session, "1", "--right"])
    draft = f"{place.transcripts}/drafts/{name}.plan"
    os.rename(draft, target + ".plan")
    os.symlink(target + ".plan", draft)
    resumed = place.run(["plan", "--resume", name], "x\n")
    os.rename(place.transcripts, place.folder + "/real")
    os.symlink(place.folder + "/real", place.transcripts)
    chat = place.run(["chat"], "mikä on hoks?\n")
    table.row("links are not followed", open(target).read() == "oma" and rated.status == 74
              and resumed.status == 65 and "ei enää tallenneta" in chat.errors and chat.status == 0,
              f"{rated} / {resumed} / {chat.errors}")


def typed(bench, table):
    """On a terminal: what is kept of a line, and what is not with --no-transcript."""
    for flags, kept in ([], True), (["--no-transcript"], False):
        place = bench.place()
        onTerminal(bench, place, ["chat"] + flags, ["salainen kysymys\n", "/lopeta\n"])
        found = subprocess.run(["grep", "-rl", "salainen kysymys", place.folder],
                               capture_output=True, text=True).stdout.split()
        table.row("a typed line" + "".join(" " + flag for flag in flags),
                  bool(found) == kept and len(found) == (2 if kept else 0),
                  [path[len(place.folder):] for path in found])
        place.close()


HOSTILE = "\u009b31mPWN \u202e\u2066 \u0085 \u007f"


def screens(bench, table):
    """Knowledge, drafts and transcripts that hold escape sequences, shown on a terminal."""
    place = bench.place()
    place.cache = place.folder + "/cache"
    place.knowledge = small(place.folder + "/k", HOSTILE)
    os.makedirs(place.transcripts + "/drafts", 0o700)
    name = place.run(["plan", "--answers", example()]).text.strip()
    draft = f"{place.transcripts}/drafts/{name}.plan"
    text = re.sub(r"(field=\"tyopaikka\"[^>]*>)[^<]*", lambda match: match[1] + HOSTILE, open(draft).read())
    assert HOSTILE in text
    write(draft, text)
    write(place.transcripts + "/x.xml", HOSTILE.join([
        '<transcript xmlns="urn:kumppani:transcript:1" id="x" begun="', '" program="1" knowledge="',
        '"><turn n="1" at="', '" ms="1" mode="chat"><typed>', '</typed><question outcome="decline" '
        'intent="define" ours="1" band="low"><text>', '</text><candidate entry="',
        '" score="1"/></question><said>', "</said></turn></transcript>\n"]))
    commands = [["ask", "mikä", "on", "hoks"], ["ask", "--json", "hoks"], ["ask", "--explain", "hoks"],
                ["ask", HOSTILE], ["topics"], ["topics", "hoks"], ["topics", "--format", "markdown"],
                ["check"], ["drafts"], ["drafts", "show", name], ["drafts", "check", name],
                ["review", "list"], ["review", "list", "--format", "json"], ["review", "show", "x"],
                ["review", "list", "--format", "csv"], ["review", "gaps"], ["review", "stats"],
                ["review", "gaps", "--skeleton"], ["review", "search", "pwn"], ["review", "export"],
                ["review", "check"], ["review", "replay"], ["drafts", "show", "../" + HOSTILE]]
    os.makedirs(place.transcripts + "/units", 0o700)
    write(place.transcripts + "/units/catalogue.xml", units.catalogue(HOSTILE))
    write(place.folder + "/units.json", units.requirements("OPH-2", 2, "\\u009b31mPWN \\u202e"))
    write(place.folder + "/no.json", '{"tutkinnonOsat":[{"nimi":{"fi":"\\u009b31m"}}],"nimi":{"fi":"x"},'
          '"diaarinumero":"\\u001b[31m"}')
    commands += [["units", *rest] for rest in (
        ["list"], ["list", "--json"], ["search", "pwn"], ["search", "pwn", "--json"], ["show", "pwn"],
        ["show", "tutkinnonosat_1", "--json"], ["import", "units.json"], ["import", "no.json"],
        ["import", HOSTILE + ".json"], ["remove", HOSTILE], ["list"])]
    commands += [["---completion", "drafts", "show", "--", "positional@0", "2", "0", "kumppani", "drafts", "show"],
                 ["---completion", "topics", "--", "positional@0", "1", "0", "kumppani", "topics"],
                 ["eval", HOSTILE], ["review", "check", "--repair"]]
    commands += [["drafts", "export", name, "--format", kind]
                 for kind in ("xml", "markdown", "html", "ehoks", "ics")]
    for command in commands:
        shown = onTerminal(bench, place, command, [])
        rest = re.sub(rb"\x1b\[[0-9;]*m|\r(?=\n)|\r\x1b\[K", b"", shown)
        found = STEERING.findall(rest)
        table.row("a terminal: " + " ".join(command).replace(HOSTILE, "…")[:50],
                  not found and (len(shown) > 0 or command[-1] in ("replay", "pwn")), found[:4] or f"{len(shown)} bytes")
    shown = onTerminal(bench, place, ["chat"], ["mikä on hoks\n", "/miksi\n", "/lopeta\n"])
    table.row("a terminal: chat", b"\xc2\x9b" not in shown and b"\xe2\x80\xae" not in shown, f"{len(shown)} bytes")
    place.close()


def onTerminal(bench, place, command, lines):
    """What a command shows on a terminal of its own."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(place.folder)
        os.execve(bench.program, [bench.program] + command,
                  place.environment({"TERM": "xterm", "PAGER": "cat"}))
    shown = b""
    for line in lines:
        shown += until(terminal, b"> ")
        os.write(terminal, line.encode())
    shown += until(terminal, None)
    os.close(terminal)
    os.waitpid(pid, 0)
    return shown


CODES = re.compile(rb"\x1b\[[?0-9;]*[a-zA-Z]|[\x01\x02]")


def until(terminal, mark):
    """What the terminal shows up to the mark; up to the end when there is none."""
    shown = b""
    while mark is None or not CODES.sub(b"", shown).endswith(mark):
        ready, _, _ = select.select([terminal], [], [], 10)
        try:
            more = os.read(terminal, 4096) if ready else b""
        except OSError:
            more = b""
        if not more:
            break
        shown += more
    return shown


def all_(bench, table, short):
    table.head("The screen and what is typed")
    screens(bench, table)
    typed(bench, table)
    quiet(bench, table, short)
    rights(bench, table)
