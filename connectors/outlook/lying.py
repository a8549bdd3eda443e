"""A draft of ours as it lies there now, and how it is found: under its key, or under its Message-ID."""

from collections.abc import Iterator
from dataclasses import dataclass

from connectors.errors import Gone
from connectors.mailbox import AlreadySent, fingerprint_of
from connectors.outlook import wire
from connectors.outlook.batch import Fate, many
from connectors.outlook.drafttext import own_words
from connectors.outlook.graph import Answer, Get, Graph, entries, message, text
from connectors.outlook.people import people

KEY = "String {5b1f0c53-8f0e-4a6e-9d0a-6f3d2c9b7e41} Name Ref"
SELECT = "id,isDraft,parentFolderId,internetMessageId,sentDateTime,subject,toRecipients,ccRecipients,body"
_EXPAND = wire.expand(KEY, wire.IN_REPLY_TO)
MOST = 25


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


def look(graph: Graph, key: str, message_id: str, bin_: str) -> Lying | AlreadySent | None:
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
    return Get("/me/messages", {"$select": SELECT, "$expand": _EXPAND, "$filter": condition, "$top": str(MOST)})


def get(id_: str) -> Get:
    return Get(message(id_), {"$select": SELECT, "$expand": _EXPAND})


def _all(fate: Fate, bin_: str) -> Iterator[Lying]:
    if isinstance(fate, dict):
        yield from (lying_of(told, bin_) for told in entries(fate))
    elif not isinstance(fate, bytes | Gone):
        raise fate


def lying_of(told: Answer, bin_: str) -> Lying:
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
        fingerprint=fingerprint(told, wire.property_of(told, wire.IN_REPLY_TO) or None),
    )


def fingerprint(told: Answer, parent: str | None) -> str:
    to, cc = ([one.address for one in people(told.get(name))] for name in ("toRecipients", "ccRecipients"))
    words = own_words(told.get("body"))
    return fingerprint_of(to=to, cc=cc, subject=text(told.get("subject")), text=words, in_reply_to=parent)
