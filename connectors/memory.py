"""A whole mailbox in memory: the reference for what a mailbox does, and the one that tests and simulations use.

Besides the protocol it has what a user and the world do to a mailbox: mail is received and sent, drafts are edited,
deleted and sent.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from connectors import mime
from connectors.compose import compose, fingerprint, same_words
from connectors.errors import CursorExpired, Unavailable, Unreadable
from connectors.mailbox import AlreadySent, Changes, Cursor, Draft, DraftChange, DraftState, Placed, Skipped, Wanted
from rules.mail import Address, Direction, Envelope, Message

_PAGE = 50
_AGES_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Faults:
    """What goes wrong, and when: calls and pages are counted from 1, over the mailbox's life."""

    failing_calls: frozenset[int] = frozenset()
    failing_pages: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Mail:
    id: str
    raw: bytes
    sent: bool
    delivered_at: datetime


@dataclass(frozen=True, slots=True)
class _Lying:
    """A draft in the Drafts folder, ours or the user's."""

    id: str
    raw: bytes


@dataclass(slots=True)
class MemoryMailbox:
    owner: tuple[Address, ...]
    faults: Faults = field(default_factory=Faults)
    page: int = _PAGE
    vanished: bool = False
    _mail: list[_Mail] = field(default_factory=list)
    _drafts: dict[str, _Lying] = field(default_factory=dict)
    _calls: int = 0
    _pages: int = 0
    _named: int = 0

    # what the world and the user do

    def receive(self, raw: bytes, *, at: datetime) -> str:
        return self._add(raw, sent=False, at=at)

    def send(self, raw: bytes, *, at: datetime) -> str:
        return self._add(raw, sent=True, at=at)

    @property
    def drafts(self) -> dict[str, bytes]:
        """What lies in Drafts, by id."""
        return {lying.id: lying.raw for lying in self._drafts.values()}

    def save_draft(self, raw: bytes, *, id: str | None = None) -> str:  # noqa: A002
        """The user, or their mail program, writes a draft anew, or one of their own."""
        lying = _Lying(id or self._name("draft"), raw)
        self._drafts[lying.id] = lying
        return lying.id

    def delete_draft(self, id: str) -> None:  # noqa: A002
        del self._drafts[id]

    def send_draft(self, id: str, *, at: datetime, raw: bytes | None = None) -> str:  # noqa: A002
        """The user sends a draft, as it is or as `raw`."""
        return self.send(raw or self._drafts.pop(id).raw, at=at)

    # the protocol

    def changes(
        self,
        since: Cursor | None,
        *,
        horizon: datetime,
        now: datetime,
        wanted: Wanted,
        waiting: Collection[Placed] = (),
    ) -> Iterator[Changes]:
        self._call()
        seen = _position(since)
        total = len(self._mail) - sum(seen)
        for sent in (True, False):
            news = [mail for mail in self._mail if mail.sent is sent][seen[not sent] :]
            for start in range(0, len(news), self.page):
                bite = news[start : start + self.page]
                seen = (seen[0] + len(bite), seen[1]) if sent else (seen[0], seen[1] + len(bite))
                yield self._page(self._read(bite, horizon, now, wanted), seen, len(bite), total)
        changed = tuple(filter(None, map(self._changed, waiting)))
        yield replace(self._page((), seen, 0, total), drafts=changed)

    def about(
        self,
        *,
        people: Collection[str],
        domains: Collection[str],
        threads: Collection[str],
        since: datetime,
        now: datetime,
    ) -> Iterator[Message]:
        self._call()
        for mail in self._mail:
            message = self._message(mail, now)
            if isinstance(message, Message) and message.date >= since and _is_about(message, people, domains, threads):
                yield message

    def place_draft(self, draft: Draft) -> Placed | AlreadySent:
        there = self.find_draft(draft.key, draft.message_id)
        if isinstance(there, AlreadySent):
            return there
        place = there.id if there else self.save_draft(compose(draft))
        return Placed(place, draft.key, draft.fingerprint, draft.message_id)

    def find_draft(self, key: str, message_id: str) -> Placed | AlreadySent | None:
        self._call()
        if self._is_sent(message_id):
            return AlreadySent(message_id)
        there = self._named_so(message_id)
        return Placed(there[0].id, key, _fingerprint(there[0].raw), message_id) if there else None

    def withdraw_draft(self, placed: Placed) -> bool:
        self._call()
        there = self._named_so(placed.message_id)
        if any(not same_words(_fingerprint(lying.raw), placed.fingerprint) for lying in there):
            return False
        for lying in there:
            del self._drafts[lying.id]
        return True

    def _call(self) -> None:
        self._calls += 1
        if self.vanished or self._calls in self.faults.failing_calls:
            raise Unavailable("the mailbox in memory cannot be reached now")

    def _page(self, read: Iterable[Message | Skipped], seen: tuple[int, int], looked_at: int, total: int) -> Changes:
        self._pages += 1
        if self.vanished or self._pages in self.faults.failing_pages:
            raise Unavailable("the mailbox in memory went away meanwhile")
        found = tuple(read)
        return Changes(
            arrived=tuple(item for item in found if isinstance(item, Message)),
            skipped=tuple(item for item in found if isinstance(item, Skipped)),
            looked_at=looked_at,
            cursor=Cursor(f"{seen[0]}.{seen[1]}"),
            total=total,
        )

    def _read(
        self, mails: Iterable[_Mail], horizon: datetime, now: datetime, wanted: Wanted
    ) -> Iterator[Message | Skipped]:
        for mail in mails:
            message = self._message(mail, now)
            match message:
                case Skipped():
                    yield message
                case Message() if message.date >= horizon and _is_worth_telling(message, wanted):
                    yield message
                case _:
                    pass

    def _message(self, mail: _Mail, now: datetime) -> Message | Skipped:
        own = frozenset(address.address for address in self.owner)
        try:
            direction = mime.direction_of(mime.read_head(mail.raw), own=own, in_sent=mail.sent)
            return mime.parse(mail.raw, id=mail.id, direction=direction, delivered_at=mail.delivered_at, now=now)
        except Unreadable as error:
            return Skipped(mail.id, str(error))

    def _changed(self, placed: Placed) -> DraftChange | None:
        there = self._named_so(placed.message_id)
        if not there:
            sent_as = placed.message_id if self._is_sent(placed.message_id) else None
            return DraftChange(placed.key, DraftState.GONE, sent_as)
        if any(not same_words(_fingerprint(lying.raw), placed.fingerprint) for lying in there):
            return DraftChange(placed.key, DraftState.EDITED)
        return None

    def _named_so(self, message_id: str) -> list[_Lying]:
        return [lying for lying in self._drafts.values() if self._message_id(lying.raw) == message_id]

    def _is_sent(self, message_id: str) -> bool:
        return any(self._message_id(mail.raw) == message_id for mail in self._mail if mail.sent)

    def _message_id(self, raw: bytes) -> str | None:
        try:
            return mime.read_head(raw).get("message-id")
        except Unreadable:
            return None

    def _add(self, raw: bytes, *, sent: bool, at: datetime) -> str:
        mail = _Mail(self._name("sent" if sent else "mail"), raw, sent, at)
        self._mail.append(mail)
        return mail.id

    def _name(self, kind: str) -> str:
        self._named += 1
        return f"{kind}-{self._named}"


def _position(cursor: Cursor | None) -> tuple[int, int]:
    """How many were seen, sent and received."""
    sent, _, received = (cursor or "0.0").partition(".")
    if not (sent.isdigit() and received.isdigit()):
        raise CursorExpired("the mailbox in memory does not know this cursor")
    return int(sent), int(received)


def _is_worth_telling(message: Message, wanted: Wanted) -> bool:
    if message.direction is Direction.SENT or message.report is not None:
        return True
    return wanted(message)


def _is_about(message: Envelope, people: Collection[str], domains: Collection[str], threads: Collection[str]) -> bool:
    everybody = {address.address for address in (message.sender, *message.recipients)}
    hosts = {address.rpartition("@")[2] for address in everybody}
    return (
        any(person in people for person in everybody)
        or any(thread in threads for thread in (message.message_id, *message.parents))
        or any(host == domain or host.endswith(f".{domain}") for host in hosts for domain in domains)
    )


def _fingerprint(raw: bytes) -> str:
    try:
        return fingerprint(mime.parse(raw, id="", direction=Direction.SENT, delivered_at=_AGES_AGO, now=_AGES_AGO))
    except Unreadable:
        return ""
