"""A case: one candidacy in its present round, as its events have left it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rules.events import Outcome, Reason, Step
from rules.mail import Address
from rules.reading import Contact


class State(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class Basis(StrEnum):
    """What a wait without a named day is counted from."""

    INTERVIEW = "interview"
    REPLY = "reply"
    ANSWER = "answer"
    """The user answered what the employer had asked."""
    SCHEDULING = "scheduling"
    """The user named the times that suit them, and no day has come of it yet."""


class Awaits(StrEnum):
    """What has to happen first, before a ladder can be thought of."""

    NOTHING = "nothing"
    USER = "user"
    TIMES = "times"
    DAY = "day"
    """An interview is to come, on a day that nobody has named."""
    MEANING = "meaning"
    """A reply in a language that the rules do not speak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The day (in the user's zone) and the moment that a wait is counted from."""

    basis: Basis
    on: date
    at: datetime | None = None
    who: str = ""
    address: str = ""
    """Theirs who wrote it, where it is a reply."""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The day that the employer named: by whom, on which day it was said, and in which words."""

    by: date
    said_on: date
    who: str = ""
    address: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interview that the employer has set. One calendar event keeps its uid (RFC 5545 3.8.4.7) as it is moved."""

    uid: str
    """"" where only words tell of it."""
    sequence: int = 0
    on: date | None = None
    """None once it is cancelled; what remains is that an older word about it counts no more."""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up that was sent."""

    at: datetime
    message_id: str | None
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingDraft:
    """A draft of ours that lies in Drafts."""

    key: str
    ladder: str
    step: Step
    id: str
    fingerprint: str
    message_id: str
    placed_at: datetime
    closes_at: datetime
    to: tuple[str, ...] = ()
    edited: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """The message that the next draft answers."""

    message_id: str | None
    provider_id: str = ""
    references: tuple[str, ...] = ()
    thread: str | None = None
    subject: str = ""
    sender: Address = Address("")
    """The user's own address, when the message is theirs."""


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that the user is to be told once: which event raised it, when, and about whom or what."""

    reason: Reason
    about: str
    at: datetime
    who: str = ""
    quote: str = ""
    lasting: bool = False
    """It does not go away when the user answers: somebody has left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    id: str = ""
    mailbox: str = ""
    company: str = ""
    domain: str = ""
    role: str = ""
    contacts: tuple[Contact, ...] = ()
    """Whom a draft may go to: those the user wrote to or named, and organizers; the one written to first is first."""
    organizers: frozenset[str] = frozenset()
    """Of those, who sent an invitation and got no note: they come last."""
    others: tuple[Contact, ...] = ()
    """Others at the employer who wrote: they belong to the case, but no draft goes to them."""
    skills: tuple[str, ...] = ()
    round: int = 1
    interview_on: date | None = None
    interview_at: datetime | None = None
    meetings: tuple[Meeting, ...] = ()
    """The interviews of this round; `interview_on` is the day of the last of them."""
    invited: bool = False
    """The day of this round's interview comes from the employer."""
    thanked: bool = False
    begun: bool = False
    """An interview has been spoken of. What was said before is of another candidacy, and decides nothing."""
    promise: Promise | None = None
    anchor: Anchor | None = None
    ladder: str = ""
    """The key of the event that began the present ladder."""
    began_on: date | None = None
    """The day of that event."""
    follow_ups: tuple[FollowUp, ...] = ()
    """Sent since the last human reply."""
    placements: tuple[tuple[str, Step], ...] = ()
    """The ladder and step of each draft that was ever placed."""
    draft: WaitingDraft | None = None
    resting: str = ""
    """Why the ladder rests, or "" where it does not."""
    awaits: Awaits = Awaits.NOTHING
    absences: tuple[tuple[str, date], ...] = ()
    """Who is away, and their first day back."""
    held_from: datetime | None = None
    """The user's latest mail to them that was no follow-up."""
    snoozed_until: date | None = None
    no_calls: bool = False
    unreachable: frozenset[str] = frozenset()
    """Addresses that bounced, or whose owner has left."""
    left: frozenset[str] = frozenset()
    """Of those, whose owner has left."""
    concerns: tuple[Concern, ...] = ()
    nudged: frozenset[tuple[Reason, str]] = frozenset()
    state: State = State.OPEN
    outcome: Outcome | None = None
    found_at: datetime | None = None
    found_on: date | None = None
    first_sync: bool = False
    stirred_at: datetime | None = None
    """The latest mail either way, call, word of the user, or the finding of the case."""
    parent: Parent | None = None
    message_ids: frozenset[str] = frozenset()
    """Of its mails, and of what those answer."""
    mails: frozenset[str] = frozenset()
    """Of its mails alone."""
    threads: frozenset[str] = frozenset()

    @property
    def reachable(self) -> tuple[Contact, ...]:
        """The contacts that a draft may go to."""
        return tuple(contact for contact in self.contacts if contact.address not in self.unreachable)

    @property
    def people(self) -> frozenset[str]:
        """Every address that belongs to the case."""
        return frozenset(contact.address for contact in self.contacts + self.others)
