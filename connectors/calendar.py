"""text/calendar -> Invitations (RFC 5545, RFC 5546).

A calendar is first cut down to the few lines that matter, each once, so that no rule, no repetition and no broken
property of the rest reaches the library.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from connectors.charsets import decode
from rules.mail import Address, Invitation

if TYPE_CHECKING:
    from icalendar import Component

LONGEST = 512 * 1024
_MOST_EVENTS = 10
_MOST_ATTENDEES = 50
_MOST_LINES = 20_000
_LONGEST_LINE = 20_000
_LONGEST_TEXT = 4000
_MOST_RULES = 4
_LINE = re.compile(r"([A-Za-z0-9-]{1,40})[;:]")
_YEARLY = re.compile(
    r"RRULE:(?:(?:FREQ=YEARLY|INTERVAL=1|BY(?:MONTH|DAY|MONTHDAY)=[-+0-9A-Z,]{1,40}|UNTIL=[0-9TZ]{8,16}|WKST=[A-Z]{2});?){1,6}"
)
"""The only rules that daylight saving time follows; an interval of 0 or a second is a trap."""
_ZONED = re.compile(r'(DTSTART|DTEND)([^:"]{0,200}?);TZID=("[^"]{0,2000}"|[^;:"]{0,2000})', re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1970, 2200
"""Behind these, changing the zone of a moment runs over the end of the calendar."""
_ZoneOf = dict[str, tzinfo | None]
"""The zone of each property that names one."""
_ONCE = frozenset({"UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "ORGANIZER", "SEQUENCE", "STATUS"})
_ZONE = frozenset({"TZID", "BEGIN", "END", "DTSTART", "RRULE", "TZOFFSETFROM", "TZOFFSETTO", "RDATE"})
_BROKEN = (
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    ArithmeticError,
    OSError,
    RecursionError,
    NotImplementedError,
)
"""What the libraries raise on a stranger's calendar, IsADirectoryError of ZoneInfo("America") among them."""


def invitations(part: bytes) -> tuple[Invitation, ...]:
    """The events of a calendar; what cannot be read of one is None or empty, what cannot be read at all is left out."""
    lines = list(_unfolded(decode(part[:LONGEST])))
    method = next((line[7:].strip().upper() for line in lines if line[:7].upper() == "METHOD:"), "")[:20]
    zones = _zones(lines)
    found = (_invitation(event, method, zones) for event in _events(lines))
    return tuple(invitation for invitation in found if invitation is not None)


def _unfolded(text: str) -> Iterator[str]:
    """Content lines of RFC 5545 3.1, bounded in number and length."""
    current = ""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n", _MOST_LINES)[:_MOST_LINES]:
        if line[:1] in {" ", "\t"}:
            if len(current) < _LONGEST_LINE:
                current += line[1 : 1 + _LONGEST_LINE]
            continue
        if current:
            yield current
        current = line[:_LONGEST_LINE]
    if current:
        yield current


def _blocks(lines: list[str], name: str) -> Iterator[list[str]]:
    """The lines inside each component of this name; one that never ends reaches to the next, or to the end."""
    block: list[str] | None = None
    for line in lines:
        mark = line.strip().upper()
        if mark == f"BEGIN:{name}":
            if block is not None:
                yield block
            block = []
        elif mark == f"END:{name}" and block is not None:
            yield block
            block = None
        elif block is not None:
            block.append(line)
    if block is not None:
        yield block


def _events(lines: list[str]) -> Iterator[list[str]]:
    for count, block in enumerate(_blocks(lines, "VEVENT")):
        if count == _MOST_EVENTS:
            return
        yield list(_kept(block))


