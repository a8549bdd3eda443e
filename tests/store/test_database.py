"""The file: private, set up to lose nothing, and written in whole transactions."""

import os
import stat
from pathlib import Path

import pytest

from store import installation, mailboxes
from store.database import Database
from store.errors import (
    StoreError,
)
from tests.store.builders import FILE, NOW, a_database, a_mailbox
from tests.store.processes import ended, in_another_process, said


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


def test_moments_of_the_store_are_utc(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox = mailboxes.get(tx, a_mailbox(tx))
        assert mailbox.connected_at == NOW
        assert mailbox.connected_at.tzinfo is NOW.tzinfo
