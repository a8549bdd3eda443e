"""RFC 5322 bytes -> Message, and its cheap half: the header block -> Envelope."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime

from connectors import headers
from connectors.addresses import addresses
from connectors.bodies import text_of
from connectors.charsets import decode_words
from connectors.errors import Unreadable
from connectors.parts import Part, tree
from connectors.reports import report_of
from rules.mail import SIGNIFICANT, Address, Direction, Envelope, Invitation, Message

MOST_BYTES = 8 * 1024 * 1024
"""How much of a message is looked at: what lies behind it is the rest of an attachment."""
_LONGEST_CALENDAR = 512 * 1024
_MOST_CALENDARS = 4
_LONGEST_SUBJECT = 1000
_CORE = frozenset(
    {
        *("from", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references", "sender", "received"),
        *("return-path", "delivered-to", "reply-to", "content-type", "mime-version"),
    }
)
_NAMES = SIGNIFICANT | _CORE | {"content-transfer-encoding", "content-disposition"}
_NOBODY = Address("")
_COPIED = tuple(field.name for field in fields(Envelope))


def envelope(raw_head: bytes, *, id: str, direction: Direction, delivered_at: datetime, now: datetime) -> Envelope:  # noqa: A002
    """The cheap look: reads the header block and nothing behind it."""
    head = read_head(raw_head)
    return envelope_of(head, id=id, direction=direction, delivered_at=delivered_at, now=now)


def parse(
    raw: bytes,
    *,
    id: str,  # noqa: A002
    direction: Direction,
    delivered_at: datetime,
    now: datetime,
    thread: str | None = None,
) -> Message:
    """The whole message, attachments left alone; raises Unreadable where there is no header to go by."""
    block, start = headers.split(raw)
    head = read_head(block)
    seen = envelope_of(head, id=id, direction=direction, delivered_at=delivered_at, now=now, thread=thread)
    return message_of(seen, raw, tree(raw[:MOST_BYTES], head, start))


def read_head(block: bytes) -> headers.Head:
    """The headers that matter; raises Unreadable where there are none."""
    if not block.strip():
        raise Unreadable("the message is empty or has no headers")
    head = headers.read(headers.split(block)[0], _NAMES)
    if head.keys().isdisjoint(_CORE):
        raise Unreadable("the message has no headers")
    return head


def sender_of(head: headers.Head) -> Address:
    """Who wrote it: From, else Sender; a mail server may have no domain ("MAILER-DAEMON"), or no address at all."""
    for header in ("from", "sender"):
        if found := addresses(head.get(header, "")):
            return found[0]
    name, _, rest = head.get("from", "")[:_LONGEST_SUBJECT].partition("<")
    local = "".join(rest.partition(">")[0].split()).lower()
    return Address(local, " ".join(decode_words(name).split()).strip('"')) if name or local else _NOBODY


def direction_of(head: headers.Head, *, own: Iterable[str], in_sent: bool) -> Direction:
    """The user's own, if it lies in Sent, or comes from an address of theirs and is not known to be forged."""
    if in_sent:
        return Direction.SENT
    forged = "dmarc=fail" in "".join(head.get("authentication-results", "").lower().split())
    return Direction.SENT if not forged and sender_of(head).address in own else Direction.RECEIVED


def date_of(head: headers.Head, *, delivered_at: datetime, now: datetime) -> datetime:
    """The Date header in the writer's offset; missing, unreadable or later than now, the delivery, at most now."""
    return headers.date_of(head.get("date", ""), delivered_at=delivered_at, now=now)


def envelope_of(
    head: headers.Head,
    *,
    id: str,  # noqa: A002
    direction: Direction,
    delivered_at: datetime,
    now: datetime,
    thread: str | None = None,
) -> Envelope:
    kind = head.get("content-type", "")[:40].lstrip().lower()
    get = head.get
    return Envelope(
        id=id,
        direction=direction,
        sender=sender_of(head),
        to=addresses(get("to", "")),
        cc=addresses(get("cc", "")),
        subject=_subject(get("subject", "")),
        date=date_of(head, delivered_at=delivered_at, now=now),
        message_id=next(iter(headers.message_ids(get("message-id", ""))), None),
        in_reply_to=headers.message_ids(get("in-reply-to", "")),
        references=headers.message_ids(get("references", "")),
        thread=thread,
        headers={name: head[name] for name in SIGNIFICANT & head.keys()},
        has_calendar=kind.startswith(("multipart/", "text/calendar", "application/ics")),
    )


def _subject(value: str) -> str:
    return " ".join(decode_words(value[: 8 * _LONGEST_SUBJECT]).split())[:_LONGEST_SUBJECT]


def message_of(seen: Envelope, raw: bytes, root: Part) -> Message:
    """The envelope and what its parts carry."""
    invitations = _invitations(raw, root)
    return Message(
        **{name: getattr(seen, name) for name in _COPIED if name != "has_calendar"},
        has_calendar=bool(invitations),
        text=text_of(raw, root),
        invitations=invitations,
        report=report_of(seen, raw, root),
    )


def is_calendar(part: Part) -> bool:
    return part.kind in {"text/calendar", "application/ics"} or part.filename.lower().endswith(".ics")


def _invitations(raw: bytes, root: Part) -> tuple[Invitation, ...]:
    parts = [part for part in root.leaves() if is_calendar(part)][:_MOST_CALENDARS]
    if not parts:
        return ()
    from connectors.calendar import invitations

    found: dict[tuple[str, object], Invitation] = {}
    for part in parts:
        for invitation in invitations(part.content(raw, _LONGEST_CALENDAR)):
            # the same event comes twice, as an alternative of the text and as a file
            found.setdefault((invitation.uid, invitation.starts_at), invitation)
    return tuple(found.values())
