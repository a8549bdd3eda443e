"""The outbox: a step of a ladder is in it once for each attempt, whoever asks how often."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from rules.events import Step
from store import outbox
from store.database import Transaction
from store.outbox import OutboxRow, State
from tests.store.builders import HOUR, NOW, a_case, a_database, a_mailbox


def intend(tx: Transaction, case_id: str, step: Step = Step.FIRST_FOLLOW_UP, *, attempt: int = 0) -> OutboxRow:
    key = f"{case_id}-{step}-{attempt}"
    facts = {"draft_key": key, "message_id": f"<{key}@example.com>", "fingerprint": "f"}
    return outbox.intend(tx, case_id=case_id, ladder="note", step=step, attempt=attempt, at=NOW, **facts)


def test_intending_twice_is_intending_once(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        case_id = a_case(tx, a_mailbox(tx))
        first = intend(tx, case_id)
        assert first.state is State.INTENDED
        outbox.mark_placed(tx, first.id)
        again = outbox.intend(
            tx,
            case_id=case_id,
            ladder="note",
            step=Step.FIRST_FOLLOW_UP,
            attempt=0,
            draft_key="another",
            message_id="<another@example.com>",
            fingerprint="another",
            at=NOW + HOUR,
        )
        assert (again.id, again.draft_key, again.state) == (first.id, first.draft_key, State.PLACED)
        assert [row.id for row in outbox.pending(tx, 1)] == [first.id]


def test_runs_at_the_same_moment_intend_one_draft(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            case_id = a_case(tx, a_mailbox(tx))
        rows = []

        def run() -> None:
            with database.transaction() as tx:
                rows.append(intend(tx, case_id))

        runs = [threading.Thread(target=run) for _ in range(6)]
        for one in runs:
            one.start()
        for one in runs:
            one.join()
    assert len(rows) == 6
    assert len(set(rows)) == 1


def test_each_attempt_is_a_draft_of_its_own(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        case_id = a_case(tx, a_mailbox(tx))
        first = intend(tx, case_id)
        outbox.drop(tx, first.id)
        second = intend(tx, case_id, attempt=1)
        assert first.id != second.id
        assert outbox.by_draft_key(tx, second.draft_key) == second
        assert outbox.by_draft_key(tx, "unknown") is None


@pytest.mark.parametrize(
    ("mark", "state", "pending"),
    [
        pytest.param(outbox.mark_placed, State.PLACED, True, id="a placed draft is looked after"),
        pytest.param(outbox.settle, State.SETTLED, False, id="a settled one is not"),
        pytest.param(outbox.drop, State.DROPPED, False, id="nor is a dropped one"),
    ],
)
def test_what_is_pending(
    tmp_path: Path, mark: Callable[[Transaction, int], None], state: State, *, pending: bool
) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id, other = a_mailbox(tx), a_mailbox(tx, "other@example.com")
        intended, marked = intend(tx, a_case(tx, mailbox_id)), intend(tx, a_case(tx, mailbox_id))
        intend(tx, a_case(tx, other))
        mark(tx, marked.id)
        assert [row.id for row in outbox.pending(tx, mailbox_id)] == [intended.id, *([marked.id] if pending else [])]
        assert [row.id for row in outbox.pending(tx, mailbox_id, states=[State.INTENDED])] == [intended.id]
        assert [row.id for row in outbox.pending(tx, mailbox_id, states=[state])] == [marked.id]
