"""What a value of the config may be. Each check gives the value back, converted, or says in an Unfit what it wants.

A check knows nothing of files and keys: whoever asks adds them to the message.
"""

import re
from collections.abc import Callable
from datetime import time
from math import isfinite
from typing import Any
from zoneinfo import ZoneInfo

Check = Callable[[Any], Any]


class Unfit(Exception):
    """The value will not do, and why."""


LONGEST = 3650
"""No wait, and no look back, is longer than ten years of days."""


def text(value: Any) -> str:
    """One line of text, which may be empty."""
    if not isinstance(value, str):
        raise Unfit(f"must be a text in quotes, not {_told(value)}")
    if any(not character.isprintable() for character in value):
        raise Unfit("must be one line, without control characters")
    return value.strip()


def filled(value: Any) -> str:
    if not (found := text(value)):
        raise Unfit("must not be empty")
    return found


def address(value: Any) -> str:
    found = filled(value)
    if not ADDRESS.fullmatch(found) or len(found) > 254:
        raise Unfit(f"must be an e-mail address such as jane.doe@example.com, not {_told(found)}")
    return found.lower()


def texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Unfit(f'must be a list of texts such as ["one", "two"], not {_told(value)}')
    return tuple(filled(item) for item in value)


def flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Unfit(f"must be true or false, not {_told(value)}")
    return value


def count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= LONGEST:
        raise Unfit(f"must be a whole number from 1 to {LONGEST}, not {_told(value)}")
    return value


def window(value: Any) -> tuple[float, float]:
    """The first and the last day of a window, counted from the interview."""
    wanted = "must be two numbers of days, the smaller one first, such as [10.5, 14]"
    if not isinstance(value, list) or len(value) != 2 or not all(_is_number(item) for item in value):
        raise Unfit(f"{wanted}, not {_told(value)}")
    first, last = (float(item) for item in value)
    if not 0 < first < last <= LONGEST:
        raise Unfit(f"{wanted}, not {_told(value)}")
    return first, last


def hours(value: Any) -> tuple[time, time]:
    wanted = 'must be two times of a day, the earlier one first, such as ["09:00", "17:00"]'
    if not isinstance(value, list) or len(value) != 2:
        raise Unfit(f"{wanted}, not {_told(value)}")
    opens, closes = (_clock_time(item, wanted) for item in value)
    if not opens < closes:
        raise Unfit(f"{wanted}, not {_told(value)}")
    return opens, closes


def zone(value: Any) -> ZoneInfo:
    name = filled(value)
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError) as error:
        # A folder of the zone data, a name with "..", a name over 255 bytes: each fails in its own way.
        raise Unfit(f"must be a time zone such as America/Chicago, not {_told(name)}") from error


def server(value: Any) -> str:
    """The address of a server that is told secrets: over https, or on this machine. Empty: the provider's own."""
    given = text(value)
    found = server_of(given) if given else ""
    if found is None:
        raise Unfit(f"must begin with https://, or with http:// and be on this machine, not {_told(given)}")
    return found


def authority(value: Any) -> str:
    """A tenant of Microsoft's sign-in, or the address of another server of its kind."""
    given = filled(value).rstrip("/")
    found = given if TENANT.fullmatch(given) else server_of(given)
    if found is None:
        raise Unfit(
            'must be "common", a tenant, or an address that begins with https:// (or with http:// and is on this '
            f"machine), not {_told(given)}"
        )
    return found


def server_of(address: str) -> str | None:
    """The address as it is compared (RFC 3986 6.2.2.1), if secrets may be told there."""
    if (match := SERVER.fullmatch(address.rstrip("/"))) is None or int(match["port"] or 0) > LAST_PORT:
        return None
    scheme, host = match["scheme"].lower(), match["host"].lower()
    if scheme != "https" and host not in ("localhost", "127.0.0.1", "[::1]"):
        return None
    port = f":{match['port']}" if match["port"] else ""
    return f"{scheme}://{host}{port}{match['path'] or ''}"


def country(value: Any) -> str:
    found = filled(value)
    if not COUNTRY.fullmatch(found):
        raise Unfit(f"must be a country code such as US or GB, not {_told(found)}")
    return found


def one_of(*known: str) -> Check:
    def check(value: Any) -> str:
        if not isinstance(value, str) or value not in known:
            raise Unfit(f"must be {' or '.join(map(repr, known))}, not {_told(value)}")
        return value

    return check


ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]{1,64}@[^\s@<>,;:\"()\[\]\\]{1,190}")
COUNTRY = re.compile(r"[A-Z]{2,3}")
TENANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,199}")
SERVER = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9.-]{1,253}|\[::1\])(?::(?P<port>\d{1,5}))?(?P<path>/[a-z0-9._~%/-]{0,300})?",
    re.ASCII | re.IGNORECASE,
)
LAST_PORT = 65_535
CLOCK_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _clock_time(value: Any, wanted: str) -> time:
    if not isinstance(value, str) or not (match := CLOCK_TIME.fullmatch(value)):
        raise Unfit(f"{wanted}, not {_told(value)}")
    return time(int(match[1]), int(match[2]))


def _told(value: Any) -> str:
    """The value as an error shows it: short, and on one line."""
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "a table"
        case _:
            shown = repr(value)
            return shown if len(shown) <= 40 else f"{shown[:39]}…"
