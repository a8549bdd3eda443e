"""The header block of a message, read once, bounded in every direction."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz
from urllib.parse import unquote_to_bytes

from connectors.charsets import clean, decode

LONGEST_BLOCK = 256 * 1024
LONGEST_PART_BLOCK = 32 * 1024
_LONGEST_VALUE = 32 * 1024
_LONGEST_STRUCTURED = 4 * 1024
_LONGEST_DATE = 120
_MOST_IDS = 100
_MOST_JOINED = 20
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,900}>")
_BARE_ID = re.compile(r"[^<>\s@]{1,300}@[^<>\s@]{1,300}")
_DATE = re.compile(
    r"\s*(?:[A-Za-z]{3},)?\s*(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s+([+-])(\d\d)(\d\d)\b"
)
_MONTHS = dict(
    zip(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), range(1, 13), strict=True)
)
_PARAMETER = re.compile(r';\s*([A-Za-z0-9*._-]{1,60})\s*=\s*(?:"([^"]{0,1000})"|([^\s;"]{0,1000}))')
JOINED = frozenset({"to", "cc", "authentication-results"})
"""Headers that count as one list however often they come; of all others the first counts."""

Head = dict[str, str]
"""Unfolded values by lower-case name."""


def split(raw: bytes) -> tuple[bytes, int]:
    """The header block, and where the body begins; a block without an end is all header."""
    if raw.startswith((b"\n", b"\r\n")):
        return b"", 1 + (raw[:1] == b"\r")
    first = raw.find(b"\n")
    likely, other = (b"\n\r\n", b"\n\n") if raw[first - 1 : first] == b"\r" else (b"\n\n", b"\n\r\n")
    end, gap = raw.find(likely), len(likely)
    if (sooner := raw.find(other, 0, end if end >= 0 else len(raw))) >= 0:
        end, gap = sooner, len(other)
    if end < 0:
        return raw[:LONGEST_BLOCK], len(raw)
    return raw[: min(end, LONGEST_BLOCK)], end + gap


def read(block: bytes, names: frozenset[str] | None = None) -> Head:
    """The headers of a block; only those named, where names are given."""
    try:
        text = block.decode("utf-8")
    except UnicodeError:
        text = decode(block)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    head: Head = {}
    current, lines = "", []
    for line in text.split("\n"):
        if line[:1] in " \t":
            if current:
                lines.append(line)
            continue
        if current:
            _keep(head, current, lines)
        name, colon, value = line.partition(":")
        name = name.rstrip().lower()
        current = name if colon and (_is_name(name) if names is None else name in names) else ""
        lines = [value]
    if current:
        _keep(head, current, lines)
    return head


def _is_name(name: str) -> bool:
    return 0 < len(name) <= 76 and name.isascii() and " " not in name and "\t" not in name


def _keep(head: Head, name: str, lines: list[str]) -> None:
    if name in head and (name not in JOINED or head[name].count("\n") >= _MOST_JOINED):
        return
    value = clean((lines[0].strip() if len(lines) == 1 else "".join(lines).strip())[:_LONGEST_VALUE])
    head[name] = f"{head[name]},\n{value}" if name in head else value


def message_ids(value: str) -> tuple[str, ...]:
    """The Message-IDs of a header, each once, the last hundred; a lone one may have lost its brackets."""
    if not value:
        return ()
    found = tuple(dict.fromkeys(_MESSAGE_ID.findall(value)))[-_MOST_IDS:]
    return found if found or not _BARE_ID.fullmatch(value) else (f"<{value}>",)


def date_of(value: str, *, delivered_at: datetime, now: datetime) -> datetime:
    """The Date in the writer's own offset; where it is missing, unreadable or later than now, the delivery's."""
    written = read_date(value) if value else None
    if written is None or written > now:
        return min(delivered_at, now)
    return written


def read_date(value: str) -> datetime | None:
    """A date of RFC 5322, old forms included; None where it names no moment that a calendar has."""
    try:
        if match := _DATE.match(value):
            day, month, year, hour, minute, second, sign, zone_hours, zone_minutes = match.groups()
            away = timedelta(hours=int(zone_hours), minutes=int(zone_minutes))
            zone = timezone(-away if sign == "-" else away)
            number = _MONTHS[month.lower()]
            moment = datetime(
                int(year), number, int(day), int(hour), int(minute), min(int(second or 0), 59), tzinfo=zone
            )
        elif parsed := parsedate_tz(value[:_LONGEST_DATE]):
            zone = timezone(timedelta(seconds=parsed[9] or 0))
            moment = datetime(*parsed[:5], min(parsed[5], 59), tzinfo=zone)
        else:
            return None
        moment.astimezone(UTC)
    except (ValueError, OverflowError, KeyError, IndexError, TypeError):
        return None
    return moment


def structured(value: str) -> tuple[str, dict[str, str]]:
    """A Content-Type or Content-Disposition: its value in lower case, and its parameters (RFC 2045 5.1, RFC 2231)."""
    value = value[:_LONGEST_STRUCTURED]
    kind, semicolon, rest = value.partition(";")
    if not semicolon:
        return kind.strip().lower(), {}
    parameters: dict[str, str] = {}
    for match in _PARAMETER.finditer(f";{rest}"):
        name = match[1].lower()
        parameters.setdefault(name, match[2] if match[2] is not None else match[3])
    return kind.strip().lower(), parameters


def filename_of(parameters: dict[str, str], name: str) -> str:
    """A file name, in its plain or its RFC 2231 form."""
    if name in parameters:
        return parameters[name]
    extended = parameters.get(f"{name}*") or parameters.get(f"{name}*0*") or parameters.get(f"{name}*0", "")
    charset, _, rest = extended.partition("'")
    text = rest.partition("'")[2]
    return clean(decode(unquote_to_bytes(text), charset)) if text else extended
