"""Nudges, and how each fares on each channel. A channel is known by a label that tells nothing of its address."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, delete, exists, select, update

from rules.events import Reason
from store.columns import decodes
from store.database import Snapshot, Transaction
from store.statements import insert_new
from store.tables import deliveries, nudges


class State(StrEnum):
    PENDING = "pending"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeRow:
    id: int
    mailbox_id: int
    case_id: str | None
    key: str
    reason: Reason
    title: str
    body: str
    urgent: bool
    """It may be told at once, at any hour."""
    raised_at: datetime


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A nudge that a channel still has to tell, and how often that was tried."""

    nudge: NudgeRow
    attempts: int


SHOWN = tuple(nudges.c[name] for name in NudgeRow.__dataclass_fields__)


def raise_(
    tx: Transaction,
    *,
    mailbox_id: int,
    case_id: str | None,
    key: str,
    reason: Reason,
    title: str,
    body: str,
    at: datetime,
    urgent: bool = False,
) -> bool:
    """Raises the nudge, once for each key; tells whether it was new."""
    about = {"mailbox_id": mailbox_id, "case_id": case_id, "key": key, "reason": reason}
    return insert_new(tx, nudges, **about, title=title, body=body, urgent=urgent, raised_at=at)


def route(tx: Transaction, channels: Collection[str]) -> None:
    """Every nudge that is still to be told goes to exactly these channels, and so survives a change of the config.

    To be called before `undelivered`. A channel that is added later is not told what the others have told already, nor
    what the terminal has told while there was none.
    """
    open_ = select(nudges.c.id).where(nudges.c.settled.is_(False))
    gone = (
        deliveries.c.nudge_id.in_(open_),
        deliveries.c.state == State.PENDING,
        deliveries.c.channel.not_in(channels),
    )
    tx.execute(delete(deliveries).where(*gone))
    for nudge_id in tx.scalars(open_).all():
        for channel in channels:
            insert_new(tx, deliveries, nudge_id=nudge_id, channel=channel, state=State.PENDING)
        _settle(tx, nudge_id)


def are_open(snapshot: Snapshot) -> bool:
    """Whether any nudge is still to be told."""
    return snapshot.scalar(select(nudges.c.id).where(nudges.c.settled.is_(False)).limit(1)) is not None


def undelivered(snapshot: Snapshot, channel: str, now: datetime) -> tuple[Undelivered, ...]:
    """What the channel still has to tell and may try at `now`: what was tried least, then the oldest, comes first."""
    query = (
        select(*SHOWN, deliveries.c.attempts)
        .join(deliveries)
        .where(
            deliveries.c.channel == channel,
            deliveries.c.state == State.PENDING,
            deliveries.c.next_try_at.is_(None) | (deliveries.c.next_try_at <= now),
        )
        # One that the channel will not take shall not keep the others waiting.
        .order_by(deliveries.c.attempts, nudges.c.id)
    )
    return tuple(Undelivered(_nudge(row), row.attempts) for row in snapshot.execute(query))


def delivered(tx: Transaction, nudge_id: int, channel: str) -> None:
    _mark(tx, nudge_id, channel, state=State.DELIVERED, next_try_at=None, last_error=None)


def failed(tx: Transaction, nudge_id: int, channel: str, *, error: str, next_try_at: datetime) -> None:
    """The channel was down, to be tried again at `next_try_at`. `error` never holds its address."""
    _mark(tx, nudge_id, channel, state=State.PENDING, next_try_at=next_try_at, last_error=error)


def next_try(snapshot: Snapshot) -> datetime | None:
    """When the first of the channels that were down may be tried again."""
    waiting = (deliveries.c.state == State.PENDING, deliveries.c.next_try_at.is_not(None))
    query = select(deliveries.c.next_try_at).where(*waiting).order_by(deliveries.c.next_try_at).limit(1)
    return snapshot.scalar(query)


def _mark(tx: Transaction, nudge_id: int, channel: str, **facts: Any) -> None:
    mine = (deliveries.c.nudge_id == nudge_id, deliveries.c.channel == channel)
    tx.execute(update(deliveries).where(*mine).values(attempts=deliveries.c.attempts + 1, **facts))
    _settle(tx, nudge_id)


def _settle(tx: Transaction, nudge_id: int) -> None:
    waits = exists().where(deliveries.c.nudge_id == nudge_id, deliveries.c.state == State.PENDING)
    tx.execute(update(nudges).where(nudges.c.id == nudge_id, ~waits).values(settled=True))


@decodes
def _nudge(row: Row[*tuple[Any, ...]]) -> NudgeRow:
    facts = {name: getattr(row, name) for name in NudgeRow.__dataclass_fields__}
    return NudgeRow(**facts | {"reason": Reason(row.reason)})
