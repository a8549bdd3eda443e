"""How a case is shown: as the JSON object of `cases`, and as a few lines for people."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from heardback.output import coloured, emit, faint, plain, say, strong
from rules.cases import Case, State
from rules.decision import Decision
from rules.events import Step
from rules.policy import WorkTime
from rules.reading import Contact


@dataclass(frozen=True, slots=True)
class Standing:
    """A case, and what the ladder says of it."""

    case: Case
    decision: Decision


def in_order(standings: list[Standing]) -> list[Standing]:
    """What is due first comes first."""
    return sorted(standings, key=_when_due)


def _when_due(standing: Standing) -> tuple[bool, bool, float, str, str]:
    case, due = standing.case, standing.decision.due_at
    return case.state is State.CLOSED, due is None, due.timestamp() if due else 0.0, case.company.casefold(), case.id


def as_json(standing: Standing, worktime: WorkTime) -> dict[str, Any]:
    case, decision = standing.case, standing.decision
    return {
        "id": case.id,
        "mailbox": case.mailbox,
        "company": case.company or None,
        "role": case.role or None,
        "contacts": [_contact(contact) for contact in case.contacts],
        "round": case.round,
        "interview_on": case.interview_on.isoformat() if case.interview_on else None,
        "promised_by": case.promise.by.isoformat() if case.promise else None,
        "state": case.state.value,
        "outcome": case.outcome.value if case.outcome else None,
        "follow_ups_sent": len(case.follow_ups),
        "draft": case.draft.message_id if case.draft else None,
        "next_step": decision.step.value,
        "due_at": local(decision.due_at, worktime),
        "closes_at": local(decision.closes_at, worktime),
        "why": list(decision.why),
    }


def local(at: datetime | None, worktime: WorkTime) -> str | None:
    """ISO 8601 to the second, with the user's offset."""
    return at.astimezone(worktime.zone).isoformat(timespec="seconds") if at else None


def _contact(contact: Contact) -> dict[str, str]:
    shown = {"name": contact.name, "address": contact.address}
    return shown | {"phone": contact.phone} if contact.phone else shown


STEPS = {
    Step.FIRST_FOLLOW_UP: ("first follow-up", "green"),
    Step.SECOND_FOLLOW_UP: ("second follow-up", "green"),
    Step.CALL: ("call", "yellow"),
    Step.REST: ("rest", "blue"),
    Step.NONE: ("nothing to do", "cyan"),
}


def show(standing: Standing, worktime: WorkTime) -> None:
    """The case in three or four lines."""
    case, decision = standing.case, standing.decision
    about = " · ".join(filter(None, (case.role, _interviewed(case))))
    say(f"{strong(name_of(case))}  {plain(about)}  {faint(case.id)}")
    say(f"  {_next(standing, worktime)}")
    if case.draft:
        say(f"  {coloured('a draft waits in your Drafts folder', 'magenta')}")
    for line in decision.why[:1]:
        say(f"  {faint(line)}")


def print_one(standing: Standing, worktime: WorkTime, *, to_json: bool) -> None:
    """The one case that a command was about."""
    emit(as_json(standing, worktime)) if to_json else show(standing, worktime)


def name_of(case: Case) -> str:
    """The company, else the person, else the address: what a user knows the case by."""
    people = [contact.name or contact.address for contact in case.contacts]
    return case.company or (people[0] if people else "an employer that is not known")


def _interviewed(case: Case) -> str:
    if case.interview_on is None:
        return ""
    ordinal = f" (round {case.round})" if case.round > 1 else ""
    return f"interview {case.interview_on.isoformat()}{ordinal}"


def _next(standing: Standing, worktime: WorkTime) -> str:
    case, decision = standing.case, standing.decision
    if case.state is State.CLOSED:
        outcome = case.outcome.value.replace("_", " ") if case.outcome else "closed"
        return coloured(f"closed: {outcome}", "red" if outcome == "rejection" else "cyan")
    words, colour = STEPS[decision.step]
    when = f" from {moment(decision.due_at, worktime)}" if decision.due_at else ""
    until = f" until {moment(decision.closes_at, worktime)}" if decision.due_at and decision.closes_at else ""
    return coloured(f"{words}{when}{until}", colour)


def moment(at: datetime, worktime: WorkTime) -> str:
    """The user's wall clock, as people write it: Fri 13 Mar 2026 09:00."""
    wall = at.astimezone(worktime.zone)
    return f"{DAYS[wall.weekday()]} {wall.day} {MONTHS[wall.month - 1]} {wall.year} {wall:%H:%M}"


# The names of a locale would come and go with the machine.
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
