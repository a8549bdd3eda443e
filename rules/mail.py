"""What mail is, in the words of RFC 5322 and RFC 8621.

Values only. A `Message` lives for one pass: it is read, judged and let go; what is kept of it is a `Reading` without
its text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

CUE_LENGTH = 160
"""The most characters of a mail that are ever kept, as the quote of one cue."""


class Direction(StrEnum):
    SENT = "sent"
    RECEIVED = "received"


class Kind(StrEnum):
    """What a message is. The first two are judged of sent mail, the next seven of received mail."""

    THANK_YOU = "thank_you"
    FOLLOW_UP = "follow_up"
    REJECTION = "rejection"
    OFFER = "offer"
    NEXT_STEP = "next_step"
    STILL_DECIDING = "still_deciding"
    ACKNOWLEDGEMENT = "acknowledgement"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    OTHER = "other"


class Signal(StrEnum):
    """What a message says besides."""

    REQUEST = "request"
    """Something is asked of the user; on a `next_step`, the times that suit them."""
    WITHDRAWAL = "withdrawal"
    CANCELLATION = "cancellation"
    LEFT = "left"
    NO_CALLS = "no_calls"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322 3.4: `address` is the addr-spec in lower case, `name` the decoded display name or ""."""

    address: str
    name: str = ""

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Cue:
    """A piece of evidence: what it shows, and the words (at most 160 characters) that show it."""

    shows: str
    quote: str = ""

    def __str__(self) -> str:
        return f"{self.shows}: '{self.quote}'"[:CUE_LENGTH] if self.quote else self.shows[:CUE_LENGTH]


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """One event of a text/calendar part (RFC 5545), with the method that carried it (RFC 5546)."""

    uid: str
    method: str
    """REQUEST, CANCEL, REPLY, COUNTER or PUBLISH; "" where the part names none."""
    sequence: int = 0
    starts_at: datetime | date | None = None
    """Aware; a date for an all-day event; None where it cannot be read."""
    ends_at: datetime | date | None = None
    summary: str = ""
    description: str = ""
    organizer: Address | None = None
    attendees: tuple[Address, ...] = ()
    cancelled: bool = False
    """METHOD:CANCEL or STATUS:CANCELLED."""


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """A bounce as RFC 3464 tells it: addresses that failed for good, and the mail that did not arrive."""

    failed: tuple[str, ...]
    original_message_id: str | None = None
    delayed: tuple[str, ...] = ()
    """Addresses whose delivery is only late: nothing to tell anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What a cheap look at the headers shows."""

    id: str
    """The provider's name for the message, stable within its mailbox."""
    direction: Direction
    sender: Address
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    date: datetime
    """Aware, in the writer's own offset; the time of delivery where the header is missing, unreadable or later."""
    message_id: str | None = None
    """With its angle brackets, as are `in_reply_to` and `references`."""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    thread: str | None = None
    """The provider's own thread, where there is one."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """The unfolded values, by lower-case name, of the headers in `SIGNIFICANT`, where present."""
    has_calendar: bool = False
    """A text/calendar part is known, or cannot be ruled out."""

    @property
    def recipients(self) -> tuple[Address, ...]:
        """To, then Cc."""
        return self.to + self.cc

    @property
    def parents(self) -> tuple[str, ...]:
        """The Message-IDs that this one answers, nearest last (RFC 5322 3.6.4)."""
        return self.references + tuple(parent for parent in self.in_reply_to if parent not in self.references)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Envelope):
    """One mail, parsed: the envelope and what it carries."""

    text: str = ""
    """The whole text, quotes included. HTML is made text with `> ` before quoted lines and `-- ` before signatures."""
    invitations: tuple[Invitation, ...] = ()
    report: DeliveryReport | None = None


SIGNIFICANT = frozenset(
    {
        "auto-submitted",
        "authentication-results",
        "content-type",
        "feedback-id",
        "list-id",
        "list-unsubscribe",
        "precedence",
        "reply-to",
        "return-path",
        "x-auto-response-suppress",
        "x-autoreply",
        "x-autorespond",
        "x-failed-recipients",
    }
)
"""Headers that a verdict can rest on (RFC 3834, RFC 3464, RFC 2919, RFC 2369, RFC 8601)."""
