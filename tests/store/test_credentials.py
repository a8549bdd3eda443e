"""Credentials: one for a mailbox, gone with it, and sealed in every file."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from store import credentials, mailboxes
from store.errors import StoreChanged
from tests.store.builders import NOW, a_credential, a_database, a_mailbox
from tests.store.processes import ended, in_another_process


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            saved = a_credential(a_mailbox(tx), ends_at=NOW + timedelta(days=7))
            credentials.save(tx, saved)
        with database.read() as snapshot:
            assert credentials.get(snapshot, saved.mailbox_id) == saved
            assert credentials.get(snapshot, saved.mailbox_id + 1) is None


def test_connecting_again_takes_the_place_of_the_earlier_one(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        first = a_credential(a_mailbox(tx))
        second = replace(first, sealed=b"newer", key_place="keyring", scopes=("read",), granted_at=NOW + timedelta(1))
        credentials.save(tx, first)
        credentials.save(tx, second)
        assert credentials.get(tx, first.mailbox_id) == second


def test_resealing_keeps_what_is_known_of_the_grant(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        first = a_credential(a_mailbox(tx))
        credentials.save(tx, first)
        credentials.reseal(tx, first.mailbox_id, b"renewed")
        assert credentials.get(tx, first.mailbox_id) == replace(first, sealed=b"renewed")


def test_it_is_forgotten_with_its_mailbox(tmp_path: Path) -> None:
    marker = b"marzipan" * 500
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            mailbox_id = a_mailbox(tx)
            credentials.save(tx, a_credential(mailbox_id, sealed=marker))
        with database.transaction() as tx:
            mailboxes.forget(tx, mailbox_id)
        with database.read() as snapshot:
            assert credentials.get(snapshot, mailbox_id) is None
        assert not any(b"marzipan" in file.read_bytes() for file in tmp_path.iterdir())


def test_there_is_none_without_a_mailbox(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, pytest.raises(StoreChanged), database.transaction() as tx:
        credentials.save(tx, a_credential(7))


def test_it_does_not_show_itself() -> None:
    assert "sealed" not in repr(a_credential(1, sealed=b"sealed"))


ADDING = """
import sys; from pathlib import Path; from store import credentials; from tests.store.builders import a_database
folder, mailbox_id, mark = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3].encode()
with a_database(folder) as database:
    for _ in range(25):
        with database.transaction() as tx:
            found = credentials.get(tx, mailbox_id)
            credentials.reseal(tx, mailbox_id, found.sealed + mark)
"""


def test_two_processes_lose_nothing_of_each_other(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        credentials.save(tx, a_credential(mailbox_id, sealed=b"."))
    both = [in_another_process(ADDING, tmp_path, mailbox_id, mark) for mark in "ab"]
    assert [ended(process) for process in both] == [0, 0]
    with a_database(tmp_path) as database, database.read() as snapshot:
        found = credentials.get(snapshot, mailbox_id)
    assert found is not None
    assert sorted(found.sealed) == sorted(b"." + b"ab" * 25)
