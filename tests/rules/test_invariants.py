"""What holds of the ladder whatever happens: random events of every type, at random times, under random policies."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from rules.cases import Basis, Case, State
from rules.decision import CloseCase, Decision, PlaceDraft, RaiseNudge, WithdrawDraft
from rules.events import (
    Belongs,
    Called,
    Closed,
    DraftDeleted,
    DraftEdited,
    DraftSent,
    DraftWithdrawn,
    Event,
    Found,
    Mailed,
    Outcome,
    Promised,
    Reason,
    Reopened,
    Snoozed,
    Step,
    Watched,
)
from rules.fold import history
from rules.ladder import decide
from rules.mail import Cue, Direction, Invitation, Kind, Signal
from rules.policy import Policy, WorkTime
from rules.reading import Contact, PromisedDay, Reading
from rules.worktime import is_working_time, local_date, noon_plus
from tests.builders import JANE, PRIYA, TOMAS
from tests.hunts import Hunt, placed_in

pytestmark = pytest.mark.timeout(120)
quick = settings(
    max_examples=45,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)

START = datetime(2026, 2, 20, 15, tzinfo=UTC)
HALF_AN_HOUR = timedelta(minutes=30)
DAYS = 60
END = START + timedelta(days=DAYS + 30)

policies = st.builds(
    Policy,
    worktime=st.sampled_from(
        [
            WorkTime(zone=ZoneInfo("America/Chicago"), country="US", subdivision="MO"),
            WorkTime(zone=ZoneInfo("Europe/London"), country="GB", subdivision="ENG"),
            WorkTime(zone=ZoneInfo("Pacific/Auckland"), country="NZ", opens=time(10, 30), closes=time(14)),
            WorkTime(zone=ZoneInfo("Pacific/Kiritimati"), country="US"),
            WorkTime(zone=ZoneInfo("Asia/Kolkata"), country="IN", opens=time(8), closes=time(20)),
            WorkTime(zone=ZoneInfo("Pacific/Pago_Pago"), country="US", opens=time(6), closes=time(7)),
        ]
    ),
    first_follow_up_days=st.sampled_from([(10.5, 14.0), (7.0, 10.0), (5.5, 5.5), (14.0, 30.0)]),
    second_follow_up_working_days=st.integers(1, 5),
    call_working_days=st.integers(1, 5),
    give_up_days=st.sampled_from([14, 30, 45]),
    too_late_days=st.sampled_from([14, 21, 40]),
)


def moments(first: int = 0, last: int = DAYS) -> st.SearchStrategy[datetime]:
    """Half hours, so that a look every half hour misses none that is due."""
    return st.integers(first * 48, last * 48).map(lambda halves: START + halves * HALF_AN_HOUR)


@st.composite
def invitations(draw: st.DrawFn, at: datetime) -> Invitation:
    off = draw(st.booleans())
    return Invitation(
        uid=draw(st.sampled_from(["u1", "u2"])),
        method="CANCEL" if off else "REQUEST",
        sequence=draw(st.integers(0, 3)),
        starts_at=at + draw(st.integers(0, 480)) * HALF_AN_HOUR,
        organizer=PRIYA,
        cancelled=off,
    )


@st.composite
def readings(draw: st.DrawFn, kind: Kind, at: datetime, zone: ZoneInfo, *, sent: bool) -> Reading:
    on = at.astimezone(zone).date()
    near = st.integers(-3, 15).map(lambda days: on + timedelta(days=days))
    may_invite = kind in {Kind.NEXT_STEP, Kind.OTHER} and not sent
    invitation = draw(st.none() | invitations(at)) if may_invite else None
    hour = invitation.starts_at if invitation is not None and isinstance(invitation.starts_at, datetime) else None
    day = hour.astimezone(zone).date() if hour else draw(st.none() | near)
    if kind is Kind.THANK_YOU:
        day = min(day or on, on)
    signals = [Signal.WITHDRAWAL] if sent else [signal for signal in Signal if signal is not Signal.WITHDRAWAL]
    promise = draw(st.none() | near)
    return Reading(
        kind=kind,
        signals=frozenset(draw(st.sets(st.sampled_from(signals), max_size=2)) if draw(st.integers(0, 3)) == 0 else ()),
        automated=kind in {Kind.BOUNCE, Kind.AUTO_REPLY, Kind.ACKNOWLEDGEMENT},
        cues=(Cue("has left", "Priya left us"),),
        interview_on=day,
        interview_at=hour,
        promised=PromisedDay(promise, "by then") if promise else None,
        returns_on=draw(near) if kind is Kind.AUTO_REPLY else None,
        invitation=invitation,
        is_interview=invitation is not None,
    )


@st.composite
def mails(draw: st.DrawFn, zone: ZoneInfo, number: int) -> Mailed:
    at, sent = draw(moments()), draw(st.booleans())
    kind = draw(st.sampled_from([*list(Kind)[:2], Kind.OTHER] if sent else list(Kind)[2:]))
    people = draw(st.lists(st.sampled_from([PRIYA, TOMAS]), min_size=1, max_size=2, unique=True))
    return Mailed(
        key=f"mail:{number}",
        at=at,
        on=at.astimezone(zone).date(),
        direction=Direction.SENT if sent else Direction.RECEIVED,
        message_id=f"<{number}@mail.example>",
        provider_id=str(number),
        sender=JANE if sent else people[0],
        to=tuple(people) if sent else (JANE,),
        subject="Thank you",
        reading=draw(readings(kind, at, zone, sent=sent)),
        belongs=draw(st.sampled_from(list(Belongs))),
        ambiguous=draw(st.integers(0, 9)) == 0,
        unverified=draw(st.integers(0, 9)) == 0 and not sent,
        failed=tuple(person.address for person in people) if kind is Kind.BOUNCE else (),
        failed_message_id=draw(st.none() | st.integers(0, 9).map("<{}@mail.example>".format)),
    )


@st.composite
def words_of_the_user(draw: st.DrawFn, zone: ZoneInfo, number: int) -> Event:
    at: datetime = draw(moments())
    on = at.astimezone(zone).date()
    ahead = on + timedelta(days=draw(st.integers(0, 20)))
    key = f"word:{number}"
    said: list[Event] = [
        Promised(key=key, at=at, on=on, by=ahead),
        Snoozed(key=key, at=at, until=ahead),
        Called(key=key, at=at),
        Closed(key=key, at=at, outcome=Outcome.HEARD),
        Reopened(key=key, at=at),
    ]
    return draw(st.sampled_from(said))


@st.composite
def begun(draw: st.DrawFn, zone: ZoneInfo) -> list[tuple[datetime, Event]]:
    """How a case is found: soon or late after its note, or by the user's hand."""
    at: datetime = draw(moments(0, 25))
    on = at.astimezone(zone).date()
    if draw(st.integers(0, 5)) == 0:
        contacts = (Contact(PRIYA.address, PRIYA.name),)
        days_ago = timedelta(days=draw(st.integers(0, 30)))
        return [(at, Watched(key="watched", at=at, on=on, company="N", contacts=contacts, interview_on=on - days_ago))]
    later: datetime = draw(st.sampled_from([0, 0, 0, 48, 480, 1000]).map(lambda halves: at + halves * HALF_AN_HOUR))
    people = (PRIYA, TOMAS)
    note = Mailed(
        key="mail:note",
        at=at,
        on=on,
        direction=Direction.SENT,
        message_id="<note@mail.example>",
        provider_id="note",
        sender=JANE,
        to=people,
        reading=Reading(
            kind=Kind.THANK_YOU, interview_on=on, contacts=tuple(Contact(p.address, p.name) for p in people)
        ),
    )
    first = draw(st.booleans())
    return [
        (later, note),
        (later, Found(key="found", at=later, on=later.astimezone(zone).date(), first_sync=bool(first))),
    ]


