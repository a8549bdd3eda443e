"""The database's complaints, translated into ours: each names the file and what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import IntegrityError, NoResultFound, SQLAlchemyError, StatementError

from store.columns import Damaged
from store.errors import StoreBusy, StoreChanged, StoreCorrupt, StoreError, StoreFull, StoreUnwritable

Kind = type[StoreError]

BY_CODE: dict[int, tuple[Kind, str]] = {
    sqlite3.SQLITE_BUSY: (StoreBusy, "is locked by another program: wait for it to finish, then try again"),
    sqlite3.SQLITE_LOCKED: (StoreBusy, "is locked by another program: wait for it to finish, then try again"),
    sqlite3.SQLITE_FULL: (StoreFull, "cannot grow, the disk is full: make room, then try again"),
    sqlite3.SQLITE_CORRUPT: (StoreCorrupt, "is damaged: restore it from a backup, or move it away to start anew"),
    sqlite3.SQLITE_NOTADB: (StoreCorrupt, "is not a database: restore it from a backup, or name another file"),
    sqlite3.SQLITE_READONLY: (StoreUnwritable, "cannot be written: check the rights of the file and of its folder"),
    sqlite3.SQLITE_PERM: (StoreUnwritable, "cannot be written: check the rights of the file and of its folder"),
    sqlite3.SQLITE_CANTOPEN: (StoreUnwritable, "cannot be opened: check that its folder exists and can be written"),
    sqlite3.SQLITE_IOERR: (StoreUnwritable, "cannot be read or written: check the disk, and that it is not full"),
}
"""What SQLite's primary result codes mean to a user (sqlite.org/rescode.html)."""

DAMAGED = BY_CODE[sqlite3.SQLITE_CORRUPT]


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns every complaint of the database within the block into a `StoreError` about the file."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, Damaged) as error:
        raise translate(error, path) from error


def translate(error: SQLAlchemyError | sqlite3.Error | Damaged, path: Path) -> StoreError:
    if isinstance(error, IntegrityError | sqlite3.IntegrityError | NoResultFound):
        return StoreChanged(f"{path} no longer holds what this rests on (was it forgotten meanwhile?): run again")
    # What SQLAlchemy says besides holds the statement and its values, which quote what is stored.
    cause = error.orig if isinstance(error, StatementError) else error
    kind, what = _known(cause) or (StoreError, f"cannot be used: {' '.join(str(cause).split())[:200]}")
    return kind(f"{path} {what}")


def _known(cause: BaseException | None) -> tuple[Kind, str] | None:
    # The module's own complaint of text that is no UTF-8 carries no code.
    if isinstance(cause, Damaged) or "decode to UTF-8" in str(cause):
        return DAMAGED
    return BY_CODE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
