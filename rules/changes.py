"""The small changes of a case that several rules make."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from rules.cases import Anchor, Awaits, Basis, Case, Concern, Parent, Promise, WaitingDraft
from rules.events import Mailed, Reason
from rules.mail import Direction
from rules.reading import Contact

ONE_ROUND = timedelta(days=7)
"""Interviews at most this far apart are one round."""


def with_contacts(case: Case, contacts: Iterable[Contact]) -> Case:
    """The case with these people among those that a draft may go to; what is known of them is kept."""
    contacts = merged(merged(case.contacts, contacts, adding=True), case.others, adding=False)
    writable = {contact.address for contact in contacts}
    others = tuple(other for other in case.others if other.address not in writable)
    return replace(case, contacts=contacts, others=others)


def merged(known: tuple[Contact, ...], news: Iterable[Contact], *, adding: bool) -> tuple[Contact, ...]:
    """Those known, with what is new of them; with those not known, too, if `adding`."""
    by_address = {contact.address: contact for contact in known}
    for new in news:
        old = by_address.get(new.address)
        if old is not None:
            by_address[new.address] = replace(old, name=old.name or new.name, phone=new.phone or old.phone)
        elif adding:
            by_address[new.address] = new
    return tuple(by_address.values())


def concerned(
    case: Case, mail: Mailed, reason: Reason, *, who: str = "", quote: str = "", lasting: bool = False
) -> Case:
    """The case with something that the user is to be told about this mail."""
    concern = Concern(reason, mail.key, mail.at, who or said_by(mail), quote or quote_of(mail), lasting)
    return replace(case, concerns=(*case.concerns, concern))


def said_by(mail: Mailed) -> str:
    """The writer's name, or address where there is none."""
    return mail.sender.name or mail.sender.address


def quote_of(mail: Mailed) -> str:
    """The words that the mail's first telling cue quotes."""
    return next((cue.quote for cue in mail.reading.cues if cue.quote), "")


def promise_of(mail: Mailed) -> Promise | None:
    """The day that the mail names for an answer, unless it has passed already."""
    promised = mail.reading.promised
    if promised is None or promised.by < mail.on:
        return None
    return Promise(
        by=promised.by, said_on=mail.on, who=said_by(mail), address=mail.sender.address, quote=promised.quote
    )


def standing_promise(case: Case, mail: Mailed) -> Promise | None:
    """The day named before, if it is not yet past."""
    return case.promise if case.promise is not None and case.promise.by >= mail.on else None


def promise_since(case: Case, interview: date) -> Promise | None:
    """The day named, unless it was to come before the interview, as of an answer to the application."""
    promise = case.promise
    if promise is None or promise.by > interview or promise.said_on >= interview:
        return promise
    return None


def parent_of(case: Case, mail: Mailed) -> Parent:
    """The mail as the one that the next draft answers."""
    old = case.parent
    return Parent(
        message_id=mail.message_id,
        provider_id=mail.provider_id,
        references=mail.parents,
        thread=mail.thread,
        subject=mail.subject or (old.subject if old else ""),
        sender=mail.sender if mail.direction is Direction.SENT else (old.sender if old else mail.sender),
    )


def new_ladder(case: Case, mail: Mailed) -> Case:
    """Nothing of the old ladder counts any more."""
    return replace(
        case,
        ladder=mail.key,
        began_on=mail.on,
        follow_ups=(),
        resting="",
        awaits=Awaits.NOTHING,
        held_from=None,
        draft=left_behind(case.draft),
    )


def left_behind(draft: WaitingDraft | None) -> WaitingDraft | None:
    """What is known of a draft once its ladder is over: one that the user touched is theirs and forgotten."""
    return None if draft is not None and draft.edited else draft


def next_round(case: Case, mail: Mailed) -> Case:
    return replace(
        new_ladder(case, mail),
        round=case.round + 1,
        thanked=False,
        promise=promise_of(mail),
        interview_on=None,
        interview_at=None,
        meetings=(),
        invited=False,
        anchor=None,
    )


def to_come(case: Case, mail: Mailed) -> bool:
    """Whether the interview that is known lies after the mail."""
    if case.interview_on is None or case.interview_on < mail.on:
        return False
    if case.interview_on > mail.on:
        return True
    return case.interview_at is not None and case.interview_at > mail.at


def waits_anew(case: Case, mail: Mailed) -> Case:
    """The wait starts from this reply; a named day that is not yet past stands until another is named."""
    named = None if mail.ambiguous else promise_of(mail)
    waiting = replace(new_ladder(case, mail), promise=named or standing_promise(case, mail))
    if to_come(case, mail):
        return waiting  # small talk before the interview starts no wait; the interview will
    return replace(
        waiting,
        anchor=Anchor(
            basis=Basis.REPLY,
            on=mail.on,
            at=mail.at,
            who=said_by(mail),
            address=mail.sender.address,
            quote=quote_of(mail),
        ),
    )
