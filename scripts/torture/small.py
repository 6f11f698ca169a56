"""A knowledge folder that is compiled in a moment."""
import os
import shutil
import xml.etree.ElementTree as ElementTree

from program import KNOWLEDGE


def small(folder, answer="HOKS on suunnitelma opinnoista."):
    """A knowledge folder that is compiled in a moment."""
    os.makedirs(folder + "/entries", exist_ok=True)
    os.makedirs(folder + "/questions", exist_ok=True)
    shutil.copytree(KNOWLEDGE + "/schema", folder + "/schema", dirs_exist_ok=True)
    space = 'xmlns="urn:kumppani:knowledge:1" xml:lang="fi"'
    texts = {
        "entries/a.xml": entry(answer),
        "questions/talk.xml": f"<talk {space}>\n<plan>Suunnitellaan jakso</plan>\n"
        "<smalltalk kind='greeting'>Hei</smalltalk>\n</talk>",
        "elsewhere.xml": f"<elsewhere {space}>\n<topic id='kela'><term>Kela</term><ask>Kela neuvoo."
        "</ask><example>Paljonko opintoraha on?</example></topic>\n</elsewhere>",
    }
    for path, text in texts.items():
        with open(f"{folder}/{path}", "w") as file:
            file.write(text)
    for path in ("language.xml", "sources.xml", "planning.xml"):
        shutil.copy(f"{KNOWLEDGE}/{path}", folder)
    return folder


# So many entries are found by their words, and so long ones lie in a file of their own.
LARGE = 1_200


def large(folder):
    """A small knowledge with so many and so long entries that they are kept apart from the index."""
    small(folder)
    source = source_id()
    bodies = [
        f'<concept id="aihe{number}"><term>aihe{number}</term><define><p>aihe{number} on '
        + " ".join(["opiskelija", "oppii", "työtä"] * 330)
        + f'.</p><source ref="{source}"/></define></concept>'
        for number in range(LARGE)
    ]
    for start in range(0, LARGE, 200):
        with open(f"{folder}/entries/{start}.xml", "w") as file:
            file.write('<entries xmlns="urn:kumppani:knowledge:1" xml:lang="fi">'
                       + "".join(bodies[start:start + 200]) + "</entries>")
    return folder


def source_id():
    return next(iter(ElementTree.parse(KNOWLEDGE + "/sources.xml").getroot())).attrib["id"]


def entry(answer):
    source = source_id()
    return f"""<entries xmlns="urn:kumppani:knowledge:1" xml:lang="fi">
<concept id="hoks"><term>HOKS</term>
<define><p>{answer}</p><source ref="{source}"/></define>
<timing><p>HOKS tehdään alussa.</p><source ref="{source}"/></timing>
<related to="opettaja"/><example intent="define">Mikä on HOKS?</example></concept>
<role id="opettaja"><term>Opettaja</term>
<define><p>Opettaja ohjaa opiskelijaa.</p><source ref="{source}"/></define>
<example intent="define">Kuka on opettaja?</example></role>
</entries>"""
