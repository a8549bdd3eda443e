"""What the user is ever to be told about a case as it stands, each thing with the moment from which it may be said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from rules.cases import Awaits, Basis, Case, Concern, State
from rules.decision import Act, CloseCase, RaiseNudge
from rules.events import Outcome, Reason, Step
from rules.policy import Policy, WorkTime
from rules.rows import Row, first_row
from rules.worktime import (
    closing,
    days_later,
    first_opening_at_or_after,
    is_working_day,
    local_date,
    next_working_time,
    opening,
    opening_after,
    opening_on_or_after,
    working_day_on_or_before,
)

OLD_NEWS = timedelta(days=7)
"""A first sync raises no nudge about anything older."""
AN_HOUR = timedelta(hours=1)
AN_INSTANT = timedelta(microseconds=1)
_USERS_TURN = frozenset({Awaits.USER, Awaits.TIMES, Awaits.MEANING})


@dataclass(frozen=True, slots=True)
class Planned:
    """An act, and from when it is allowed: inside working hours, but for what cannot wait for them."""

    at: datetime
    act: Act
    any_hour: bool = False


class _Nudge(NamedTuple):
    at: datetime
    nudge: RaiseNudge
    any_hour: bool = False


def nudges(case: Case, shown: Row, policy: Policy, *, now: datetime) -> Iterator[Planned]:
    """All that is to be told, and was not yet."""
    told = set(case.nudged)
    for at, nudge, any_hour in _nudges(case, shown, policy, now=now):
        if (nudge.reason, nudge.about) not in told:
            told.add((nudge.reason, nudge.about))
            yield Planned(at, nudge, any_hour)


def _nudges(case: Case, shown: Row, policy: Policy, *, now: datetime) -> Iterator[_Nudge]:
    for concern in case.concerns:
        if not is_old_news(case, concern.at) and _still_concerns(case, concern):
            yield _about(concern, policy.worktime)
    if case.state is State.CLOSED:
        return
    yield from _around_the_interview(case, policy, now=now)
    yield from _window_closing(case, shown, policy.worktime, now=now)
    if shown.step is Step.CALL and shown.due_at is not None and not is_old_news(case, shown.due_at):
        yield _Nudge(shown.due_at, RaiseNudge(Reason.CALL, case.ladder))


def is_old_news(case: Case, at: datetime) -> bool:
    return case.first_sync and case.found_at is not None and case.found_at - at > OLD_NEWS


# --- what was heard or done ---------------------------------------------------------------------------------------


def _about(concern: Concern, worktime: WorkTime) -> _Nudge:
    nudge = RaiseNudge(concern.reason, concern.about, concern.who, concern.quote)
    match concern.reason:
        case Reason.BOUNCE:
            return _Nudge(concern.at, nudge, any_hour=True)
        case Reason.THEY_WAIT_FOR_YOU:
            return _Nudge(first_opening_at_or_after(concern.at + AN_INSTANT, worktime), nudge)
        case _:
            return _Nudge(concern.at, nudge)


def _still_concerns(case: Case, concern: Concern) -> bool:
    """They wait for the user only until the user answers, or another mail of theirs takes its place."""
    match concern.reason:
        case Reason.THEY_WAIT_FOR_YOU if concern.lasting:
            return case.state is State.OPEN
        case Reason.THEY_WAIT_FOR_YOU:
            return case.awaits in _USERS_TURN and case.state is State.OPEN and concern.about == case.ladder
        case Reason.DRAFT_READY:
            waits = case.draft is not None and case.draft.key == concern.about
            return waits and case.state is State.OPEN
        case _:
            return True


def _window_closing(case: Case, shown: Row, worktime: WorkTime, *, now: datetime) -> Iterator[_Nudge]:
    """On the last working day of the draft's window, not on the day of its placing; then silence about it."""
    draft = case.draft
    if draft is None or shown.step is not draft.step:
        return
    last_day = working_day_on_or_before(local_date(draft.closes_at, worktime), worktime)
    at = max(opening(last_day, worktime), opening_after(local_date(draft.placed_at, worktime), worktime))
    if now < closing(local_date(at, worktime), worktime):
        yield _Nudge(at, RaiseNudge(Reason.WINDOW_CLOSING, draft.key))


# --- around the interview -----------------------------------------------------------------------------------------


def _around_the_interview(case: Case, policy: Policy, *, now: datetime) -> Iterator[_Nudge]:
    """Of an interview that they have set: the question to ask at its end, and the note to write after it."""
    day = case.interview_on
    if day is None or not case.invited or case.thanked:
        return
    for on, starts in _meetings(case, policy.worktime).items():
        if policy.before_interview and now < starts:
            at = last_opening_before(starts, policy.worktime)
            yield _Nudge(at, RaiseNudge(Reason.BEFORE_INTERVIEW, _interview(case, on)))
    if policy.no_thank_you and _wants_a_note(case, day, policy, now=now):
        yield _Nudge(opening_after(day, policy.worktime), RaiseNudge(Reason.NO_THANK_YOU, _interview(case, day)))


def _interview(case: Case, day: date) -> str:
    return f"{case.round}:{day.isoformat()}"


def _meetings(case: Case, worktime: WorkTime) -> dict[date, datetime]:
    """The days of this round's interviews, and when the first of each day starts, as far as it is known."""
    starts: dict[date, datetime] = {}
    for meeting in case.meetings:
        if meeting.on is not None:
            at = meeting.at or closing(meeting.on, worktime)
            starts[meeting.on] = min(at, starts.get(meeting.on, at), key=datetime.timestamp)
    return starts


def last_opening_before(starts: datetime, worktime: WorkTime) -> datetime:
    """The last opening that is at least an hour before the interview."""
    day = local_date(starts, worktime)
    if is_working_day(day, worktime) and opening(day, worktime) <= starts - AN_HOUR:
        return opening(day, worktime)
    return opening(working_day_on_or_before(day - timedelta(days=1), worktime), worktime)


def _wants_a_note(case: Case, day: date, policy: Policy, *, now: datetime) -> bool:
    """Until it is time to follow up, or they have written since."""
    first = first_row(case, policy)
    overtaken = case.anchor is not None and case.anchor.basis is not Basis.INTERVIEW and case.anchor.on > day
    in_time = first is None or first.due_at is None or now < first.due_at
    return in_time and not overtaken and not is_old_news(case, opening(day, policy.worktime))


# --- giving up ----------------------------------------------------------------------------------------------------


def giving_up(case: Case, shown: Row, policy: Policy) -> Iterator[Planned]:
    """A kind last word, when no step is to come and a month has passed since anything stirred."""
    if case.state is State.CLOSED or shown.step not in {Step.REST, Step.NONE} or case.stirred_at is None:
        return
    worktime = policy.worktime
    at = next_working_time(
        days_later(_last_stirred(case, case.stirred_at, worktime), policy.give_up_days, worktime), worktime
    )
    yield Planned(at, RaiseNudge(Reason.GAVE_UP, case.ladder or case.id))
    yield Planned(at, CloseCase(Outcome.GAVE_UP))


def _last_stirred(case: Case, stirred_at: datetime, worktime: WorkTime) -> datetime:
    days = (case.interview_on, case.promise.by if case.promise else None, case.snoozed_until)
    return max([stirred_at, *(opening(day, worktime) for day in days if day is not None)])


def over_from(case: Case, worktime: WorkTime) -> datetime | None:
    """When the interview that is to come will be over; the ladder may look at the case from then."""
    if not case.invited or case.thanked or case.interview_on is None or case.state is State.CLOSED:
        return None
    return opening_on_or_after(case.interview_on + timedelta(days=1), worktime)
