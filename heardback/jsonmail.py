"""One line of JSON -> one mail, as `classify --jsonl` takes it."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from connectors.addresses import addresses
from connectors.headers import message_ids, read_date
from rules.mail import SIGNIFICANT, Address, Direction, Message

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes; a longer line is an error, and is never held whole."""
MOST_HEADERS = 1_000
LONGEST_HEADER = 32 * 1024


class BadLine(Exception):
    """The line is no mail; in one line, why, without its content."""


def read_line(line: bytes, *, now: datetime, direction: Direction | None = None) -> tuple[Any, Message]:
    """The line's own id, and the mail; `direction` stands in where the line names none."""
    found = _object(line)
    message = Message(
        id="",
        direction=_direction(found, direction),
        sender=next(iter(_addresses(found, "from")), Address("")),
        to=_addresses(found, "to"),
        cc=_addresses(found, "cc"),
        subject=" ".join(_text(found, "subject").split())[:1000],
        date=_date(found, now=now),
        text=_body(found),
        **_threading(_headers(found)),
    )
    return _id(found), message


def _object(line: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadLine("the line is not UTF-8") from error
    except RecursionError as error:
        raise BadLine("the line is nested too deeply") from error
    except ValueError as error:
        # json.JSONDecodeError quotes nothing of the line; a number of over 4,300 digits is a plain ValueError.
        raise BadLine(f"the line is not JSON: {error}") from error
    if not isinstance(found, dict):
        raise BadLine("the line is not a JSON object")
    return found


def _id(found: Mapping[str, Any]) -> Any:
    if isinstance(found.get("id"), dict | list):
        raise BadLine("id must be a text or a number")
    return found.get("id")


def _direction(found: Mapping[str, Any], otherwise: Direction | None) -> Direction:
    match found.get("direction"):
        case None if otherwise is not None:
            return otherwise
        case "sent":
            return Direction.SENT
        case "received":
            return Direction.RECEIVED
        case _:
            raise BadLine('direction must be "sent" or "received"')


def _body(found: Mapping[str, Any]) -> str:
    if found.get("text") is None and found.get("html") is None:
        raise BadLine("text or html is missing")
    text = _text(found, "text")
    if text.strip() or not (html := _text(found, "html")):
        return text
    from connectors.html import text_of

    return text_of(html)


def _text(found: Mapping[str, Any], key: str) -> str:
    value = found.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadLine(f"{key} must be a text")
    return _sound(value)


def _sound(text: str) -> str:
    """Without lone surrogates, which JSON allows and no library can write."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _addresses(found: Mapping[str, Any], key: str) -> tuple[Address, ...]:
    match found.get(key):
        case None:
            return ()
        case str() as one:
            return addresses(_sound(one))
        case list() as several if all(isinstance(one, str) for one in several):
            return tuple(address for one in several for address in addresses(_sound(one)))
        case _:
            raise BadLine(f"{key} must be an address, or a list of them")


def _date(found: Mapping[str, Any], *, now: datetime) -> datetime:
    value = _text(found, "date").strip()
    if not value:
        return now
    try:
        date = datetime.fromisoformat(value)
        date = date if date.tzinfo else date.replace(tzinfo=UTC)
        date.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        if (written := read_date(value)) is not None:
            return written
        raise BadLine("date is not a date of ISO 8601") from error
    return date


def _headers(found: Mapping[str, Any]) -> dict[str, str]:
    value = found.get("headers")
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadLine("headers must be an object of names and texts")
    return {
        name.strip().lower(): _header(text) for name, text in list(value.items())[:MOST_HEADERS] if text is not None
    }


def _header(value: Any) -> str:
    """One header's value, unfolded; several of the same name are one list."""
    several = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str | int | float | bool) for one in several):
        raise BadLine("a header must be a text, or a list of them")
    return " ".join(_sound(", ".join(str(one)[:LONGEST_HEADER] for one in several)).split())[:LONGEST_HEADER]


def _threading(headers: Mapping[str, str]) -> dict[str, Any]:
    return {
        "message_id": next(iter(message_ids(headers.get("message-id", ""))), None),
        "in_reply_to": message_ids(headers.get("in-reply-to", "")),
        "references": message_ids(headers.get("references", "")),
        "headers": {name: text for name, text in headers.items() if name in SIGNIFICANT},
    }
