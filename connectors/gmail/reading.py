"""Messages looked at fifty at a time: the whole of them where that is known to be worth it, else their heads first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from connectors.errors import Unreadable
from connectors.gmail import wire
from connectors.gmail.batches import Answer
from connectors.gmail.client import Client
from connectors.mailbox import Interests, Skipped, Wanted
from connectors.reports import may_be_report
from rules.mail import Direction, Envelope, Message


@dataclass(frozen=True, slots=True)
class Page:
    arrived: tuple[Message, ...]
    skipped: tuple[Skipped, ...]
    looked_at: int


@dataclass(frozen=True, slots=True)
class Reader:
    client: Client
    own: frozenset[str]
    horizon: datetime
    now: datetime
    wanted: Wanted

    def whole(self, ids: Iterable[str]) -> Page:
        listed = tuple(ids)
        arrived, skipped = self._messages(listed)
        return Page(tuple(arrived), tuple(skipped), len(listed))

    def judged(self, ids: Iterable[str], threads: Mapping[str, str]) -> Page:
        """`threads` where they are known: mail of a known thread is read at once."""
        listed = tuple(ids)
        known = self.wanted.threads if isinstance(self.wanted, Interests) else ()
        sure = {id_ for id_ in listed if threads.get(id_) in known}
        heads = self.client.heads(id_ for id_ in listed if id_ not in sure)
        skipped = []
        for id_, told in heads.items():
            try:
                if self._is_worth_it(_envelope(told, self)):
                    sure.add(id_)
            except Unreadable as error:
                skipped.append(Skipped(id_, str(error)))
        arrived, more = self._messages(id_ for id_ in listed if id_ in sure)
        return Page(tuple(arrived), (*skipped, *more), len(listed))

    def _messages(self, ids: Iterable[str]) -> tuple[list[Message], list[Skipped]]:
        arrived: list[Message] = []
        skipped: list[Skipped] = []
        for id_, told in self.client.raws(ids).items():
            try:
                message = _message(told, self)
            except Unreadable as error:
                skipped.append(Skipped(id_, str(error)))
                continue
            if message is not None and self._is_worth_it(message):
                arrived.append(message)
        return arrived, skipped

    def _is_worth_it(self, seen: Envelope | None) -> bool:
        """The user's own mail, delivery reports, and what else is wanted."""
        if seen is None or seen.date < self.horizon:
            return False
        return seen.direction is Direction.SENT or may_be_report(seen) or self.wanted(seen)


def _envelope(told: Answer | Unreadable, reader: Reader) -> Envelope | None:
    if isinstance(told, Unreadable):
        raise told
    return None if _is_hidden(told) else wire.envelope(told, own=reader.own, now=reader.now)


def _message(told: Answer | Unreadable, reader: Reader) -> Message | None:
    if isinstance(told, Unreadable):
        raise told
    return None if _is_hidden(told) else wire.message(told, own=reader.own, now=reader.now)


def _is_hidden(told: Answer) -> bool:
    return not wire.labels(told).isdisjoint(wire.HIDDEN)
