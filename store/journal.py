"""What a run has still to print: written with what it tells, deleted once it was printed.

A process that dies between the commit and the printing loses nothing: the next run prints it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import delete, insert, select

from store.database import Snapshot, Transaction
from store.statements import batches
from store.tables import journal

Payload = Mapping[str, Any]
"""One line of `run --json`."""


def write(tx: Transaction, mailbox_id: int, payloads: Iterable[Payload]) -> None:
    rows = [{"mailbox_id": mailbox_id, "payload": dict(payload)} for payload in payloads]
    if rows:
        tx.execute(insert(journal), rows)


def unprinted(snapshot: Snapshot) -> tuple[tuple[int, Payload], ...]:
    """What was not printed yet, in the order in which it happened, each with its id."""
    return tuple((row.id, row.payload) for row in snapshot.execute(select(journal).order_by(journal.c.id)))


def printed(tx: Transaction, ids: Iterable[int]) -> None:
    for batch in batches(tuple(ids)):
        tx.execute(delete(journal).where(journal.c.id.in_(batch)))
