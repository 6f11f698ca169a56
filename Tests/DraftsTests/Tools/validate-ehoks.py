"""Validates exports for eHOKS: validate-ehoks.py unit|hoks FILE SCHEMA.

The file holds an array of exports. Prints a line for each: empty when it is valid.

The schema is of one qualification unit; the keys of the whole HOKS are those of POST in
Opetushallitus/ehoks, src/oph/ehoks/hoks/schema.clj (HOKSModel, commit aa675eef).
"""

import json
import re
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


def luhn(digits):
    doubled = [int(digit) * (2 - index % 2) for index, digit in enumerate(reversed(digits))]
    return -sum(number // 10 + number % 10 for number in doubled) % 10


def ibm(digits):
    weights = [7, 3, 1]
    return -sum(int(digit) * weights[index % 3] for index, digit in enumerate(reversed(digits))) % 10


def is_business_id(text):
    if not re.fullmatch("[0-9]{7}-[0-9]", text):
        return False
    rest = sum(int(d) * w for d, w in zip(text, [7, 9, 10, 5, 8, 4, 2])) % 11
    return rest != 1 and int(text[-1]) == (11 - rest) % 11


def is_oid(text, node, check):
    found = re.fullmatch(r"1\.2\.246\.562\." + node + r"\.([1-9]\d{9})(\d|10)", text)
    return bool(found) and int(found[2]) % 10 == check(found[1])


def five_years_after(day):
    year = str(int(day[:4]) + 5)
    return year + ("-02-28" if day[5:] == "02-29" else day[4:])


def values(document, key):
    """Every value of a key, however deep."""
    if isinstance(document, list):
        for item in document:
            yield from values(item, key)
    elif isinstance(document, dict):
        if key in document:
            yield document[key]
        for item in document.values():
            yield from values(item, key)


def rule_complaints(unit):
    """What the service refuses and a schema cannot say: check digits, order, length, overlap."""
    for key in ["tyopaikan-y-tunnus", "y-tunnus"]:
        yield from (f"{key}: {text}" for text in values(unit, key) if not is_business_id(text))
    for period in unit.get("osaamisen-hankkimistavat", []):
        start, end = period.get("alku"), period.get("loppu")
        if start and end and not start <= end <= five_years_after(start):
            yield f"dates: {start} {end}"
        breaks = sorted(period.get("keskeytymisajanjaksot", []), key=lambda part: part["alku"])
        for first, second in zip(breaks, breaks[1:]):
            if not first.get("loppu", "9999") < second["alku"]:
                yield f"overlap: {first} {second}"


def complaints(document, schema):
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    for error in validator.iter_errors(document):
        yield "/".join(str(key) for key in error.absolute_path) + ": " + error.message


def all_complaints(kind, document, unit_schema):
    if kind == "unit":
        return list(complaints(document, unit_schema)) + list(rule_complaints(document))
    found = list(complaints(document, HOKS))
    for key, node, check in [("oppija-oid", "24", ibm), ("opiskeluoikeus-oid", "15", luhn)]:
        if key in document and not is_oid(document[key], node, check):
            found.append(f"{key}: {document[key]}")
    for unit in document.get("hankittavat-ammat-tutkinnon-osat", []):
        found += all_complaints("unit", unit, unit_schema)
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
