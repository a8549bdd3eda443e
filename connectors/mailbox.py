"""One connected account, whoever keeps it.

Terms: a *cursor* is the provider's word for "where we stopped", opaque to everybody else; a *page* of changes ends with
a cursor that may be saved; the *horizon* is the day before which no mail is read; a *draft* is ours until the user
touches it, which its *fingerprint* tells.

There is no `send`: HeardBack cannot send mail.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol, runtime_checkable

from rules.mail import Address, Envelope, Message

Cursor = NewType("Cursor", str)


class Wanted(Protocol):
    """Whether a message is worth reading in full; it learns while a sync goes on, so ask it late."""

    def __call__(self, envelope: Envelope, /) -> bool: ...


@runtime_checkable
class Interests(Wanted, Protocol):
    """A `Wanted` that can say what it looks for, so that a server can be asked for it. It learns, too."""

    @property
    def people(self) -> Collection[str]: ...

    @property
    def domains(self) -> Collection[str]:
        """Registrable ones."""
        ...

    @property
    def threads(self) -> Collection[str]:
        """The provider's own."""
        ...

    @property
    def companies(self) -> Collection[str]: ...

    @property
    def trackers(self) -> Collection[str]:
        """Domains that write in the name of any company: applicant tracking systems."""
        ...


def fingerprint_of(
    *, to: Iterable[str], cc: Iterable[str], subject: str, text: str, in_reply_to: str | None = None
) -> str:
    """A digest of what makes a draft what it is, the same however a mail program folds, wraps or re-saves it.

    Behind a dot a digest of the mail that it answers: that stays when the program saves it under another Message-ID.
    """
    people = [" ".join(sorted(address.lower() for address in addresses)) for addresses in (to, cc)]
    words = " ".join(text.split())
    told = "\n".join((*people, " ".join(subject.split()), words))
    return _digest(told) + (f".{_digest(in_reply_to.strip())[:32]}" if in_reply_to else "")


def _digest(told: str) -> str:
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A mail to be placed in Drafts."""

    key: str
    """Opaque and deterministic: the same step of the same case has the same key, whatever crashed in between."""
    message_id: str
    """Made of the key under the user's own domain, with its angle brackets."""
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...] = ()
    subject: str
    text: str
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    thread: str | None = None
    parent_id: str | None = None
    """The provider's id (`Envelope.id`) of the message that it answers."""
    date: datetime

    @property
    def fingerprint(self) -> str:
        to, cc = ([address.address for address in people] for people in (self.to, self.cc))
        return fingerprint_of(to=to, cc=cc, subject=self.subject, text=self.text, in_reply_to=self.in_reply_to)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a draft lies, under which key, and a digest of what was written, to tell whether anybody changed it."""

    id: str
    key: str
    fingerprint: str
    message_id: str


@dataclass(frozen=True, slots=True)
class AlreadySent:
    """The draft of this key was sent: nothing was written."""

    message_id: str


class DraftState(StrEnum):
    EDITED = "edited"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class DraftChange:
    """What became of a draft of ours: `sent_as` names the sent twin where the provider can tell."""

    key: str
    state: DraftState
    sent_as: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A message that could not be read: its id and why, never its content."""

    id: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """One page. Everything of a page is handled, then its cursor saved, in one transaction."""

    arrived: tuple[Message, ...] = ()
    drafts: tuple[DraftChange, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    looked_at: int = 0
    """Messages looked at for this page, whether or not they were worth reading in full."""
    cursor: Cursor
    total: int | None = None
    """How many messages this sync will look at, where that is known; for a progress bar."""


class Mailbox(Protocol):
    """What HeardBack asks of an account. Every method raises `connectors.errors.MailboxError`s only."""

    @property
    def owner(self) -> tuple[Address, ...]:
        """The user, every alias."""
        ...

    def changes(
        self,
        since: Cursor | None,
        *,
        horizon: datetime,
        now: datetime,
        wanted: Wanted,
        waiting: Collection[Placed] = (),
    ) -> Iterator[Changes]:
        """What is new since the cursor, page by page, Sent first; `waiting` are the drafts of ours to look after.

        The last page's `drafts` tells of the waiting drafts, after Sent was read to its end.
        """
        ...

    def about(
        self,
        *,
        people: Collection[str],
        domains: Collection[str],
        threads: Collection[str],
        since: datetime,
        now: datetime,
    ) -> Iterator[Message]:
        """Earlier mail with these addresses, registrable domains or Message-IDs of threads, both directions."""
        ...

    def place_draft(self, draft: Draft) -> Placed | AlreadySent:
        """Puts the draft into Drafts, once: looks for its key in Drafts and in Sent before it writes."""
        ...

    def find_draft(self, key: str, message_id: str) -> Placed | AlreadySent | None:
        """What lies under this key, with the fingerprint of what lies there; writes nothing."""
        ...

    def withdraw_draft(self, placed: Placed) -> bool:
        """Takes an untouched draft away; False, and nothing done, if the user has touched it. Gone already is True."""
        ...


@runtime_checkable
class SearchesEverywhere(Protocol):
    """An ability of mailboxes whose `changes` leave folders aside: to look through all of them for some people."""

    def replies(
        self,
        *,
        people: Collection[str],
        domains: Collection[str],
        threads: Collection[str],
        since: datetime,
        now: datetime,
    ) -> Iterator[Message]:
        """Mail with these addresses, registrable domains or in these threads of the provider's own, that was delivered
        since then, wherever it lies."""
        ...

    def noted(self, cursor: Cursor) -> Cursor:
        """The cursor, with what the searches since then have taught: folders to look into from now on."""
        ...


class Archive(Protocol):
    """A mailbox that can only be read: an mbox file, a folder of .eml files."""

    def messages(self, *, now: datetime) -> Iterator[Message | Skipped]:
        """Every message, oldest folder order; `now` bounds dates that lie in the future."""
        ...
