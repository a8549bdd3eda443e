"""The rows of the timing table that say when a step is due, and until when it is good."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rules.cases import Anchor, Awaits, Basis, Case, State
from rules.events import Step
from rules.policy import Policy, WorkTime
from rules.worktime import (
    last_working_closing,
    local_date,
    next_working_time,
    noon_plus,
    opening_after,
    opening_on_or_after,
    same_time_working_days_later,
    window_of_working_days,
)

WINDOW_WORKING_DAYS = 3
SCHEDULING_WORKING_DAYS = 5
HAND_WRITTEN_WORKING_DAYS = 2
TOO_LATE_AFTER_PROMISE = timedelta(days=7)
TOO_LATE_AFTER_DUE = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row as it applies to a case: what is next, from when, until when, and why."""

    step: Step
    due_at: datetime | None = None
    closes_at: datetime | None = None
    why: tuple[str, ...] = ()


def row_of(case: Case, policy: Policy, *, now: datetime) -> Row:
    """The row that the case stands in. Lateness and a draft that waits are not looked at here."""
    waits = _nothing_to_do(case, policy, now=now)
    if waits is not None:
        return waits
    first = first_row(case, policy)
    if first is None:
        return Row(step=Step.NONE, why=("no interview day is known yet",))
    sent = len(case.follow_ups)
    if sent == 0 and case.reachable:
        return _held(case, first, policy)
    if sent == 1 and case.reachable:
        return _held(case, _after_the_last(case, Step.SECOND_FOLLOW_UP, first, policy), policy)
    if case.no_calls:
        return Row(step=Step.REST, why=("they asked not to be called", SILENCE))
    call = _after_the_last(case, Step.CALL, first, policy) if sent else replace(first, step=Step.CALL)
    if sent < 2:
        call = replace(call, why=("no address of theirs that is known still works", *call.why))
    return _held(case, call, policy)


SILENCE = "silence often means a slow process, not a no"


def _nothing_to_do(case: Case, policy: Policy, *, now: datetime) -> Row | None:
    if case.state is State.CLOSED:
        return Row(step=Step.NONE, why=(_CLOSED.get(case.outcome or "", "the case is closed"),))
    today = local_date(now, policy.worktime)
    if case.invited and not case.thanked and case.interview_on is not None and today <= case.interview_on:
        return Row(step=Step.NONE, why=(f"the interview is on {day_words(case.interview_on)}",))
    scheduling = case.awaits is Awaits.DAY and case.anchor is not None and case.anchor.basis is Basis.SCHEDULING
    if case.awaits is not Awaits.NOTHING and not scheduling:
        return Row(step=Step.NONE, why=(_AWAITS[case.awaits],))
    if case.resting:
        return Row(step=Step.REST, why=(case.resting, SILENCE))
    return None


_CLOSED = {
    "rejection": "they said no",
    "offer": "they made an offer",
    "withdrawn": "you withdrew",
    "cancelled": "the interview was cancelled",
    "gave_up": "a month of silence: this one rests for good, unless they write",
    "heard": "you heard from them",
    "user_closed": "you closed it",
}
_AWAITS = {
    Awaits.USER: "they asked something of you and wait for your answer",
    Awaits.TIMES: "they asked which times suit you and wait for your answer",
    Awaits.DAY: "another interview is to come; its day is not known yet",
    Awaits.MEANING: "they wrote in a language that is not read here; only you know what it says",
}


def first_row(case: Case, policy: Policy) -> Row | None:
    """When the first follow-up is due by its own row; no follow-up, the second included, is due before that."""
    worktime = policy.worktime
    if case.promise is not None:
        due = opening_after(case.promise.by, worktime)
        closes = window_of_working_days(due, WINDOW_WORKING_DAYS, worktime)
        return Row(step=Step.FIRST_FOLLOW_UP, due_at=due, closes_at=closes, why=_why_promised(case))
    if case.anchor is None:
        return None
    if case.anchor.basis is Basis.SCHEDULING and case.anchor.at is not None:
        due = same_time_working_days_later(case.anchor.at, SCHEDULING_WORKING_DAYS, worktime)
        closes = window_of_working_days(due, WINDOW_WORKING_DAYS, worktime)
        asked = f"you named your times on {day_words(case.anchor.on)} and no day has come of it"
        return Row(step=Step.FIRST_FOLLOW_UP, due_at=due, closes_at=closes, why=(asked,))
    days, last = policy.first_follow_up_days
    due = opening_at_or_after(noon_plus(case.anchor.on, days, worktime), worktime)
    due_day, last_day = local_date(due, worktime), case.anchor.on + timedelta(days=int(last))
    closes = last_working_closing(due_day, max(last_day, due_day), worktime)
    why = (_why_anchored(case.anchor), f"no day was named, so a week and a half to two weeks from then: {days:g} days")
    return Row(step=Step.FIRST_FOLLOW_UP, due_at=due, closes_at=closes, why=why)


