"""The database's complaints, translated into ours: each names the file and what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

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

UNREADABLE = "is damaged: restore it from a backup, or move it away to start anew"


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns every complaint of the database within the block into a `StoreError` about the file."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise translate(error, path) from error


def translate(error: SQLAlchemyError | sqlite3.Error, path: Path) -> StoreError:
    if isinstance(error, IntegrityError | sqlite3.IntegrityError):
        return StoreChanged(f"{path} no longer holds what this rests on (was it forgotten meanwhile?): run again")
    cause = error.orig if isinstance(error, DBAPIError) else error
    # The module's own complaints (text that is no UTF-8, a value of no known type) carry no code.
    code = getattr(cause, "sqlite_errorcode", None)
    if isinstance(cause, sqlite3.OperationalError) and "decode to UTF-8" in str(cause):
        return StoreCorrupt(f"{path} {UNREADABLE}")
    known = BY_CODE.get(code & 0xFF) if code is not None else None
    if known is None:
        return StoreError(f"{path} cannot be used: {one_line(cause)}")
    kind, what = known
    return kind(f"{path} {what}")


def one_line(cause: BaseException | None) -> str:
    """The database's words, without the statement and its values, which quote what is stored."""
    return " ".join(str(cause).split())[:200]
