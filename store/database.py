"""The file that must survive a restart: opened, locked down, migrated; its transactions and its errors.

Every transaction is explicit. Python's sqlite3 would begin one by itself, late and not before every statement, so its
own handling is switched off (`isolation_level = None`) and SQLAlchemy's `begin` event says BEGIN.
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NewType, Self

from sqlalchemy import Connection, Engine, create_engine, event, select, update
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from store import schema
from store.errors import StoreBusy, StoreCorrupt, StoreError, StoreUnwritable
from store.failures import translated
from store.tables import installation

Snapshot = Connection
"""What reads the store: one consistent view of it."""

Transaction = NewType("Transaction", Connection)
"""What writes the store: a Snapshot that holds the write lock and is committed as a whole."""

BUSY_SECONDS = 10.0
"""How long another writer is waited for. Our own transactions last milliseconds."""

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    # In WAL, NORMAL may lose the last commits with the power; the cursor of a mailbox must never outlive its events.
    "PRAGMA synchronous = FULL",
    # What is deleted is overwritten with zeros.
    "PRAGMA secure_delete = ON",
)

UNSCRUBBED = "unscrubbed"


class Database:
    """One SQLite file. Safe to share between threads; every error that leaves it is a `StoreError`."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._reading = engine.execution_options(begin="BEGIN")
        self._writing = engine.execution_options(begin="BEGIN IMMEDIATE")
        self._plain = engine.execution_options(begin=None)

    @classmethod
    def open(cls, url: str, *, base: Path, busy_seconds: float = BUSY_SECONDS) -> Self:
        """Opens the file that the URL names (a relative one beside `base`), made and migrated where it has to be."""
        path = path_of(url, base=base)
        _make_private(path)
        database = cls(path, _engine(path, busy_seconds))
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
            with connection.begin():
                yield Transaction(connection)
            if connection.info.pop(UNSCRUBBED, False):
                connection.close()
                self._scrub()

    def check(self) -> None:
        """Reads the whole file; raises `StoreCorrupt` where it is damaged."""
        with self.read() as snapshot:
            found = snapshot.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        if found != "ok":
            raise StoreCorrupt(f"{self.path} is damaged: restore it from a backup, or move it away to start anew")

    def _prepare(self) -> None:
        with self.read() as snapshot:
            newest = schema.is_newest(snapshot, self.path)
            unscrubbed = newest and snapshot.scalar(select(installation.c.unscrubbed))
        if not newest:
            with self.transaction() as tx:
                schema.upgrade(tx, self.path)
        if unscrubbed:
            self._scrub()

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
            raise StoreBusy(f"{self.path} is being read by another program: what was forgotten is overwritten later")


def mark_unscrubbed(tx: Transaction) -> None:
    """Once this transaction is committed (and, after a crash, at the next opening) what it deleted is overwritten."""
    tx.execute(update(installation).values(unscrubbed=True))
    tx.info[UNSCRUBBED] = True


def path_of(url: str, *, base: Path) -> Path:
    """The file that a URL such as sqlite:///heardback.db names."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        parsed = None
    if parsed is None or parsed.get_backend_name() != "sqlite" or not parsed.database or parsed.database == ":memory:":
        raise StoreError("[store] url must name a file, such as sqlite:///heardback.db")
    return base / Path(parsed.database).expanduser()


def _make_private(path: Path) -> None:
    """Makes the file, readable by its owner only; SQLite gives the log beside it the same mode."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreUnwritable(f"{path} cannot be opened: {error.strerror}") from error
    if os.fstat(descriptor).st_size == 0:
        os.fchmod(descriptor, 0o600)
    os.close(descriptor)


def _engine(path: Path, busy_seconds: float) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": busy_seconds})
    event.listen(engine, "begin", _begin)

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None
        _use_log(connection, patience=busy_seconds)
        for pragma in PRAGMAS:
            connection.execute(pragma)

    return engine


def _begin(connection: Connection) -> None:
    statement: str | None = connection.get_execution_options().get("begin")
    if statement:
        connection.exec_driver_sql(statement)


def _use_log(connection: sqlite3.Connection, *, patience: float) -> None:
    """Write-ahead logging: readers and the writer do not wait for each other.

    The first change to it needs the file alone, and does not wait for that by itself.
    """
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return
