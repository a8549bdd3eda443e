"""The ladder: what a case asks for at a moment.

The agenda is everything that is ever to happen to the case as it stands, each thing with the moment from which it is
allowed; `decide` does what has come, and wakes for the next of the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rules.cases import Awaits, Basis, Case, Concern, State, WaitingDraft
from rules.decision import Act, CloseCase, Decision, PlaceDraft, RaiseNudge, WithdrawDraft
from rules.events import Outcome, Reason, Step
from rules.policy import Policy, WorkTime
from rules.rows import Row, first_row, row_of, still_open, too_late
from rules.worktime import (
    closing,
    is_working_day,
    is_working_time,
    local_date,
    next_working_time,
    opening,
    opening_after,
    working_day_on_or_before,
)

OLD_NEWS = timedelta(days=7)
"""A first sync raises no nudge about anything older."""
UNSENT_FOR = timedelta(days=14)
"""A draft that lies unsent for so long after its window is an answer, too."""
AN_HOUR = timedelta(hours=1)
MAILS = frozenset({Step.FIRST_FOLLOW_UP, Step.SECOND_FOLLOW_UP})


@dataclass(frozen=True, slots=True)
class _Planned:
    at: datetime
    act: Act
    any_hour: bool = False


def decide(case: Case, policy: Policy, *, now: datetime) -> Decision:
    """The next step of the case at `now`, by the timing table; `now` is aware."""
    row = row_of(case, policy, now=now)
    shown = _shown(case, row, policy, now=now)
    agenda = list(_agenda(case, row, shown, policy, now=now))
    ripe = [planned.act for planned in agenda if _ripe(planned, policy.worktime, now)]
    wakes = [_wake(planned, policy.worktime, now) for planned in agenda if not _ripe(planned, policy.worktime, now)]
    return Decision(
        step=shown.step,
        due_at=shown.due_at,
        closes_at=shown.closes_at,
        why=shown.why,
        acts=tuple(ripe),
        wake_at=min([*wakes, *_turns(case, shown, policy, now=now)], default=None),
    )


def _ripe(planned: _Planned, worktime: WorkTime, now: datetime) -> bool:
    return planned.at <= now and (planned.any_hour or is_working_time(now, worktime))


def _wake(planned: _Planned, worktime: WorkTime, now: datetime) -> datetime:
    return planned.at if planned.any_hour else next_working_time(max(planned.at, now), worktime)


def _shown(case: Case, row: Row, policy: Policy, *, now: datetime) -> Row:
    """The row as the user sees it: with the draft that waits, or too late to be asked."""
    draft = case.draft
    if (
        draft is not None
        and case.state is State.OPEN
        and (draft.edited or _still_right(case, draft, row, policy, now=now))
    ):
        return _with_draft(draft, row, now=now)
    if row.due_at is None:
        return row
    late = too_late(case, row, policy, now=now)
    if not late:
        return still_open(row, policy, now=now)
    if row.step in MAILS:
        return Row(step=Step.NONE, why=(f"too late to ask unprompted: {late}", *row.why))
    return Row(step=Step.REST, why=(f"too late to call unprompted: {late}",))


def _still_right(case: Case, draft: WaitingDraft, row: Row, policy: Policy, *, now: datetime) -> bool:
    """Whether the draft would be placed again; lateness and hours, which only its placing needs, apart."""
    if row.step is not draft.step or draft.ladder != case.ladder or row.due_at is None:
        return False
    if draft.asked:
        return case.promise is None or case.promise.by < local_date(now, policy.worktime)
    return row.due_at <= now


def _with_draft(draft: WaitingDraft, row: Row, *, now: datetime) -> Row:
    if now > draft.closes_at + UNSENT_FOR:
        return Row(step=Step.REST, why=("the draft has lain unsent for two weeks; it stays where it is",))
    if row.step is not draft.step:
        return row if row.due_at is None else replace(row, step=draft.step, closes_at=draft.closes_at)
    why = (*row.why, "the draft waits in your Drafts folder")
    return replace(row, closes_at=draft.closes_at, why=why)


def _turns(case: Case, shown: Row, policy: Policy, *, now: datetime) -> Iterator[datetime]:
    """The moments at which what is shown turns by itself, with nothing to do."""
    if case.draft is not None and shown.step is case.draft.step:
        yield case.draft.closes_at + UNSENT_FOR + timedelta(microseconds=1)
    if case.invited and not case.thanked and case.interview_on is not None and case.state is State.OPEN:
        over = opening(case.interview_on + timedelta(days=1), policy.worktime)
        if over > now:
            yield over


# --- the agenda ---------------------------------------------------------------------------------------------------


def _agenda(case: Case, row: Row, shown: Row, policy: Policy, *, now: datetime) -> Iterator[_Planned]:
    yield from _draft_agenda(case, row, shown, policy, now=now)
    for planned in _nudge_agenda(case, shown, policy, now=now):
        act = planned.act
        if not isinstance(act, RaiseNudge) or (act.reason, act.about) not in case.nudged:
            yield planned
    if case.state is State.OPEN:
        yield from _giving_up(case, shown, policy)


def _draft_agenda(case: Case, row: Row, shown: Row, policy: Policy, *, now: datetime) -> Iterator[_Planned]:
    draft = case.draft
    if draft is None:
        if shown.step in MAILS and shown.due_at is not None and shown.closes_at is not None:
            attempt = case.placements.count((case.ladder, shown.step)) + 1
            yield _Planned(shown.due_at, PlaceDraft(shown.step, case.ladder, attempt, shown.closes_at))
        return
    if not draft.edited and (case.state is State.CLOSED or not _still_right(case, draft, row, policy, now=now)):
        yield _Planned(now, WithdrawDraft(draft.key, row.why[0] if row.why else ""), any_hour=True)


def _nudge_agenda(case: Case, shown: Row, policy: Policy, *, now: datetime) -> Iterator[_Planned]:
    worktime = policy.worktime
    yield from _concern_agenda(case, worktime)
    if case.state is State.CLOSED:
        return
    yield from _interview_agenda(case, policy, now=now)
    draft = case.draft
    if draft is not None and shown.step is draft.step:
        last_day = working_day_on_or_before(local_date(draft.closes_at, worktime), worktime)
        placed_on = local_date(draft.placed_at, worktime)
        at = max(opening(last_day, worktime), opening_after(placed_on, worktime))
        if now <= closing(local_date(at, worktime), worktime):
            yield _Planned(at, RaiseNudge(Reason.WINDOW_CLOSING, draft.key))
    if shown.step is Step.CALL and shown.due_at is not None and not _old_news(case, shown.due_at):
        yield _Planned(shown.due_at, RaiseNudge(Reason.CALL, case.ladder))


def _concern_agenda(case: Case, worktime: WorkTime) -> Iterator[_Planned]:
    for concern in case.concerns:
        if _old_news(case, concern.at) or not _still_concerns(case, concern):
            continue
        nudge = RaiseNudge(concern.reason, concern.about, concern.who, concern.quote)
        match concern.reason:
            case Reason.BOUNCE:
                yield _Planned(concern.at, nudge, any_hour=True)
            case Reason.THEY_WAIT_FOR_YOU:
                yield _Planned(opening_after_moment(concern.at, worktime), nudge)
            case _:
                yield _Planned(concern.at, nudge)


def _still_concerns(case: Case, concern: Concern) -> bool:
    """They wait for the user only until the user answers, or another mail of theirs takes its place."""
    match concern.reason:
        case Reason.THEY_WAIT_FOR_YOU if concern.lasting:
            return case.state is State.OPEN
        case Reason.THEY_WAIT_FOR_YOU:
            return case.awaits in _USERS_TURN and case.state is State.OPEN and concern.about == case.ladder
        case Reason.DRAFT_READY:
            return case.draft is not None and case.draft.key == concern.about
        case _:
            return True


_USERS_TURN = frozenset({Awaits.USER, Awaits.TIMES, Awaits.MEANING})


def opening_after_moment(at: datetime, worktime: WorkTime) -> datetime:
    """The next opening strictly after the moment."""
    day = local_date(at, worktime)
    if is_working_day(day, worktime) and opening(day, worktime) > at:
        return opening(day, worktime)
    return opening_after(day, worktime)


def _old_news(case: Case, at: datetime) -> bool:
    return case.first_sync and case.found_at is not None and case.found_at - at > OLD_NEWS


def _interview_agenda(case: Case, policy: Policy, *, now: datetime) -> Iterator[_Planned]:
    """Around an interview that the employer has set: the question to ask at its end, the note to write after it."""
    day = case.interview_on
    if day is None or not case.invited or case.thanked:
        return
    worktime, about = policy.worktime, f"{case.round}:{day.isoformat()}"
    starts = case.interview_at or closing(day, worktime)
    if policy.before_interview and now < starts:
        yield _Planned(_last_opening_before(starts, worktime), RaiseNudge(Reason.BEFORE_INTERVIEW, about))
    at = opening_after(day, worktime)
    first = first_row(case, policy)
    overtaken = case.anchor is not None and case.anchor.basis is not Basis.INTERVIEW and case.anchor.on > day
    in_time = first is None or first.due_at is None or now < first.due_at
    if policy.no_thank_you and in_time and not overtaken and not _old_news(case, opening(day, worktime)):
        yield _Planned(at, RaiseNudge(Reason.NO_THANK_YOU, about))


def _last_opening_before(starts: datetime, worktime: WorkTime) -> datetime:
    """The last opening that is at least an hour before the interview."""
    day = local_date(starts, worktime)
    if is_working_day(day, worktime) and opening(day, worktime) <= starts - AN_HOUR:
        return opening(day, worktime)
    return opening(working_day_on_or_before(day - timedelta(days=1), worktime), worktime)


def _giving_up(case: Case, shown: Row, policy: Policy) -> Iterator[_Planned]:
    """When no step is to come and a month has passed since anything stirred."""
    if shown.step not in {Step.REST, Step.NONE} or case.stirred_at is None:
        return
    worktime = policy.worktime
    days = [day for day in (case.interview_on, case.promise.by if case.promise else None) if day is not None]
    latest = max([case.stirred_at, *(opening(day, worktime) for day in days)])
    at = next_working_time(latest + timedelta(days=policy.give_up_days), worktime)
    yield _Planned(at, RaiseNudge(Reason.GAVE_UP, case.ladder or case.id))
    yield _Planned(at, CloseCase(Outcome.GAVE_UP))