@dataclass(frozen=True)
class Plan:
    """A life of a case: when each thing is learned, and what the user does with each draft, and how much later."""

    policy: Policy
    happens: tuple[tuple[datetime, Event], ...]
    deeds: tuple[tuple[str, int], ...]
    asked: tuple[datetime, ...] = ()
    """When the user asks for the draft that is next."""


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    policy: Policy = draw(policies)
    zone = policy.worktime.zone
    assert isinstance(zone, ZoneInfo)
    happens: list[tuple[datetime, Event]] = list(draw(begun(zone)))
    for number in range(draw(st.integers(0, 5))):
        mail: Event = draw(mails(zone, number))
        # Some mail is seen late, after what it should have changed.
        seen = mail.at + HALF_AN_HOUR * draw(st.sampled_from([0, 0, 0, 1, 100]))
        happens.append((max(seen, happens[0][0]), mail))
    for number in range(draw(st.sampled_from([0, 0, 1, 2]))):
        word: Event = draw(words_of_the_user(zone, number))
        if word.at >= happens[0][0]:
            happens.append((word.at, word))
    deeds = draw(
        st.lists(
            st.tuples(st.sampled_from(["send", "send", "send", "delete", "edit", "leave"]), st.integers(1, 200)),
            min_size=8,
            max_size=8,
        )
    )
    asked = draw(st.lists(moments(), max_size=2, unique=True))
    return Plan(policy, tuple(sorted(happens, key=lambda each: each[0])), tuple(deeds), tuple(sorted(asked)))


