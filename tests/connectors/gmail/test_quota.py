"""Never more than the user's share of a minute, however many ask at once."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.gmail.quota import PER_MINUTE, Bucket, Quotas, pass_for
from tests.connectors.contract import OWNER, nobody
from tests.connectors.gmail.boxes import account_of, mailbox_of
from tests.connectors.letters import HORIZON, NOW, note
from tests.fakes.gmail import FakeGmail


class Clock(threading.local):
    """Time that passes only while somebody waits, for each thread its own."""

    now = 0.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def most_in_a_minute(spent: Sequence[tuple[float, int]]) -> int:
    return max(sum(units for when, units in spent if end - 60 < when <= end) for end, _ in spent)


@given(st.lists(st.tuples(st.integers(0, 1000), st.floats(0, 30)), min_size=1, max_size=60))
def test_no_minute_holds_more_than_its_tokens(takes: list[tuple[int, float]]) -> None:
    clock = Clock()
    bucket = Bucket(clock.sleep, clock.monotonic)
    spent = []
    for units, pause in takes:
        clock.sleep(pause)
        spent.append((bucket.take(units), units))
    assert most_in_a_minute(spent) <= 0.8 * PER_MINUTE
    assert [when for when, _ in spent] == sorted(when for when, _ in spent)


def test_what_fits_does_not_wait() -> None:
    clock = Clock()
    bucket = Bucket(clock.sleep, clock.monotonic)
    for _ in range(4):
        bucket.take(1200)
    assert clock.now == 0
    assert bucket.take(1) == clock.now > 60


def test_a_user_has_one_bucket_and_another_user_another() -> None:
    clock, quotas = Clock(), Quotas()
    one, same, other = (
        quotas.of(user, sleep=clock.sleep, monotonic=clock.monotonic) for user in ("a@x.example", "A@x.example", "b@x")
    )
    assert one is same
    assert one is not other


@pytest.mark.parametrize("users", [pytest.param(1, id="of one user"), pytest.param(8, id="of a user each")])
def test_eight_mailboxes_at_once_keep_within_four_fifths(users: int) -> None:
    clock, quotas = Clock(), Quotas()
    gmail = FakeGmail(clock=clock.monotonic)
    for user in range(users):
        account = gmail.accounts.setdefault(f"token-{user}", account_of(OWNER))
        account.address = f"user-{user}@example.com"
        for number in range(140):
            raw = note(message_id=f"<{number}@example.com>")
            account.insert(raw, {"SENT"}, NOW - timedelta(minutes=number))

    def first_sync(number: int) -> int:
        mailbox = mailbox_of(f"token-{number % users}", OWNER, sleep=clock.sleep, quotas=quotas)
        mailbox.addresses = (type(OWNER[0])(f"user-{number % users}@example.com"),)
        mailbox.monotonic = clock.monotonic
        pages = mailbox.changes(None, horizon=HORIZON, now=NOW, wanted=nobody)
        return sum(len(page.arrived) for page in pages)

    gmail.start()
    try:
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(first_sync, range(8))) == [140] * 8
    finally:
        gmail.stop()
    for address in {asked.user for asked in gmail.asked}:
        spent = [(asked.at, asked.units) for asked in gmail.asked if asked.user == address]
        assert most_in_a_minute(spent) <= 0.8 * PER_MINUTE
    assert gmail.units > 8 * 140 * 20
    assert any(asked.at > 0 for asked in gmail.asked) == (users == 1)


@pytest.mark.parametrize(
    ("call", "units"),
    [
        ("GET profile", 1),
        ("GET settings/sendAs", 1),
        ("GET history", 2),
        ("GET messages", 5),
        ("GET messages/19a", 20),
        ("GET threads/19a", 40),
        ("GET drafts", 5),
        ("GET drafts/r-19", 20),
        ("POST drafts", 10),
        ("DELETE drafts/r-19", 10),
    ],
)
def test_what_a_call_costs(call: str, units: int) -> None:
    method, path = call.split()
    known = pass_for(method, f"/gmail/v1/users/me/{path}")
    assert known is not None
    assert known.units == units
