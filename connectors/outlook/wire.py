"""Graph's JSON as facts of mail."""

from collections.abc import Collection
from dataclasses import fields, replace
from datetime import UTC, datetime

from connectors import headers, mime
from connectors.charsets import clean
from connectors.errors import Unreadable
from connectors.outlook.graph import Answer, text
from connectors.outlook.people import people, sender_of
from rules.mail import SIGNIFICANT, Address, Direction, Envelope, Message

IN_REPLY_TO, REFERENCES = "String 0x1042", "String 0x1039"
MESSAGE_CLASS = "String 0x001A"
_COPIED = tuple(field.name for field in fields(Envelope))
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_REPORT = "multipart/report; report-type=delivery-status"
_MOST_HEADERS = 500
_LONGEST_SUBJECT = 1000
_LONGEST_TEXT = 2_000_000
_CALENDARS = ("text/calendar", "application/ics")


def expand(*properties: str) -> str:
    return f"singleValueExtendedProperties($filter={' or '.join(f'id eq {quoted(name)}' for name in properties)})"


def quoted(value: str) -> str:
    """As a string in OData."""
    return "'" + value.replace("'", "''") + "'"


LOOK = (
    "id,conversationId,internetMessageId,from,sender,toRecipients,ccRecipients,subject,receivedDateTime,sentDateTime,"
    "hasAttachments,isDraft,parentFolderId"
)
LOOK_EXPANDED = expand(IN_REPLY_TO, REFERENCES, MESSAGE_CLASS)
FULL = f"{LOOK},body,internetMessageHeaders"
ATTACHMENTS = "attachments($select=name,contentType,size)"


# --- properties


def property_of(told: Answer, name: str) -> str:
    """A singleValueExtendedProperty; servers write the number in their own way."""
    listed = told.get("singleValueExtendedProperties")
    for one in listed if isinstance(listed, list) else ():
        if isinstance(one, dict) and _same(text(one.get("id")), name):
            return text(one.get("value"))
    return ""


def _same(one: str, other: str) -> bool:
    return one == other or _tag(one) == _tag(other)


def _tag(name: str) -> tuple[str, str]:
    kind, _, number = name.lower().partition(" 0x")
    return kind, number.lstrip("0")


def moment(told: Answer, name: str) -> datetime | None:
    """Graph's moments are in UTC and end with Z."""
    try:
        found = datetime.fromisoformat(text(told.get(name))[:40])
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def received_at(told: Answer) -> datetime:
    return moment(told, "receivedDateTime") or _EPOCH