def live(plan: Plan, check: Callable[[Case, Decision, datetime], None] = lambda *_: None) -> Hunt:
    """The life of the case, woken as it asks to be; `check` sees each decision with acts and the case before them."""
    hunt = Hunt(plan.policy)
    to_come, now, looks = list(plan.happens), plan.happens[0][0], 0
    asked = [at for at in plan.asked if at > now]
    while now <= END:
        while to_come and to_come[0][0] <= now:
            hunt.learns(to_come.pop(0)[1])
        before = len(hunt.done)
        check(hunt.case, decide(hunt.case, plan.policy, now=now), now)
        decision = hunt.looks(now)
        check(hunt.case, decision, now)
        for at, act in placed_in(hunt.done[before:]):
            to_come += list(deeds_with(act, at, plan))
        if asked and asked[0] <= now:
            asked.pop(0)
            to_come += [(at, deed) for act in hunt.asks(now) for at, deed in deeds_with(act, now, plan)]
            decision = hunt.looks(now)
        to_come.sort(key=lambda each: each[0])
        upcoming = (decision.wake_at, to_come[0][0] if to_come else None, asked[0] if asked else None)
        wakes = [each for each in upcoming if each is not None]
        looks += 1
        assert looks < 500, "woken without end"
        if not wakes:
            break
        assert min(wakes) > now
        now = min(wakes)
    return hunt


def deeds_with(act: PlaceDraft, at: datetime, plan: Plan) -> list[tuple[datetime, Event]]:
    deed, halves = plan.deeds[
        (act.attempt + (act.step is Step.FIRST_FOLLOW_UP) + hash_of(act.ladder)) % len(plan.deeds)
    ]
    key, later = f"{act.ladder}/{act.step}/{act.attempt}", at + halves * HALF_AN_HOUR
    match deed:
        case "send":
            return [(later, DraftSent(key=f"sent:{key}", at=later, draft_key=key, message_id=f"<{key}>"))]
        case "delete":
            return [(later, DraftDeleted(key=f"deleted:{key}", at=later, draft_key=key))]
        case "edit":
            return [(later, DraftEdited(key=f"edited:{key}", at=later, draft_key=key))]
        case _:
            return []


def hash_of(text: str) -> int:
    return sum(text.encode())


# --- the invariants -------------------------------------------------------------------------------------------------


@quick
@given(plans())
def test_no_draft_comes_early(plan: Plan) -> None:
    def check(case: Case, decision: Decision, now: datetime) -> None:
        today = local_date(now, plan.policy.worktime)
        for act in decision.acts:
            if not isinstance(act, PlaceDraft):
                continue
            event(f"a {act.step} is placed")
            assert case.promise is None or today > case.promise.by
            named = case.promise is not None and (case.anchor is None or case.promise.by >= case.anchor.on)
            if not named and case.anchor is not None and case.anchor.basis is not Basis.SCHEDULING:
                days = plan.policy.first_follow_up_days[0]
                assert now >= noon_plus(case.anchor.on, days, plan.policy.worktime)

    live(plan, check)


@quick
@given(plans())
def test_nothing_is_done_outside_working_hours_but_what_cannot_wait(plan: Plan) -> None:
    def check(_: Case, decision: Decision, now: datetime) -> None:
        for act in decision.acts:
            at_once = isinstance(act, WithdrawDraft) or (isinstance(act, RaiseNudge) and act.reason is Reason.BOUNCE)
            assert at_once or is_working_time(now, plan.policy.worktime)

    live(plan, check)


@quick
@given(plans())
def test_a_window_is_open_in_working_hours(plan: Plan) -> None:
    def check(_: Case, decision: Decision, now: datetime) -> None:
        assert (decision.due_at is None) == (decision.closes_at is None)
        assert (decision.due_at is None) == (decision.step in {Step.REST, Step.NONE})
        if decision.due_at is not None and decision.closes_at is not None:
            assert is_working_time(decision.due_at, plan.policy.worktime)
            assert decision.closes_at > decision.due_at
        assert decision.why
        assert all(line and "\n" not in line for line in decision.why)

    live(plan, check)


