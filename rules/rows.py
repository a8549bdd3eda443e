"""The rows of the timing table: which step is next, from when it is due, until when it is good, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rules.cases import Anchor, Awaits, Basis, Case, Promise, State
from rules.events import Outcome, Reason, Step
from rules.lines import (
    AWAITS,
    CLOSED,
    MADE_THE_CALL,
    NO_ADDRESS,
    NO_CALLS,
    NO_DAY,
    SILENCE,
    day_words,
    why_anchored,
    why_asked_for_times,
    why_promised,
    why_sent,
    why_waiting,
)
from rules.policy import Policy, WorkTime
from rules.worktime import (
    days_later,
    first_opening_at_or_after,
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
MOST_FOLLOW_UPS = 2
"""E-mails without a human reply in between."""
TOO_LATE_AFTER_PROMISE = timedelta(days=7)
TOO_LATE_DAYS_AFTER_DUE = 14
HALF_A_DAY = 0.5
AN_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row as it applies to a case."""

    step: Step
    due_at: datetime | None = None
    closes_at: datetime | None = None
    why: tuple[str, ...] = ()
    planned_at: datetime | None = None
    """When it was due before anything but the user's word put it off."""
    held: str = ""
    """What put it off, as far as anything did."""


def row_of(case: Case, policy: Policy, *, now: datetime) -> Row:
    """The row that the case stands in. Lateness and a draft that waits are not looked at here."""
    waits = _nothing_to_do(case, policy, now=now)
    if waits is not None:
        return waits
    first = first_row(case, policy)
    if first is None:
        return Row(step=Step.NONE, why=(NO_DAY,))
    sent = len(case.follow_ups)
    if sent < MOST_FOLLOW_UPS and case.reachable:
        mail = first if sent == 0 else _after_the_last(case, Step.SECOND_FOLLOW_UP, first, policy)
        return _held(case, mail, policy)
    if (Reason.CALL, case.ladder) in case.nudged:
        return Row(step=Step.REST, why=(MADE_THE_CALL, SILENCE))
    if case.no_calls:
        return Row(step=Step.REST, why=(NO_CALLS, SILENCE))
    call = _after_the_last(case, Step.CALL, first, policy) if sent else replace(first, step=Step.CALL)
    if not case.reachable:
        call = replace(call, why=(NO_ADDRESS, *call.why))
    return _held(case, call, policy)


def _nothing_to_do(case: Case, policy: Policy, *, now: datetime) -> Row | None:
    if case.state is State.CLOSED:
        return Row(step=Step.NONE, why=(CLOSED[case.outcome or Outcome.USER_CLOSED],))
    if interview_to_come(case, policy.worktime, now=now) and case.interview_on is not None:
        return Row(step=Step.NONE, why=(f"the interview is on {day_words(case.interview_on)}",))
    if _awaits_something(case):
        return Row(step=Step.NONE, why=(AWAITS[case.awaits],))
    if case.resting:
        return Row(step=Step.REST, why=(case.resting, SILENCE))
    return None


def interview_to_come(case: Case, worktime: WorkTime, *, now: datetime) -> bool:
    """Whether the interview that they have set is not over; its whole day is theirs."""
    if not case.invited or case.thanked or case.interview_on is None:
        return False
    return local_date(now, worktime) <= case.interview_on


def _awaits_something(case: Case) -> bool:
    match case.awaits:
        case Awaits.NOTHING:
            return False
        case Awaits.DAY:
            return case.anchor is None or case.anchor.basis is not Basis.SCHEDULING
        case Awaits.TIMES:
            # Once the day that they proposed is over, so is the asking.
            return case.interview_on is None
        case _:
            return True


# --- the days -----------------------------------------------------------------------------------------------------


def first_row(case: Case, policy: Policy) -> Row | None:
    """When the first follow-up is due by its own row; no step, the second follow-up included, is due before that."""
    anchor, promise = case.anchor, named_day(case)
    if promise is not None:
        due = opening_after(promise.by, policy.worktime)
        return _windowed(Step.FIRST_FOLLOW_UP, due, why_promised(promise), policy)
    if anchor is None:
        return None
    if anchor.basis is Basis.SCHEDULING and anchor.at is not None:
        due = same_time_working_days_later(anchor.at, SCHEDULING_WORKING_DAYS, policy.worktime)
        return _windowed(Step.FIRST_FOLLOW_UP, due, why_asked_for_times(anchor, SCHEDULING_WORKING_DAYS), policy)
    return _week_and_a_half_after(anchor, policy)


def named_day(case: Case) -> Promise | None:
    """The day that they named, unless an interview or a reply has come since it passed."""
    promise, anchor = case.promise, case.anchor
    return promise if promise is None or anchor is None or promise.by >= anchor.on else None


def _week_and_a_half_after(anchor: Anchor, policy: Policy) -> Row:
    worktime, (days, last) = policy.worktime, policy.first_follow_up_days
    day = local_date(anchor.at, worktime) if anchor.at else anchor.on
    due = first_opening_at_or_after(noon_plus(day, days, worktime), worktime)
    due_day, last_day = local_date(due, worktime), day + timedelta(days=int(last))
    closes = last_working_closing(due_day, max(last_day, due_day), worktime)
    return Row(step=Step.FIRST_FOLLOW_UP, due_at=due, closes_at=closes, why=why_anchored(anchor, days, last))


