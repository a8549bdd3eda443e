"""When things run by themselves. The only file that knows APScheduler.

A few fixed jobs in memory, made anew at each start; what is due stands in the store. A run that comes late, after the
laptop slept, is carried out once and not dropped.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from threading import Event

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler

log = logging.getLogger(__name__)

HEARTBEAT = timedelta(seconds=30)
"""A sleeping machine stops the clock that the scheduler waits by: nothing is later than this after it wakes."""
A_SECOND = timedelta(seconds=1)
DUE = "what is due"

Now = Callable[[], datetime]
Job = Callable[[], None]
NextWake = Callable[[], datetime | None]


def run_until_stopped(
    syncs: Mapping[str, Job], due: Job, *, next_wake: NextWake, every: timedelta, now: Now, stop: Event
) -> None:
    """Syncs each mailbox at its interval, and does what is due when it is due, until `stop` is set.

    One thread carries everything out, so that a mailbox is never read twice at a time. Returns when the pass that is
    under way has ended.
    """
    scheduler = BackgroundScheduler(
        timezone="UTC",
        jobstores={"default": MemoryJobStore()},
        executors={"default": ThreadPoolExecutor(1)},
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )

    # What a job has read may be due before what was known when the wait began.
    news = Event()
    # Without a trigger a job runs at once. `now` may be ahead of the scheduler's own clock, or behind it: only lengths
    # of time are ever told it.
    for name, sync in syncs.items():
        scheduler.add_job(_telling(news, sync), id=f"first sync {name}")
        scheduler.add_job(_telling(news, sync), "interval", seconds=every.total_seconds(), id=f"sync {name}")
    scheduler.start()
    try:
        # Jobs never speak to the scheduler: it holds its locks while it waits for them to end.
        while not stop.is_set():
            news.clear()
            if _slept(_until(next_wake(), now()), stop, news) and _has_come(next_wake(), now()):
                scheduler.add_job(_telling(news, due), id=DUE, replace_existing=True)
    finally:
        # A round that is under way takes off what it has started, and must not find the scheduler stopped meanwhile.
        scheduler.pause()
        scheduler.remove_all_jobs()
        scheduler.shutdown(wait=True)


def _telling(news: Event, job: Job) -> Job:
    def told() -> None:
        try:
            job()
        finally:
            news.set()

    return told


def _slept(length: timedelta, stop: Event, news: Event) -> bool:
    """Whether that time has gone by, with nothing to stop for and no news before its end."""
    left = length
    while left > timedelta():
        if stop.wait(min(left, A_SECOND).total_seconds()) or news.is_set():
            return False
        left -= A_SECOND
    return True


def _has_come(wake: datetime | None, now: datetime) -> bool:
    return wake is not None and wake <= now


def _until(wake: datetime | None, now: datetime) -> timedelta:
    """Until the next look: a heartbeat, or less where something comes due; a failing mailbox shall not make it spin."""
    return HEARTBEAT if wake is None or wake <= now else min(max(wake - now, A_SECOND), HEARTBEAT)
