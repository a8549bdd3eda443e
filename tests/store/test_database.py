"""The file: private, locked with patience, and clear about what ails it."""

import os
import random
import resource
import signal
import sqlite3
import stat
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection, Table, type_coerce, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.types import NullType

from store import cases, installation, mailboxes, schema, tables
from store.database import Database
from store.errors import (
    StoreBusy,
    StoreChanged,
    StoreCorrupt,
    StoreError,
    StoreForeign,
    StoreFull,
    StoreTooNew,
    StoreUnwritable,
)
from store.export import export
from store.failures import translate
from store.lookup import known
from store.tables import alembic_version, events
from tests.store.builders import NOW, URL, a_case, a_database, a_mailbox, a_note, called
from tests.store.processes import ended, in_another_process, said

FILE = "heardback.db"


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"{FILE}*"))


# Who may read it


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077], ids=lambda mask: f"with a umask of {mask:03o}")
def test_only_its_owner_may_read_the_file_and_its_log(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        with a_database(tmp_path) as database, database.transaction() as tx:
            a_mailbox(tx)
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in files(tmp_path)}
    finally:
        os.umask(before)
    assert modes == {FILE: 0o600, f"{FILE}-shm": 0o600, f"{FILE}-wal": 0o600}


def test_an_empty_file_that_was_there_becomes_private(tmp_path: Path) -> None:
    (tmp_path / FILE).touch(mode=0o644)
    with a_database(tmp_path):
        assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


# How it is opened


def test_a_relative_file_lies_beside_the_config_and_an_absolute_one_where_it_says(tmp_path: Path) -> None:
    elsewhere = tmp_path / "else where%20?#é"
    elsewhere.mkdir()
    with a_database(tmp_path) as database:
        assert database.path == tmp_path / FILE
    absolute = Database.open(f"sqlite:///{tmp_path}/absolute.db", base=elsewhere)
    absolute.close()
    assert absolute.path == tmp_path / "absolute.db"
    with a_database(elsewhere) as database:
        assert database.path.exists()


ODD_URLS = (
    "sqlite://two-slashes/a.db",
    "sqlite://h:port/a",
    "sqlite:///a\0b",
    "sqlite:///~nobody-here/a",
    "sqlite:///a?b=c",
)


@pytest.mark.parametrize(
    "url", ["", "heardback.db", "sqlite://", "sqlite:///:memory:", "postgresql://u:pass@h/d", *ODD_URLS]
)
def test_a_url_that_names_no_file_is_refused_without_being_repeated(tmp_path: Path, url: str) -> None:
    with pytest.raises(StoreError, match=r"^\[store\] url must name a file, such as sqlite:///heardback.db$"):
        Database.open(url, base=tmp_path)


def test_the_file_is_set_up_to_lose_nothing_and_to_leave_nothing(tmp_path: Path) -> None:
    wanted = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "secure_delete": 1, "temp_store": 2}
    with a_database(tmp_path) as database, database.read() as snapshot:
        assert {name: snapshot.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} == wanted


