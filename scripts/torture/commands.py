"""Every command with every flag, over a place that holds something of everything."""
import json

import units
from kills import CHAT, PLAN
from program import example, write
from small import small

SET = ("id\tquestion\tentries\tintent\ttags\tcontext\n1\tMikä on HOKS?\thoks\tdefine\t\t\n"
       "2\tpaljonko kela maksaa\t\tdefine\t\t\n")
# What flags of many commands do is the same in all of them.
COMMON = {"version", "h", "help", "knowledge", "transcripts", "from", "to", "outcome", "mode"}


def filled(bench):
    """A place with a plan, a talk and what can be imported; the names of the plan and the talk."""
    place = bench.place()
    name = place.run(["plan", "--answers", example()]).text.strip()
    place.run(["chat"], "mikä on hoks?\n/hyvä\npaljonko kela maksaa asumistukea\nhoks\n")
    write(place.folder + "/units.json", units.requirements())
    write(place.folder + "/set.tsv", SET)
    small(place.folder + "/k")
    return place, name, place.sessions()[0][:-4]


def commands(name, session):
    """Each command with what is typed into it, in an order in which all have something to do."""
    none = lambda *all_: [(list(command), []) for command in all_]
    unit = "mitä tutkinnon osassa huonekalujen entisöinti pitää osata?"
    return none(["units", "list"], ["units", "import", "units.json"]) + [
        (["chat"], CHAT + [unit]), (["chat", "--plain", "--no-transcript"], CHAT[:9]),
        (["plan"], PLAN), (["plan", "--plain", "--no-transcript"], PLAN[:9]),
        (["plan", "--resume", name], ["/yhteenveto", "/tauko"]), (["ask", "--jsonl"], [
            '{"id":"1","question":"hoks"}', "x", '{"id":"2","question":"' + unit + '"}']),
        (["review", "rate"], ["", "o", "q"]),
    ] + none(
        ["plan", "--answers", example()], ["plan", "--no-input"], ["ask", "mikä on hoks"],
        ["ask", "--json", "mikä on hoks"], ["ask", "--explain", "mikä on hoks"],
        ["ask", "--plain", "mikä on hoks"], ["ask", unit],
        ["topics"], ["topics", "hoks"], ["topics", "--format", "markdown"], ["topics", "--json", "hoks"],
        ["check", "k", "--format", "json"], ["check", "--json", "k"],
        ["eval", "set.tsv"], ["eval", "set.tsv", "--json"], ["eval", "set.tsv", "--min", "top1=0.1"],
        ["drafts"], ["drafts", "list", "--json"], ["drafts", "show", name],
        ["drafts", "show", name, "--json"], ["drafts", "show", name, "--plain", "--pager"],
        ["drafts", "show", name, "--reader", "student"], ["drafts", "check", name],
        ["drafts", "check", name, "--whole", "--json", "--approved", "25.11.2026"],
        ["drafts", "export", name, "--format", "xml"], ["drafts", "export", name, "--format", "markdown"],
        ["drafts", "export", name, "--format", "html", "--reader", "instructor"],
        ["drafts", "export", name, "--format", "ehoks", "--approved", "25.11.2026"],
        ["drafts", "export", name, "--format", "ehoks", "--fragment"],
        ["drafts", "export", name, "--format", "ics", "-o", "a.ics"],
        ["drafts", "export", name, "--format", "html", "--output", "a.ics"],
        ["units", "list", "--json"], ["units", "list", "OPH-1-2027"],
        ["units", "search", "entisöinti", "--limit", "2"], ["units", "search", "möbler", "--json"],
        ["units", "show", "111111"], ["units", "show", "111111", "--json"],
        ["review", "list"], ["review", "list", "--format", "csv"], ["review", "list", "--format", "json"],
        ["review", "list", "--from", "2020-01-01", "--to", "2999-01-01", "--mode", "chat"],
        ["review", "list", "--outcome", "decline"], ["review", "show", session],
        ["review", "show", session, "--format", "xml"], ["review", "search", "hoks"],
        ["review", "rate", session, "1", "--right"], ["review", "rate", session, "2", "--out-of-scope"],
        ["review", "rate", session, "3", "--entry", "hoks"], ["review", "rate", session, "3", "--aside"],
        ["review", "stats"], ["review", "stats", "--format", "html", "-o", "s.html"],
        ["review", "stats", "--format", "html", "--output", "s.html"],
        ["review", "gaps"], ["review", "gaps", "--skeleton", "--limit", "3"],
        ["review", "gaps", "--skeleton", "-o", "g.xml"], ["review", "gaps", "--examples", "hoks"],
        ["review", "gaps", "--skeleton", "--output", "g.xml"],
        ["review", "export"], ["review", "check"], ["review", "check", "--repair"], ["review", "replay"],
        ["review", "replay", "--as-test", "koe", session], ["review", "purge", "--older-than", "365d"],
        ["review", "delete", session], ["drafts", "delete", "--yes", name],
        ["units", "remove", "OPH-1-2027"], ["--help"], ["help", "review"], ["--version"],
        *(["--generate-completion-script", shell] for shell in ("bash", "zsh", "fish")),
        ["---completion", "drafts", "show", "--", "positional@0", "2", "0", "kumppani", "drafts", "show"],
        ["---completion", "review", "show", "--", "positional@0", "2", "0", "kumppani", "review", "show"],
        ["---completion", "topics", "--", "positional@0", "1", "0", "kumppani", "topics"],
        ["--experimental-dump-help"],
    )


def untried(place):
    """The subcommands, and flags of them, that the program has and `commands` has not."""
    help_ = json.loads(place.run(["--experimental-dump-help"]).text)
    tried = [command for command, _ in commands("x", "x")]
    return missing(help_["command"], [], tried)


def missing(command, path, tried):
    if command["commandName"] != "kumppani":
        path = path + [command["commandName"]]
    found = [each for each in command.get("subcommands", [])]
    runs = [each for each in tried if each[:len(path)] == path and path]
    gone = [" ".join(path)] if path and not runs else []
    for argument in command.get("arguments", []):
        for flag in argument.get("names") or []:
            word = ("-" if len(flag["name"]) == 1 else "--") + flag["name"]
            if path and flag["name"] not in COMMON and not any(word in run for run in runs):
                gone.append(" ".join(path + [word]))
    return gone + [each for sub in found for each in missing(sub, path, tried)]
