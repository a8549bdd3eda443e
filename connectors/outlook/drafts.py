"""Our drafts in Outlook: placed once, looked after, and taken away only while nobody has touched them.

A draft carries its key in a property that is never sent. Ids are immutable, so the one that a draft has is the one that
the mail has once it is sent; programs that save a draft anew are known by the key, or by its Message-ID.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from connectors.compose import same_words
from connectors.errors import Gone, Refused
from connectors.http import Again, Undecided
from connectors.mailbox import AlreadySent, Draft, DraftChange, DraftState, Placed, fingerprint_of
from connectors.outlook import passes, wire
from connectors.outlook.batch import Fate, many
from connectors.outlook.drafttext import above, own_words
from connectors.outlook.faults import Outdated
from connectors.outlook.graph import Answer, Get, Graph, entries, message, text
from rules.mail import Address

KEY = "String {5b1f0c53-8f0e-4a6e-9d0a-6f3d2c9b7e41} Name Ref"
_SELECT = "id,isDraft,parentFolderId,internetMessageId,sentDateTime,subject,toRecipients,ccRecipients,body"
_EXPAND = wire.expand(KEY, wire.IN_REPLY_TO)
_MOST = 25
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Lying:
    """A draft, or what has become of it."""

    id: str
    etag: str
    message_id: str
    key: str
    is_sent: bool
    is_binned: bool
    is_bare: bool
    """None of our words stand in it: we broke off before they were written."""
    fingerprint: str

    @property
    def is_there(self) -> bool:
        return not self.is_sent and not self.is_binned


def find(graph: Graph, key: str, message_id: str, bin_: str) -> Placed | AlreadySent | None:
    there = _look(graph, key, message_id, bin_)
    return Placed(there.id, key, there.fingerprint, there.message_id) if isinstance(there, Lying) else there


def place(graph: Graph, draft: Draft, bin_: str, *, main: str) -> Placed | AlreadySent:
    """`main` is the address that Outlook writes from unless it is told another."""
    there = _look(graph, draft.key, draft.message_id, bin_)
    match there:
        case AlreadySent():
            return there
        case Lying(is_bare=False):
            return Placed(there.id, draft.key, draft.fingerprint, there.message_id)
        case Lying():
            made = graph.get(Get(message(there.id), {"$select": _SELECT}))
        case None:
            made = _create(graph, draft, bin_)
    return _complete(graph, draft, made, main)


def withdraw(graph: Graph, placed: Placed, bin_: str) -> bool:
    for _ in range(_ATTEMPTS):
        there = _of(graph, placed, bin_)
        if not all(same_words(lying.fingerprint, placed.fingerprint) for lying in there):
            return False
        try:
            for lying in there:
                _delete(graph, lying)
        except Outdated:  # somebody is at it
            continue
        return True
    return False


def take_stock(graph: Graph, waiting: Collection[Placed], bin_: str) -> tuple[DraftChange, ...]:
    """What became of them: one read for each, all at once; only what is not there any more is looked for."""
    if not waiting:
        return ()
    fates = many(graph, {placed.id: _get(placed.id) for placed in waiting if passes.is_id(placed.id)})
    return tuple(filter(None, (_change(graph, placed, fates.get(placed.id), bin_) for placed in waiting)))


def _change(graph: Graph, placed: Placed, fate: Fate | None, bin_: str) -> DraftChange | None:
    known = _lying(fate, bin_) if isinstance(fate, dict) else None
    is_lost = known is None or known.is_binned
    there = _look(graph, placed.key, placed.message_id, bin_) if is_lost else known
    match there:
        case None:
            return DraftChange(placed.key, DraftState.GONE)
        case AlreadySent():
            return DraftChange(placed.key, DraftState.GONE, there.message_id)
        case Lying(is_sent=True):
            return DraftChange(placed.key, DraftState.GONE, there.message_id)
        case Lying():
            same = same_words(there.fingerprint, placed.fingerprint)
            return None if same else DraftChange(placed.key, DraftState.EDITED)


# --- looking


def _of(graph: Graph, placed: Placed, bin_: str) -> list[Lying]:
    try:
        there: Lying | AlreadySent | None = _lying(graph.get(_get(placed.id)), bin_)
    except Gone:
        there = _look(graph, placed.key, placed.message_id, bin_)
    return [there] if isinstance(there, Lying) and there.is_there else []


def _look(graph: Graph, key: str, message_id: str, bin_: str) -> Lying | AlreadySent | None:
    """In every folder, under the key and under the Message-ID; what lies in the bin is gone."""
    has_key = f"singleValueExtendedProperties/Any(ep: ep/id eq {wire.quoted(KEY)} and ep/value eq {wire.quoted(key)})"
    asked = {"key": has_key, "name": f"internetMessageId eq {wire.quoted(message_id)}"}
    fates = many(graph, {name: _list(condition) for name, condition in asked.items()})
    found = [lying for fate in fates.values() for lying in _all(fate, bin_)]
    # Looked at each: not every server understands what it is asked for.
    ours = [lying for lying in found if lying.key == key or lying.message_id == message_id]
    sent = next((lying for lying in ours if lying.is_sent), None)
    if sent:
        return AlreadySent(sent.message_id)
    there = [lying for lying in ours if lying.is_there]
    return next(iter(sorted(there, key=lambda lying: lying.key != key)), None)


def _list(condition: str) -> Get:
    return Get("/me/messages", {"$select": _SELECT, "$expand": _EXPAND, "$filter": condition, "$top": str(_MOST)})


def _get(id_: str) -> Get:
    return Get(message(id_), {"$select": _SELECT, "$expand": _EXPAND})


def _all(fate: Fate, bin_: str) -> Iterator[Lying]:
    if isinstance(fate, dict):
        yield from (_lying(told, bin_) for told in entries(fate))
    elif not isinstance(fate, bytes | Gone):
        raise fate


def _lying(told: Answer, bin_: str) -> Lying:
    is_binned = wire.folder_of(told) == bin_
    return Lying(
        id=text(told.get("id")),
        etag=text(told.get("@odata.etag")),
        message_id=text(told.get("internetMessageId")),
        key=wire.property_of(told, KEY),
        # some servers call a draft none any more once it lies in the bin
        is_sent=told.get("isDraft") is False and not (is_binned and not told.get("sentDateTime")),
        is_binned=is_binned,
        is_bare=not own_words(told.get("body")).strip(),
        fingerprint=_fingerprint(told, wire.property_of(told, wire.IN_REPLY_TO) or None),
    )


def _fingerprint(told: Answer, parent: str | None) -> str:
    to, cc = ([one.address for one in wire.people(told.get(name))] for name in ("toRecipients", "ccRecipients"))
    words = own_words(told.get("body"))
    return fingerprint_of(to=to, cc=cc, subject=text(told.get("subject")), text=words, in_reply_to=parent)


def _delete(graph: Graph, lying: Lying) -> None:
    try:
        graph.delete(message(lying.id), etag=lying.etag)
    except Gone:
        return


# --- writing


def _create(graph: Graph, draft: Draft, bin_: str) -> Answer:
    """After an error that leaves it open whether it was written, looks before writing again."""
    parents = _parents(graph, draft)
    path = next(parents)

    def attempt() -> Answer:
        nonlocal path
        try:
            return graph.post(path, _bare(draft) if path != "/me/messages" else _whole(draft))
        except (Gone, Refused):
            if path == "/me/messages":
                raise
            path = next(parents)  # it was deleted, or never was in this mailbox
            return attempt()
        except Undecided as error:
            there = _look(graph, draft.key, draft.message_id, bin_)
            if isinstance(there, Lying):
                return graph.get(Get(message(there.id), {"$select": _SELECT}))
            raise Again(str(error), open=False, pause=error.retry_after) from error

    return graph.http.patiently(attempt)


def _parents(graph: Graph, draft: Draft) -> Iterator[str]:
    """Where to post it: as a reply to the mail that it answers, else as a mail that says which one it answers."""
    if draft.parent_id and passes.is_id(draft.parent_id):
        yield message(draft.parent_id, "/createReplyAll")
    if draft.in_reply_to:
        condition = f"internetMessageId eq {wire.quoted(draft.in_reply_to)}"
        query = {"$select": "id,isDraft,internetMessageId", "$filter": condition, "$top": str(_MOST)}
        for told in entries(graph.get(Get("/me/messages", query))):
            is_it = told.get("internetMessageId") == draft.in_reply_to and not wire.is_draft(told)
            if is_it and told["id"] != draft.parent_id and passes.is_id(told["id"]):
                yield message(told["id"], "/createReplyAll")
                break
    yield "/me/messages"


def _bare(draft: Draft) -> Answer:
    """The key from the first moment on; Outlook adds the quoted mail."""
    return {"message": {"singleValueExtendedProperties": _properties(draft)}}


def _whole(draft: Draft) -> Answer:
    properties = [*_properties(draft), *_property(wire.REFERENCES, " ".join(draft.references))]
    return {
        "subject": draft.subject,
        "body": above(draft.text, None),
        "toRecipients": _people(draft.to),
        "ccRecipients": _people(draft.cc),
        "singleValueExtendedProperties": properties,
    }


def _complete(graph: Graph, draft: Draft, made: Answer, main: str) -> Placed:
    """Whom Outlook would answer is not whom the user wrote to: a reply to a mail of one's own goes to oneself."""
    id_ = text(made.get("id"))
    body = made.get("body")
    has_words = own_words(body).strip()
    change = {
        "subject": draft.subject,
        "toRecipients": _people(draft.to),
        "ccRecipients": _people(draft.cc),
        "singleValueExtendedProperties": _properties(draft),
        **({} if has_words else {"body": above(draft.text, body)}),
    }
    wish: Answer = {"internetMessageId": draft.message_id}
    if draft.sender.address != main:
        wish["from"] = _people((draft.sender,))[0]
    try:
        done = graph.patch(message(id_), {**change, **wish})
    except Refused:  # not every account may choose these
        done = graph.patch(message(id_), change)
    name = text(done.get("internetMessageId")) or text(made.get("internetMessageId")) or draft.message_id
    return Placed(id_, draft.key, _written(draft, done), name)


def _written(draft: Draft, done: Answer) -> str:
    """Of what lies there now, if the server tells: it may have its own way with spaces and marks."""
    return _fingerprint(done, draft.in_reply_to) if isinstance(done.get("body"), dict) else draft.fingerprint


def _properties(draft: Draft) -> list[dict[str, str]]:
    return [*_property(KEY, draft.key), *_property(wire.IN_REPLY_TO, draft.in_reply_to or "")]


def _property(name: str, value: str) -> list[dict[str, str]]:
    return [{"id": name, "value": value}] if value else []


def _people(people: Collection[Address]) -> list[dict[str, Any]]:
    return [{"emailAddress": {"address": one.address, **({"name": one.name} if one.name else {})}} for one in people]
