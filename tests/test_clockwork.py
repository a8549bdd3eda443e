"""A run that stays up, on a clock of its own: what is due is done when it is due."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event, Timer

import pytest

from scheduler.clockwork import run_until_stopped

AN_HOUR = timedelta(hours=1)
PATIENCE = 10.0
START = time.monotonic()


def clock_at(start: datetime) -> Callable[[], datetime]:
    return lambda: start + timedelta(seconds=time.monotonic() - START)


@pytest.mark.parametrize("year", [2020, 2120], ids=["behind the machine's clock", "ahead of it"])
def test_it_syncs_at_once_and_wakes_for_what_comes_due(year: int) -> None:
    now = clock_at(datetime(year, 3, 13, 9, tzinfo=UTC))
    wake = now() + timedelta(seconds=1.5)
    stop, done = Event(), list[str]()
    done_at: list[datetime] = []

    def due() -> None:
        done.append("due")
        done_at.append(now())
        stop.set()

    def next_wake() -> datetime | None:
        return None if done_at else wake

    started = time.monotonic()
    too_long = Timer(PATIENCE, stop.set)
    too_long.start()
    run_until_stopped({"one": lambda: done.append("sync")}, due, next_wake=next_wake, every=AN_HOUR, now=now, stop=stop)
    too_long.cancel()
    assert done == ["sync", "due"]
    assert wake <= done_at[0]
    assert time.monotonic() - started < PATIENCE


def test_it_wakes_for_what_a_sync_has_only_just_read() -> None:
    now = clock_at(datetime(2026, 3, 13, 9, tzinfo=UTC))
    stop, read, woken_for = Event(), list[datetime](), list[datetime]()

    def sync() -> None:
        time.sleep(0.2)  # longer than it takes to ask what is due
        read.append(now() + timedelta(seconds=1))

    def due() -> None:
        woken_for.append(read.pop())
        stop.set()

    too_long = Timer(PATIENCE, stop.set)
    too_long.start()
    run_until_stopped({"one": sync}, due, next_wake=lambda: min(read, default=None), every=AN_HOUR, now=now, stop=stop)
    too_long.cancel()
    assert len(woken_for) == 1


def test_what_stays_due_is_not_tried_again_at_once() -> None:
    now = clock_at(datetime(2026, 3, 13, 9, tzinfo=UTC))
    stop, tries = Event(), list[datetime]()
    Timer(3.5, stop.set).start()
    run_until_stopped(
        {"one": lambda: tries.append(now())},
        lambda: tries.append(now()),
        next_wake=lambda: now() - AN_HOUR,
        every=AN_HOUR,
        now=now,
        stop=stop,
    )
    assert len(tries) == 1


def test_a_stop_at_any_moment_of_the_start_is_a_quiet_one(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = list[str]()
    monkeypatch.setattr(threading, "excepthook", lambda told: broken.append(told.exc_type.__name__))
    for moment in range(150):
        stop = Event()
        Timer(moment * 2e-5, stop.set).start()
        run_until_stopped(
            {"one": lambda: None, "two": lambda: None},
            lambda: None,
            next_wake=lambda: None,
            every=AN_HOUR,
            now=clock_at(datetime(2026, 3, 13, 9, tzinfo=UTC)),
            stop=stop,
        )
    assert broken == []
