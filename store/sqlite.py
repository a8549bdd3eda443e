"""How SQLite is spoken to: which file, who may read it, and what every connection is told first.

Every transaction is explicit. Python's sqlite3 would begin one by itself, late and not before every statement, so its
own handling is switched off (`isolation_level = None`) and SQLAlchemy's `begin` event says BEGIN.
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError

from store.columns import Damaged
from store.errors import StoreError, StoreUnwritable

BEGIN = "begin"
"""The execution option that holds the statement with which a connection begins; None for none."""

NO_FILE = "[store] url must name a file, such as sqlite:///heardback.db"

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    # In WAL, NORMAL may lose the last commits with the power; the cursor of a mailbox must never outlive its events.
    "PRAGMA synchronous = FULL",
    # What is deleted is overwritten with zeros.
    "PRAGMA secure_delete = ON",
    # What is deleted passes through no other file on its way.
    "PRAGMA temp_store = MEMORY",
)


def path_of(url: str, *, base: Path) -> Path:
    """The file that a URL such as sqlite:///heardback.db names."""
    try:
        parsed = make_url(url)
        file = base / Path(parsed.database or "").expanduser()
    except (ArgumentError, ValueError, RuntimeError) as error:
        raise StoreError(NO_FILE) from error
    names_a_file = parsed.database and parsed.database != ":memory:" and "\0" not in parsed.database
    if parsed.get_backend_name() != "sqlite" or parsed.host or parsed.query or not names_a_file:
        raise StoreError(NO_FILE)
    return file


def make_private(path: Path) -> None:
    """Makes the file, readable by its owner only; SQLite gives the log beside it the same mode."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreUnwritable(f"{path} cannot be opened: {error.strerror}") from error
    if os.fstat(descriptor).st_size == 0:
        os.fchmod(descriptor, 0o600)
    os.close(descriptor)


def engine_for(path: Path, *, patience: float) -> Engine:
    """Connections to the file that wait this many seconds for a lock, and begin as their option BEGIN says."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": patience}, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None
        with garbled_is_damage():
            _use_log(connection, patience=patience)
            for pragma in PRAGMAS:
                connection.execute(pragma)

    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _tell_damage, retval=True)
    return engine


@contextmanager
def garbled_is_damage() -> Iterator[None]:
    """SQLite quotes a damaged schema in its complaint, which Python then cannot decode."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise Damaged from error


def _tell_damage(context: ExceptionContext) -> BaseException | None:
    return Damaged() if isinstance(context.original_exception, UnicodeDecodeError) else None


def _begin(connection: Connection) -> None:
    statement: str | None = connection.get_execution_options().get(BEGIN)
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