def stamp(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


# --- what a message is


def is_draft(told: Answer) -> bool:
    return told.get("isDraft") is True


def is_partial(told: Answer) -> bool:
    """Some changes are told with little more than what changed."""
    return "receivedDateTime" not in told or ("from" not in told and "subject" not in told)


def folder_of(told: Answer) -> str:
    return text(told.get("parentFolderId"))


def is_meeting(told: Answer) -> bool:
    """An invitation, a cancellation or an answer to one."""
    kind = text(told.get("@odata.type")).lower()
    return "eventmessage" in kind or property_of(told, MESSAGE_CLASS).lower().startswith("ipm.schedule.meeting")


def has_calendar(told: Answer) -> bool:
    """Among its attachments, where they were asked for."""
    listed = told.get("attachments")
    return any(
        text(one.get("contentType")).lower().startswith(_CALENDARS) or text(one.get("name")).lower().endswith(".ics")
        for one in (listed if isinstance(listed, list) else ())
        if isinstance(one, dict)
    )


def size_of(told: Answer) -> int:
    listed = told.get("attachments")
    sizes = (one.get("size") for one in (listed if isinstance(listed, list) else ()) if isinstance(one, dict))
    return sum(size for size in sizes if isinstance(size, int))


def envelope(told: Answer, *, own: Collection[str], in_sent: bool, now: datetime) -> Envelope:
    """What a look without the body shows; raises Unreadable where there is nothing to go by."""
    head = _head(told)
    sender = sender_of(told)
    to, cc = people(told.get("toRecipients")), people(told.get("ccRecipients"))
    subject = " ".join(clean(text(told.get("subject"))[:_LONGEST_SUBJECT]).split())
    message_id = next(iter(headers.message_ids(text(told.get("internetMessageId"))[:2000])), None)
    if not (sender or to or cc or subject or message_id):
        raise Unreadable("the message is empty or has no headers")
    sender = sender or Address("")
    return Envelope(
        id=text(told.get("id")),
        direction=mime.direction_of({**head, "from": f"<{sender.address}>"}, own=own, in_sent=in_sent),
        sender=sender,
        to=to,
        cc=cc,
        subject=subject,
        date=_date(told, head, now),
        message_id=message_id,
        in_reply_to=headers.message_ids(head.get("in-reply-to") or property_of(told, IN_REPLY_TO)[:4000]),
        references=headers.message_ids(head.get("references") or property_of(told, REFERENCES)[:32_000]),
        thread=text(told.get("conversationId")) or None,
        headers=_significant(told, head),
        has_calendar=is_meeting(told),
    )


def message(told: Answer, *, own: Collection[str], in_sent: bool, now: datetime) -> Message:
    """With its body; raises Unreadable."""
    seen = envelope(told, own=own, in_sent=in_sent, now=now)
    copied = {name: getattr(seen, name) for name in _COPIED}
    return Message(**copied, text=body_of(told))


def parsed(raw: bytes, told: Answer, *, own: Collection[str], in_sent: bool, now: datetime) -> Message:
    """A message as it was sent, of which Graph's JSON tells where it lies; raises Unreadable."""
    direction = mime.direction_of(mime.read_head(headers.split(raw)[0]), own=own, in_sent=in_sent)
    thread = text(told.get("conversationId")) or None
    found = mime.parse(
        raw, id=text(told.get("id")), direction=direction, delivered_at=received_at(told), now=now, thread=thread
    )
    known = next(iter(headers.message_ids(text(told.get("internetMessageId"))[:2000])), None)
    return found if found.message_id or not known else replace(found, message_id=known)


def body_of(told: Answer) -> str:
    body = told.get("body")
    content = text(body.get("content"))[:_LONGEST_TEXT] if isinstance(body, dict) else ""
    if isinstance(body, dict) and text(body.get("contentType")).lower() == "html":
        from connectors.html import text_of

        return text_of(content)
    return clean(content.replace("\r\n", "\n").replace("\r", "\n"))


def _head(told: Answer) -> headers.Head:
    """The headers as they stood in the mail; none where they were not asked for, as of most sent mail."""
    listed = told.get("internetMessageHeaders")
    found = [one for one in listed[:_MOST_HEADERS] if isinstance(one, dict)] if isinstance(listed, list) else []
    lines = (f"{text(one.get('name'))}: {' '.join(text(one.get('value')).split())}" for one in found)
    block = "\n".join(lines).encode("utf-8", "replace")
    return headers.read(block, SIGNIFICANT | {"date", "in-reply-to", "references"}) if block else {}


def _significant(told: Answer, head: headers.Head) -> dict[str, str]:
    named = {name: head[name] for name in SIGNIFICANT & head.keys()}
    if property_of(told, MESSAGE_CLASS).upper().startswith("REPORT.") or _is_exchange(told):
        named.setdefault("content-type", _REPORT)
    return named


def _is_exchange(told: Answer) -> bool:
    """Exchange reports under an address of its own in every organisation."""
    sender = sender_of(told)
    return sender is not None and sender.address.startswith("microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@")


def _date(told: Answer, head: headers.Head, now: datetime) -> datetime:
    delivered = received_at(told)
    if head.get("date"):
        return headers.date_of(head["date"], delivered_at=delivered, now=now)
    sent = moment(told, "sentDateTime")
    return sent if sent and sent <= now else min(delivered, now)


def is_sent(seen: Envelope) -> bool:
    return seen.direction is Direction.SENT
