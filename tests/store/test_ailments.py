"""What can ail the file: each is told in one line that names it, and loses nothing."""

import resource
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DatabaseError

from store import cases, mailboxes
from store.database import Database
from store.errors import (
    StoreBusy,
    StoreChanged,
    StoreError,
    StoreForeign,
    StoreFull,
    StoreTooNew,
    StoreUnwritable,
)
from store.failures import translate
from store.tables import alembic_version
from tests.rights import as_nobody, folder_of_anybodys
from tests.store.builders import FILE, URL, a_case, a_database, a_mailbox, use


@contextmanager
def a_lock(folder: Path) -> Iterator[None]:
    holder = sqlite3.connect(folder / FILE, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        holder.close()


def test_a_locked_file_is_waited_for_and_then_told(tmp_path: Path) -> None:
    with a_database(tmp_path, busy_seconds=0.3) as database, a_lock(tmp_path):
        began = time.monotonic()
        with (
            pytest.raises(StoreBusy, match=r"heardback\.db is locked by another program: wait"),
            database.transaction(),
        ):
            pass
        assert 0.25 < time.monotonic() - began < 5


def test_a_locked_file_can_still_be_opened_and_read(tmp_path: Path) -> None:
    with a_database(tmp_path):
        pass
    with a_lock(tmp_path), a_database(tmp_path) as database, database.read() as snapshot:
        assert mailboxes.every(snapshot) == ()


def test_a_locked_file_that_is_still_to_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    with a_lock(tmp_path), pytest.raises(StoreBusy, match="is locked"), a_database(tmp_path, busy_seconds=0.1):
        pass


def fill(database: Database) -> None:
    """Writes until there is no room."""
    with database.transaction() as tx:
        tx.exec_driver_sql("PRAGMA max_page_count = 60")
        mailbox_id = a_mailbox(tx)
        mailboxes.save_cursor(tx, mailbox_id, "x" * 1_000_000)


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            case_id = a_case(tx, a_mailbox(tx))
        with pytest.raises(StoreFull, match=r"heardback\.db cannot grow, the disk is full: make room"):
            fill(database)
        with database.read() as snapshot:
            assert cases.get(snapshot, case_id) is not None


def test_a_file_that_may_not_grow_is_told_and_loses_nothing(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            mailbox_id = a_mailbox(tx)
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, hard))
        try:
            with pytest.raises(StoreError, match=r"heardback\.db cannot"), database.transaction() as tx:
                mailboxes.save_cursor(tx, mailbox_id, "x" * 4_000_000)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        with database.transaction() as tx:
            assert mailboxes.cursor(tx, mailbox_id) is None
            mailboxes.save_cursor(tx, mailbox_id, "on it goes")
        database.check()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreUnwritable, match=r"gone/heardback\.db cannot be opened: No such file or directory"):
        Database.open(URL, base=tmp_path / "gone")


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(StoreUnwritable, match=r"heardback\.db cannot be opened: Is a directory"):
        Database.open(URL, base=tmp_path)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode"),
    [
        pytest.param(0o444, 0o555, id="nothing can be written"),
        pytest.param(0o444, 0o777, id="the file cannot be written"),
        pytest.param(0o666, 0o555, id="the folder cannot be written"),
        pytest.param(None, 0o555, id="the file cannot be made"),
    ],
)
def test_missing_rights_are_told(file_mode: int | None, folder_mode: int) -> None:
    with folder_of_anybodys() as folder:
        if file_mode is not None:
            with a_database(folder):
                pass
            (folder / FILE).chmod(file_mode)
        folder.chmod(folder_mode)
        with as_nobody(), pytest.raises(StoreUnwritable, match=r"heardback\.db cannot be (opened|written)"):
            use(folder)


def test_what_a_newer_version_wrote_is_refused_and_left_alone(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        tx.execute(update(alembic_version).values(version_num="9999"))
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(
        StoreTooNew, match=r"written by a newer HeardBack \(schema 9999, this one knows \d{4}\): update"
    ):
        use(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


@pytest.mark.parametrize("revision", ["0000", "3f6a2b1c9d0e", ""])
def test_a_schema_that_no_version_wrote_is_refused(tmp_path: Path, revision: str) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        tx.execute(update(alembic_version).values(version_num=revision))
    with pytest.raises(StoreForeign, match="another program"):
        use(tmp_path)


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / FILE)
    other.execute("CREATE TABLE bookmarks (url)")
    other.close()
    with pytest.raises(StoreForeign, match=r"heardback\.db is the database of another program: name another file"):
        use(tmp_path)


def test_writing_on_what_was_forgotten_is_told(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            mailbox_id = a_mailbox(tx)
        with database.transaction() as tx:
            mailboxes.forget(tx, mailbox_id)
        with pytest.raises(StoreChanged, match="was it forgotten meanwhile"), database.transaction() as tx:
            a_case(tx, mailbox_id)
        with pytest.raises(StoreChanged, match="was it forgotten meanwhile"), database.read() as snapshot:
            mailboxes.get(snapshot, mailbox_id)


@pytest.mark.parametrize(
    "words", ["near 'SELECT': jane.doe@example.com", "line one\nline two", "x" * 5_000], ids=["plain", "two", "long"]
)
def test_a_complaint_that_we_do_not_know_is_one_short_line_without_what_is_stored(words: str) -> None:
    error = DatabaseError("INSERT INTO events VALUES (?)", {"body": "a secret"}, sqlite3.OperationalError(words))
    told = str(translate(error, Path("/x/heardback.db")))
    assert told.startswith("/x/heardback.db cannot be used: ")
    assert "secret" not in told
    assert "INSERT" not in told
    assert "\n" not in told
    assert len(told) < 300
