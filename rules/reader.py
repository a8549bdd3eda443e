"""Reads one message: what it is, and every fact that its kind makes matter."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from rules.appointments import meeting_time
from rules.days import interview_day, return_day
from rules.employers import is_tracking_system
from rules.facts import domains_of, facts_of, people_of, skills_of, write_instead
from rules.invitations import chosen, is_attendees_answer, is_interview
from rules.machines import fails_dmarc, is_automated, is_bulk
from rules.mail import Address, Cue, Direction, Invitation, Kind, Message, Signal
from rules.newtext import NewText, new_text
from rules.policy import WorkTime
from rules.promises import promised_day
from rules.reading import PromisedDay, Reading
from rules.recognise import recognise
from rules.worktime import local_date

_OF_A_CANDIDACY = frozenset(Kind) - {Kind.OTHER, Kind.AUTO_REPLY, Kind.BOUNCE}
_CHANGES = frozenset({Signal.CANCELLATION, Signal.WITHDRAWAL, Signal.REQUEST})
_POSE = Reading(kind=Kind.OTHER, cues=(Cue("bears the user's address, and is not from the user"),), automated=True)
_MAY_PROMISE = _OF_A_CANDIDACY - {Kind.REJECTION, Kind.OFFER}

_A_WORD = 400
"""Characters that an hour is agreed on in; what is longer says what it is by itself."""


@dataclass(frozen=True, slots=True)
class _Interview:
    on: date | None = None
    at: datetime | None = None
    in_words: bool = False


def read(
    message: Message, *, owner: tuple[Address, ...], worktime: WorkTime, skills: tuple[str, ...] = ()
) -> tuple[Reading, NewText]:
    """What one message says by itself; `owner` are the user's addresses, `skills` those of their profile."""
    new = new_text(message.text)
    if _poses_as_user(message, owner):
        return _POSE, new
    verdict = recognise(message, new)
    invitation = chosen(message) if message.invitations else None
    reading = Reading(
        kind=verdict.kind,
        signals=verdict.signals,
        cues=verdict.cues,
        automated=is_automated(message) or is_attendees_answer(message),
        invitation=invitation,
        is_interview=invitation is not None and is_interview(invitation, message, owner),
    )
    said_on = local_date(message.date, worktime)
    reading = _with_days(reading, message, new, said_on=said_on, worktime=worktime)
    reading = _with_facts(reading, message, new, owner=owner, worktime=worktime, skills=skills)
    if (answer := verdict.as_answer) and not reading.automated:
        read_so = replace(reading, kind=answer.kind, signals=answer.signals, cues=answer.cues)
        read_so = _with_days(read_so, message, new, said_on=said_on, worktime=worktime)
        reading = replace(reading, as_answer=read_so)
    return reading, new


def _poses_as_user(message: Message, owner: tuple[Address, ...]) -> bool:
    """Nobody's word: a mail in the user's name that they cannot have sent is no answer to the user either."""
    return (
        message.direction is Direction.RECEIVED
        and fails_dmarc(message)
        and message.sender.address in {address.address.lower() for address in owner}
    )


def _with_facts(
    reading: Reading,
    message: Message,
    new: NewText,
    *,
    owner: tuple[Address, ...],
    worktime: WorkTime,
    skills: tuple[str, ...],
) -> Reading:
    if not _is_of_a_candidacy(reading, message):
        return replace(
            reading,
            domain=next(iter(domains_of(message, owner)), ""),
            contacts=() if is_bulk(message) else people_of(message, new, owner=owner, worktime=worktime),
            write_instead=_instead(reading, message, new, owner),
        )
    facts = facts_of(message, new, owner=owner, worktime=worktime)
    return replace(
        reading,
        company=facts.company,
        domain=facts.domain,
        role=facts.role,
        contacts=facts.contacts,
        skills=skills_of(new.body, skills) if message.direction is Direction.SENT else (),
        write_instead=_instead(reading, message, new, owner),
    )


def _is_of_a_candidacy(reading: Reading, message: Message) -> bool:
    """Whether employer and position matter: for what it is, for what it says besides, or for how it was sent."""
    told = reading.kind in _OF_A_CANDIDACY or reading.is_interview or not _CHANGES.isdisjoint(reading.signals)
    return told or (message.direction is Direction.RECEIVED and is_tracking_system(message.sender.address))


