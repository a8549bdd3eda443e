"""The journal: what was committed is printed, and printed once unless we die in between."""

from pathlib import Path

import pytest

from store import journal
from store.errors import StoreError
from tests.store.builders import a_database, a_mailbox


def test_what_was_written_stays_until_it_was_printed(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            journal.write(tx, a_mailbox(tx), [{"event": str(number), "to": ["ä\u2028"]} for number in range(500)])
        with database.read() as snapshot:
            lines = journal.unprinted(snapshot)
        assert [payload for _, payload in lines] == [{"event": str(number), "to": ["ä\u2028"]} for number in range(500)]
        with database.transaction() as tx:
            journal.printed(tx, [id_ for id_, _ in lines[:300]])
            assert [payload["event"] for _, payload in journal.unprinted(tx)] == [str(n) for n in range(300, 500)]


def test_what_was_rolled_back_is_never_told(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            mailbox_id = a_mailbox(tx)
        with pytest.raises(StoreError, match=r"not JSON serializable$"), database.transaction() as tx:
            journal.write(tx, mailbox_id, [{"event": "x"}, {"event": object()}])
        with database.read() as snapshot:
            assert journal.unprinted(snapshot) == ()


def test_a_line_is_never_taken_for_one_that_was_printed_before(tmp_path: Path) -> None:
    """Two runs that printed the same lines both take them away; the second one must not take what came after."""
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        journal.write(tx, mailbox_id, [{"event": "first"}])
        seen_by_both = [id_ for id_, _ in journal.unprinted(tx)]
        journal.printed(tx, seen_by_both)
        journal.write(tx, mailbox_id, [{"event": "second"}])
        journal.printed(tx, seen_by_both)
        assert [payload["event"] for _, payload in journal.unprinted(tx)] == ["second"]


def test_what_no_terminal_can_print_is_made_printable(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        journal.write(tx, a_mailbox(tx), [{"event": "a\ud800b"}])
        assert [payload for _, payload in journal.unprinted(tx)] == [{"event": "a?b"}]


def test_nothing_to_write_is_nothing_written(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        journal.write(tx, a_mailbox(tx), [])
        journal.printed(tx, [])
        assert journal.unprinted(tx) == ()
