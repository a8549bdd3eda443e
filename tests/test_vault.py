"""The vault of a mailbox: sealed in the store, changed by one process at a time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.errors import NoKeyringError

from connectors.errors import NotAuthorized
from connectors.grants import Granted
from heardback.keys import Keys, Locked, Place
from heardback.vault import SealedVault, keys_of, put
from store import credentials, mailboxes
from store.database import Database
from tests.keyrings import Ring, in_place
from tests.store.builders import NOW, a_database, a_mailbox
from tests.store.processes import ended, in_another_process


@pytest.fixture(autouse=True)
def _no_ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("HEARDBACK_KEY", raising=False)
    with in_place(Ring(NoKeyringError())):
        yield


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with a_database(tmp_path) as opened:
        yield opened


@pytest.fixture
def vault(database: Database) -> SealedVault:
    keys = keys_of(database)
    with database.transaction() as tx:
        row = mailboxes.get(tx, a_mailbox(tx))
        granted = Granted(address=row.address, secret="a refresh token", scopes=("read",))
        put(tx, row, granted, keys, keys.place(), at=NOW)
    return SealedVault(database, keys, row)


def sealed(vault: SealedVault) -> bytes:
    with vault.database.read() as snapshot:
        credential = credentials.get(snapshot, vault.mailbox.id)
    assert credential is not None
    return credential.sealed


def test_what_was_put_in_is_read(vault: SealedVault) -> None:
    assert vault.read() == "a refresh token"
    assert b"refresh" not in sealed(vault)


def test_a_change_is_sealed_anew(vault: SealedVault) -> None:
    vault.change(str.upper)
    assert vault.read() == "A REFRESH TOKEN"


def test_what_does_not_change_is_not_written(vault: SealedVault) -> None:
    before = sealed(vault)
    vault.change(lambda text: text)
    assert sealed(vault) == before


def test_a_change_that_fails_changes_nothing(vault: SealedVault) -> None:
    with pytest.raises(ZeroDivisionError):
        vault.change(lambda _: str(1 // 0))
    assert vault.read() == "a refresh token"


def test_nobody_has_signed_in(vault: SealedVault) -> None:
    with vault.database.transaction() as tx:
        mailboxes.forget(tx, vault.mailbox.id)
    for ask in (vault.read, lambda: vault.change(str.upper)):
        with pytest.raises(NotAuthorized, match="heardback connect maildir"):
            ask()


def test_another_installations_key_opens_nothing(vault: SealedVault, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    keys = Keys(tmp_path / "other" / "key", b"salt", {})
    assert keys.place() is Place.FILE
    with pytest.raises(Locked, match="connect again"):
        SealedVault(vault.database, keys, vault.mailbox).read()


CHANGING = """
import sys; from pathlib import Path; from heardback.vault import SealedVault, keys_of; from store import mailboxes
from tests.store.builders import a_database
with a_database(Path(sys.argv[1])) as database:
    with database.read() as snapshot:
        (row,) = mailboxes.every(snapshot)
    vault = SealedVault(database, keys_of(database), row)
    for _ in range(20):
        vault.change(lambda text: text + sys.argv[2])
"""


def test_two_processes_lose_nothing_of_each_other(vault: SealedVault, tmp_path: Path) -> None:
    both = [in_another_process(CHANGING, tmp_path, mark) for mark in "12"]
    assert [ended(process) for process in both] == [0, 0]
    text = vault.read().removeprefix("a refresh token")
    assert (len(text), text.count("1"), text.count("2")) == (40, 20, 20)
