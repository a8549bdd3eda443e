"""A run at work: the store, the mailboxes and the channels of the config, and the printing of what happens."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from threading import Event

from connectors.errors import MailboxError
from connectors.mailbox import Mailbox
from heardback import templates, timeline
from heardback.config import Config, ConfigError
from heardback.failures import failure
from heardback.output import complain, emit, note, one_line
from heardback.progress import Bar
from heardback.wiring import mailbox_of, opened
from rules.mail import Address
from rules.worktime import next_working_time
from scheduler.channels import Channel, ChannelRefused
from scheduler.office import Office
from scheduler.passes import Busy, Connected, one_pass, passes
from store import cases, journal, mailboxes, nudges
from store.database import Database
from store.errors import StoreError
from store.mailboxes import MailboxRow


@dataclass(frozen=True, slots=True)
class Works:
    office: Office
    mailboxes: tuple[Connected, ...]
    channels: tuple[Channel, ...]
    in_full: bool
    """Whether the channels are told everything, names and scripts."""
    interval: timedelta
    bar: Bar
    stop: Event

    def once(self, now: datetime) -> bool:
        """One pass over each mailbox, then the nudges; whether any mailbox failed."""
        from scheduler.notify import WHENEVER

        failed = False
        try:
            for row, error in passes(self.office, self.mailboxes, now=now):
                failed = True
                self._tell_failure(row, error)
        finally:
            self.bar.clear()
        # Whoever asks for one pass may not ask for another soon.
        self.notify(now, waits_until=WHENEVER)
        return failed

    def attend(self, row: MailboxRow, mailbox: Mailbox, now: datetime) -> None:
        """One pass over the mailbox; a failure is told, and the others go on."""
        try:
            one_pass(self.office, row, mailbox, now=now, others=self.others(row))
        except (MailboxError, Busy) as error:
            self._tell_failure(row, error)
        finally:
            self.bar.clear()

    def others(self, row: MailboxRow) -> tuple[Connected, ...]:
        return tuple(each for each in self.mailboxes if each[0].id != row.id)

    def _tell_failure(self, row: MailboxRow, error: Exception) -> None:
        self.bar.clear()
        complain(f"{row.address}: {error}")

    def notify(self, now: datetime, *, waits_until: datetime) -> None:
        from scheduler.notify import notify

        notify(self.office, self.channels, now=now, waits_until=waits_until, in_full=self.in_full)

    def stay_up(self, now: Callable[[], datetime]) -> None:
        """Passes at the interval of the config and whenever a case or a nudge is due, until asked to stop."""
        from scheduler.clockwork import run_until_stopped

        syncs = {row.address: partial(self._job, row, mailbox, now) for row, mailbox in self.mailboxes}

        def due() -> None:
            for job in syncs.values():
                job()

        run_until_stopped(
            syncs,
            due,
            next_wake=partial(self._next_wake, now),
            every=self.interval,
            now=now,
            stop=self.stop,
        )

    def _job(self, row: MailboxRow, mailbox: Mailbox, now: Callable[[], datetime]) -> None:
        """A pass of a run that stays up: whatever fails is told in one line, and tried again at the next."""
        if self.stop.is_set():
            return
        try:
            self.attend(self._fresh(row), mailbox, now())
            self.notify(at := now(), waits_until=at)
        except BrokenPipeError:
            self.stop.set()
        except Exception as error:  # noqa: BLE001 - a run that is left alone has nobody to start it again
            complain(failure(error).message)

    def _fresh(self, row: MailboxRow) -> MailboxRow:
        """The row as it is now: after the first sync it says so."""
        with self.office.database.read() as snapshot:
            return mailboxes.get(snapshot, row.id)

    def _next_wake(self, now: Callable[[], datetime]) -> datetime | None:
        """When the next case is due, or a nudge may be told that a channel did not take: not at night."""
        try:
            with self.office.database.read() as snapshot:
                case, nudge = cases.next_wake(snapshot), nudges.next_try(snapshot)
        except StoreError as error:
            complain(str(error))
            return None
        told = next_working_time(max(nudge, now()), self.office.policy.worktime) if nudge else None
        return min(filter(None, (case, told)), default=None)


@contextmanager
def at_work(settings: Config, *, as_json: bool, stop: Event | None = None) -> Iterator[Works]:
    """Everything that a run needs, opened; the store is closed at the end."""
    stop = stop or Event()
    with opened(settings) as database:
        with database.read() as snapshot:
            rows = mailboxes.every(snapshot)
        bar = Bar("Reading", shown=any(row.first_synced_at is None for row in rows))
        yield Works(
            office=_office(settings, database, rows, bar=bar, stop=stop, as_json=as_json),
            mailboxes=tuple((row, mailbox_of(row, rows, settings=settings, database=database)) for row in rows),
            channels=channels_of(settings),
            in_full=settings.nudges.detail == "full",
            interval=timedelta(minutes=settings.sync.interval_minutes),
            bar=bar,
            stop=stop,
        )


def _office(
    settings: Config, database: Database, rows: tuple[MailboxRow, ...], *, bar: Bar, stop: Event, as_json: bool
) -> Office:
    words, problems = templates.load(settings.templates)
    for problem in problems:
        note(f"Warning: {one_line(str(problem))}; the words of the program are used instead")
    own = tuple(Address(address, settings.profile.name) for row in rows for address in row.addresses)
    policy = settings.policy()
    show = emit if as_json else partial(timeline.tell, worktime=policy.worktime)
    return Office(
        database=database,
        policy=policy,
        profile=settings.as_profile(own),
        templates=words,
        default_templates=templates.shipped(),
        look_back=timedelta(days=settings.sync.look_back_days),
        announce=partial(announce, database, show, bar),
        progress=bar.show,
        stopping=stop.is_set,
    )


def announce(database: Database, show: Callable[[journal.Payload], None], bar: Bar) -> None:
    """Prints what the journal holds, once.

    It is struck out in the transaction that read it, so that of two runs only one prints it; what could not be printed
    stays for the next run.
    """
    with database.read() as snapshot:
        if not journal.unprinted(snapshot):
            return
    bar.clear()
    with database.transaction() as tx:
        lines = journal.unprinted(tx)
        for _, payload in lines:
            show(payload)
        journal.printed(tx, (id for id, _ in lines))  # noqa: A001


def channels_of(settings: Config) -> tuple[Channel, ...]:
    """Where nudges go besides the terminal."""
    if not settings.nudges.urls:
        return ()
    from scheduler.channels import apprise_channels

    try:
        return apprise_channels(settings.nudges.urls, owner_email=settings.profile.email, environ=os.environ)
    except ChannelRefused as error:
        raise ConfigError(f"{settings.path}: {error}") from error
