"""Validates exports for eHOKS: validate-ehoks.py unit|hoks FILE SCHEMA.

The file holds an array of exports. Prints a line for each: empty when it is valid.

The schema is of one qualification unit; the keys of the whole HOKS are those of POST in
Opetushallitus/ehoks, src/oph/ehoks/hoks/schema.clj (HOKSModel, commit aa675eef).
"""

import json
import sys

from jsonschema import Draft202012Validator, FormatChecker

HOKS = {
    "type": "object",
    "additionalProperties": False,
    "required": [
        "oppija-oid",
        "opiskeluoikeus-oid",
        "ensikertainen-hyvaksyminen",
        "osaamisen-hankkimisen-tarve",
    ],
    "properties": {
        "oppija-oid": {"type": "string"},
        "opiskeluoikeus-oid": {"type": "string"},
        "ensikertainen-hyvaksyminen": {"type": "string", "format": "date"},
        "osaamisen-hankkimisen-tarve": {"type": "boolean"},
        "hankittavat-ammat-tutkinnon-osat": {"type": "array"},
    },
}


def complaints(document, schema):
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    for error in validator.iter_errors(document):
        yield "/".join(str(key) for key in error.absolute_path) + ": " + error.message


def all_complaints(kind, document, unit_schema):
    if kind == "unit":
        return list(complaints(document, unit_schema))
    found = list(complaints(document, HOKS))
    for unit in document.get("hankittavat-ammat-tutkinnon-osat", []):
        found += complaints(unit, unit_schema)
    return found


def main(kind, exports, schema_file):
    with open(exports, encoding="utf-8") as file:
        documents = json.load(file)
    with open(schema_file, encoding="utf-8") as file:
        unit_schema = json.load(file)
    for document in documents:
        print("; ".join(all_complaints(kind, document, unit_schema)))


if __name__ == "__main__":
    main(*sys.argv[1:])
