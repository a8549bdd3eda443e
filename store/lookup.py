"""By what a mail finds its case: the people and the threads of each, kept in step with its events."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import select

from rules.events import DraftPlaced, DraftSent, Event, Mailed, Watched
from rules.mail import Direction, Kind
from store.columns import clean
from store.database import Snapshot, Transaction
from store.statements import batches, insert_new
from store.tables import case_people, case_threads, cases


@dataclass(frozen=True, slots=True)
class Known:
    """What a mailbox's cases are known by, to tell which mail is worth reading."""

    people: frozenset[str]
    threads: frozenset[str]
    domains: frozenset[str]


def known(snapshot: Snapshot, mailbox_id: int) -> Known:
    """Of every case of the mailbox, the closed ones too: a rejection can be taken back."""
    mine = cases.c.mailbox_id == mailbox_id
    people = select(case_people.c.address).join(cases).where(mine).distinct()
    threads = select(case_threads.c.message_id).join(cases).where(mine).distinct()
    domains = select(cases.c.domain).where(mine, cases.c.domain != "").distinct()
    return Known(*(frozenset(snapshot.scalars(query)) for query in (people, threads, domains)))


def candidates(
    snapshot: Snapshot,
    mailbox_id: int,
    *,
    people: Collection[str] = (),
    threads: Collection[str] = (),
    domains: Collection[str] = (),
) -> tuple[str, ...]:
    """The ids of the cases that share any of these. Whether a mail belongs to one of them is not ours to say."""
    lookups = (
        (case_people.c.address, select(case_people.c.case_id).join(cases), (person.lower() for person in people)),
        (case_threads.c.message_id, select(case_threads.c.case_id).join(cases), threads),
        (cases.c.domain, select(cases.c.id), domains),
    )
    found: set[str] = set()
    for column, query, values in lookups:
        for batch in batches(sorted(set(filter(None, map(clean, values))))):
            found.update(snapshot.scalars(query.where(column.in_(batch), cases.c.mailbox_id == mailbox_id)))
    return tuple(sorted(found))


def remember(tx: Transaction, case_id: str, event: Event, *, own: Collection[str]) -> None:
    """Adds the people and the threads of an event; the user's own addresses are nobody's."""
    for address in dict.fromkeys(address.lower() for address in people_of(event)):
        if address and address not in own:
            insert_new(tx, case_people, case_id=case_id, address=address)
    for message_id in dict.fromkeys(threads_of(event)):
        insert_new(tx, case_threads, case_id=case_id, message_id=message_id)


def people_of(event: Event) -> Iterator[str]:
    """Whose mail this event makes worth a look."""
    match event:
        case Mailed(direction=Direction.SENT):
            yield from (address.address for address in event.to + event.cc)
            yield from (contact.address for contact in event.reading.contacts)
        case Mailed():
            # The sender of a bounce is the postmaster, who writes about every case.
            yield from () if event.reading.kind is Kind.BOUNCE else (event.sender.address,)
            yield from (contact.address for contact in event.reading.contacts)
        case Watched():
            yield from (contact.address for contact in event.contacts)
        case DraftPlaced():
            yield from event.to


def threads_of(event: Event) -> Iterator[str]:
    """By which ids an answer to this event would name it."""
    match event:
        case Mailed():
            yield from filter(None, (event.message_id, event.thread, *event.parents))
        case DraftPlaced() | DraftSent():
            yield from filter(None, (event.message_id,))
