"""Writing a draft: Outlook makes the reply, with the mail that it answers; our words and our people go into it."""

from collections.abc import Collection, Iterator
from typing import Any

from connectors.errors import Gone, Refused
from connectors.http import Again, Undecided
from connectors.mailbox import Draft, Placed
from connectors.outlook import passes, wire
from connectors.outlook.drafttext import above, own_words
from connectors.outlook.graph import Answer, Get, Graph, entries, message, text
from connectors.outlook.lying import KEY, MOST, SELECT, Lying, fingerprint, look
from rules.mail import Address


def create(graph: Graph, draft: Draft, bin_: str) -> Answer:
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
            there = look(graph, draft.key, draft.message_id, bin_)
            if isinstance(there, Lying):
                return graph.get(Get(message(there.id), {"$select": SELECT}))
            raise Again(str(error), open=False, pause=error.retry_after) from error

    return graph.http.patiently(attempt)


def _parents(graph: Graph, draft: Draft) -> Iterator[str]:
    """Where to post it: as a reply to the mail that it answers, else as a mail that says which one it answers."""
    if draft.parent_id and passes.is_id(draft.parent_id):
        yield message(draft.parent_id, "/createReplyAll")
    if draft.in_reply_to:
        condition = f"internetMessageId eq {wire.quoted(draft.in_reply_to)}"
        query = {"$select": "id,isDraft,internetMessageId", "$filter": condition, "$top": str(MOST)}
        for told in entries(graph.get(Get("/me/messages", query))):
            is_it = told.get("internetMessageId") == draft.in_reply_to and not wire.is_draft(told)
            if is_it and told["id"] != draft.parent_id and passes.is_id(told["id"]):
                yield message(told["id"], "/createReplyAll")
                break
    yield "/me/messages"


def _bare(draft: Draft) -> Answer:
    """The key from the first moment on; Outlook adds the quoted mail."""
    return {"message": {"singleValueExtendedProperties": _property(KEY, draft.key)}}


def _whole(draft: Draft) -> Answer:
    properties = [*_properties(draft), *_property(wire.REFERENCES, " ".join(draft.references))]
    return {
        "subject": draft.subject,
        "body": above(draft.text, None),
        "toRecipients": _people(draft.to),
        "ccRecipients": _people(draft.cc),
        "singleValueExtendedProperties": properties,
    }


def complete(graph: Graph, draft: Draft, made: Answer, main: str) -> Placed:
    """Whom Outlook would answer is not whom the user wrote to: a reply to a mail of one's own goes to oneself."""
    id_ = text(made.get("id"))
    body = made.get("body")
    has_words = own_words(body).strip()
    change = {
        "subject": draft.subject,
        "toRecipients": _people(draft.to),
        "ccRecipients": _people(draft.cc),
        "singleValueExtendedProperties": _property(KEY, draft.key),
        **({} if has_words else {"body": above(draft.text, body)}),
    }
    wish: Answer = {"internetMessageId": draft.message_id, "singleValueExtendedProperties": _properties(draft)}
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
    return fingerprint(done, draft.in_reply_to) if isinstance(done.get("body"), dict) else draft.fingerprint


def _properties(draft: Draft) -> list[dict[str, str]]:
    return [*_property(KEY, draft.key), *_property(wire.IN_REPLY_TO, draft.in_reply_to or "")]


def _property(name: str, value: str) -> list[dict[str, str]]:
    return [{"id": name, "value": value}] if value else []


def _people(people: Collection[Address]) -> list[dict[str, Any]]:
    return [{"emailAddress": {"address": one.address, **({"name": one.name} if one.name else {})}} for one in people]