def _windowed(step: Step, due: datetime, why: tuple[str, ...], policy: Policy) -> Row:
    closes = window_of_working_days(due, WINDOW_WORKING_DAYS, policy.worktime)
    return Row(step=step, due_at=due, closes_at=closes, why=why)


def _after_the_last(case: Case, step: Step, first: Row, policy: Policy) -> Row:
    """Working days after the latest follow-up, and not before the first one's own row."""
    days = policy.second_follow_up_working_days if step is Step.SECOND_FOLLOW_UP else policy.call_working_days
    sent_at = case.follow_ups[-1].at
    due = same_time_working_days_later(sent_at, days, policy.worktime)
    why = why_sent(len(case.follow_ups), local_date(sent_at, policy.worktime), days)
    if first.due_at is not None and first.due_at > due:
        due, why = first.due_at, (*first.why, "your earlier mail does not bring the next one forward")
    return _windowed(step, due, why, policy)


# --- what holds a step --------------------------------------------------------------------------------------------


def _held(case: Case, row: Row, policy: Policy) -> Row:
    """The row, put off by whatever holds it; a window that this pushes aside starts anew."""
    if case.snoozed_until is not None:
        until = opening_on_or_after(case.snoozed_until, policy.worktime)
        row = _put_off(row, until, f"you asked to wait until {day_words(case.snoozed_until)}", policy)
    row = replace(row, planned_at=row.due_at)
    for until, because in _holds(case, policy):
        row = _put_off(row, until, because, policy)
    return row


def _put_off(row: Row, until: datetime, because: str, policy: Policy) -> Row:
    if row.due_at is None or row.closes_at is None or until <= row.due_at:
        return row
    closes = max(row.closes_at, window_of_working_days(until, WINDOW_WORKING_DAYS, policy.worktime))
    return replace(row, due_at=until, closes_at=closes, why=(*row.why, because), held=because)


def _holds(case: Case, policy: Policy) -> Iterator[tuple[datetime, str]]:
    worktime = policy.worktime
    back = _first_back_on(case)
    if back is not None:
        yield opening_after(back, worktime), f"they are back on {day_words(back)}, and have a day to catch up"
    if case.held_from is not None:
        until = same_time_working_days_later(case.held_from, HAND_WRITTEN_WORKING_DAYS, worktime)
        wrote_on = day_words(local_date(case.held_from, worktime))
        yield until, f"you wrote to them yourself on {wrote_on}; they have two working days for that"


def _first_back_on(case: Case) -> date | None:
    """The day on which the first of them is back, if nobody is there; of a panel, one absence holds nothing."""
    away = dict(case.absences)
    days = [away.get(contact.address) for contact in case.reachable]
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None


# --- lateness -----------------------------------------------------------------------------------------------------


def too_late(case: Case, row: Row, policy: Policy, *, now: datetime) -> str:
    """Why it is too late to ask unprompted, or ""."""
    late_from = too_late_from(case, row, policy)
    if row.due_at is None or late_from is None or now < late_from:
        return ""
    if not _found_late(case, row):
        return f"it was due on {day_words(local_date(row.due_at, policy.worktime))}"
    promise = named_day(case)
    if promise is not None:
        return f"the day that they named, {day_words(promise.by)}, is over a week past"
    return f"{why_waiting(case.anchor)}, more than {policy.too_late_days} days ago" if case.anchor else ""


def too_late_from(case: Case, row: Row, policy: Policy) -> datetime | None:
    """From when the step is no longer taken unprompted."""
    promise, anchor = named_day(case), case.anchor
    if row.due_at is None:
        return None
    if not _found_late(case, row) or (promise is None and anchor is None):
        return days_later(row.due_at, TOO_LATE_DAYS_AFTER_DUE, policy.worktime) + AN_INSTANT
    if promise is not None:
        return noon_plus(promise.by + TOO_LATE_AFTER_PROMISE, HALF_A_DAY, policy.worktime)
    last = anchor.on + timedelta(days=policy.too_late_days) if anchor else date.max
    return noon_plus(last, HALF_A_DAY, policy.worktime)


def _found_late(case: Case, row: Row) -> bool:
    """Whether it was due before anybody knew of it, a hold that came later or not."""
    planned = row.planned_at or row.due_at
    known = case.found_at is not None and planned is not None and case.found_at <= planned
    return row.step is Step.FIRST_FOLLOW_UP and case.found_at is not None and not known


def still_open(row: Row, policy: Policy, *, now: datetime) -> Row:
    """The row with its window; one that has passed becomes three working days from the placing."""
    if row.closes_at is None or row.due_at is None or now < row.closes_at:
        return row
    return replace(row, closes_at=window_from(now, policy.worktime))


def window_from(now: datetime, worktime: WorkTime) -> datetime:
    return window_of_working_days(next_working_time(now, worktime), WINDOW_WORKING_DAYS, worktime)
