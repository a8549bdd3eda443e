"""Everything that is concluded from one message by itself: its verdict and its facts."""

from dataclasses import dataclass
from datetime import date, datetime

from rules.mail import Cue, Invitation, Kind, Signal


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody at the employer: the address written to or from, and the phone of their signature (E.164 or "")."""

    address: str
    name: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class PromisedDay:
    """The last day that the words allow, and the words."""

    by: date
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one message says. Facts that are not sure stay empty."""

    kind: Kind
    signals: frozenset[Signal] = frozenset()
    automated: bool = False
    """Written by a machine or for many (RFC 3834, RFC 2919, RFC 2369): never a human reply."""
    cues: tuple[Cue, ...] = ()
    company: str = ""
    """As a person would write it ("Northlight Studio"); never a mail provider's."""
    domain: str = ""
    """The employer's registrable domain; "" for free mail, agencies and applicant-tracking systems."""
    role: str = ""
    contacts: tuple[Contact, ...] = ()
    """The people on the employer's side of this mail, the one written to (or from) first."""
    interview_on: date | None = None
    interview_at: datetime | None = None
    """Aware; only where an hour is known."""
    interview_in_words: bool = False
    """The note itself names the day; otherwise `interview_on` is the day on which a thank-you was sent."""
    meeting_at: datetime | None = None
    """Of other mail: the hour of an appointment that it names, which is an interview's where one is being arranged."""
    as_answer: "Reading | None" = None
    """The same mail read as an answer to the user, where that is more: "we went another way" need not say of what."""
    promised: PromisedDay | None = None
    returns_on: date | None = None
    """Of an auto_reply: the first day that the person is back."""
    skills: tuple[str, ...] = ()
    invitation: Invitation | None = None
    is_interview: bool = False
    """The invitation is to an interview, and not to a webinar or the dentist."""
    write_instead: str = ""
    """Whom to write to when the addressee has left."""
