"""text/calendar -> Invitations (RFC 5545, RFC 5546).

A calendar is first cut down to the few lines that matter, each once, so that no rule, no repetition and no broken
property of the rest reaches the library.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING

from connectors.calendar_lines import BROKEN, LINE, blocks, unfolded
from connectors.calendar_zones import zone_of, zones_in
from connectors.charsets import decode
from rules.mail import Address, Invitation

if TYPE_CHECKING:
    from icalendar import Component

LONGEST = 512 * 1024
_MOST_EVENTS = 10
_MOST_ATTENDEES = 50
_LONGEST_TEXT = 4000
_ZONED = re.compile(r'(DTSTART|DTEND)([^:"]{0,200}?);TZID=("[^"]{0,2000}"|[^;:"]{0,2000})', re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1970, 2200
"""Behind these, changing the zone of a moment runs over the end of the calendar."""
_ZoneOf = dict[str, tzinfo | None]
"""The zone of each property that names one."""
_ONCE = frozenset({"UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "ORGANIZER", "SEQUENCE", "STATUS"})


def invitations(part: bytes) -> tuple[Invitation, ...]:
    """The events of a calendar; what cannot be read of one is None or empty, what cannot be read at all is left out."""
    lines = list(unfolded(decode(part[:LONGEST])))
    method = next((line[7:].strip().upper() for line in lines if line[:7].upper() == "METHOD:"), "")[:20]
    zones = zones_in(lines)
    found = (_invitation(event, method, zones) for event in _events(lines))
    return tuple(invitation for invitation in found if invitation is not None)


def _events(lines: list[str]) -> Iterator[list[str]]:
    for count, block in enumerate(blocks(lines, "VEVENT")):
        if count == _MOST_EVENTS:
            return
        yield list(_kept(block))


def _kept(block: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    attendees = inside = 0
    for line in block:
        match = LINE.match(line)
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
            named[match[1].upper()] = zone_of(match[3].strip("\"' "), zones)
            kept.append(match[1] + match[2] + line[match.end() :])
        else:
            kept.append(line)
    return named, kept


def _component(lines: list[str]) -> "Component | None":
    from icalendar import Event

    try:
        return Event.from_ical("\r\n".join(lines))
    except BROKEN:
        return None


def _several(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _text(event: "Component", name: str) -> str:
    try:
        return str(event.get(name, ""))[:_LONGEST_TEXT].strip()
    except BROKEN:
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
    except BROKEN:
        return None
    if not isinstance(when, date) or not _FIRST_YEAR <= when.year <= _LAST_YEAR:
        return None
    if not isinstance(when, datetime) or when.tzinfo is not None:
        return when
    zone = zones.get(name)
    if zone is None:
        return when.date()
    try:
        offset = when.replace(tzinfo=zone).utcoffset()  # once: a zone that came with the mail may be slow to ask
    except BROKEN:
        offset = None
    return when.date() if offset is None else when.replace(tzinfo=timezone(offset))


def _end(event: "Component", starts_at: datetime | date | None, zones: _ZoneOf) -> datetime | date | None:
    if event.get("DTEND") is not None:
        return _moment(event, "DTEND", zones)
    try:
        duration = getattr(event.get("DURATION"), "dt", None)
        ends_at = starts_at + duration if starts_at is not None and isinstance(duration, timedelta) else None
    except BROKEN:
        return None
    return ends_at if ends_at is None or ends_at.year <= _LAST_YEAR else None
