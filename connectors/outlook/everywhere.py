"""The whole mailbox looked through by date, whichever folder a rule or the user has put a mail into.

Graph cannot filter by recipients, and its search lags behind; a look at every message of some days is one query, and
certain.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from connectors.outlook import wire
from connectors.outlook.batch import MOST
from connectors.outlook.cursor import EVERYWHERE, mark
from connectors.outlook.delta import by_date
from connectors.outlook.graph import Answer, entries, text
from connectors.outlook.places import Places
from connectors.outlook.reading import Page, Reader
from rules.mail import Envelope


@dataclass(frozen=True, slots=True)
class Hit:
    """What is about these people, domains or threads: `threads` by Message-ID, `conversations` as Graph names them."""

    people: frozenset[str]
    domains: frozenset[str]
    threads: frozenset[str] = frozenset()
    conversations: frozenset[str] = frozenset()

    def __call__(self, envelope: Envelope, /) -> bool:
        everybody = {address.address for address in (envelope.sender, *envelope.recipients)}
        named = {envelope.message_id, *envelope.parents}
        if not everybody.isdisjoint(self.people) or not named.isdisjoint(self.threads):
            return True
        if envelope.thread in self.conversations:
            return True
        hosts = {address.rpartition("@")[2] for address in everybody}
        return any(host == domain or host.endswith(f".{domain}") for host in hosts for domain in self.domains)


def search(reader: Reader, hit: Hit, places: Places, *, told: Collection[str]) -> Iterator[Page]:
    """What is hit, but for what is told already, by its mark, and what lies where no mail is."""
    items = _listed(reader, hidden=places.hidden)
    hit = replace(hit, conversations=hit.conversations | _conversations(reader, items, hit.threads))
    hits = [one for one in items if mark(one["id"]) not in told and _is_hit(reader, one, hit)]
    buried = places.buried(map(wire.folder_of, hits))
    hits = [one for one in hits if wire.folder_of(one) not in buried]
    for start in range(0, len(hits), MOST):
        yield replace(reader, wanted=hit).page(hits[start : start + MOST])


def _listed(reader: Reader, *, hidden: Collection[str]) -> list[Answer]:
    """Every message since then, newest first."""
    pages = reader.graph.pages(by_date(EVERYWHERE, since=wire.stamp(reader.horizon)))
    found = {told["id"]: told for page in pages for told in entries(page)}
    return [told for told in found.values() if not wire.is_draft(told) and wire.folder_of(told) not in hidden]


def _conversations(reader: Reader, items: list[Answer], threads: frozenset[str]) -> frozenset[str]:
    """Those that a message of these threads is in."""
    own = Hit(frozenset(), frozenset(), threads)
    inside = (told for told in items if threads and _is_hit(reader, told, own))
    return frozenset(filter(None, (text(told.get("conversationId")) for told in inside)))


def _is_hit(reader: Reader, told: Answer, hit: Hit) -> bool:
    seen = reader.look(told)
    return seen is not None and hit(seen)
