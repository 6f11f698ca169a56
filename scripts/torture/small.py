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


def entry(answer):
    source = next(iter(ElementTree.parse(KNOWLEDGE + "/sources.xml").getroot())).attrib["id"]
    return f"""<entries xmlns="urn:kumppani:knowledge:1" xml:lang="fi">
<concept id="hoks"><term>HOKS</term>
<define><p>{answer}</p><source ref="{source}"/></define>
<timing><p>HOKS tehdään alussa.</p><source ref="{source}"/></timing>
<related to="opettaja"/><example intent="define">Mikä on HOKS?</example></concept>
<role id="opettaja"><term>Opettaja</term>
<define><p>Opettaja ohjaa opiskelijaa.</p><source ref="{source}"/></define>
<example intent="define">Kuka on opettaja?</example></role>
</entries>"""
