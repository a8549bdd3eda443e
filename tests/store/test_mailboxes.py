"""Mailboxes: connected once, however often that is said."""

from pathlib import Path
from typing import Any

import pytest

from store import mailboxes
from store.errors import StoreError
from store.mailboxes import State
from tests.store.builders import HOUR, NOW, a_database, a_mailbox


def test_connecting_again_is_harmless(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        mailboxes.save_cursor(tx, mailbox_id, "so far")
        mailboxes.mark_synced(tx, mailbox_id, at=NOW)
        before = mailboxes.every(tx)
        assert a_mailbox(tx) == mailbox_id
        assert mailboxes.every(tx) == before
        assert mailboxes.cursor(tx, mailbox_id) == "so far"


@pytest.mark.parametrize(
    ("again", "address", "aliases", "cursor"),
    [
        pytest.param(
            {"addresses": ["JANE@a.example", "j@b.example"], "settings": {"path": "/a"}},
            "jane@a.example",
            ("j@b.example",),
            "so far",
            id="another alias keeps the cursor",
        ),
        pytest.param(
            {"addresses": ["j@b.example", "jane@a.example"], "settings": {"path": "/a"}},
            "j@b.example",
            ("jane@a.example",),
            "so far",
            id="the same place under another first address is the same mailbox",
        ),
        pytest.param(
            {"addresses": ["jane@a.example"], "settings": {"path": "/elsewhere"}},
            "jane@a.example",
            (),
            None,
            id="the same address elsewhere is read anew",
        ),
    ],
)
def test_connecting_again(
    tmp_path: Path, again: dict[str, Any], address: str, aliases: tuple[str, ...], cursor: str | None
) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx, "jane@a.example", path="/a")
        mailboxes.save_cursor(tx, mailbox_id, "so far")
        mailbox = mailboxes.connect(tx, provider="maildir", **again, at=NOW + HOUR)
        assert mailboxes.every(tx) == (mailbox,)
        assert (mailbox.id, mailbox.address, mailbox.aliases) == (mailbox_id, address, aliases)
        assert mailbox.connected_at == NOW
        assert mailboxes.cursor(tx, mailbox_id) == cursor


def test_one_place_cannot_be_two_mailboxes(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_mailbox(tx, "jane@a.example", path="/a")
        a_mailbox(tx, "jane@b.example", path="/b")
        with pytest.raises(StoreError, match=r"connected as jane@b\.example, too: forget one"):
            a_mailbox(tx, "jane@a.example", path="/b")


def test_a_mailbox_is_found_by_any_of_its_addresses(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a = a_mailbox(tx, "jane@a.example", "jane@b.example")
        b = a_mailbox(tx, "jane@b.example")
        assert mailboxes.by_address(tx, "JANE@a.example") == mailboxes.get(tx, a)
        assert mailboxes.by_address(tx, "jane@b.example") == mailboxes.get(tx, b)
        assert mailboxes.by_address(tx, "nobody@a.example") is None


def test_the_first_sync_is_the_first_for_ever(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        assert mailboxes.get(tx, mailbox_id).first_synced_at is None
        for at in (NOW, NOW + HOUR):
            mailboxes.mark_synced(tx, mailbox_id, at=at)
        assert mailboxes.get(tx, mailbox_id).first_synced_at == NOW


def test_connecting_again_mends_a_grant_that_had_ended(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        mailboxes.set_state(tx, mailbox_id, State.RECONNECT)
        assert mailboxes.get(tx, mailbox_id).state is State.RECONNECT
        a_mailbox(tx)
        assert mailboxes.get(tx, mailbox_id).state is State.OK


def test_a_cursor_may_be_large_and_may_be_let_go(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        for cursor in ("é" * 2_000_000, "", None):
            mailboxes.save_cursor(tx, mailbox_id, cursor)
            assert mailboxes.cursor(tx, mailbox_id) == cursor
