"""What happens to a case. A case is nothing but its events, folded in the order of their time.

Every event has `at` (aware, UTC) and `key`, which makes it the same event however often it is seen: a message twice is
a message once.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rules.mail import Address, Direction
from rules.reading import Contact, Reading


class Step(StrEnum):
    FIRST_FOLLOW_UP = "first_follow_up"
    SECOND_FOLLOW_UP = "second_follow_up"
    CALL = "call"
    REST = "rest"
    NONE = "none"


class Outcome(StrEnum):
    REJECTION = "rejection"
    OFFER = "offer"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    GAVE_UP = "gave_up"
    HEARD = "heard"
    USER_CLOSED = "user_closed"


class Reason(StrEnum):
    """Why the user is nudged."""

    DRAFT_READY = "draft_ready"
    WINDOW_CLOSING = "window_closing"
    CALL = "call"
    BOUNCE = "bounce"
    DRAFT_WITHDRAWN = "draft_withdrawn"
    BEFORE_INTERVIEW = "before_interview"
    NO_THANK_YOU = "no_thank_you"
    THEY_WAIT_FOR_YOU = "they_wait_for_you"
    WHOSE_IS_THIS = "whose_is_this"
    RECONNECT = "reconnect"
    GAVE_UP = "gave_up"


class Belongs(StrEnum):
    """How it is known that a mail belongs to a case, the surest first."""

    THREAD = "thread"
    PERSON = "person"
    DOMAIN = "domain"
    TRACKING_SYSTEM = "tracking_system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailed:
    """A message of the case was read. What is kept of it: who, when, what it is, and its cues."""

    key: str
    at: datetime
    on: date
    """The day of `at` in the user's zone."""
    direction: Direction
    message_id: str | None
    provider_id: str
    lies_in: str = ""
    """The mailbox that it was read in, if that is another than the case's own."""
    parents: tuple[str, ...] = ()
    thread: str | None = None
    sender: Address
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    reading: Reading
    belongs: Belongs = Belongs.THREAD
    ambiguous: bool = False
    """It fits several cases: it closes none of them."""
    unverified: bool = False
    """From outside the thread with dmarc=fail: it changes nothing."""
    failed: tuple[str, ...] = ()
    """Of a bounce: the addresses that did not get it."""
    failed_message_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """The user opened the case by hand."""

    key: str
    at: datetime
    on: date
    company: str
    domain: str = ""
    """The employer's, as the contacts' addresses tell it; "" for free mail, agencies and applicant-tracking systems."""
    role: str = ""
    contacts: tuple[Contact, ...]
    interview_on: date
    promised_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The case was opened by a run at `at`; `first_sync` if that run was the mailbox's first."""

    key: str
    at: datetime
    on: date
    first_sync: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """The mailbox was searched for earlier mail of the case."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPlaced:
    key: str
    at: datetime
    ladder: str
    step: Step
    draft_key: str
    draft_id: str
    fingerprint: str
    message_id: str
    to: tuple[str, ...]
    closes_at: datetime
    asked: bool = False
    """On the user's word (`follow-up CASE`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEdited:
    key: str
    at: datetime
    draft_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSent:
    """`at` is when it was sent, `message_id` what it was sent as."""

    key: str
    at: datetime
    draft_key: str
    message_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDeleted:
    key: str
    at: datetime
    draft_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftWithdrawn:
    key: str
    at: datetime
    draft_key: str
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudged:
    """A nudge was raised; `about` is the key of what it is about, so that it is raised once."""

    key: str
    at: datetime
    reason: Reason
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """The user says that the employer named a day."""

    key: str
    at: datetime
    on: date
    by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Snoozed:
    key: str
    at: datetime
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    key: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """By the user's word (`user_closed`, `heard`) or by the ladder (`gave_up`)."""

    key: str
    at: datetime
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    key: str
    at: datetime


Event = (
    Mailed
    | Watched
    | Found
    | Searched
    | DraftPlaced
    | DraftEdited
    | DraftSent
    | DraftDeleted
    | DraftWithdrawn
    | Nudged
    | Promised
    | Snoozed
    | Called
    | Closed
    | Reopened
)

EVENT_TYPES: tuple[type[Event], ...] = (
    Mailed,
    Watched,
    Found,
    Searched,
    DraftPlaced,
    DraftEdited,
    DraftSent,
    DraftDeleted,
    DraftWithdrawn,
    Nudged,
    Promised,
    Snoozed,
    Called,
    Closed,
    Reopened,
)
"""The union above as a tuple; a stored event is known by its class name."""
