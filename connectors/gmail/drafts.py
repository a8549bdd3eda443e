"""Our drafts at Gmail: placed once, looked after, and taken away only while nobody has touched them.

A draft's id stays while it lies there; the id of the message in it changes with every edit, and again when it is sent.
Programs that reach Gmail by IMAP delete a draft and save another: that one is known by its Message-ID, or else by the
mail that it answers.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from connectors.compose import compose, fingerprint, same_parent, same_words
from connectors.errors import Gone, Unreadable
from connectors.gmail import search, wire
from connectors.gmail.batches import BATCH, Answer, Many
from connectors.gmail.client import Client, entries
from connectors.http import Again, Undecided
from connectors.mailbox import AlreadySent, Draft, Placed

_NEWEST = 10
_TWINS = 5
_AGES_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Lying:
    """A draft as it lies there now."""

    id: str
    message_id: str | None
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Stock:
    """What became of the drafts that were waited for."""

    edited: tuple[Placed, ...] = ()
    missing: tuple[Placed, ...] = ()


def find(client: Client, key: str, message_id: str) -> Placed | AlreadySent | None:
    """Drafts first, then Sent: what is sent meanwhile is found in one of the two."""
    there = _named(client, message_id)
    if is_sent(client, message_id):
        return AlreadySent(message_id)
    return Placed(there[0].id, key, there[0].fingerprint, message_id) if there else None


def place(client: Client, draft: Draft) -> Placed | AlreadySent:
    there = find(client, draft.key, draft.message_id) or _in_thread(client, draft)
    match there:
        case AlreadySent():
            return there
        case Placed() | Lying():
            name = there.id
        case None:
            name = _create(client, draft)
    return Placed(name, draft.key, draft.fingerprint, draft.message_id)


def withdraw(client: Client, placed: Placed) -> bool:
    there = _of(client, placed, others=())
    if not all(same_words(lying.fingerprint, placed.fingerprint) for lying in there):
        return False
    for lying in there:
        try:
            client.delete_draft(lying.id)
        except Gone:
            continue
    return True


def take_stock(client: Client, waiting: Collection[Placed]) -> Stock:
    """By their ids all at once; only what is not there under its own is looked for."""
    told = client.raw_drafts(placed.id for placed in waiting)
    edited, missing = [], []
    for placed in waiting:
        others = {other.message_id for other in waiting} - {placed.message_id}
        mine = _lying(told, [placed.id])
        there = mine or _elsewhere(client, placed, others)
        if not there:
            missing.append(placed)
        elif any(not same_words(lying.fingerprint, placed.fingerprint) for lying in there):
            edited.append(placed)
    return Stock(tuple(edited), tuple(missing))


def is_sent(client: Client, message_id: str) -> bool:
    """Whether it lies in Sent, or was thrown away after it was sent."""
    for q in search.message_ids([message_id]):
        listed = [entry["id"] for entry in client.list(q, label=wire.SENT, anywhere=True, most=_TWINS)]
        heads = client.heads(listed).values()
        return any(isinstance(told, dict) and wire.message_id(told) == message_id for told in heads)
    return False


def _of(client: Client, placed: Placed, *, others: Collection[str]) -> list[Lying]:
    return _lying(client.raw_drafts([placed.id]), [placed.id]) or _elsewhere(client, placed, others)


def _elsewhere(client: Client, placed: Placed, others: Collection[str]) -> list[Lying]:
    """Saved anew by a mail program: under the same Message-ID, or as an answer to the same mail."""
    return _named(client, placed.message_id) or [
        lying
        for lying in _newest(client)
        if lying.message_id not in others and same_parent(lying.fingerprint, placed.fingerprint)
    ]


def _named(client: Client, message_id: str) -> list[Lying]:
    """Looked at each: not every server understands what it is asked for."""
    for q in search.message_ids([message_id]):
        listed = [entry["id"] for entry in client.drafts(q, most=BATCH)]
        return [lying for lying in _read(client, listed) if lying.message_id == message_id]
    return [lying for lying in _newest(client) if lying.message_id == message_id]


def _newest(client: Client) -> list[Lying]:
    return _read(client, [entry["id"] for entry in client.drafts(most=_NEWEST)])


def _in_thread(client: Client, draft: Draft) -> Lying | AlreadySent | None:
    """Ours among the messages of the thread, by its Message-ID or, saved anew by a program, by its words."""
    messages = _messages(client, draft.thread)
    if any(wire.SENT in wire.labels(told) and wire.message_id(told) == draft.message_id for told in messages):
        return AlreadySent(draft.message_id)
    inside = {told["id"] for told in messages if wire.DRAFT in wire.labels(told)}
    if not inside:
        return None
    listed = [entry["id"] for entry in client.drafts() if _inner(entry) in inside]
    for lying in _read(client, listed[:BATCH]):
        again = same_parent(lying.fingerprint, draft.fingerprint) and same_words(lying.fingerprint, draft.fingerprint)
        if again or lying.message_id == draft.message_id:
            return lying
    return None


def _messages(client: Client, thread: str | None) -> tuple[Answer, ...]:
    told = client.threads([thread]).get(thread) if thread else None
    return entries(told, "messages") if isinstance(told, dict) else ()


def _inner(entry: Answer) -> str:
    message = entry.get("message")
    return str(message.get("id", "")) if isinstance(message, dict) else ""


def _create(client: Client, draft: Draft) -> str:
    """After an error that leaves it open whether the draft was written, looks before writing again."""
    raw, thread = compose(draft), draft.thread

    def attempt() -> str:
        nonlocal thread
        try:
            return client.create_draft(raw, thread)
        except Gone:
            if thread is None:
                raise
            thread = None  # the thread was deleted; by its headers the draft still answers the mail
            return attempt()
        except Undecided as error:
            if there := _written(client, draft):
                return there.id
            raise Again(str(error), open=False, pause=error.retry_after) from error

    return client.patiently(attempt)


def _written(client: Client, draft: Draft) -> Lying | None:
    """Without a search, whose index may lag behind what was written a moment ago."""
    inside = _in_thread(client, draft)
    if isinstance(inside, Lying):
        return inside
    return next((lying for lying in _newest(client) if lying.message_id == draft.message_id), None)


def _read(client: Client, ids: Iterable[str]) -> list[Lying]:
    listed = list(ids)
    return _lying(client.raw_drafts(listed), listed)


def _lying(told: Many, ids: Iterable[str]) -> list[Lying]:
    found = (_as_lying(id_, answer) for id_ in ids if (answer := told.get(id_)) is not None)
    return [lying for lying in found if lying is not None]


def _as_lying(id_: str, answer: Answer | Unreadable) -> Lying | None:
    """None for what was thrown away; what cannot be read is nothing of ours, or no longer."""
    inner = answer.get("message") if isinstance(answer, dict) else None
    inner = inner if isinstance(inner, dict) else {}
    if wire.TRASH in wire.labels(inner):
        return None
    try:
        message = wire.message(inner, own=(), now=_AGES_AGO)
    except Unreadable:
        return Lying(id_, None, "")
    return Lying(id_, message.message_id, fingerprint(message))
