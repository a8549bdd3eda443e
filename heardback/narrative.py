"""A case's history in words: who wrote or did what, and when, with the first cue of each verdict."""

from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from heardback.casebook import STEPS, local, moment, name_of
from heardback.output import faint, plain, say, strong
from rules.cases import Case
from rules.decision import Decision
from rules.events import (
    Called,
    Closed,
    DraftDeleted,
    DraftEdited,
    DraftPlaced,
    DraftSent,
    DraftWithdrawn,
    Event,
    Found,
    Mailed,
    Nudged,
    Promised,
    Reason,
    Reopened,
    Searched,
    Snoozed,
    Watched,
)
from rules.mail import Direction, Kind
from rules.policy import WorkTime

SENT = {Kind.THANK_YOU: "a thank-you note", Kind.FOLLOW_UP: "a follow-up"}
RECEIVED = {
    Kind.REJECTION: "said no",
    Kind.OFFER: "made an offer",
    Kind.NEXT_STEP: "proposed a next step",
    Kind.STILL_DECIDING: "wrote that they are still deciding",
    Kind.ACKNOWLEDGEMENT: "acknowledged receipt",
    Kind.AUTO_REPLY: "answered automatically",
    Kind.BOUNCE: "reported that a mail did not arrive",
}
NUDGES = {
    Reason.DRAFT_READY: "a draft is ready",
    Reason.WINDOW_CLOSING: "the draft's window closes",
    Reason.CALL: "it is time to call",
    Reason.BOUNCE: "a mail did not arrive",
    Reason.DRAFT_WITHDRAWN: "a draft was taken away",
    Reason.BEFORE_INTERVIEW: "the question to ask at the interview",
    Reason.NO_THANK_YOU: "no thank-you note yet",
    Reason.THEY_WAIT_FOR_YOU: "they wait for you",
    Reason.WHOSE_IS_THIS: "a mail that fits no one case surely",
    Reason.RECONNECT: "the mailbox has to be connected again",
    Reason.GAVE_UP: "nothing was heard for long",
}


def as_json(case: Case, happened: Sequence[Event], decision: Decision, worktime: WorkTime) -> dict[str, Any]:
    return {
        "id": case.id,
        "history": [{"at": local(event.at, worktime), "text": text} for event, text in told(happened)],
        "next_step": decision.step.value,
        "due_at": local(decision.due_at, worktime),
        "why": list(decision.why),
    }


def show(case: Case, happened: Sequence[Event], decision: Decision, worktime: WorkTime) -> None:
    say(f"{strong(name_of(case))}  {plain(case.role)}  {faint(case.id)}")
    for event, text in told(happened):
        say(f"  {faint(moment(event.at, worktime).rjust(22))}  {plain(text)}")
    words, _ = STEPS[decision.step]
    say(f"Next: {words}" + (f" from {moment(decision.due_at, worktime)}" if decision.due_at else ""))
    for line in decision.why:
        say(f"  {plain(line)}")


def told(happened: Sequence[Event]) -> Iterator[tuple[Event, str]]:
    """Each event in its words, in the order of their time."""
    for event in sorted(happened, key=_in_time):
        if text := _words(event):
            yield event, text


def _in_time(event: Event) -> tuple[float, bool]:
    return event.at.timestamp(), not isinstance(event, Mailed)


def _words(event: Event) -> str:  # noqa: C901 - one line for each kind of event
    match event:
        case Mailed():
            return _mail(event)
        case Searched():
            return ""
        case Watched():
            return f"you opened the case by hand: interview on {event.interview_on}" + _promised(event.promised_by)
        case Found():
            return "the case was found" + (", in the first look at the mailbox" if event.first_sync else "")
        case DraftPlaced():
            asked = ", because you asked for it" if event.asked else ""
            return f"a draft of the {STEPS[event.step][0]} was placed, to {', '.join(event.to)}{asked}"
        case DraftEdited():
            return "you edited the draft: it is yours now"
        case DraftSent():
            return "you sent the draft"
        case DraftDeleted():
            return "you deleted the draft"
        case DraftWithdrawn():
            return "the draft was taken away" + (f": {event.because}" if event.because else "")
        case Nudged():
            return f"you were told: {NUDGES[event.reason]}"
        case Promised():
            return f"you said that they promised an answer by {event.by}"
        case Snoozed():
            return f"you let the case rest until {event.until}"
        case Called():
            return "you called them"
        case Closed():
            return f"the case was closed: {event.outcome.value.replace('_', ' ')}"
        case Reopened():
            return "you opened the case again"
        case _:
            assert_never(event)


def _mail(event: Mailed) -> str:
    reading = event.reading
    if event.direction is Direction.SENT:
        people = ", ".join(other.name or other.address for other in event.to + event.cc)
        what = f"you sent {SENT.get(reading.kind, 'a mail')} to {people or 'nobody'}"
    else:
        what = f"{event.sender.name or event.sender.address} {RECEIVED.get(reading.kind, 'wrote')}"
    asides = [signal.value.replace("_", " ") for signal in sorted(reading.signals)]
    asides += ["it fits several cases, so it decides nothing"] if event.ambiguous else []
    asides += ["its sender may be forged, so it changes nothing"] if event.unverified else []
    noted = f" ({'; '.join(asides)})" if asides else ""
    promised = _promised(reading.promised.by if reading.promised else None)
    return what + noted + promised + "".join(f" [{cue}]" for cue in reading.cues[:1])


def _promised(by: object) -> str:
    return f", an answer by {by}" if by else ""
