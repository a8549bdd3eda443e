"""From events to a case: `fold(case, event)` says what each event changes.

Whatever a mail does to a case stands in `rules.mailfold`; here are the case's own steps and the user's word.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from rules.cases import Anchor, Awaits, Basis, Case, Concern, FollowUp, Promise, State, WaitingDraft
from rules.changes import left_behind, promise_since, with_contacts
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
from rules.mailfold import fold_mail

DraftChange = DraftEdited | DraftSent | DraftDeleted | DraftWithdrawn
A_MOMENT = 1e-6
"""In seconds: enough to come after what happened at the same time."""
A_DAY = 86_400.0
"""In seconds: clocks that differ by more are not believed."""
CALLED = "the call was yours to make"
DELETED = "you deleted the draft"


def history(events: Iterable[Event], *, id: str = "", mailbox: str = "") -> Case:  # noqa: A002
    """The case that these events make, in the order of their time, whatever order they were learned in."""
    case = Case(id=id, mailbox=mailbox)
    for event in _in_time(events):
        case = fold(case, event)
    return case


def _in_time(events: Iterable[Event]) -> Iterator[Event]:
    """Each event once, the earliest telling of it; what was our draft is a follow-up, whatever became of its text."""
    events = tuple(events)
    ours = {event.message_id for event in events if isinstance(event, DraftSent) and event.message_id}
    placed = _placings(events)
    mailed = {event.message_id: event.at.timestamp() for event in events if isinstance(event, Mailed)}
    seen: set[str] = set()
    for event in sorted(events, key=lambda event: _order(event, placed, mailed)):
        if event.key not in seen:
            seen.add(event.key)
            yield _as_follow_up(event) if isinstance(event, Mailed) and event.message_id in ours else event


def _order(
    event: Event, placed: Mapping[str, float], mailed: Mapping[str | None, float]
) -> tuple[float, int, float, str]:
    """By time; of one moment, mail comes first, and what becomes of an older draft before the placing of the next."""
    at = event.at.timestamp()
    match event:
        case Mailed():
            return _after_what_it_answers(event, mailed), event.direction is not Direction.SENT, 0, event.key
        case Watched():
            return at, 0, 0, event.key
        case DraftPlaced():
            return placed[event.draft_key], 2, placed[event.draft_key], ""
        case DraftEdited() | DraftSent() | DraftDeleted() | DraftWithdrawn():
            return at, 2, placed.get(event.draft_key, at), event.key
        case Reopened():
            return at, 4, 0, event.key
        case _:
            return at, 3, 0, event.key


def _after_what_it_answers(mail: Mailed, mailed: Mapping[str | None, float]) -> float:
    """Clocks differ, and some mail systems write their local time as another zone's: by a day at most."""
    at = mail.at.timestamp()
    answered = (mailed[one] for one in (*mail.parents, mail.failed_message_id) if one is not None and one in mailed)
    return max([at, *(one + A_MOMENT for one in answered if one <= at + A_DAY)])


def _placings(events: Iterable[Event]) -> dict[str, float]:
    """When each draft was placed, by its key: before anything became of it, even if we learned of it after that."""
    known = [event for event in events if isinstance(event, DraftPlaced | DraftChange)]
    placed = {event.draft_key: event.at.timestamp() for event in known if isinstance(event, DraftPlaced)}
    for event in known:
        if event.draft_key in placed:
            placed[event.draft_key] = min(placed[event.draft_key], event.at.timestamp())
    return placed


def _as_follow_up(mail: Mailed) -> Mailed:
    return replace(mail, ambiguous=False, reading=replace(mail.reading, kind=Kind.FOLLOW_UP))


def fold(case: Case, event: Event) -> Case:
    """The case after the event."""
    match event:
        case Mailed():
            return fold_mail(case, event)
        case Watched():
            return _watched(case, event)
        case Found():
            return _stirred(_found(case, event, first_sync=event.first_sync), event)
        case Searched():
            return case
        case DraftPlaced():
            return _placed(case, event)
        case DraftEdited() | DraftDeleted() | DraftWithdrawn() | DraftSent():
            return _draft_changed(case, event)
        case Nudged():
            return _nudged(case, event)
        case Promised() | Snoozed() | Called() | Closed() | Reopened():
            return _stirred(_told(case, event), event)
        case _:
            assert_never(event)


def _stirred(case: Case, event: Event) -> Case:
    if case.stirred_at is not None and case.stirred_at >= event.at:
        return case
    return replace(case, stirred_at=event.at)


def _found(case: Case, event: Found | Watched, *, first_sync: bool) -> Case:
    if case.found_at is not None:
        return case
    return replace(case, found_at=event.at, found_on=event.on, first_sync=first_sync)


