"""What a mail of the user's does to its case."""

from dataclasses import replace
from datetime import date, timedelta

from rules.candidacies import is_domain_of
from rules.cases import Anchor, Awaits, Basis, Case, FollowUp, State
from rules.changes import (
    ONE_ROUND,
    concerned,
    new_ladder,
    next_round,
    parent_of,
    promise_of,
    promise_since,
    quote_of,
    standing_promise,
    to_come,
    with_contacts,
)
from rules.employers import registrable_domain
from rules.events import Mailed, Outcome, Reason
from rules.mail import Kind, Signal
from rules.reading import Contact

LONG_AFTER = timedelta(days=28)
"""No word of thanks for having heard comes so late."""
_THEIRS = frozenset({Outcome.REJECTION, Outcome.OFFER, Outcome.CANCELLED})
ADDRESSES_THEM = frozenset({Kind.THANK_YOU, Kind.FOLLOW_UP})
"""Whoever gets one of these is somebody to follow up with; other mail may go to a friend, for advice."""


def fold_sent(case: Case, mail: Mailed) -> Case:
    case = _addressed(case, mail)
    if case.state is State.CLOSED:
        return _thanked(_begun_anew(case, mail), mail) if _is_of_a_later_interview(case, mail) else case
    if Signal.WITHDRAWAL in mail.reading.signals and case.begun:
        return _withdrew(case, mail)
    case = replace(case, promise=promise_of(mail) or case.promise)
    if case.draft is not None and mail.message_id == case.draft.message_id:
        return _followed_up(replace(case, draft=None), mail)
    match mail.reading.kind:
        case Kind.THANK_YOU if not mail.ambiguous:
            return _thanked(case, mail)
        case Kind.FOLLOW_UP if not mail.ambiguous:
            return _followed_up(case, mail)
        case _:
            return _wrote(case, mail)


def _addressed(case: Case, mail: Mailed) -> Case:
    addressed = mail.reading.contacts or tuple(Contact(a.address, a.name) for a in mail.to + mail.cc)
    if mail.reading.kind not in ADDRESSES_THEM and case.reachable:
        wrote_to_us = {other.address for other in case.others}
        addressed = tuple(contact for contact in addressed if contact.address in wrote_to_us)
    case = with_contacts(case, addressed)
    return _interviewers_first(case, addressed) if mail.reading.kind in ADDRESSES_THEM else case


def _interviewers_first(case: Case, addressed: tuple[Contact, ...]) -> Case:
    """Who is thanked was there; who sent the invitation may have arranged it for others."""
    organizers = case.organizers - {contact.address for contact in addressed}
    contacts = sorted(case.contacts, key=lambda contact: contact.address in organizers)
    return replace(case, contacts=tuple(contacts), organizers=organizers)


def _thanked_first(case: Case, mail: Mailed) -> Case:
    """Whoever was spoken with in this round comes before those of the rounds before."""
    thanked = {address.address for address in mail.to + mail.cc}
    return replace(case, contacts=tuple(sorted(case.contacts, key=lambda contact: contact.address not in thanked)))


def _withdrew(case: Case, mail: Mailed) -> Case:
    if mail.ambiguous:
        return _wrote(concerned(case, mail, Reason.WHOSE_IS_THIS), mail)
    return replace(case, state=State.CLOSED, outcome=Outcome.WITHDRAWN)


def _is_of_a_later_interview(case: Case, mail: Mailed) -> bool:
    """Whether a note belongs to no end that was read after it, as in a first look at an old mailbox."""
    reading, ended = mail.reading, case.began_on
    if reading.kind is not Kind.THANK_YOU or mail.ambiguous or case.outcome not in _THEIRS or ended is None:
        return False
    said = reading.interview_on if reading.interview_in_words else None
    return mail.on > ended + LONG_AFTER or (said is not None and said > ended)


def _begun_anew(case: Case, mail: Mailed) -> Case:
    return replace(next_round(case, mail), state=State.OPEN, outcome=None)


# --- thank-you notes ----------------------------------------------------------------------------------------------


