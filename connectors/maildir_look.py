"""How a Maildir's file is looked at: its head, and the rest only where the head says that it is worth it."""

from dataclasses import dataclass, replace
from datetime import datetime

from connectors import mime
from connectors.headers import Head
from connectors.mailbox import Wanted
from connectors.maildir_files import Opened, delivered_at
from connectors.maildir_folders import File, Folder, Role, id_of, is_draft
from connectors.parts import Part
from connectors.reports import may_be_report
from rules.mail import Direction, Envelope, Message

_MOST_NEEDLES = 64


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked for. Raises Gone and Unreadable."""

    own: frozenset[str]
    horizon: datetime
    now: datetime
    worth: Wanted
    """Whether a message is read in full, judged by its headers."""
    calendars: Wanted | None = None
    """The same, asked of what turns out to carry a calendar."""
    needles: tuple[bytes, ...] = ()
    """If any, only a head that holds one of them can be worth it."""

    def at(self, folder: Folder, file: File) -> Message | None:
        if folder.role is not Role.SENT and is_draft(file):
            return None
        with Opened(file) as opened:
            block = opened.block()
            if self.needles and not _holds_any(block, self.needles):
                return None
            head = mime.read_head(block)
            seen = self._envelope(head, folder, file)
            if seen is None:
                return None
            parts = opened.parts(head) if self.worth(seen) else self._calendar(opened, seen, head)
            return mime.message_of(seen, opened.raw, parts) if parts else None

    def _envelope(self, head: Head, folder: Folder, file: File) -> Envelope | None:
        """None for what is older than the horizon, whose other headers nobody needs."""
        came = delivered_at(file, self.now)
        if mime.date_of(head, delivered_at=came, now=self.now) < self.horizon:
            return None
        direction = mime.direction_of(head, own=self.own, in_sent=folder.role is Role.SENT)
        return mime.envelope_of(head, id=id_of(folder, file), direction=direction, delivered_at=came, now=self.now)

    def _calendar(self, opened: Opened, seen: Envelope, head: Head) -> Part | None:
        """The parts, if a calendar is among them: its invitation may open a case that nobody knows yet."""
        if self.calendars is None or not seen.has_calendar:
            return None
        parts = opened.parts(head)
        return parts if any(map(mime.is_calendar, parts.leaves())) and self.calendars(seen) else None


@dataclass(frozen=True, slots=True)
class Worth:
    """The user's own mail, delivery reports, and what else is wanted."""

    wanted: Wanted

    def __call__(self, envelope: Envelope, /) -> bool:
        if envelope.direction is Direction.SENT or may_be_report(envelope):
            return True
        # that a calendar cannot be ruled out yet is no reason to read: it is looked for first
        return self.wanted(replace(envelope, has_calendar=False) if envelope.has_calendar else envelope)


@dataclass(frozen=True, slots=True)
class Hit:
    """Whether a message is about these people, domains or threads."""

    people: frozenset[str]
    domains: frozenset[str]
    threads: frozenset[str]

    def __call__(self, envelope: Envelope, /) -> bool:
        everybody = {address.address for address in (envelope.sender, *envelope.recipients)}
        named = {envelope.message_id, *envelope.parents}
        if not everybody.isdisjoint(self.people) or not named.isdisjoint(self.threads):
            return True
        hosts = {address.rpartition("@")[2] for address in everybody}
        return any(host == domain or host.endswith(f".{domain}") for host in hosts for domain in self.domains)

    def needles(self) -> tuple[bytes, ...]:
        """Bytes one of which every such head holds; none where looking for them would cost more than it saves."""
        wanted = (*self.people, *self.domains, *self.threads)
        return tuple(item.lower().encode("utf-8", "replace") for item in wanted) if len(wanted) <= _MOST_NEEDLES else ()


def _holds_any(block: bytes, needles: tuple[bytes, ...]) -> bool:
    lowered = block.lower()
    return any(needle in lowered for needle in needles)