def _watched(case: Case, event: Watched) -> Case:
    """The user's word for the interview; what they wrote since is the later anchor."""
    anchor = case.anchor
    if anchor is None or anchor.basis is Basis.INTERVIEW or anchor.on < event.interview_on:
        anchor = Anchor(basis=Basis.INTERVIEW, on=event.interview_on)
    case = _found(with_contacts(case, event.contacts), event, first_sync=False)
    promise = promise_since(case, event.interview_on)
    return _stirred(
        replace(
            case,
            company=case.company or event.company,
            domain=case.domain or event.domain,
            role=case.role or event.role,
            interview_on=event.interview_on,
            thanked=True,
            begun=True,
            promise=Promise(by=event.promised_by, said_on=event.on) if event.promised_by else promise,
            anchor=anchor,
            ladder=case.ladder or event.key,
            began_on=case.began_on or event.on,
        ),
        event,
    )


def _placed(case: Case, event: DraftPlaced) -> Case:
    draft = WaitingDraft(
        key=event.draft_key,
        ladder=event.ladder,
        step=event.step,
        id=event.draft_id,
        fingerprint=event.fingerprint,
        message_id=event.message_id,
        placed_at=event.at,
        closes_at=event.closes_at,
        to=event.to,
        asked=event.asked,
    )
    case = replace(case, draft=draft, placements=(*case.placements, (event.ladder, event.step)))
    case = _told_once(case, Concern(Reason.DRAFT_READY, event.draft_key, event.at))
    if not event.asked or case.state is State.CLOSED:
        return case
    # The user's word: whatever the case rested on or waited for is behind them.
    anchor = case.anchor or Anchor(basis=Basis.ANSWER, on=event.at.date(), at=event.at)
    return _stirred(replace(case, resting="", awaits=_past_waiting(case), anchor=anchor), event)


def _past_waiting(case: Case) -> Awaits:
    scheduling = case.anchor is not None and case.anchor.basis is Basis.SCHEDULING
    return case.awaits if scheduling else Awaits.NOTHING


def _told_once(case: Case, concern: Concern) -> Case:
    return replace(case, concerns=(*case.concerns, concern))


def _draft_changed(case: Case, event: DraftChange) -> Case:
    draft = case.draft if case.draft and case.draft.key == event.draft_key else None
    match event:
        case DraftSent():
            return _sent(case, event, draft)
        case _ if draft is None:
            return case
        case DraftEdited():
            edited = replace(draft, edited=True)
            return replace(case, draft=edited if draft.ladder == case.ladder else left_behind(edited))
        case DraftDeleted():
            return replace(case, draft=None, resting=DELETED if draft.ladder == case.ladder else case.resting)
        case DraftWithdrawn():
            withdrawn = Concern(Reason.DRAFT_WITHDRAWN, event.draft_key, event.at, quote=event.because)
            return _told_once(replace(case, draft=None), withdrawn)
        case _:
            assert_never(event)


def _sent(case: Case, event: DraftSent, draft: WaitingDraft | None) -> Case:
    """Whichever ladder it was meant for, it is a mail that they got since they last wrote."""
    resting = "" if draft is not None or case.resting == DELETED else case.resting
    case = _stirred(replace(case, draft=None if draft is not None else case.draft, resting=resting), event)
    if case.state is State.CLOSED or any(sent.message_id == event.message_id for sent in case.follow_ups):
        return case
    sent = FollowUp(at=event.at, message_id=event.message_id, to=draft.to if draft else ())
    return replace(case, follow_ups=(*case.follow_ups, sent))


def _nudged(case: Case, event: Nudged) -> Case:
    case = replace(case, nudged=case.nudged | {(event.reason, event.about)})
    if event.reason is Reason.CALL and event.about == case.ladder:
        return _stirred(replace(case, resting=CALLED), event)
    return case


def _told(case: Case, event: Promised | Snoozed | Called | Closed | Reopened) -> Case:
    match event:
        case Promised():
            promise = Promise(by=event.by, said_on=event.on)
            case = _on_a_new_ladder(case, event) if case.resting else case
            return replace(case, promise=promise, awaits=Awaits.NOTHING)
        case Snoozed():
            return replace(case, snoozed_until=event.until)
        case Called():
            # The call is made, whichever step was next: it is the last one of a ladder.
            return replace(case, resting=CALLED, nudged=case.nudged | {(Reason.CALL, case.ladder)})
        case Closed():
            return replace(case, state=State.CLOSED, outcome=event.outcome)
        case Reopened():
            return replace(_on_a_new_ladder(case, event), state=State.OPEN, outcome=None)
        case _:
            assert_never(event)


def _on_a_new_ladder(case: Case, event: Promised | Reopened) -> Case:
    """By the user's word, steps may be taken again; what was sent without an answer still counts."""
    draft = case.draft
    if draft is not None and draft.edited and draft.ladder == case.ladder:
        draft = replace(draft, ladder=event.key)
    return replace(case, ladder=event.key, resting="", draft=draft)
