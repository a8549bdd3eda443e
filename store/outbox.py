"""What we mean to put into Drafts, and what became of it. A step of a ladder is in it once for each attempt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, select, update

from rules.events import Step
from store.columns import decodes
from store.database import Snapshot, Transaction
from store.statements import insert_new
from store.tables import cases, outbox


class State(StrEnum):
    INTENDED = "intended"
    """It may already lie in Drafts, if we died between the writing and the mark: look before writing."""
    PLACED = "placed"
    """It lies in Drafts, waiting for the user."""
    WITHDRAWING = "withdrawing"
    """It may already be taken away, if we died between that and the mark: gone, it is not the user who deleted it."""
    SETTLED = "settled"
    """Sent, deleted, or the user's own now."""
    DROPPED = "dropped"
    """Withdrawn, or no longer wanted before it was placed."""


PENDING = (State.INTENDED, State.PLACED, State.WITHDRAWING)
LYING = (State.PLACED, State.WITHDRAWING)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    id: int
    case_id: str
    ladder: str
    """The key of the event that began the ladder."""
    step: Step
    attempt: int
    draft_key: str
    message_id: str
    fingerprint: str
    """Of what was to be written: tells, after a crash, whether the user has touched what lies there."""
    state: State
    created_at: datetime


SHOWN = tuple(outbox.c[name] for name in OutboxRow.__dataclass_fields__)


def intend(
    tx: Transaction,
    *,
    case_id: str,
    ladder: str,
    step: Step,
    attempt: int,
    draft_key: str,
    message_id: str = "",
    fingerprint: str = "",
    at: datetime,
) -> OutboxRow:
    """The intention to place this draft: a new one, or the one that is there, in whatever state."""
    fixed = {"case_id": case_id, "ladder": ladder, "step": step, "attempt": attempt}
    written = {"draft_key": draft_key, "message_id": message_id, "fingerprint": fingerprint}
    insert_new(tx, outbox, **fixed, **written, state=State.INTENDED, created_at=at)
    same = [outbox.c[name] == value for name, value in fixed.items()]
    return _row(tx.execute(select(*SHOWN).where(*same)).one())


def pending(snapshot: Snapshot, mailbox_id: int, *, states: Sequence[State] = PENDING) -> tuple[OutboxRow, ...]:
    """What is intended or placed in this mailbox, oldest first."""
    query = select(*SHOWN).join(cases).where(outbox.c.state.in_(states), cases.c.mailbox_id == mailbox_id)
    return tuple(map(_row, snapshot.execute(query.order_by(outbox.c.id))))


def by_draft_key(snapshot: Snapshot, draft_key: str) -> OutboxRow | None:
    row = snapshot.execute(select(*SHOWN).where(outbox.c.draft_key == draft_key)).one_or_none()
    return None if row is None else _row(row)


def mark_placed(tx: Transaction, outbox_id: int) -> None:
    _mark(tx, outbox_id, State.PLACED)


def mark_withdrawing(tx: Transaction, outbox_id: int) -> None:
    _mark(tx, outbox_id, State.WITHDRAWING)


def settle(tx: Transaction, outbox_id: int) -> None:
    _mark(tx, outbox_id, State.SETTLED)


def drop(tx: Transaction, outbox_id: int) -> None:
    _mark(tx, outbox_id, State.DROPPED)


def _mark(tx: Transaction, outbox_id: int, state: State) -> None:
    tx.execute(update(outbox).where(outbox.c.id == outbox_id).values(state=state))


@decodes
def _row(row: Row[Any]) -> OutboxRow:
    return OutboxRow(**row._asdict() | {"step": Step(row.step), "state": State(row.state)})
