"""Nudges: raised once, told once on each channel, kept while a channel is down."""

from pathlib import Path

from store import nudges
from store.database import Snapshot, Transaction
from store.export import export
from tests.store.builders import HOUR, NOW, a_case, a_database, a_mailbox, a_nudge


def waiting(snapshot: Snapshot, channel: str, *, after: int = 0) -> list[str]:
    return [one.nudge.key for one in nudges.undelivered(snapshot, channel, NOW + after * HOUR)]


def id_of(snapshot: Snapshot, channel: str, key: str) -> int:
    return next(one.nudge.id for one in nudges.undelivered(snapshot, channel, NOW + 999 * HOUR) if one.nudge.key == key)


def errors(tx: Transaction) -> list[object]:
    return [row["last_error"] for row in export(tx) if row["table"] == "deliveries"]


def test_a_nudge_is_raised_once_for_each_key(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        case_id = a_case(tx, mailbox_id)
        assert a_nudge(tx, mailbox_id, "k", case_id=case_id)
        assert not a_nudge(tx, mailbox_id, "k", case_id=case_id, title="worded anew")
        nudges.route(tx, ["terminal"])
        (only,) = nudges.undelivered(tx, "terminal", NOW)
        assert (only.nudge.title, only.nudge.case_id, only.attempts) == ("A draft is ready", case_id, 0)


def test_each_channel_tells_it_once_oldest_first(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox_id = a_mailbox(tx)
        for key in ("a", "b"):
            a_nudge(tx, mailbox_id, key, urgent=key == "b")
        nudges.route(tx, ["mail", "chat"])
        assert waiting(tx, "mail") == waiting(tx, "chat") == ["a", "b"]
        assert [one.nudge.urgent for one in nudges.undelivered(tx, "mail", NOW)] == [False, True]
        nudges.delivered(tx, id_of(tx, "mail", "a"), "mail")
        nudges.route(tx, ["mail", "chat"])
        assert (waiting(tx, "mail"), waiting(tx, "chat")) == (["b"], ["a", "b"])


def test_a_channel_that_is_down_is_tried_again_later_and_more_than_once(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_nudge(tx, a_mailbox(tx), "a")
        nudges.route(tx, ["mail"])
        for hours in (1, 2):
            nudge = nudges.undelivered(tx, "mail", NOW + hours * HOUR)[0].nudge
            nudges.failed(tx, nudge.id, "mail", error="mailto: refused", next_try_at=NOW + (hours + 1) * HOUR)
        assert nudges.next_try(tx) == NOW + 3 * HOUR
        assert waiting(tx, "mail", after=2) == []
        (again,) = nudges.undelivered(tx, "mail", NOW + 3 * HOUR)
        assert again.attempts == 2
        assert errors(tx) == ["mailto: refused"]
        nudges.delivered(tx, again.nudge.id, "mail")
        assert waiting(tx, "mail", after=9) == []
        assert errors(tx) == [None]
        assert nudges.next_try(tx) is None


def test_one_that_the_channel_does_not_take_keeps_no_other_waiting(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        mailbox = a_mailbox(tx)
        for key in ("a", "b", "c"):
            a_nudge(tx, mailbox, key)
        nudges.route(tx, ["mail"])
        nudges.failed(tx, id_of(tx, "mail", "a"), "mail", error="mailto: too long", next_try_at=NOW + HOUR)
        assert waiting(tx, "mail", after=1) == ["b", "c", "a"]


# When the config changes


def test_a_nudge_that_could_not_be_told_goes_to_the_channel_that_replaced_the_broken_one(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_nudge(tx, a_mailbox(tx), "a")
        nudges.route(tx, ["mistyped"])
        nudges.failed(tx, id_of(tx, "mistyped", "a"), "mistyped", error="ntfy: unknown host", next_try_at=NOW + HOUR)
        nudges.route(tx, ["mended"])
        assert (waiting(tx, "mistyped", after=9), waiting(tx, "mended")) == ([], ["a"])


def test_a_channel_that_is_new_is_not_told_of_the_past(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_nudge(tx, a_mailbox(tx), "old")
        nudges.route(tx, ["mail"])
        nudges.delivered(tx, id_of(tx, "mail", "old"), "mail")
        a_nudge(tx, a_mailbox(tx), "new")
        nudges.route(tx, ["mail", "chat"])
        assert waiting(tx, "chat") == ["new"]


def test_a_broken_channel_that_is_taken_away_leaves_nothing_waiting(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_nudge(tx, a_mailbox(tx), "a")
        nudges.route(tx, ["mail", "broken"])
        nudges.delivered(tx, id_of(tx, "mail", "a"), "mail")
        nudges.route(tx, ["mail"])
        nudges.route(tx, ["mail", "chat"])
        assert waiting(tx, "chat", after=9) == waiting(tx, "broken", after=9) == []


def test_without_any_channel_the_terminal_has_told_it(tmp_path: Path) -> None:
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_nudge(tx, a_mailbox(tx), "a")
        assert nudges.are_open(tx)
        nudges.route(tx, [])
        assert not nudges.are_open(tx)
        nudges.route(tx, ["mail"])
        assert waiting(tx, "mail") == []
