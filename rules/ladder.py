"""The ladder: what a case asks for at a moment.

The agenda is everything that is ever to happen to the case as it stands, each thing with the moment from which it is
allowed; `decide` does what has come, and wakes for the next of the rest.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from rules.agenda import AN_INSTANT, Planned, giving_up, nudges, over_from
from rules.cases import Case, State, WaitingDraft
from rules.decision import Decision, PlaceDraft, WithdrawDraft
from rules.events import Outcome, Step
from rules.lines import SILENCE, UNSENT
from rules.policy import Policy, WorkTime
from rules.rows import Row, row_of, still_open, too_late, too_late_from
from rules.worktime import days_later, is_working_time, local_date, next_working_time

UNSENT_DAYS = 14
"""A draft that lies unsent for so long after its window is an answer, too."""
MAILS = frozenset({Step.FIRST_FOLLOW_UP, Step.SECOND_FOLLOW_UP})


def decide(case: Case, policy: Policy, *, now: datetime) -> Decision:
    """The next step of the case at `now`, by the timing table; `now` is aware."""
    row = row_of(case, policy, now=now)
    shown = _shown(case, row, policy, now=now)
    agenda = list(_agenda(case, row, shown, policy, now=now))
    ripe = [planned.act for planned in agenda if _ripe(planned, policy.worktime, now)]
    wakes = [_wake(planned, policy.worktime, now) for planned in agenda if not _ripe(planned, policy.worktime, now)]
    turns = [turn for turn in _turns(case, shown, policy) if turn > now]
    return Decision(
        step=shown.step,
        due_at=shown.due_at,
        closes_at=shown.closes_at,
        why=shown.why,
        acts=tuple(ripe),
        wake_at=min([*wakes, *turns], default=None),
    )


def _ripe(planned: Planned, worktime: WorkTime, now: datetime) -> bool:
    return planned.at <= now and (planned.any_hour or is_working_time(now, worktime))


def _wake(planned: Planned, worktime: WorkTime, now: datetime) -> datetime:
    return planned.at if planned.any_hour else next_working_time(max(planned.at, now), worktime)


def _agenda(case: Case, row: Row, shown: Row, policy: Policy, *, now: datetime) -> Iterator[Planned]:
    draft = case.draft
    if draft is None:
        yield from _placing(case, shown)
    elif not _stays(case, draft, row, policy.worktime, now=now):
        yield Planned(now, WithdrawDraft(draft.key, row.held or row.why[0]), any_hour=True)
        case = replace(case, draft=None)  # of what is taken away nothing else is told
    yield from nudges(case, shown, policy, now=now)
    yield from giving_up(case, shown, policy)


def _placing(case: Case, shown: Row) -> Iterator[Planned]:
    if shown.step in MAILS and shown.due_at is not None and shown.closes_at is not None:
        attempt = case.placements.count((case.ladder, shown.step)) + 1
        yield Planned(shown.due_at, PlaceDraft(shown.step, case.ladder, attempt, shown.closes_at))


def _turns(case: Case, shown: Row, policy: Policy) -> Iterator[datetime]:
    """The moments at which what is shown turns by itself, with nothing to do."""
    if case.draft is not None and case.state is State.OPEN:
        yield _given_up_on(case.draft, policy.worktime) + AN_INSTANT
    late_from = too_late_from(case, shown, policy)
    if late_from is not None and case.draft is None:
        yield late_from
    over = over_from(case, policy.worktime)
    if over is not None:
        yield over


# --- a draft that waits -------------------------------------------------------------------------------------------


def _shown(case: Case, row: Row, policy: Policy, *, now: datetime) -> Row:
    """The row as the user sees it: with the draft that waits, or too late to be asked."""
    draft = case.draft
    if draft is not None and row.step in MAILS and _stays(case, draft, row, policy.worktime, now=now):
        return _with_draft(draft, row, policy, now=now)
    late = too_late(case, row, policy, now=now)
    if late:
        asked = "ask" if row.step in MAILS else "call"
        return Row(step=Step.NONE, why=(f"too late to {asked} unprompted: {late}", *row.why))
    return still_open(row, policy, now=now)


def _stays(case: Case, draft: WaitingDraft, row: Row, worktime: WorkTime, *, now: datetime) -> bool:
    return draft.edited or _still_right(case, draft, row, worktime, now=now)


def _still_right(case: Case, draft: WaitingDraft, row: Row, worktime: WorkTime, *, now: datetime) -> bool:
    """Whether the draft would be placed again; lateness and hours, which only its placing needs, apart."""
    if case.outcome is Outcome.GAVE_UP:
        return True  # it lay unsent for long, and stays where it is
    if row.step is not draft.step or draft.ladder != case.ladder or row.due_at is None:
        return False
    if draft.asked:
        return case.promise is None or case.promise.by < local_date(now, worktime)
    return row.due_at <= now


def _with_draft(draft: WaitingDraft, row: Row, policy: Policy, *, now: datetime) -> Row:
    if now > _given_up_on(draft, policy.worktime):
        return Row(step=Step.REST, why=(UNSENT, SILENCE))
    due = row.due_at
    if due is None or due >= draft.closes_at:
        # The user asked for it early, or made it theirs before something put the step off.
        due = next_working_time(draft.placed_at, policy.worktime)
    why = (*row.why, "the draft waits in your Drafts folder")
    return replace(row, due_at=due, closes_at=draft.closes_at, why=why)


def _given_up_on(draft: WaitingDraft, worktime: WorkTime) -> datetime:
    return days_later(draft.closes_at, UNSENT_DAYS, worktime)
