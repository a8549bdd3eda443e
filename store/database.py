"""The file that must survive a restart: opened, locked down, migrated; its transactions and its errors."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NewType, Self

from sqlalchemy import Connection, Engine, select, update

from store import schema
from store.columns import Damaged
from store.errors import StoreBusy, StoreFull
from store.failures import translate, translated
from store.sqlite import BEGIN, engine_for, make_private, path_of
from store.tables import installation

Snapshot = Connection
"""What reads the store: one consistent view of it."""

Transaction = NewType("Transaction", Connection)
"""What writes the store: a Snapshot that holds the write lock and is committed as a whole."""

BUSY_SECONDS = 10.0
"""How long another writer is waited for. Our own transactions last milliseconds."""

UNSCRUBBED = "unscrubbed"


class Database:
    """One SQLite file. Safe to share between threads; every error that leaves it is a `StoreError`."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._reading = engine.execution_options(**{BEGIN: "BEGIN"})
        self._writing = engine.execution_options(**{BEGIN: "BEGIN IMMEDIATE"})
        self._plain = engine.execution_options(**{BEGIN: None})

    @classmethod
    def open(cls, url: str, *, base: Path, busy_seconds: float = BUSY_SECONDS) -> Self:
        """Opens the file that the URL names (a relative one beside `base`), made and migrated where it has to be."""
        path = path_of(url, base=base)
        make_private(path)
        database = cls(path, engine_for(path, patience=busy_seconds))
        try:
            database._prepare()
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        with translated(self.path):
            self._plain.dispose()

    @contextmanager
    def read(self) -> Iterator[Snapshot]:
        """A consistent view, which no writer changes and which keeps no writer waiting."""
        with translated(self.path), self._reading.connect() as connection:
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Everything or nothing. The write lock is taken at once, so that what is read here is still so on commit."""
        with translated(self.path), self._writing.connect() as connection:
            connection.info.pop(UNSCRUBBED, None)
            with connection.begin():
                yield Transaction(connection)
            if connection.info.pop(UNSCRUBBED, False):
                connection.close()
                self._scrub_now()

    def check(self) -> None:
        """Reads the whole file; raises `StoreCorrupt` where it is damaged."""
        with self.read() as snapshot:
            found = snapshot.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        if found != "ok":
            raise translate(Damaged(), self.path)

    def _prepare(self) -> None:
        with self.read() as snapshot:
            newest = schema.is_newest(snapshot, self.path)
            unscrubbed = newest and snapshot.scalar(select(installation.c.unscrubbed))
        if not newest:
            with self.transaction() as tx:
                schema.upgrade(tx, self.path)
        if unscrubbed:
            # In the way of nothing else: where it cannot be done now, the next opening does it.
            with suppress(StoreBusy, StoreFull):
                self._scrub()

    def _scrub_now(self) -> None:
        try:
            self._scrub()
        except (StoreBusy, StoreFull) as error:
            raise type(error)(f"{error}; what was forgotten is deleted, and overwritten at the next opening") from error

    def _scrub(self) -> None:
        """Rewrites the file, and empties the log, so that nothing of what was deleted is left in either.

        `secure_delete` alone leaves copies: in the log, and where the pages of a tree were balanced.
        """
        with translated(self.path), self._plain.connect() as connection:
            connection.exec_driver_sql("VACUUM")
            self._empty_log(connection)
        with self.transaction() as tx:
            tx.execute(update(installation).values(unscrubbed=False))

    def _empty_log(self, connection: Connection) -> None:
        busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
        if busy:
            raise StoreBusy(f"{self.path} is being read by another program")


def mark_unscrubbed(tx: Transaction) -> None:
    """Once this transaction is committed (and, after a crash, at the next opening) what it deleted is overwritten."""
    tx.execute(update(installation).values(unscrubbed=True))
    tx.info[UNSCRUBBED] = True
