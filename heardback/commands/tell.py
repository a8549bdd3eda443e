"""What the user tells us of a case: a promise, a rest, a call, an answer, an end, and a new beginning."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import click

from heardback.options import case_argument, day_argument, json_option, now_option

if TYPE_CHECKING:
    from rules.cases import Case
    from rules.events import Event, Outcome

A_MOMENT = timedelta(microseconds=1)
MOMENTS = 1000 * A_MOMENT
"""More than anybody tells of one moment, and too short for a second one."""


@click.command()
@case_argument
@day_argument
@now_option
@json_option
@click.pass_context
def promise(ctx: click.Context, *, named: str, on: date, now: datetime, as_json: bool) -> None:
    """Tell the day by which they promised to answer; nothing is due before it has passed."""
    from rules.events import Promised

    def told(case: "Case", today: date) -> "Event":
        _must_be_open(case)
        _must_not_be_past(on, today)
        return Promised(key=f"promised {now.isoformat()} {on}", at=now, on=today, by=on)

    _tell(ctx, named, told, now=now, as_json=as_json)


@click.command()
@case_argument
@day_argument
@now_option
@json_option
@click.pass_context
def snooze(ctx: click.Context, *, named: str, on: date, now: datetime, as_json: bool) -> None:
    """Let a case rest until the first opening on or after a day."""
    from rules.events import Snoozed

    def told(case: "Case", today: date) -> "Event":
        _must_be_open(case)
        _must_not_be_past(on, today)
        return Snoozed(key=f"snoozed {now.isoformat()} {on}", at=now, until=on)

    _tell(ctx, named, told, now=now, as_json=as_json)


@click.command()
@case_argument
@now_option
@json_option
@click.pass_context
def called(ctx: click.Context, *, named: str, now: datetime, as_json: bool) -> None:
    """Tell that you called them."""
    from rules.events import Called

    def told(case: "Case", _: date) -> "Event":
        _must_be_open(case)
        return Called(key=f"called {now.isoformat()}", at=now)

    _tell(ctx, named, told, now=now, as_json=as_json)


@click.command()
@case_argument
@now_option
@json_option
@click.pass_context
def heard(ctx: click.Context, *, named: str, now: datetime, as_json: bool) -> None:
    """Tell that you heard back by other means; closes the case."""
    from rules.events import Outcome

    _tell(ctx, named, _closing(Outcome.HEARD, now), now=now, as_json=as_json)


@click.command()
@case_argument
@now_option
@json_option
@click.pass_context
def close(ctx: click.Context, *, named: str, now: datetime, as_json: bool) -> None:
    """Close a case: nothing more is done about it."""
    from rules.events import Outcome

    _tell(ctx, named, _closing(Outcome.USER_CLOSED, now), now=now, as_json=as_json)


@click.command()
@case_argument
@now_option
@json_option
@click.pass_context
def reopen(ctx: click.Context, *, named: str, now: datetime, as_json: bool) -> None:
    """Open a closed case again."""
    from rules.cases import State
    from rules.events import Reopened

    def told(case: "Case", _: date) -> "Event":
        if case.state is State.OPEN:
            raise click.ClickException("the case is open already")
        return Reopened(key=f"reopened {now.isoformat()}", at=now)

    _tell(ctx, named, told, now=now, as_json=as_json)


def _closing(outcome: "Outcome", now: datetime) -> "Callable[[Case, date], Event]":
    from rules.events import Closed, Outcome

    def told(case: "Case", _: date) -> "Event":
        # What the ladder gave up on may still be heard of, or be ended for good.
        if case.outcome is not Outcome.GAVE_UP:
            _must_be_open(case)
        return Closed(key=f"{outcome} {now.isoformat()}", at=now, outcome=outcome)

    return told


def _must_be_open(case: "Case") -> None:
    from rules.cases import State

    if case.state is not State.OPEN:
        outcome = case.outcome.value.replace("_", " ") if case.outcome else "closed"
        raise click.ClickException(f"the case is closed ({outcome}); `heardback reopen {case.id}` opens it again")


def _must_not_be_past(on: date, today: date) -> None:
    if on < today:
        raise click.ClickException(f"{on} has passed: today is {today}")


def _tell(
    ctx: click.Context, named: str, told: "Callable[[Case, date], Event]", *, now: datetime, as_json: bool
) -> None:
    """Adds the event to the case, and prints where the case stands now."""
    from heardback.casebook import Standing, print_one
    from heardback.wiring import configured, opened
    from rules.worktime import local_date
    from scheduler import casework
    from store import cases

    settings = configured(ctx)
    policy = settings.policy()
    with opened(settings) as database, database.transaction() as tx:
        row = cases.find(tx, named)
        event = told(casework.recall(tx, row), local_date(now, policy.worktime))
        event = _behind(cases.events_of(tx, row.id), event)
        case, decision = casework.record(tx, row.id, [event], policy, now=now)
    print_one(Standing(case, decision), policy.worktime, to_json=as_json)


def _behind(happened: "Sequence[Event]", word: "Event") -> "Event":
    """Of the words of one moment, as `--now` can make them, the one that was told last counts; again is harmless."""
    from rules.events import Called, Closed, Promised, Reopened, Snoozed

    words = (event for event in happened if isinstance(event, Called | Closed | Promised | Reopened | Snoozed))
    last = max((event for event in words if word.at <= event.at < word.at + MOMENTS), key=_when, default=None)
    if last is None or last.key.startswith(word.key):
        return last or word
    return replace(word, at=last.at + A_MOMENT, key=f"{word.key} +{(last.at - word.at) // A_MOMENT + 1}")


def _when(event: "Event") -> datetime:
    return event.at
