"""Earlier mail about cases that have just become known."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from connectors.gmail import search, wire
from connectors.gmail.batches import BATCH
from connectors.gmail.client import entries
from connectors.gmail.reading import Reader
from rules.mail import Direction, Envelope, Message


@dataclass(frozen=True, slots=True)
class Hit:
    """Whether a message is about these people, domains or threads."""

    people: frozenset[str]
    domains: frozenset[str]
    threads: frozenset[str]

    @classmethod
    def of(cls, people: Collection[str], domains: Collection[str], threads: Collection[str]) -> "Hit":
        spelt = {spelling for domain in domains if (spelling := search.in_ascii(domain))}
        return cls(frozenset(people), frozenset(domains) | spelt, frozenset(threads))

    def __call__(self, envelope: Envelope, /) -> bool:
        everybody = {address.address for address in (envelope.sender, *envelope.recipients)}
        named = {envelope.message_id, *envelope.parents}
        if not everybody.isdisjoint(self.people) or not named.isdisjoint(self.threads):
            return True
        hosts = {address.rpartition("@")[2] for address in everybody}
        return any(host == domain or host.endswith(f".{domain}") for host in hosts for domain in self.domains)


def earlier(
    reader: Reader,
    people: Collection[str],
    domains: Collection[str],
    threads: Collection[str],
    *,
    known: Mapping[str, str],
) -> Iterator[Message]:
    """Of the threads first: an answer under another subject begins a thread, but comes from who was written to.

    `known` are threads by Message-ID.
    """
    inside = tuple(dict.fromkeys(_in_threads(reader, threads, known)))
    written_to: set[str] = set()
    for message in _messages(replace(reader, wanted=_anything), inside):
        yield message
        if message.direction is Direction.SENT:
            written_to |= {address.address for address in message.recipients}
    since = search.after(reader.horizon)
    queries = search.with_any({*people, *written_to} - reader.own, domains)
    found = dict.fromkeys(entry["id"] for q in queries for entry in reader.client.list(f"{since} {q} -in:drafts"))
    yield from filter(reader.wanted, _messages(reader, [id_ for id_ in found if id_ not in inside]))


def _in_threads(reader: Reader, message_ids: Collection[str], known: Mapping[str, str]) -> Iterator[str]:
    found = dict.fromkeys(known[id_] for id_ in message_ids if id_ in known)
    for query in search.message_ids(id_ for id_ in message_ids if id_ not in known):
        found |= dict.fromkeys(filter(None, map(wire.thread, reader.client.list(query))))
    for told in reader.client.threads(found).values():
        if isinstance(told, dict):
            yield from (one["id"] for one in entries(told, "messages") if wire.HIDDEN.isdisjoint(wire.labels(one)))


def _anything(_: Envelope, /) -> bool:
    return True


def _messages(reader: Reader, ids: Iterable[str]) -> Iterator[Message]:
    listed = tuple(ids)
    for start in range(0, len(listed), BATCH):
        yield from reader.whole(listed[start : start + BATCH]).arrived