def _thanked(case: Case, mail: Mailed) -> Case:
    case = replace(case, skills=mail.reading.skills or case.skills)
    day = _day_thanked_for(case, mail)
    if _is_about_an_earlier_one(case, mail, day):
        return _wrote(case, mail)
    if case.interview_on is not None and day > case.interview_on + ONE_ROUND:
        case = next_round(case, mail)
    if case.thanked and case.awaits is not Awaits.NOTHING:
        return _answered(case, mail)
    if case.thanked and case.interview_on is not None:
        return _anchored(case, mail, max(day, case.interview_on))
    case = _thanked_first(case, mail) if case.round > 1 else case
    first = case.ladder or mail.key, case.began_on or mail.on
    case = replace(case, parent=parent_of(case, mail), ladder=first[0], began_on=first[1], awaits=Awaits.NOTHING)
    return _anchored(replace(case, thanked=True, begun=True), mail, day)


def _day_thanked_for(case: Case, mail: Mailed) -> date:
    """The employer's word for the day beats the day on which the note happened to be sent."""
    reading = mail.reading
    said = reading.interview_on or mail.on
    in_words = reading.interview_in_words or said != mail.on
    if case.invited and not in_words and case.interview_on is not None:
        return case.interview_on if case.interview_on <= mail.on <= case.interview_on + ONE_ROUND else said
    return said


def _is_about_an_earlier_one(case: Case, mail: Mailed, day: date) -> bool:
    """A belated note, while the next interview is being arranged or is still to come."""
    if case.thanked:
        return False
    if case.awaits in {Awaits.TIMES, Awaits.DAY}:
        return case.round > 1 and case.began_on is not None and day <= case.began_on
    return case.invited and case.interview_on is not None and day <= case.interview_on and to_come(case, mail)


def _anchored(case: Case, mail: Mailed, day: date) -> Case:
    """Anchored at the interview of that day, unless a later word of the employer is the anchor."""
    at = case.interview_at if case.interview_on == day else None
    case = replace(case, interview_on=day, interview_at=at, promise=promise_since(case, day))
    if case.anchor is not None and case.anchor.basis is not Basis.INTERVIEW and case.anchor.on >= day:
        return case
    return replace(case, anchor=Anchor(basis=Basis.INTERVIEW, on=day, quote=quote_of(mail)))


# --- everything else ----------------------------------------------------------------------------------------------


def _followed_up(case: Case, mail: Mailed) -> Case:
    if any(sent.message_id == mail.message_id for sent in case.follow_ups):
        return case
    to = tuple(address.address for address in mail.to + mail.cc)
    follow_ups = (*case.follow_ups, FollowUp(mail.at, mail.message_id, to))
    case = replace(case, follow_ups=follow_ups, resting="", parent=parent_of(case, mail))
    scheduling = case.anchor is not None and case.anchor.basis is Basis.SCHEDULING
    # Asking when it will be moves nothing that the asking was due by.
    return case if case.awaits is Awaits.NOTHING or scheduling else _answered(case, mail)


def _wrote(case: Case, mail: Mailed) -> Case:
    """The user wrote something else: an answer where one was awaited, otherwise a reason to wait a little."""
    answers = mail.reading.kind is not Kind.THANK_YOU or _answers_the_last(case, mail)
    if case.awaits is not Awaits.NOTHING and answers:
        return replace(_answered(case, mail), parent=parent_of(case, mail))
    return replace(case, held_from=mail.at) if _is_to_them(case, mail) else case


def _is_to_them(case: Case, mail: Mailed) -> bool:
    """A mail in their thread may be to a friend, who is asked for advice."""
    written_to = [address.address for address in mail.to + mail.cc]
    return any(address in case.people or is_domain_of(case, registrable_domain(address)) for address in written_to)


def _answers_the_last(case: Case, mail: Mailed) -> bool:
    return case.parent is not None and case.parent.message_id in mail.parents


def _answered(case: Case, mail: Mailed) -> Case:
    match case.awaits:
        case Awaits.TIMES if case.interview_on is not None:
            return replace(case, awaits=Awaits.NOTHING)
        case Awaits.TIMES | Awaits.DAY:
            anchor = Anchor(basis=Basis.SCHEDULING, on=mail.on, at=mail.at)
            return replace(case, awaits=Awaits.DAY, anchor=anchor, promise=standing_promise(case, mail))
        case _:
            anchor = Anchor(basis=Basis.ANSWER, on=mail.on, at=mail.at)
            anew = replace(new_ladder(case, mail), anchor=anchor, follow_ups=case.follow_ups)
            return replace(anew, promise=standing_promise(case, mail))
