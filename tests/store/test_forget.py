"""Forgetting: what is deleted is gone from the bytes on the disk, and the rest is not."""

import signal
import sqlite3
from pathlib import Path

import pytest

from rules.events import Step
from rules.mail import Address
from store import cases, journal, mailboxes, nudges, outbox
from store.database import Database, Transaction
from store.errors import StoreBusy
from store.export import export
from tests.store.builders import JANE, NOW, PRIYA, a_case, a_database, a_mailbox, a_note, a_nudge, summarise
from tests.store.processes import ended, in_another_process

MARKER = "marzipan"
"""In everything that hangs on the mailbox that is forgotten, and nowhere else."""


def a_full_mailbox(tx: Transaction, marker: str) -> int:
    mailbox_id = a_mailbox(tx, f"jane@{marker}.example", path=f"/mail/{marker}")
    mailboxes.save_cursor(tx, mailbox_id, marker * 10_000)
    for number in range(60):
        notes = [
            a_note(f"{marker}-{number}-{n}", to=(Address(f"p{n}@{marker}.example"),), cue=marker) for n in range(9)
        ]
        case_id = a_case(tx, mailbox_id, *notes, company=marker, role=marker, domain=f"{marker}.example")
        key = f"{marker}-{number}"
        outbox.intend(tx, case_id=case_id, ladder=key, step=Step.CALL, attempt=0, draft_key=key, at=NOW)
        a_nudge(tx, mailbox_id, key, case_id=case_id, title=marker, body=marker * 50)
    nudges.route(tx, ["terminal"])
    newest = max((one.nudge for one in nudges.undelivered(tx, "terminal", NOW)), key=lambda nudge: nudge.id)
    nudges.failed(tx, newest.id, "terminal", error=marker, next_try_at=NOW)
    journal.write(tx, mailbox_id, [{"event": "nudge", "body": marker}])
    return mailbox_id


def traces(folder: Path, marker: str = MARKER) -> dict[str, int]:
    return {file.name: file.read_bytes().count(marker.encode()) for file in folder.iterdir()}


def a_store_with_two_mailboxes(database: Database) -> tuple[int, int]:
    with database.transaction() as tx:
        kept = a_full_mailbox(tx, "kept")
    with database.transaction() as tx:
        forgotten = a_full_mailbox(tx, MARKER)
    # Rows that grow, shrink and go leave their old bytes behind in many places.
    for size in (1, 30_000, 10):
        with database.transaction() as tx:
            mailboxes.save_cursor(tx, forgotten, MARKER * size)
            for row, _ in cases.load(tx, forgotten):
                summarise(tx, row.id, company=f"{MARKER}{size}", role=MARKER * size)
    return kept, forgotten


def test_forgetting_leaves_no_trace_in_any_file(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        _, forgotten = a_store_with_two_mailboxes(database)
        assert sum(traces(tmp_path).values()) > 0
        with database.transaction() as tx:
            mailboxes.forget(tx, forgotten)
        assert set(traces(tmp_path).values()) == {0}
    assert set(traces(tmp_path).values()) == {0}


def test_forgetting_one_mailbox_keeps_the_other(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        kept, forgotten = a_store_with_two_mailboxes(database)
        with database.read() as snapshot:
            # It is read anew: what lay in both mailboxes was told to one of them.
            before = [row | {"cursor": None} if "cursor" in row else row for row in export(snapshot)]
            before = [row for row in before if MARKER not in repr(row)]
        with database.transaction() as tx:
            mailboxes.forget(tx, forgotten)
        with database.read() as snapshot:
            after = list(export(snapshot))
            assert [mailbox.id for mailbox in mailboxes.every(snapshot)] == [kept]
        assert [row for row in before if row not in after] == [row for row in before if row.get("nudge_id", 0) > 60]
        assert [row for row in after if row not in before] == []


def test_with_no_mailbox_left_nothing_is_stored(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        for mailbox_id in a_store_with_two_mailboxes(database):
            with database.transaction() as tx:
                mailboxes.forget(tx, mailbox_id)
        with database.read() as snapshot:
            assert list(export(snapshot)) == []
            assert list(cases.load(snapshot)) == []


def forget_and_fail(tx: Transaction, mailbox_id: int) -> None:
    mailboxes.forget(tx, mailbox_id)
    raise ZeroDivisionError


def test_forgetting_that_is_rolled_back_forgets_nothing(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            mailbox_id = a_mailbox(tx)
        with pytest.raises(ZeroDivisionError), database.transaction() as tx:
            forget_and_fail(tx, mailbox_id)
        before = (tmp_path / "heardback.db").stat().st_mtime_ns
        with database.transaction() as tx:
            assert mailboxes.get(tx, mailbox_id).address == JANE.address
        assert (tmp_path / "heardback.db").stat().st_mtime_ns == before


KILLED = """
import os, signal, sys; from pathlib import Path; from store import mailboxes; from store.database import Database
from tests.store.builders import a_database
Database._scrub = lambda _: os.kill(os.getpid(), signal.SIGKILL)
with a_database(Path(sys.argv[1])) as database, database.transaction() as tx:
    mailboxes.forget(tx, int(sys.argv[2]))
"""


def test_what_a_kill_left_to_overwrite_is_overwritten_when_next_opened(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        _, forgotten = a_store_with_two_mailboxes(database)
    # A reader that stays keeps the log from being folded in as the killed process closes.
    reader = sqlite3.connect(tmp_path / "heardback.db")
    assert ended(in_another_process(KILLED, tmp_path, forgotten)) == -signal.SIGKILL
    reader.close()
    assert sum(traces(tmp_path).values()) > 0
    with a_database(tmp_path):
        assert set(traces(tmp_path).values()) == {0}


def test_a_reader_in_the_way_is_told_and_the_next_opening_overwrites(tmp_path: Path) -> None:
    with a_database(tmp_path, busy_seconds=0.2) as database:
        _, forgotten = a_store_with_two_mailboxes(database)
        with database.read() as snapshot:
            assert len(mailboxes.every(snapshot)) == 2
            with pytest.raises(StoreBusy, match="overwritten at the next opening"), database.transaction() as tx:
                mailboxes.forget(tx, forgotten)
    with a_database(tmp_path) as database:
        assert set(traces(tmp_path).values()) == {0}
        with database.read() as snapshot:
            assert len(mailboxes.every(snapshot)) == 1


def test_an_id_that_was_forgotten_is_not_used_again(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            forgotten = a_mailbox(tx)
        with database.transaction() as tx:
            mailboxes.forget(tx, forgotten)
        with database.transaction() as tx:
            assert a_mailbox(tx, PRIYA.address) > forgotten