def _instead(reading: Reading, message: Message, new: NewText, owner: tuple[Address, ...]) -> str:
    return write_instead(message, new, owner) if Signal.LEFT in reading.signals else ""


def _with_days(reading: Reading, message: Message, new: NewText, *, said_on: date, worktime: WorkTime) -> Reading:
    interview = _interview(reading, message, new, said_on=said_on, worktime=worktime)
    return replace(
        reading,
        interview_on=interview.on,
        interview_at=interview.at,
        interview_in_words=interview.in_words,
        meeting_at=_meeting_at(reading, message, new, said_on=said_on, worktime=worktime),
        promised=_promise(reading, message, new, said_on=said_on, worktime=worktime),
        returns_on=return_day(new.body, said_on=said_on, worktime=worktime)
        if reading.kind is Kind.AUTO_REPLY
        else None,
    )


def _promise(
    reading: Reading, message: Message, new: NewText, *, said_on: date, worktime: WorkTime
) -> PromisedDay | None:
    human = reading.kind is Kind.OTHER and message.direction is Direction.RECEIVED and not is_bulk(message)
    if reading.kind not in _MAY_PROMISE and not human:
        return None
    return promised_day(new.sentences, said_on=said_on, worktime=worktime, speaker=message.direction)


def _interview(reading: Reading, message: Message, new: NewText, *, said_on: date, worktime: WorkTime) -> _Interview:
    match reading.kind:
        case Kind.THANK_YOU:
            named = _named_day(message, new, said_on=said_on, worktime=worktime)
            return _Interview(named or said_on, in_words=named is not None)
        case Kind.FOLLOW_UP:
            return _Interview(_named_day(message, new, said_on=said_on, worktime=worktime))
        case Kind.NEXT_STEP:
            return _invited(reading, message, new, said_on=said_on, worktime=worktime)
        case _ if reading.is_interview and reading.invitation and not reading.invitation.cancelled:
            return _of_invitation(reading.invitation, worktime)
        case Kind.REJECTION | Kind.OFFER | Kind.STILL_DECIDING | Kind.ACKNOWLEDGEMENT:
            return _Interview(_named_day(message, new, said_on=said_on, worktime=worktime))
        case _:
            return _Interview()


def _named_day(message: Message, new: NewText, *, said_on: date, worktime: WorkTime) -> date | None:
    in_text = interview_day(new.body, said_on=said_on, worktime=worktime)
    return in_text or interview_day(message.subject, said_on=said_on, worktime=worktime)


def _invited(reading: Reading, message: Message, new: NewText, *, said_on: date, worktime: WorkTime) -> _Interview:
    """The invitation's hour first, then the words; the day of what was cancelled is no interview's day."""
    invitation = reading.invitation
    planned = _of_invitation(invitation, worktime) if invitation else _Interview()
    if planned.on and invitation and not invitation.cancelled:
        return planned
    said = meeting_time(f"{message.subject}\n{new.body}", said_on=said_on, worktime=worktime)
    if said is None and len(new.body) <= _A_WORD:
        said = meeting_time(new.body, said_on=said_on, worktime=worktime, terse=True)
    if said is None or said[0] == planned.on:
        return _Interview()
    day, hour = said
    return _Interview(day, datetime.combine(day, hour, tzinfo=worktime.zone) if hour else None)


def _meeting_at(
    reading: Reading, message: Message, new: NewText, *, said_on: date, worktime: WorkTime
) -> datetime | None:
    if reading.kind is not Kind.OTHER or message.direction is Direction.SENT or reading.automated:
        return None
    if len(new.body) > _A_WORD:
        return None
    return _invited(reading, message, new, said_on=said_on, worktime=worktime).at


def _of_invitation(invitation: Invitation, worktime: WorkTime) -> _Interview:
    match invitation.starts_at:
        case datetime() as at if at.tzinfo is not None:
            return _Interview(local_date(at, worktime), at)
        case datetime() as at:
            return _Interview(at.date())
        case date() as day:
            return _Interview(day)
        case None:
            return _Interview()
