"""A Maildir++ on disk, as Dovecot, Courier, mbsync and OfflineIMAP keep it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain, groupby
from pathlib import Path

from connectors import maildir_drafts as drafts
from connectors.errors import Gone, Unavailable, Unreadable
from connectors.mailbox import AlreadySent, Changes, Cursor, Draft, Placed, Skipped, Wanted
from connectors.maildir_folders import Folder, Role, count, folders, id_of, require
from connectors.maildir_index import Index
from connectors.maildir_look import Hit, Look, Worth
from rules.mail import Address, Message

_MOST_ARRIVED = 200
_MOST_TEXT = 4_000_000
_FEWEST_LOOKS = 1000
_READ = frozenset({Role.SENT, Role.MAIL})


@dataclass(slots=True)
class _Page:
    """What the next page will tell."""

    arrived: list[Message] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    looked_at: int = 0
    text: int = 0
    before: int = 0
    """How many messages the pages before it have told of."""

    def add(self, found: Message | Skipped | None) -> None:
        self.looked_at += 1
        match found:
            case Message():
                self.arrived.append(found)
                self.text += len(found.text)
            case Skipped():
                self.skipped.append(found)
            case None:
                pass

    def next(self) -> "_Page":
        return _Page(before=self.before + self.looked_at)

    def is_bare(self) -> bool:
        """Whether nothing at all was looked at."""
        return self.before + self.looked_at == 0

    def is_full(self) -> bool:
        """Pages grow with what was told: each carries a cursor as long as all that."""
        enough = max(_FEWEST_LOOKS, self.before // 4)
        return self.looked_at >= enough or len(self.arrived) >= _MOST_ARRIVED or self.text >= _MOST_TEXT

    def told(self, cursor: Cursor, total: int | None) -> Changes:
        return Changes(
            arrived=tuple(self.arrived),
            skipped=tuple(self.skipped),
            looked_at=self.looked_at,
            cursor=cursor,
            total=total,
        )


@dataclass(frozen=True, slots=True)
class MaildirMailbox:
    """The mailbox whose Inbox is the Maildir at `path`."""

    path: Path
    owner: tuple[Address, ...]

    def changes(
        self,
        since: Cursor | None,
        *,
        horizon: datetime,
        now: datetime,
        wanted: Wanted,
        waiting: Collection[Placed] = (),
    ) -> Iterator[Changes]:
        known, present = Index.of(since), Index()
        there = [folder for folder in folders(self.path) if folder.role in _READ]
        missed = drafts.missing(self.path, waiting)
        total = sum(map(count, there)) if since is None else None
        look = Look(self._own(), horizon, now, worth=Worth(wanted), calendars=wanted)
        page = _Page()
        for role, of_role in groupby(there, key=lambda folder: folder.role):
            for found in chain.from_iterable(self._news(folder, known, present, look) for folder in of_role):
                page.add(found)
                if page.is_full():
                    yield page.told(known.cursor(present), total)
                    page = page.next()
            if role is Role.SENT and page.looked_at:  # whoever asks learns from Sent before the rest is judged
                yield page.told(known.cursor(present), total)
                page = page.next()
        self._believe(known, present)
        changed = drafts.changed(self.path, waiting, missed=missed)
        same = since if page.is_bare() and len(present) == len(known) else None
        yield replace(page.told(same or present.cursor(), total), drafts=changed)

    def about(
        self,
        *,
        people: Collection[str],
        domains: Collection[str],
        threads: Collection[str],
        since: datetime,
        now: datetime,
    ) -> Iterator[Message]:
        hit = Hit(frozenset(people), frozenset(domains), frozenset(threads))
        if not (people or domains or threads):
            return
        look = Look(self._own(), since, now, worth=hit, needles=hit.needles())
        for folder in folders(self.path):
            if folder.role in _READ:
                found = self._news(folder, Index(), Index(), look)
                yield from (message for message in found if isinstance(message, Message))
        require(self.path)

    def place_draft(self, draft: Draft) -> Placed | AlreadySent:
        return drafts.place(self.path, draft)

    def find_draft(self, key: str, message_id: str) -> Placed | AlreadySent | None:
        return drafts.find(self.path, key, message_id)

    def withdraw_draft(self, placed: Placed) -> bool:
        return drafts.withdraw(self.path, placed)

    def _own(self) -> frozenset[str]:
        return frozenset(address.address.lower() for address in self.owner)

    def _news(self, folder: Folder, known: Index, present: Index, look: Look) -> Iterator[Message | Skipped | None]:
        """What the files say that were not looked at before; None for those that need no second look."""
        for mark, file in known.unseen(folder, present):
            found: Message | Skipped | None
            try:
                found = look.at(folder, file)
            except Gone:
                require(self.path)
                continue
            except Unreadable as error:
                found = Skipped(id_of(folder, file), str(error))
                if isinstance(error.__cause__, OSError):  # not looked at: to be tried again
                    yield found
                    continue
            present.add(mark)
            yield found

    def _believe(self, known: Index, present: Index) -> None:
        """Raises Unavailable where all mail is gone at once: that is a disk that went away, not a user who deletes."""
        require(self.path)
        if not len(known) or len(present):
            return
        if not any(count(folder) for folder in folders(self.path) if folder.role is Role.DRAFTS):
            raise Unavailable(f"{self.path} is empty all at once: is the right disk mounted there?")
