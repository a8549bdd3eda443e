"""A job hunt without mailbox or store: what `decide` asks for is done at once, and written down."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rules.cases import Case, State
from rules.decision import Act, CloseCase, Decision, PlaceDraft, RaiseNudge, WithdrawDraft
from rules.events import Closed, DraftPlaced, DraftWithdrawn, Event, Nudged, Step
from rules.fold import history
from rules.ladder import decide
from rules.policy import Policy
from rules.rows import MOST_FOLLOW_UPS, interview_to_come, window_from
from rules.worktime import local_date

ROUNDS = 8
"""Of deciding and doing at one moment; more of them would be a circle."""


@dataclass
class Hunt:
    policy: Policy
    events: list[Event] = field(default_factory=list)
    done: list[tuple[datetime, Act]] = field(default_factory=list)

    @property
    def case(self) -> Case:
        return history(self.events)

    def learns(self, event: Event) -> None:
        self.events.append(event)

    def looks(self, now: datetime) -> Decision:
        """Decides and does until nothing is left to do."""
        for _ in range(ROUNDS):
            decision = decide(self.case, self.policy, now=now)
            if not decision.acts:
                return decision
            for act in decision.acts:
                self.done.append((now, act))
                self.events.append(_written_down(act, now))
        raise AssertionError(f"at {now} there is always something left to do: {decision.acts}")

    def asks(self, now: datetime) -> Iterator[PlaceDraft]:
        """The user asks for the draft that is next; it is placed, unless something stands against it."""
        case, today = self.case, local_date(now, self.policy.worktime)
        promised = case.promise is not None and today <= case.promise.by
        to_come = interview_to_come(case, self.policy.worktime, now=now)
        if case.state is State.CLOSED or case.draft or promised or to_come or not case.reachable:
            return
        if len(case.follow_ups) < MOST_FOLLOW_UPS:
            step = Step.SECOND_FOLLOW_UP if case.follow_ups else Step.FIRST_FOLLOW_UP
            attempt = case.placements.count((case.ladder, step)) + 1
            act = PlaceDraft(step, case.ladder, attempt, window_from(now, self.policy.worktime))
            self.learns(_written_down(act, now, asked=True))
            yield act

    def runs_by_wakes(self, happens: Iterable[tuple[datetime, Event]], *, start: datetime, end: datetime) -> None:
        """Looks when something happens, and whenever the last decision asked to be woken."""
        to_come, now, looks = sorted(happens, key=lambda each: each[0]), start, 0
        while now <= end:
            while to_come and to_come[0][0] <= now:
                self.learns(to_come.pop(0)[1])
            wake = self.looks(now).wake_at
            assert wake is None or wake > now, f"asked at {now} to be woken at {wake}"
            looks += 1
            assert looks < 1000, "woken without end"
            upcoming = [each for each in (wake, to_come[0][0] if to_come else None) if each is not None]
            if not upcoming:
                return
            now = min(upcoming)

    def runs_by_clock(
        self, happens: Iterable[tuple[datetime, Event]], *, start: datetime, end: datetime, every: timedelta
    ) -> None:
        """Looks again and again, whatever was decided."""
        to_come, now, case = sorted(happens, key=lambda each: each[0]), start, self.case
        while now <= end:
            while to_come and to_come[0][0] <= now:
                self.learns(to_come.pop(0)[1])
                case = self.case
            if decide(case, self.policy, now=now).acts:
                self.looks(now)
                case = self.case
            now += every


def _written_down(act: Act, now: datetime, *, asked: bool = False) -> Event:
    match act:
        case PlaceDraft():
            name = f"{act.ladder}/{act.step}/{act.attempt}"
            return DraftPlaced(
                key=f"placed:{name}",
                at=now,
                ladder=act.ladder,
                step=act.step,
                draft_key=name,
                draft_id=name,
                fingerprint="f",
                message_id=f"<{name}>",
                to=(),
                closes_at=act.closes_at,
                asked=asked,
            )
        case WithdrawDraft():
            return DraftWithdrawn(
                key=f"withdrawn:{act.draft_key}", at=now, draft_key=act.draft_key, because=act.because
            )
        case RaiseNudge():
            return Nudged(key=f"nudged:{act.reason}:{act.about}", at=now, reason=act.reason, about=act.about)
        case CloseCase():
            return Closed(key=f"closed:{act.outcome}:{now.isoformat()}", at=now, outcome=act.outcome)


def placed_in(done: Iterable[tuple[datetime, Act]]) -> Iterator[tuple[datetime, PlaceDraft]]:
    return ((at, act) for at, act in done if isinstance(act, PlaceDraft))