@quick
@given(plans())
def test_one_draft_a_step_and_two_mails_without_an_answer(plan: Plan) -> None:
    hunt = live(plan)
    drafts = [(act.ladder, act.step, act.attempt) for _, act in placed_in(hunt.done)]
    assert len(drafts) == len(set(drafts))
    withdrawn = {e.draft_key for e in hunt.events if isinstance(e, DraftWithdrawn)}
    lost = any(isinstance(e, Mailed) and e.reading.kind is Kind.BOUNCE for e in hunt.events)
    for ladder, step, attempt in drafts:
        assert attempt == 1 or lost or f"{ladder}/{step}/{attempt - 1}" in withdrawn


@quick
@given(plans())
def test_never_a_third_mail_without_a_human_reply(plan: Plan) -> None:
    def check(case: Case, decision: Decision, now: datetime) -> None:
        placing = any(isinstance(act, PlaceDraft) for act in decision.acts)
        assert not placing or (len(case.follow_ups) < 2 and case.draft is None)

    live(plan, check)


@quick
@given(plans())
def test_after_the_end_there_is_nothing_but_what_is_owed(plan: Plan) -> None:
    owed = {Reason.BOUNCE, Reason.DRAFT_WITHDRAWN, Reason.WHOSE_IS_THIS}

    def check(case: Case, decision: Decision, now: datetime) -> None:
        if case.state is State.OPEN:
            return
        event(f"closed: {case.outcome}")
        assert decision.step is Step.NONE
        for act in decision.acts:
            assert isinstance(act, WithdrawDraft) or (isinstance(act, RaiseNudge) and act.reason in owed)

    live(plan, check)


@quick
@given(plans())
def test_a_draft_that_the_user_touched_stays(plan: Plan) -> None:
    hunt = live(plan)
    edited = {e.draft_key: e.at for e in hunt.events if isinstance(e, DraftEdited)}
    for at, act in hunt.done:
        if isinstance(act, WithdrawDraft) and act.draft_key in edited:
            assert at < edited[act.draft_key]


@quick
@given(plans())
def test_nudges_are_raised_once(plan: Plan) -> None:
    raised = [(act.reason, act.about) for _, act in live(plan).done if isinstance(act, RaiseNudge)]
    assert len(raised) == len(set(raised))


@quick
@given(plans())
def test_a_case_comes_to_an_end(plan: Plan) -> None:
    """Nothing sleeps for ever: an open case always has a moment at which it is looked at again."""

    def check(case: Case, decision: Decision, now: datetime) -> None:
        waiting = case.state is State.OPEN and not decision.acts
        assert not waiting or decision.wake_at is not None

    live(plan, check)


@quick
@given(plans(), st.randoms())
def test_the_order_of_learning_does_not_matter(plan: Plan, shuffled: Random) -> None:
    hunt = live(plan)
    events = list(hunt.events)
    shuffled.shuffle(events)
    assert history(events) == history(hunt.events)
    assert history([*events, *events]) == history(hunt.events)


@settings(quick, max_examples=25, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(plans())
def test_waking_when_asked_misses_nothing_that_a_clock_would_see(plan: Plan) -> None:
    start, end = plan.happens[0][0], START + timedelta(days=DAYS + 20)
    woken, ticking = Hunt(plan.policy), Hunt(plan.policy)
    woken.runs_by_wakes(plan.happens, start=start, end=end)
    ticking.runs_by_clock(plan.happens, start=start, end=end, every=HALF_AN_HOUR)
    assert woken.done == ticking.done


@quick
@given(plans(), moments(20))
def test_a_gap_of_two_weeks_is_followed_by_one_step(plan: Plan, gap: datetime) -> None:
    hunt = Hunt(plan.policy)
    start = plan.happens[0][0]
    hunt.runs_by_wakes([each for each in plan.happens if each[0] <= gap], start=start, end=gap)
    if gap < start:
        return
    for _, happened in (each for each in plan.happens if gap < each[0] <= gap + timedelta(days=14)):
        hunt.learns(happened)
    before = len(hunt.done)
    hunt.looks(gap + timedelta(days=14))
    steps = [
        act
        for _, act in hunt.done[before:]
        if isinstance(act, PlaceDraft) or (isinstance(act, RaiseNudge) and act.reason is Reason.CALL)
    ]
    assert len(steps) <= 1
    assert sum(isinstance(act, CloseCase) for _, act in hunt.done[before:]) <= 1
