"""What every table is written with; what the dialects say differently, said once."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Table
from sqlalchemy.dialects.sqlite import Insert, insert

from store.database import Transaction

T = TypeVar("T")

BATCH = 200
"""How many rows are asked for at once: few enough for any database's limit of parameters, and for memory."""


def insert_new(tx: Transaction, table: Table, **row: Any) -> bool:
    """Inserts the row unless one of the table's constraints says that it is there; tells whether it was new."""
    return tx.execute(_insert_new(table), row).rowcount == 1


@cache
def _insert_new(table: Table) -> Insert:
    return insert(table).on_conflict_do_nothing()


def batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]
