"""What a run tells: an object for each thing that happened, as `run --json` prints it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from rules.cases import Case, State
from rules.decision import Decision
from rules.events import DraftDeleted, DraftEdited, DraftPlaced, DraftSent, DraftWithdrawn, Event, Mailed, Reason, Step

Payload = dict[str, Any]

_DRAFT_EVENTS = {
    DraftEdited: "draft_edited",
    DraftSent: "draft_sent",
    DraftDeleted: "draft_deleted",
    DraftWithdrawn: "draft_withdrawn",
}


def told(
    before: Case | None,
    after: Case,
    new: Iterable[Event],
    decision: Decision,
    *,
    steps: Mapping[str, Step],
    now: datetime,
) -> Iterator[Payload]:
    """The events that the change from one case to the other is told by; `steps` are those of its drafts, by key."""
    about = _about(after, decision, now=now)
    new = tuple(new)
    if before is None:
        yield {"event": "case_opened", **about}
    elif any(isinstance(event, Mailed) for event in new):
        yield {"event": "case_updated", **about, "kind": _kind(new)}
    for event in new:
        if isinstance(event, DraftEdited | DraftSent | DraftDeleted | DraftWithdrawn):
            step = steps.get(event.draft_key)
            yield {"event": _DRAFT_EVENTS[type(event)], **about, "step": step.value if step else None}
    if after.state is State.CLOSED and (
        before is None or (before.state, before.outcome) != (after.state, after.outcome)
    ):
        yield {"event": "case_closed", **about, "outcome": after.outcome.value if after.outcome else None}


def steps_of(events: Iterable[Event]) -> dict[str, Step]:
    """The step of each draft that was placed, by its key."""
    return {event.draft_key: event.step for event in events if isinstance(event, DraftPlaced)}


def draft_placed(case: Case, decision: Decision, placed: DraftPlaced, subject: str, *, now: datetime) -> Payload:
    return {
        "event": "draft_placed",
        **_about(case, decision, now=now),
        "step": placed.step.value,
        "to": list(placed.to),
        "subject": subject,
        "message_id": placed.message_id,
    }


def _about(case: Case, decision: Decision, *, now: datetime) -> Payload:
    return {
        "at": now.isoformat(),
        "case": case.id,
        "company": case.company or None,
        "role": case.role or None,
        "next_step": decision.step.value,
        "due_at": decision.due_at.isoformat() if decision.due_at else None,
        "why": list(decision.why),
    }


def _kind(new: Iterable[Event]) -> str | None:
    return next((event.reading.kind.value for event in new if isinstance(event, Mailed)), None)


def nudge_raised(case: Case, decision: Decision, reason: Reason, title: str, body: str, *, now: datetime) -> Payload:
    return {
        "event": "nudge",
        **_about(case, decision, now=now),
        "reason": reason.value,
        "title": title,
        "body": body,
    }