def opening_at_or_after(at: datetime, worktime: WorkTime) -> datetime:
    day = local_date(at, worktime)
    opens = opening_on_or_after(day, worktime)
    return opens if opens >= at else opening_after(day, worktime)


def _why_promised(case: Case) -> tuple[str, ...]:
    promise = case.promise
    if promise is None:
        return ()
    rule = f"{day_words(promise.by)} is theirs to the end; the first working day after it is the first to ask on"
    if not promise.quote:
        return (f"you said that they named {day_words(promise.by)}", rule)
    who = promise.who or "the employer"
    return (f"{who} wrote on {day_words(promise.said_on)}: '{promise.quote}'", rule)


def _why_anchored(anchor: Anchor) -> str:
    match anchor.basis:
        case Basis.REPLY:
            quote = f": '{anchor.quote}'" if anchor.quote else ""
            return f"{anchor.who or 'they'} wrote on {day_words(anchor.on)}{quote}"
        case Basis.ANSWER:
            return f"you answered them on {day_words(anchor.on)}"
        case _:
            return f"the interview was on {day_words(anchor.on)}"


def _after_the_last(case: Case, step: Step, first: Row, policy: Policy) -> Row:
    days = policy.second_follow_up_working_days if step is Step.SECOND_FOLLOW_UP else policy.call_working_days
    sent_at = case.follow_ups[-1].at
    due = same_time_working_days_later(sent_at, days, policy.worktime)
    ordinal = "first" if len(case.follow_ups) == 1 else "second"
    sent_on = day_words(local_date(sent_at, policy.worktime))
    why: tuple[str, ...] = (
        f"the {ordinal} follow-up went out on {sent_on}; without an answer, {days} working days later",
    )
    if first.due_at is not None and first.due_at > due:
        due, why = first.due_at, (*first.why, "nothing is due before that, early mail or not")
    return Row(
        step=step, due_at=due, closes_at=window_of_working_days(due, WINDOW_WORKING_DAYS, policy.worktime), why=why
    )


def _held(case: Case, row: Row, policy: Policy) -> Row:
    """The row, put off by whatever holds it; a window that this pushes aside starts anew."""
    due, why = row.due_at, row.why
    if due is None or row.closes_at is None:
        return row
    for until, because in _holds(case, policy):
        if until > due:
            due, why = until, (*why, because)
    if due == row.due_at:
        return row
    closes = max(row.closes_at, window_of_working_days(due, WINDOW_WORKING_DAYS, policy.worktime))
    return replace(row, due_at=due, closes_at=closes, why=why)


def _holds(case: Case, policy: Policy) -> Iterator[tuple[datetime, str]]:
    worktime = policy.worktime
    if case.snoozed_until is not None:
        until = opening_on_or_after(case.snoozed_until, worktime)
        yield until, f"you asked to wait until {day_words(case.snoozed_until)}"
    back = _all_back_on(case)
    if back is not None:
        yield opening_after(back, worktime), f"they are away until {day_words(back)}, and need a day to catch up"
    if case.held_from is not None:
        until = same_time_working_days_later(case.held_from, HAND_WRITTEN_WORKING_DAYS, worktime)
        yield until, f"you wrote to them yourself on {day_words(local_date(case.held_from, worktime))}"


def _all_back_on(case: Case) -> date | None:
    """The day on which the first of them is back, if nobody is there; of a panel, one absence holds nothing."""
    away = dict(case.absences)
    days = [away.get(contact.address) for contact in case.reachable]
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None


def too_late(case: Case, row: Row, policy: Policy, *, now: datetime) -> str:
    """Why it is too late to ask unprompted, or ""."""
    if row.due_at is None or now <= row.due_at:
        return ""
    today = local_date(now, policy.worktime)
    found_late = case.found_at is not None and case.found_at > row.due_at
    if row.step is not Step.FIRST_FOLLOW_UP or not found_late:
        late = now > row.due_at + TOO_LATE_AFTER_DUE
        return f"it was due on {day_words(local_date(row.due_at, policy.worktime))}" if late else ""
    if case.promise is not None:
        late = today > case.promise.by + TOO_LATE_AFTER_PROMISE
        return f"the day that they named, {day_words(case.promise.by)}, is over a week past" if late else ""
    if case.anchor is not None and today > case.anchor.on + timedelta(days=policy.too_late_days):
        return f"{day_words(case.anchor.on)} is more than {policy.too_late_days} days past"
    return ""


def still_open(row: Row, policy: Policy, *, now: datetime) -> Row:
    """The row with its window; one that has passed becomes three working days from the placing."""
    if row.closes_at is None or row.due_at is None or now < row.closes_at:
        return row
    return replace(row, closes_at=window_from(now, policy.worktime))


def window_from(now: datetime, worktime: WorkTime) -> datetime:
    return window_of_working_days(next_working_time(now, worktime), WINDOW_WORKING_DAYS, worktime)


def day_words(day: date) -> str:
    """A day as the user reads it: "Friday 13 March"."""
    return f"{day:%A} {day.day} {day:%B}"
