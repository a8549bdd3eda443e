"""Time zones of calendars: by their Olson names, their Windows names, or a definition that came with them."""

import re
from datetime import tzinfo
from itertools import islice

from connectors.calendar_lines import BROKEN, LINE, blocks

_MOST_ZONES = 10
_MOST_RULES = 4
_LONGEST_NAME = 60
_YEARLY = re.compile(
    r"RRULE:(?:(?:FREQ=YEARLY|INTERVAL=1|BY(?:MONTH|DAY|MONTHDAY)=[-+0-9A-Z,]{1,40}|UNTIL=[0-9TZ]{8,16}|WKST=[A-Z]{2});?){1,6}"
)
"""The only rules that daylight saving time follows; an interval of 0 or a second is a trap."""
_ZONE = frozenset({"TZID", "BEGIN", "END", "DTSTART", "RRULE", "TZOFFSETFROM", "TZOFFSETTO", "RDATE"})


def zones_in(lines: list[str]) -> dict[str, list[str]]:
    """The zones that the calendar defines, by name, without those whose rules would take long to work out."""
    zones = {}
    for block in islice(blocks(lines, "VTIMEZONE"), _MOST_ZONES):
        kept = [line for line in block if (match := LINE.match(line)) and match[1].upper() in _ZONE]
        kept = [line for line in kept if line[:5].upper() != "RRULE" or _YEARLY.fullmatch(line.strip().upper())]
        name = next((line.partition(":")[2].strip() for line in kept if line[:4].upper() == "TZID"), "")
        if name and sum(line[:5].upper() in {"RRULE", "RDATE"} for line in kept) <= _MOST_RULES:
            zones[name] = kept
    return zones


def zone_of(name: str, zones: dict[str, list[str]]) -> tzinfo | None:
    """By its Olson name, its Windows name, or the definition that came with it."""
    from zoneinfo import ZoneInfo

    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    olson = WINDOWS_TO_OLSON.get(name) or _olson_within(name)
    if olson and len(olson) < _LONGEST_NAME:
        try:
            return ZoneInfo(olson)
        except BROKEN:
            pass
    return _defined(zones[name]) if name in zones else None


def _olson_within(name: str) -> str:
    """Some programs put a path of their own in front: /freeassociation.sourceforge.net/Europe/Berlin."""
    return "/".join(name.split("/")[-2:]) if name.startswith("/") else name


def _defined(lines: list[str]) -> tzinfo | None:
    from icalendar import Timezone

    try:
        zone = Timezone.from_ical("\r\n".join(["BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE"]))
        return zone.to_tz(lookup_tzid=False) if isinstance(zone, Timezone) else None
    except BROKEN:
        return None
