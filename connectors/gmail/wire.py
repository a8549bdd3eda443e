"""Gmail's JSON as facts of mail."""

import binascii
from base64 import urlsafe_b64decode
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from connectors import headers, mime
from connectors.errors import Unreadable
from rules.mail import Address, Envelope, Message

SENT, DRAFT, TRASH = "SENT", "DRAFT", "TRASH"
HIDDEN = frozenset({"SPAM", TRASH, DRAFT, "CHAT"})
"""What carries one of these labels is no mail to us."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CALENDARS = frozenset({"text/calendar", "application/ics"})
_MOST_HEADERS = 500
_DEEPEST = 12
_ACCEPTED = frozenset({"", "accepted"})


def labels(told: dict[str, Any]) -> frozenset[str]:
    listed = told.get("labelIds")
    return frozenset(filter(_is_text, listed)) if isinstance(listed, list) else frozenset()


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def thread(told: dict[str, Any]) -> str | None:
    value = told.get("threadId")
    return value if isinstance(value, str) and value else None


def delivered_at(told: dict[str, Any]) -> datetime:
    """`internalDate`, milliseconds in a string."""
    value = str(told.get("internalDate", ""))
    try:
        return _EPOCH + timedelta(milliseconds=int(value[:20]))
    except (ValueError, OverflowError):
        return _EPOCH


def raw(told: dict[str, Any]) -> bytes:
    value = told.get("raw")
    if not isinstance(value, str):
        raise Unreadable("Gmail gave no message")
    try:
        return urlsafe_b64decode(value + "=" * (-len(value) % 4))
    except (binascii.Error, ValueError) as error:
        raise Unreadable("Gmail gave a message that is not base64") from error


def message(told: dict[str, Any], *, own: Collection[str], now: datetime) -> Message:
    """A message of `format=raw`; raises Unreadable."""
    data = raw(told)
    head = mime.read_head(headers.split(data)[0])
    return mime.parse(
        data,
        id=str(told.get("id", "")),
        direction=mime.direction_of(head, own=own, in_sent=SENT in labels(told)),
        delivered_at=delivered_at(told),
        now=now,
        thread=thread(told),
    )


def envelope(told: dict[str, Any], *, own: Collection[str], now: datetime) -> Envelope:
    """A message's headers and outline; raises Unreadable."""
    payload = told.get("payload")
    payload = payload if isinstance(payload, dict) else {}
    head = mime.read_head(_block(payload))
    seen = mime.envelope_of(
        head,
        id=str(told.get("id", "")),
        direction=mime.direction_of(head, own=own, in_sent=SENT in labels(told)),
        delivered_at=delivered_at(told),
        now=now,
        thread=thread(told),
    )
    return replace(seen, has_calendar=has_calendar(payload))


def message_id(told: dict[str, Any]) -> str | None:
    """Of a message of which headers were asked for."""
    payload = told.get("payload")
    try:
        head = mime.read_head(_block(payload if isinstance(payload, dict) else {}))
    except Unreadable:
        return None
    return next(iter(headers.message_ids(head.get("message-id", ""))), None)


def _block(payload: dict[str, Any]) -> bytes:
    """The headers as they stood in the mail, a line each."""
    listed = payload.get("headers")
    fields = [field for field in listed if isinstance(field, dict)] if isinstance(listed, list) else []
    lines = (f"{field.get('name', '')}: {field.get('value', '')}" for field in fields[:_MOST_HEADERS])
    return "\n".join(" ".join(line.splitlines()) for line in lines).encode("utf-8", "replace") + b"\n\n"


def has_calendar(payload: dict[str, Any]) -> bool:
    """Whether a calendar is among the parts, or what many parts there are is not told."""
    kind = str(payload.get("mimeType", "")).lower()
    if kind.startswith("multipart/") and not isinstance(payload.get("parts"), list):
        return True
    return any(
        str(part.get("mimeType", "")).lower() in _CALENDARS or str(part.get("filename", "")).lower().endswith(".ics")
        for part in _parts(payload, _DEEPEST)
    )


def _parts(part: dict[str, Any], depth: int) -> Iterator[dict[str, Any]]:
    yield part
    children = part.get("parts")
    for child in children if isinstance(children, list) and depth else ():
        if isinstance(child, dict):
            yield from _parts(child, depth - 1)


def aliases(told: dict[str, Any]) -> tuple[str, ...]:
    """The addresses that the user may write from, once they are confirmed."""
    listed = told.get("sendAs")
    known = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    confirmed = (entry for entry in known if str(entry.get("verificationStatus", "")) in _ACCEPTED)
    return tuple(str(entry.get("sendAsEmail", "")).strip().lower() for entry in confirmed if entry.get("sendAsEmail"))


def people(owner: tuple[Address, ...], more: Collection[str]) -> tuple[Address, ...]:
    """The owner and those aliases that were not known yet, under the owner's name."""
    known = {address.address for address in owner}
    name = owner[0].name if owner else ""
    return owner + tuple(Address(alias, name) for alias in dict.fromkeys(more) if alias not in known)
