"""Messages judged by a cheap look, and those that are worth it read: their text, or all of them as they were sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from connectors.errors import Gone, Unreadable
from connectors.mailbox import Skipped, Wanted
from connectors.outlook import wire
from connectors.outlook.batch import Fate, many
from connectors.outlook.cursor import mark
from connectors.outlook.graph import AS_TEXT, Answer, Get, Graph, found_of, message
from connectors.outlook.passes import is_id
from connectors.outlook.people import alias_of_sent
from connectors.reports import may_be_report
from rules.mail import Envelope, Message

_LARGEST = 12 * 1024 * 1024
"""Of attachments: beyond that nobody looks for a calendar among them."""


@dataclass(frozen=True, slots=True)
class Page:
    arrived: tuple[Message, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    looked_at: int = 0
    places: tuple[tuple[str, str, str], ...] = ()
    """Of those that arrived: their mark, the folder that they lie in, and when they came."""


@dataclass(slots=True)
class Candidate:
    told: Answer
    seen: Envelope
    as_sent: bool
    """Its parts matter: an invitation or a report."""


@dataclass(frozen=True, slots=True)
class Reader:
    graph: Graph
    own: set[str]
    """The user's addresses; more are learned from what they sent."""
    horizon: datetime
    now: datetime
    wanted: Wanted
    sent: str
    """The id of Sent Items."""
    _skipped: list[Skipped] = field(default_factory=list)

    def page(self, items: Sequence[Answer], *, in_sent: bool = False) -> Page:
        self._skipped.clear()
        items = [told for told in items if is_id(told["id"])]
        whole = self._whole(items)
        if in_sent:
            self._learn(whole)
        candidates = self._with_calendars([one for told in whole if (one := self._judged(told, in_sent=in_sent))])
        arrived = self._read(candidates, in_sent=in_sent)
        told = {one.seen.id: one.told for one in candidates}
        places = tuple(_place(told[one.id]) for one in arrived)
        return Page(tuple(arrived), tuple(self._skipped), len(items), places)

    def look(self, told: Answer) -> Envelope | None:
        try:
            return wire.envelope(told, own=self.own, in_sent=self._in_sent(told, in_sent=False), now=self.now)
        except Unreadable:
            return None

    # --- the cheap look

    def _whole(self, items: Sequence[Answer]) -> list[Answer]:
        """What was told in part is asked for again."""
        gets = {
            told["id"]: Get(message(told["id"]), {"$select": wire.LOOK, "$expand": wire.LOOK_EXPANDED})
            for told in items
            if wire.is_partial(told)
        }
        again = many(self.graph, gets) if gets else {}
        whole = []
        for told in items:
            fate = again.get(told["id"])
            if isinstance(fate, dict):
                whole.append({**told, **fate})
            elif fate is None:
                whole.append(told)
        return [told for told in whole if not wire.is_draft(told)]

    def _learn(self, items: Iterable[Answer]) -> None:
        for told in items:
            if alias := alias_of_sent(told, own=self.own):
                self.own.add(alias)

    def _judged(self, told: Answer, *, in_sent: bool) -> Candidate | None:
        try:
            seen = wire.envelope(told, own=self.own, in_sent=self._in_sent(told, in_sent=in_sent), now=self.now)
        except Unreadable as error:
            self._skipped.append(Skipped(told["id"], str(error)))
            return None
        if seen.date < self.horizon:
            return None
        as_sent = seen.has_calendar or may_be_report(seen)
        if self._is_worth_it(seen):
            return Candidate(told, seen, as_sent)
        may_have = told.get("hasAttachments") is True and self.wanted(replace(seen, has_calendar=True))
        return Candidate(told, replace(seen, has_calendar=True), as_sent=False) if may_have else None

    def _is_worth_it(self, seen: Envelope) -> bool:
        """The user's own mail, delivery reports, and what else is wanted."""
        return wire.is_sent(seen) or may_be_report(seen) or self.wanted(seen)

    def _in_sent(self, told: Answer, *, in_sent: bool) -> bool:
        return in_sent or wire.folder_of(told) == self.sent

    def _with_calendars(self, candidates: list[Candidate]) -> list[Candidate]:
        """Without those that were here for a calendar that they turn out not to have."""
        doubtful = [
            one
            for one in candidates
            if one.told.get("hasAttachments") is True and not one.as_sent and not wire.is_sent(one.seen)
        ]
        query = {"$select": "id", "$expand": wire.ATTACHMENTS}
        told = many(self.graph, {one.seen.id: Get(message(one.seen.id), query) for one in doubtful})
        fits = {id_ for id_, answer in found_of(told, told) if _fits(answer)}
        kept = []
        for one in candidates:
            one.as_sent = one.as_sent or one.seen.id in fits
            if one.as_sent or not one.seen.has_calendar:
                kept.append(one)
        return kept

    # --- reading

    def _read(self, candidates: list[Candidate], *, in_sent: bool) -> list[Message]:
        told = many(self.graph, {one.seen.id: _get(one) for one in candidates})
        failed = [one for one in candidates if one.as_sent and not isinstance(told[one.seen.id], bytes)]
        told |= many(self.graph, {one.seen.id: _text(one.seen.id) for one in failed})
        arrived = []
        for one in candidates:
            try:
                found = self._message(one.told, told[one.seen.id], in_sent=in_sent)
            except Unreadable as error:
                self._skipped.append(Skipped(one.seen.id, str(error)))
                continue
            if found is not None and found.date >= self.horizon and self._is_worth_it(found):
                arrived.append(found)
        return arrived

    def _message(self, told: Answer, fate: Fate, *, in_sent: bool) -> Message | None:
        sent = self._in_sent(told, in_sent=in_sent)
        match fate:
            case bytes():
                return wire.parsed(fate, told, own=self.own, in_sent=sent, now=self.now)
            case dict():
                return wire.message({**told, **fate}, own=self.own, in_sent=sent, now=self.now)
            case Gone():
                return None
            case _:
                raise Unreadable("Outlook does not give it out") from fate


def _place(told: Answer) -> tuple[str, str, str]:
    return mark(told["id"]), wire.folder_of(told), wire.stamp(wire.received_at(told))


def _get(one: Candidate) -> Get:
    return Get(message(one.seen.id, "/$value")) if one.as_sent else _text(one.seen.id)


def _text(id_: str) -> Get:
    return Get(message(id_), {"$select": wire.FULL, "$expand": wire.LOOK_EXPANDED}, (AS_TEXT,))


def _fits(told: Answer) -> bool:
    return wire.has_calendar(told) and wire.size_of(told) <= _LARGEST
