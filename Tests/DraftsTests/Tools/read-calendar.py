"""Reads an iCalendar file with an independent parser: read-calendar.py FILE. Prints its events."""

import sys

from icalendar import Calendar


def main(path):
    with open(path, "rb") as file:
        content = file.read()
    for line in content.split(b"\r\n"):
        if len(line) > 75 or b"\n" in line or b"\r" in line:
            print("bad line:", line)
            return 1
    calendar = Calendar.from_ical(content)
    if calendar.errors:
        print("errors:", calendar.errors)
        return 1
    for event in calendar.walk("VEVENT"):
        if event.errors:
            print("errors:", event.errors)
            return 1
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        print(f"{start}|{end}|{event['SUMMARY']}|{event['UID']}")
        print(str(event.get("DESCRIPTION", "")).replace("\n", "¶"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
