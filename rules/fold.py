"""From events to a case: `fold(case, event)` says what each event changes.

Whatever a mail does to a case stands in `rules.mailfold`; here are the case's own steps and the user's word.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from rules.cases import Anchor, Awaits, Basis, Case, Concern, FollowUp, Promise, State, WaitingDraft
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
from rules.mailfold import fold_mail, with_contacts

CALLED = "the call was yours to make"
DELETED = "you deleted the draft"


def history(events: Iterable[Event], *, id: str = "", mailbox: str = "") -> Case:  # noqa: A002
    """The case that these events make, in the order of their time, whatever order they were learned in."""
    case = Case(id=id, mailbox=mailbox)
    for event in sorted(events, key=_in_time):
        case = fold(case, event)
    return case


def _in_time(event: Event) -> tuple[float, int, str]:
    # A draft that was sent is also a mail of that moment, which has to be known first.
    return event.at.timestamp(), not isinstance(event, Mailed | Watched), event.key


def fold(case: Case, event: Event) -> Case:
    """The case after the event."""
    match event:
        case Mailed():
            return fold_mail(case, event)
        case Watched():
            return _watched(case, event)
        case Found():
            return _stirred(replace(case, found_at=event.at, found_on=event.on, first_sync=event.first_sync), event)
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


def _watched(case: Case, event: Watched) -> Case:
    promise = Promise(by=event.promised_by, said_on=event.on) if event.promised_by else case.promise
    case = with_contacts(case, event.contacts)
    return _stirred(
        replace(
            case,
            company=case.company or event.company,
            role=case.role or event.role,
            interview_on=event.interview_on,
            thanked=True,
            promise=promise,
            anchor=Anchor(basis=Basis.INTERVIEW, on=event.interview_on),
            ladder=event.key,
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
    if not event.asked:
        return case
    # The user's word: whatever the case rested on or waited for is behind them.
    anchor = case.anchor or Anchor(basis=Basis.ANSWER, on=event.at.date(), at=event.at)
    return replace(case, resting="", awaits=Awaits.NOTHING, anchor=anchor)


def _told_once(case: Case, concern: Concern) -> Case:
    return replace(case, concerns=(*case.concerns, concern))


def _draft_changed(case: Case, event: DraftEdited | DraftDeleted | DraftWithdrawn | DraftSent) -> Case:
    draft = case.draft if case.draft and case.draft.key == event.draft_key else None
    match event:
        case DraftEdited():
            return replace(case, draft=replace(draft, edited=True)) if draft else case
        case DraftDeleted():
            return replace(case, draft=None, resting=DELETED) if draft else case
        case DraftWithdrawn():
            withdrawn = Concern(Reason.DRAFT_WITHDRAWN, event.draft_key, event.at, quote=event.because)
            return _told_once(replace(case, draft=None), withdrawn) if draft else case
        case DraftSent():
            return _sent(case, event, draft)
        case _:
            assert_never(event)


def _sent(case: Case, event: DraftSent, draft: WaitingDraft | None) -> Case:
    known = any(sent.message_id == event.message_id for sent in case.follow_ups)
    if draft is not None:
        case = replace(case, draft=None, resting="")
    if known or (draft is not None and draft.ladder != case.ladder):
        return case
    held_from = None if case.held_from == event.at else case.held_from
    sent = FollowUp(at=event.at, message_id=event.message_id, to=draft.to if draft else ())
    return replace(case, follow_ups=(*case.follow_ups, sent), held_from=held_from)


def _nudged(case: Case, event: Nudged) -> Case:
    case = replace(case, nudged=case.nudged | {(event.reason, event.about)})
    if event.reason is Reason.CALL and event.about == case.ladder:
        return _stirred(replace(case, resting=CALLED), event)
    return case


def _told(case: Case, event: Promised | Snoozed | Called | Closed | Reopened) -> Case:
    match event:
        case Promised():
            promise = Promise(by=event.by, said_on=event.on)
            return replace(case, promise=promise, awaits=Awaits.NOTHING)
        case Snoozed():
            return replace(case, snoozed_until=event.until)
        case Called():
            return replace(case, resting=CALLED)
        case Closed():
            return replace(case, state=State.CLOSED, outcome=event.outcome)
        case Reopened():
            return replace(case, state=State.OPEN, outcome=None, resting="", ladder=event.key)
        case _:
            assert_never(event)