def _kept(block: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    attendees = inside = 0
    for line in block:
        match = _LINE.match(line)
        name = match[1].upper() if match else ""
        if name == "BEGIN":  # an alarm has a description and attendees of its own
            inside += 1
        elif name == "END":
            inside = max(0, inside - 1)
        elif inside == 0 and name in _ONCE and name not in seen:
            seen.add(name)
            yield line
        elif inside == 0 and name == "ATTENDEE" and attendees < _MOST_ATTENDEES:
            attendees += 1
            yield line


def _zones(lines: list[str]) -> dict[str, list[str]]:
    """The zones that the calendar defines, by name, without those whose rules would take long to work out."""
    zones = {}
    for block in list(_blocks(lines, "VTIMEZONE"))[:_MOST_EVENTS]:
        kept = [line for line in block if (match := _LINE.match(line)) and match[1].upper() in _ZONE]
        kept = [line for line in kept if line[:5].upper() != "RRULE" or _YEARLY.fullmatch(line.strip().upper())]
        name = next((line.partition(":")[2].strip() for line in kept if line[:4].upper() == "TZID"), "")
        if name and sum(line[:5].upper() in {"RRULE", "RDATE"} for line in kept) <= _MOST_RULES:
            zones[name] = kept
    return zones


def _invitation(lines: list[str], method: str, zones: dict[str, list[str]]) -> Invitation | None:
    zone, lines = _unzoned(lines, zones)
    event = _component(["BEGIN:VEVENT", *lines, "END:VEVENT"])
    if event is None:
        return None
    starts_at = _moment(event, "DTSTART", zone)
    status = _text(event, "STATUS").upper()
    return Invitation(
        uid=_text(event, "UID")[:500],
        method=method,
        sequence=_sequence(event),
        starts_at=starts_at,
        ends_at=_end(event, starts_at, zone),
        summary=_text(event, "SUMMARY"),
        description=_text(event, "DESCRIPTION"),
        organizer=_address(event.get("ORGANIZER")),
        attendees=tuple(filter(None, map(_address, _several(event.get("ATTENDEE"))))),
        cancelled=method == "CANCEL" or status == "CANCELLED",
    )


def _unzoned(lines: list[str], zones: dict[str, list[str]]) -> tuple[_ZoneOf, list[str]]:
    """The lines without the names of zones, which the library would guess at, or stumble over; and the zones."""
    named: _ZoneOf = {}
    kept = []
    for line in lines:
        if match := _ZONED.match(line):
            named[match[1].upper()] = _zone(match[3].strip("\"' "), zones)
            kept.append(match[1] + match[2] + line[match.end() :])
        else:
            kept.append(line)
    return named, kept


def _component(lines: list[str]) -> "Component | None":
    from icalendar import Event

    try:
        return Event.from_ical("\r\n".join(lines))
    except _BROKEN:
        return None


def _several(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _text(event: "Component", name: str) -> str:
    try:
        return str(event.get(name, ""))[:_LONGEST_TEXT].strip()
    except _BROKEN:
        return ""


def _sequence(event: "Component") -> int:
    try:
        return min(max(int(_text(event, "SEQUENCE")[:9] or 0), 0), 2**31)
    except ValueError:
        return 0


def _address(value: object) -> Address | None:
    if value is None:
        return None
    scheme, _, address = str(value)[:400].strip().rpartition(":")
    if scheme.lower() not in {"mailto", ""} or "@" not in address or any(map(str.isspace, address)):
        return None
    name = getattr(value, "params", {}).get("CN", "")
    return Address(address.lower(), " ".join(str(name).split()).strip("\"'")[:200])


def _moment(event: "Component", name: str, zones: _ZoneOf) -> datetime | date | None:
    """An aware datetime; a date for a whole day, and for an hour in a zone that nobody knows."""
    try:
        when = getattr(event.get(name), "dt", None)
    except _BROKEN:
        return None
    if not isinstance(when, date) or not _FIRST_YEAR <= when.year <= _LAST_YEAR:
        return None
    if not isinstance(when, datetime) or when.tzinfo is not None:
        return when
    zone = zones.get(name)
    return when.date() if zone is None else when.replace(tzinfo=zone)


def _end(event: "Component", starts_at: datetime | date | None, zones: _ZoneOf) -> datetime | date | None:
    if event.get("DTEND") is not None:
        return _moment(event, "DTEND", zones)
    try:
        duration = getattr(event.get("DURATION"), "dt", None)
        ends_at = starts_at + duration if starts_at is not None and isinstance(duration, timedelta) else None
    except _BROKEN:
        return None
    return ends_at if ends_at is None or ends_at.year <= _LAST_YEAR else None


def _zone(name: str, zones: dict[str, list[str]]) -> tzinfo | None:
    """By its Olson name, its Windows name, or the definition that came with it."""
    from zoneinfo import ZoneInfo

    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    olson = WINDOWS_TO_OLSON.get(name) or _olson_within(name)
    if olson and len(olson) < 60:
        try:
            return ZoneInfo(olson)
        except _BROKEN:
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
    except _BROKEN:
        return None