def test_opening_it_again_changes_nothing(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        secret = installation.secret(tx)
    with a_database(tmp_path) as database, database.read() as snapshot:
        assert mailboxes.get(snapshot, mailbox_id).address == "jane.doe@example.com"
        assert installation.secret(snapshot) == secret
        assert len(secret) == 32


def test_two_installations_have_two_secrets(tmp_path: Path) -> None:
    secrets = set()
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        with a_database(tmp_path / name) as database, database.read() as snapshot:
            secrets.add(installation.secret(snapshot))
    assert len(secrets) == 2


def test_start_up_leaves_alembic_alone(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.store.builders import a_database\n"
        "with a_database(Path(sys.argv[1])): pass\n"
        "print(*(name for name in ('alembic', 'msgspec', 'sqlalchemy.orm', 'sqlalchemy.dialects.postgresql')"
        " if name in sys.modules))"
    )
    for _ in ("made", "opened"):
        process = in_another_process(code, tmp_path)
        assert said(process) == ""
        assert ended(process) == 0


# Transactions


def test_a_transaction_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with pytest.raises(ZeroDivisionError), database.transaction() as tx:
            a_mailbox(tx) / 0
        with database.read() as snapshot:
            assert mailboxes.every(snapshot) == ()


def test_a_view_does_not_change_while_it_is_looked_at(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.read() as snapshot:
            assert mailboxes.every(snapshot) == ()
            with database.transaction() as tx:
                a_mailbox(tx)
            assert mailboxes.every(snapshot) == ()
        with database.read() as snapshot:
            assert len(mailboxes.every(snapshot)) == 1


def test_threads_share_it(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            case_id = a_case(tx, a_mailbox(tx))

        def append(thread: int) -> None:
            for number in range(20):
                with database.transaction() as tx:
                    cases.append(tx, case_id, [called(f"{thread}-{number}")])

        threads = [threading.Thread(target=append, args=[thread]) for thread in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with database.read() as snapshot:
            assert len(cases.events_of(snapshot, case_id)) == 81


APPEND = """
import sys; from pathlib import Path; from tests.store.builders import a_database, called; from store import cases
folder, case_id, name = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
with a_database(folder) as database:
    for number in range(50):
        with database.transaction() as tx:
            cases.append(tx, case_id, [called("both"), called(f"{name}-{number}")])
"""


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            case_id = a_case(tx, a_mailbox(tx))
        writers = [in_another_process(APPEND, tmp_path, case_id, name) for name in ("a", "b")]
        assert [ended(writer) for writer in writers] == [0, 0]
        with database.read() as snapshot:
            keys = [event.key for event in cases.events_of(snapshot, case_id)]
    assert len(keys) == len(set(keys)) == 1 + 1 + 2 * 50


def test_processes_make_it_at_the_same_moment(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.store.builders import a_database\n"
        "with a_database(Path(sys.argv[1])): pass"
    )
    makers = [in_another_process(code, tmp_path) for _ in range(4)]
    assert [ended(maker) for maker in makers] == [0] * 4


KILLED = """
import os, signal, sys; from pathlib import Path; from tests.store.builders import *; from store import cases
with a_database(Path(sys.argv[1])) as database:
    with database.transaction() as tx:
        cases.append(tx, sys.argv[2], [called("kept")])
    with database.transaction() as tx:
        cases.append(tx, sys.argv[2], [called("lost") for _ in range(1)])
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_was_committed_outlives_a_kill_and_what_was_not_does_not(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        case_id = a_case(tx, a_mailbox(tx))
    assert ended(in_another_process(KILLED, tmp_path, case_id)) == -signal.SIGKILL
    with a_database(tmp_path) as database, database.read() as snapshot:
        assert [event.key for event in cases.events_of(snapshot, case_id)] == ["found", "kept"]
        database.check()


def test_a_kill_while_it_is_made_leaves_nothing_half_made(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from store import schema\n"
        "from tests.store.builders import a_database\n"
        "schema._make_secret = lambda connection: os.kill(os.getpid(), signal.SIGKILL)\n"
        "with a_database(Path(sys.argv[1])): pass"
    )
    assert ended(in_another_process(code, tmp_path)) == -signal.SIGKILL
    with a_database(tmp_path) as database, database.read() as snapshot:
        assert len(installation.secret(snapshot)) == 32


# What can ail it


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


def with_noise(file: Path) -> None:
    file.write_bytes(b"this is no database, but a text that somebody put here " * 100)


def with_a_torn_head(file: Path) -> None:
    file.write_bytes(b"\0" * 100 + file.read_bytes()[100:])


def with_a_torn_schema(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + b"\xff" * 3996 + whole[4096:])


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:6000])


def with_torn_pages(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))


def use(folder: Path) -> None:
    with a_database(folder) as database, database.read() as snapshot:
        mailboxes.every(snapshot)
        list(cases.load(snapshot))


@pytest.mark.parametrize("damage", [with_noise, with_a_torn_head, with_a_torn_schema, cut_short, with_torn_pages])
def test_a_damaged_file_is_told_in_one_line(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_case(tx, a_mailbox(tx))
    damage(tmp_path / FILE)
    with pytest.raises(StoreCorrupt, match=r"^\S+heardback\.db is (damaged|not a database): restore it.*$"):
        use(tmp_path)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("body", "{"),
        ("body", "[]"),
        ("body", '{"on": 7}'),
        ("body", "{}"),
        ("type", "Teleported"),
    ],
)
def test_an_event_that_cannot_be_read_is_damage(tmp_path: Path, column: str, value: str) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            case_id = a_case(tx, a_mailbox(tx))
            tx.execute(update(events).values({column: value}))
        with pytest.raises(StoreCorrupt, match=r"heardback\.db is damaged"), database.read() as snapshot:
            cases.events_of(snapshot, case_id)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        (tables.cases, "state", "ajar"),
        (tables.cases, "outcome", "lottery"),
        (tables.cases, "wake_at", "soon"),
        (tables.cases, "opened_at", 2**62),
        (tables.mailboxes, "aliases", "["),
        (tables.mailboxes, "aliases", "7"),
        (tables.mailboxes, "state", ""),
    ],
    ids=str,
)
def test_a_value_that_cannot_be_read_is_damage(tmp_path: Path, table: Table, column: str, value: object) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_case(tx, a_mailbox(tx))
        tx.execute(update(table).values({column: type_coerce(value, NullType())}))
    with pytest.raises(StoreCorrupt, match=r"heardback\.db is damaged"):
        use(tmp_path)


@pytest.mark.parametrize("seed", range(60))
def test_bytes_that_have_rotted_are_told_or_go_unnoticed_but_break_nothing(tmp_path: Path, seed: int) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        for number in range(5):
            a_case(tx, a_mailbox(tx, f"{number}@example.com"), *(a_note(str(n)) for n in range(9)))
    file, dice = tmp_path / FILE, random.Random(seed)
    rotten = bytearray(file.read_bytes())
    for _ in range(60):
        rotten[dice.randrange(100 if seed % 2 else 4096, len(rotten))] = dice.randrange(256)
    file.write_bytes(rotten)
    with suppress(StoreError), a_database(tmp_path) as database, database.transaction() as tx:
        use(tmp_path)
        list(export(tx))
        for mailbox in mailboxes.every(tx):
            known(tx, mailbox.id)
            a_case(tx, mailbox.id)


def test_text_that_is_none_is_damage(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            a_mailbox(tx)
            tx.exec_driver_sql("UPDATE mailboxes SET provider = CAST(x'ff' AS TEXT)")
        with pytest.raises(StoreCorrupt, match="is damaged"), database.read() as snapshot:
            mailboxes.every(snapshot)


def test_the_doctor_finds_damage_that_nobody_has_read_yet(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_case(tx, a_mailbox(tx), *(a_note(str(number), cue="§" * 160) for number in range(200)))
    file = tmp_path / FILE
    with a_database(tmp_path) as database:
        database.check()
    whole = bytearray(file.read_bytes())
    whole[-8 * 4096 :] = b"\xa5" * 8 * 4096
    file.write_bytes(whole)
    with a_database(tmp_path) as database, pytest.raises(StoreCorrupt, match=r"heardback\.db is damaged"):
        database.check()


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


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights that root has to everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


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
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if file_mode is not None:
            with a_database(folder):
                pass
            (folder / FILE).chmod(file_mode)
        folder.chmod(folder_mode)
        with as_nobody(), pytest.raises(StoreUnwritable, match=r"heardback\.db cannot be (opened|written)"):
            use(folder)
        folder.chmod(0o700)


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


def test_the_schema_moves_on_from_an_older_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is one schema so far: what would migrate it is seen to be asked, in the one transaction."""
    with a_database(tmp_path):
        pass
    asked = []
    monkeypatch.setattr(schema, "HEAD", "0002")
    monkeypatch.setattr(schema, "migrate", lambda connection: asked.append(connection.in_transaction()))
    with a_database(tmp_path):
        assert asked == [True]


def test_a_migration_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half_way(connection: Connection) -> None:
        schema.migrate(connection)
        raise ZeroDivisionError

    monkeypatch.setattr(schema, "_create", half_way)
    with pytest.raises(ZeroDivisionError), a_database(tmp_path):
        pass
    reader = sqlite3.connect(tmp_path / FILE)
    assert reader.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    reader.close()


def test_a_database_that_the_migrations_made_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "_create", schema.migrate)
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_case(tx, a_mailbox(tx))
        assert len(installation.secret(tx)) == 32


def test_moments_of_the_store_are_utc(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox = mailboxes.get(tx, a_mailbox(tx))
        assert mailbox.connected_at == NOW
        assert mailbox.connected_at.tzinfo is NOW.tzinfo
