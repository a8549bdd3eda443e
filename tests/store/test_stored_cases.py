"""Cases: their events come back in the order of their time, and only those that are due are looked at."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event as sql

from rules.cases import State
from rules.events import Found, Outcome
from rules.mail import Address
from store import cases
from store.database import Database
from store.errors import SeveralCases, UnknownCase
from store.statements import BATCH
from tests.store.builders import HOUR, NOW, PRIYA, a_case, a_database, a_mailbox, a_note, called, found


def test_an_id_is_short_and_easy_to_type() -> None:
    ids = {cases.new_id() for _ in range(500)}
    assert len(ids) == 500
    assert all(len(id_) == 8 and id_.isalnum() and id_ == id_.lower() for id_ in ids)


def test_two_cases_never_share_an_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter(["aaaaaaaa", "aaaaaaaa", "bbbbbbbb"])
    monkeypatch.setattr(cases, "new_id", lambda: next(drawn))
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        assert [a_case(tx, mailbox_id), a_case(tx, mailbox_id)] == ["aaaaaaaa", "bbbbbbbb"]


def test_a_message_twice_is_a_message_once(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        case_id = a_case(tx, a_mailbox(tx))
        once, again = a_note("a"), a_note("a", at=NOW + HOUR, cue="read differently")
        assert cases.append(tx, case_id, [once, again, once]) == (once,)
        assert cases.append(tx, case_id, [again]) == ()
        assert cases.events_of(tx, case_id) == (found(), once)


def test_the_same_key_in_another_case_is_another_event(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        a, b = a_case(tx, mailbox_id), a_case(tx, mailbox_id)
        assert cases.append(tx, a, [a_note("n")]) == cases.append(tx, b, [a_note("n")])


def test_late_mail_finds_its_place_and_the_same_moment_keeps_the_order_of_learning(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        case_id = a_case(tx, a_mailbox(tx), found("z"), called("b"), called("a"))
        cases.append(tx, case_id, [called("late", at=NOW - HOUR), called("microsecond", at=NOW - timedelta.resolution)])
        keys = [event.key for event in cases.events_of(tx, case_id)]
        assert keys == ["late", "microsecond", "z", "b", "a"]


@pytest.mark.parametrize("state", [None, State.OPEN, State.CLOSED], ids=["all", "the open ones", "the closed ones"])
def test_loading_brings_each_case_once_with_its_events(tmp_path: Path, state: State | None) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mine, other = a_mailbox(tx), a_mailbox(tx, "other@example.com")
        a_case(tx, other)
        outcomes = [Outcome.OFFER if number % 3 == 0 else None for number in range(2 * BATCH + 5)]
        made = {
            a_case(tx, mine, found(f"f{number}"), called(f"c{number}"), outcome=outcome): outcome
            for number, outcome in enumerate(outcomes)
        }
        wanted = {id_ for id_, out in made.items() if state is None or (out is None) == (state is State.OPEN)}
        loaded = list(cases.load(tx, mine, state=state))
        assert {row.id for row, _ in loaded} == wanted
        assert len(loaded) == len(wanted)
        assert all(row.outcome == made[row.id] for row, _ in loaded)
        assert all([type(event).__name__ for event in events] == ["Found", "Called"] for _, events in loaded)


def test_cases_may_be_changed_while_they_are_loaded(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        for _ in range(BATCH + 1):
            a_case(tx, mailbox_id)
        for row, _ in cases.load(tx, mailbox_id):
            assert cases.append(tx, row.id, [called("c")])


# What is due


def test_what_is_due_comes_the_longest_waiting_first_and_no_more_than_asked(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id, other = a_mailbox(tx), a_mailbox(tx, "other@example.com")
        late, now, soon = (a_case(tx, mailbox_id, wake_at=NOW + wait) for wait in (-HOUR, 0 * HOUR, HOUR))
        a_case(tx, mailbox_id)
        elsewhere = a_case(tx, other, wake_at=NOW - 2 * HOUR)
        assert [row.id for row in cases.due(tx, NOW, limit=9)] == [elsewhere, late, now]
        assert [row.id for row in cases.due(tx, NOW, limit=1, mailbox_id=mailbox_id)] == [late]
        assert [row.id for row in cases.due(tx, NOW + HOUR, limit=9, mailbox_id=mailbox_id)] == [late, now, soon]
        assert cases.next_wake(tx) == NOW - 2 * HOUR


def test_with_nothing_to_look_at_there_is_no_next_moment(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_case(tx, a_mailbox(tx))
        assert cases.next_wake(tx) is None
        assert cases.due(tx, NOW, limit=9) == ()


def test_a_closed_case_may_still_have_something_to_tell(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        case_id = a_case(tx, a_mailbox(tx), outcome=Outcome.REJECTION, wake_at=NOW)
        assert [row.id for row in cases.due(tx, NOW, limit=9)] == [case_id]


def plans(database: Database) -> list[str]:
    """How SQLite goes about what a tick asks."""
    asked: list[tuple[str, object]] = []
    with database.read() as snapshot:
        sql.listen(snapshot, "before_cursor_execute", lambda *said: asked.append((said[2], said[3])))
        cases.due(snapshot, NOW, limit=10)
        cases.due(snapshot, NOW, limit=10, mailbox_id=1)
        cases.next_wake(snapshot)
        cases.histories(snapshot, ["a", "b"])
        queries = [(statement, values) for statement, values in asked if statement.startswith("SELECT")]
        explained = (
            snapshot.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()  # type: ignore[arg-type]
            for statement, values in queries
        )
        return ["; ".join(row.detail for row in rows) for rows in explained]


def test_a_tick_searches_indexes_and_scans_nothing(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        due, due_of_one, next_wake, histories = plans(database)
    by_moment = "SEARCH cases USING INDEX ix_cases_wake_at_id (wake_at<?)"
    assert due == due_of_one == by_moment
    assert next_wake == "SEARCH cases USING COVERING INDEX ix_cases_wake_at_id (wake_at>?)"
    assert histories.startswith("SEARCH events USING INDEX sqlite_autoindex_events_1 (case_id=?)")


# How the user names them


@pytest.fixture
def several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    ids = iter(["northlig", "aaab2222", "aaac3333", "zzzz4444", "yyyy5555"])
    monkeypatch.setattr(cases, "new_id", lambda: next(ids))
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        a_case(tx, mailbox_id, company="Acme")
        a_case(tx, mailbox_id, company="Northlight Studio", role="Designer")
        a_case(tx, mailbox_id, company="Straße & Söhne")
        a_case(tx, mailbox_id, company="Blue_Ox 100%", role="Cook")
        a_case(tx, mailbox_id, company="Blue_Ox 100%", role="Baker\n\x1b[31m")
    return tmp_path


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        pytest.param("aaab2222", "aaab2222", id="an id"),
        pytest.param(" AAAB2222 ", "aaab2222", id="an id in capitals"),
        pytest.param("aaab", "aaab2222", id="the start of an id"),
        pytest.param("ACME", "northlig", id="a company in any case"),
        pytest.param("STRASSE & SÖHNE", "aaac3333", id="a company in any case of any script"),
        pytest.param("acm", "northlig", id="the start of a company"),
        pytest.param("northlig", "northlig", id="an id before a company's start"),
        pytest.param("Northlight", "aaab2222", id="a company's start that is longer than an id"),
    ],
)
def test_a_case_is_found(several: Path, said: str, meant: str) -> None:
    with a_database(several) as database, database.read() as snapshot:
        assert cases.find(snapshot, said).id == meant


@pytest.mark.parametrize("said", ["", "  ", "nobody", "%", "_", "blue%", "a" * 10_000, "a" * 100_000, "\ud800", "\0"])
def test_no_case_is_found(several: Path, said: str) -> None:
    with a_database(several) as database, database.read() as snapshot, pytest.raises(UnknownCase, match="no case has"):
        cases.find(snapshot, said)


@pytest.mark.parametrize(
    ("said", "choices"),
    [
        pytest.param("aaa", ["aaab2222", "aaac3333"], id="the start of two ids"),
        pytest.param("blue_ox 100%", ["yyyy5555", "zzzz4444"], id="a company with two roles"),
    ],
)
def test_several_cases_are_listed(several: Path, said: str, choices: list[str]) -> None:
    with a_database(several) as database, database.read() as snapshot, pytest.raises(SeveralCases) as told:
        cases.find(snapshot, said)
    assert [id_ for id_, _ in told.value.choices] == choices
    assert all(id_ in str(told.value) for id_ in choices)
    assert str(told.value).isprintable()


def test_hostile_words_are_kept_as_far_as_text_can_be(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        words = "a\ud800b\0c\u2028d"
        case_id = a_case(tx, a_mailbox(tx), company=words)
        note = a_note(f"key {words}", to=(PRIYA, Address(words)), cue=words)
        assert cases.append(tx, case_id, [note]) == (note,)
        assert cases.append(tx, case_id, [note]) == ()
        row = cases.get(tx, case_id)
        assert row is not None
        assert row.company == "a?b?c\u2028d"
        first, second = cases.events_of(tx, case_id)
        assert isinstance(first, Found)
        assert second.key == "key a?b?c\u2028d"
