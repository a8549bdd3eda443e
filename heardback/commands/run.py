"""`run`: read what is new, judge it, do what is due; once, or for as long as it is left running."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING

import click

from heardback import clock
from heardback.options import as_moment_or_none, json_option
from heardback.output import note

if TYPE_CHECKING:
    from heardback.works import Works


@click.command()
@click.option("--once", is_flag=True, help="One pass over each mailbox, then end.")
@click.option(
    "--now", callback=as_moment_or_none, metavar="T", help="The moment to judge at: ISO 8601 with an offset or Z."
)
@json_option
@click.pass_context
def run(ctx: click.Context, *, once: bool, now: datetime | None, as_json: bool) -> None:
    """Read new mail, judge it, place the drafts and raise the nudges that are due.

    Stays up and looks again at each interval of the config, unless --once is given.
    """
    if once:
        with _interrupting(signal.SIGTERM):
            _once(ctx, now=now, as_json=as_json)
    else:
        stop = Event()
        with _stopping(stop):
            _stay_up(ctx, stop, now=now, as_json=as_json)


def _once(ctx: click.Context, *, now: datetime | None, as_json: bool) -> None:
    with _at_work(ctx, Event(), as_json=as_json) as works:
        failed = works.once(now or clock.now())
    ctx.exit(1 if failed else 0)


def _stay_up(ctx: click.Context, stop: Event, *, now: datetime | None, as_json: bool) -> None:
    with _at_work(ctx, stop, as_json=as_json) as works:
        works.stay_up(_clock_from(now))


@contextmanager
def _at_work(ctx: click.Context, stop: Event, *, as_json: bool) -> "Iterator[Works]":
    from heardback.wiring import NONE_CONNECTED, configured
    from heardback.works import at_work

    with at_work(configured(ctx), as_json=as_json, stop=stop) as works:
        if not works.mailboxes:
            raise click.ClickException(NONE_CONNECTED)
        yield works


def _clock_from(start: datetime | None) -> Callable[[], datetime]:
    """The real time; from `start` on where one is given, at the pace of the real one."""
    ahead = start - clock.now() if start else timedelta()
    return lambda: clock.now() + ahead


@contextmanager
def _interrupting(number: signal.Signals) -> Iterator[None]:
    """This signal ends what is under way as Ctrl-C does: any moment is a safe one to die at."""
    before = signal.signal(number, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(number, before)


@contextmanager
def _stopping(stop: Event) -> Iterator[None]:
    """The first SIGINT or SIGTERM asks to stop after the page that is being read; a second one does not wait."""

    def ask(_: int, __: FrameType | None) -> None:
        stop.set()
        for each in before:
            signal.signal(each, signal.default_int_handler)
        note("Stopping: the page that is being read is finished first.")

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
