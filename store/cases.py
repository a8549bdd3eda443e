"""The cases: what happened in each, and when the ladder next wants to look at it."""

import base64
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_, select, update

from rules.cases import State
from rules.events import Event, Outcome
from store import codec
from store.columns import clean, decodes
from store.database import Snapshot, Transaction
from store.errors import SeveralCases, UnknownCase
from store.statements import BATCH, batches, insert_new
from store.tables import cases, events

LONGEST_NAME = 1_000
NAMED_AT_MOST = 5
"""How many cases an error about several names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """What is known of a case without reading its events."""

    id: str
    mailbox_id: int
    opened_at: datetime
    company: str
    role: str
    domain: str
    state: State
    outcome: Outcome | None
    wake_at: datetime | None


SHOWN = tuple(cases.c[name] for name in CaseRow.__dataclass_fields__)

History = tuple[Event, ...]


def open_case(tx: Transaction, mailbox_id: int, first: Iterable[Event], *, at: datetime) -> str:
    """Opens a case with its first events, and names it; its summary is still empty."""
    facts = {"mailbox_id": mailbox_id, "opened_at": at, "state": State.OPEN}
    nothing = dict.fromkeys(("company", "company_folded", "role", "domain"), "")
    id = new_id()  # noqa: A001
    while not insert_new(tx, cases, id=id, **facts, **nothing):
        id = new_id()  # noqa: A001
    append(tx, id, first)
    return id


def new_id() -> str:
    """Short enough to type, and telling nothing."""
    return base64.b32encode(secrets.token_bytes(5)).decode().lower()


def append(tx: Transaction, case_id: str, happened: Iterable[Event]) -> History:
    """Adds what was not known of yet, by its key, and returns that; a message twice is a message once."""
    new = []
    for event in happened:
        row = {"key": event.key, "at": event.at, "type": type(event).__name__, "body": codec.encode(event)}
        if insert_new(tx, events, case_id=case_id, **row):
            new.append(event)
    return tuple(new)


def events_of(snapshot: Snapshot, case_id: str) -> History:
    """In the order of their time; at the same moment, in the order in which they were learnt."""
    return histories(snapshot, [case_id])[case_id]


def histories(snapshot: Snapshot, case_ids: Sequence[str]) -> dict[str, History]:
    """The events of each of these cases."""
    found: dict[str, list[Event]] = {case_id: [] for case_id in case_ids}
    for batch in batches(case_ids):
        query = select(events).where(events.c.case_id.in_(batch)).order_by(events.c.at, events.c.id)
        for row in snapshot.execute(query):
            found[row.case_id].append(_event(row))
    return {case_id: tuple(happened) for case_id, happened in found.items()}


def get(snapshot: Snapshot, case_id: str) -> CaseRow | None:
    row = snapshot.execute(select(*SHOWN).where(cases.c.id == case_id)).one_or_none()
    return None if row is None else _row(row)


def load(
    snapshot: Snapshot, mailbox_id: int | None = None, *, state: State | None = None
) -> Iterator[tuple[CaseRow, History]]:
    """Every case with its events, a batch at a time, so that the caller may write while it reads."""
    wanted = [cases.c.mailbox_id == mailbox_id] if mailbox_id is not None else []
    if state is not None:
        wanted.append(cases.c.state == state)
    last = ""
    while rows := _rows(snapshot, *wanted, cases.c.id > last, limit=BATCH):
        last = rows[-1].id
        happened = histories(snapshot, [row.id for row in rows])
        yield from ((row, happened[row.id]) for row in rows)


def due(snapshot: Snapshot, now: datetime, *, limit: int, mailbox_id: int | None = None) -> tuple[CaseRow, ...]:
    """The cases that the ladder wants to look at by now, the longest waiting first; what is not due costs nothing."""
    wanted = [cases.c.wake_at <= now]
    if mailbox_id is not None:
        # An expression keeps the planner from the index of the mailboxes, which holds what is not due as well.
        wanted.append((cases.c.mailbox_id + 0) == mailbox_id)
    query = select(*SHOWN).where(*wanted).order_by(cases.c.wake_at, cases.c.id).limit(limit)
    return tuple(map(_row, snapshot.execute(query)))


def next_wake(snapshot: Snapshot) -> datetime | None:
    """When the next case is due, of any mailbox."""
    found: datetime | None = snapshot.scalar(select(func.min(cases.c.wake_at)).where(cases.c.wake_at.is_not(None)))
    return found


def update_summary(
    tx: Transaction,
    case_id: str,
    *,
    company: str,
    role: str,
    domain: str,
    state: State,
    outcome: Outcome | None,
    wake_at: datetime | None,
) -> None:
    """What the fold of its events says of a case now; `wake_at` is None where the ladder has nothing to look at."""
    tx.execute(
        update(cases)
        .where(cases.c.id == case_id)
        .values(
            company=company,
            company_folded=company.casefold(),
            role=role,
            domain=domain,
            state=state,
            outcome=outcome,
            wake_at=wake_at,
        )
    )


def find(snapshot: Snapshot, text: str) -> CaseRow:
    """The one case that a user means: by its id, else by the start of it or its company, else by the company's start.

    Raises UnknownCase or SeveralCases.
    """
    wanted = clean(text).strip().casefold()
    if not 0 < len(wanted) <= LONGEST_NAME:
        raise UnknownCase(text)
    for fits in (_has_id, _starts_id_or_is_company, _starts_company):
        match _rows(snapshot, fits(wanted), limit=NAMED_AT_MOST):
            case (row,):
                return row
            case (_, *_) as several:
                raise SeveralCases(
                    text, ((row.id, ", ".join(filter(None, (row.company, row.role)))) for row in several)
                )
    raise UnknownCase(text)


def _has_id(wanted: str) -> ColumnElement[bool]:
    return cases.c.id == wanted


def _starts_id_or_is_company(wanted: str) -> ColumnElement[bool]:
    return or_(cases.c.id.startswith(wanted, autoescape=True), cases.c.company_folded == wanted)


def _starts_company(wanted: str) -> ColumnElement[bool]:
    return cases.c.company_folded.startswith(wanted, autoescape=True)


def _rows(snapshot: Snapshot, *wanted: ColumnElement[bool], limit: int) -> tuple[CaseRow, ...]:
    query = select(*SHOWN).where(*wanted).order_by(cases.c.id).limit(limit)
    return tuple(map(_row, snapshot.execute(query)))


@decodes
def _row(row: Row[Any]) -> CaseRow:
    facts = row._asdict()
    outcome = None if row.outcome is None else Outcome(row.outcome)
    return CaseRow(**facts | {"state": State(row.state), "outcome": outcome})


@decodes
def _event(row: Row[Any]) -> Event:
    return codec.decode(row.type, row.body, key=row.key, at=row.at)
