"""An Outlook or Microsoft 365 account, through Microsoft Graph; nothing in here can send."""

import random as dice
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from connectors.errors import Gone, Refused
from connectors.http import Patience
from connectors.mailbox import AlreadySent, Changes, Cursor, Draft, Placed, Wanted
from connectors.outlook import drafts, everywhere, passes, wire
from connectors.outlook.batch import many
from connectors.outlook.cursor import EVERYWHERE, INBOX, SENT, Folder, State, mark
from connectors.outlook.delta import Turn, news
from connectors.outlook.everywhere import Hit
from connectors.outlook.grant import Authorized, Token
from connectors.outlook.graph import Answer, Get, Graph, connect, found_of, message
from connectors.outlook.people import aliases, with_aliases
from connectors.outlook.places import BIN, Places
from connectors.outlook.reading import Page, Reader
from rules.mail import Address, Message

_AT_ONCE = 4
"""Requests that Graph answers at the same time for one program and mailbox."""
_ME = "mail,userPrincipalName"

LANES: dict[str, AbstractContextManager[Any]] = defaultdict(lambda: threading.BoundedSemaphore(_AT_ONCE))
"""Of this process, by account."""


@dataclass(slots=True)
class OutlookMailbox:
    token: Token
    addresses: tuple[Address, ...]
    """The user's, the account's own first."""
    graph_endpoint: str = passes.GRAPH
    sleep: Callable[[float], None] = time.sleep
    random: Callable[[], float] = dice.random
    patience: Patience = Patience()
    _own: set[str] = field(default_factory=set)
    _noted: list[tuple[str, str, str]] = field(default_factory=list)
    """What a search has found: the mark of the message, its folder, and when it came."""
    _told_of: frozenset[str] = frozenset()
    _made: Graph | None = None
    _known: Places | None = None

    def __post_init__(self) -> None:
        self._own |= {address.address.lower() for address in self.addresses}

    @property
    def owner(self) -> tuple[Address, ...]:
        return with_aliases(self.addresses, sorted(self._own))

    @property
    def graph(self) -> Graph:
        if self._made is None:
            import requests

            self._made = connect(
                Authorized(requests.Session(), self.token),
                passes.base_of(self.graph_endpoint),
                LANES[self.addresses[0].address],
                sleep=self.sleep,
                random=self.random,
                patience=self.patience,
            )
        return self._made

    @property
    def places(self) -> Places:
        if self._known is None:
            self._known = Places(self.graph)
        return self._known

    # --- what is new

    def changes(
        self,
        since: Cursor | None,
        *,
        horizon: datetime,
        now: datetime,
        wanted: Wanted,
        waiting: Collection[Placed] = (),
    ) -> Iterator[Changes]:
        state = State.of(since) if since is not None else self._begin(horizon)
        self._own |= set(state.aliases)
        self.places.names = state.names
        reader = self._reader(horizon, now, wanted)
        for folder in state.folders:
            for turn in news(self.graph, folder, floor=wire.stamp(horizon)):
                state, page = self._turn(state, folder, turn, reader)
                if page.looked_at or page.skipped:
                    yield self._told(state, page)
        for id_ in state.found:
            state = state.watching([id_], since=_newest(state))
        state = replace(state, found=())
        yield replace(self._told(state, Page()), drafts=drafts.take_stock(self.graph, waiting, self.places.id_of(BIN)))

    def _begin(self, horizon: datetime) -> State:
        """Sent first, then what came in, then the rest of the mailbox once, for what was filed away already."""
        self._own |= set(self._aliases())
        since = wire.stamp(horizon)
        folders = tuple(Folder(id=id_, since=since) for id_ in (SENT, INBOX, EVERYWHERE))
        self.places.ask()
        return State(folders=folders, names=self.places.names)

    def _reader(self, horizon: datetime, now: datetime, wanted: Wanted) -> Reader:
        return Reader(self.graph, self._own, horizon, now, wanted, self.places.id_of(SENT))

    def _turn(self, state: State, folder: Folder, turn: Turn, reader: Reader) -> tuple[State, Page]:
        """Reads one page of a folder; the state after it is the one to be saved with what it tells."""
        if turn.folder is None:
            return state.without(folder.id), Page()
        items = self._unseen(state, folder, turn.items)
        page = reader.page(items, in_sent=folder.id == SENT)
        is_everywhere = folder.id == EVERYWHERE
        if is_everywhere:
            found = tuple(dict.fromkeys((*state.found, *(where for _, where, _ in page.places))))
            state = replace(state, found=found)
        over = is_everywhere and not turn.folder.link
        state = state.without(folder.id) if over else state.with_folder(turn.folder)
        state = state.watching(self._moved_to(state, turn.removed), since=wire.stamp(reader.horizon))
        return state.telling([*(mark(one.id) for one in page.arrived), *(mark(one.id) for one in page.skipped)]), page

    def _unseen(self, state: State, folder: Folder, items: Iterable[Answer]) -> list[Answer]:
        """What was told is not told again because its flag was changed, or because we have to begin anew."""
        told = frozenset(state.told)
        fresh = [one for one in items if mark(one["id"]) not in told]
        if folder.id != EVERYWHERE:
            return fresh
        fresh = [one for one in fresh if wire.folder_of(one) not in state.watched]
        buried = self.places.buried(map(wire.folder_of, fresh))
        return [one for one in fresh if wire.folder_of(one) not in buried]

    def _moved_to(self, state: State, removed: Iterable[str]) -> list[str]:
        """The folders that mail of cases was moved to."""
        told = frozenset(state.told)
        gets = {id_: Get(message(id_), {"$select": "id,parentFolderId"}) for id_ in removed if mark(id_) in told}
        fates = many(self.graph, gets) if gets else {}
        folders = [wire.folder_of(answer) for _, answer in found_of(fates, fates)]
        buried = self.places.buried(id_ for id_ in folders if id_ not in state.watched)
        return [id_ for id_ in folders if id_ not in buried]

    def _told(self, state: State, page: Page) -> Changes:
        known = {address.address for address in self.addresses}
        state = replace(state, aliases=tuple(sorted(self._own - known)))
        self._told_of = frozenset(state.told)
        return Changes(arrived=page.arrived, skipped=page.skipped, looked_at=page.looked_at, cursor=state.cursor)

    # --- the account

    def _aliases(self) -> tuple[str, ...]:
        """Of work and school accounts the directory knows them; of personal ones it knows no more than the name."""
        for select in (f"{_ME},proxyAddresses", _ME):
            try:
                return aliases(self.graph.get(Get("/me", {"$select": select})))
            except (Refused, Gone):
                continue
        return ()

    # --- the whole mailbox

    def about(
        self,
        *,
        people: Collection[str],
        domains: Collection[str],
        threads: Collection[str],
        since: datetime,
        now: datetime,
    ) -> Iterator[Message]:
        if not (people or domains or threads):
            return
        hit = Hit(frozenset(people), frozenset(domains), frozenset(threads))
        yield from self._search(self._reader(since, now, hit), hit, told=frozenset())

    def replies(
        self,
        *,
        people: Collection[str],
        domains: Collection[str],
        threads: Collection[str],
        since: datetime,
        now: datetime,
    ) -> Iterator[Message]:
        """Without what the last reading has told of already."""
        if people or domains or threads:
            hit = Hit(frozenset(people), frozenset(domains), conversations=frozenset(threads))
            yield from self._search(self._reader(since, now, hit), hit, told=self._told_of)

    def _search(self, reader: Reader, hit: Hit, *, told: frozenset[str]) -> Iterator[Message]:
        for page in everywhere.search(reader, hit, self.places, told=told):
            self._noted += page.places
            yield from page.arrived

    def noted(self, cursor: Cursor) -> Cursor:
        """The cursor, with the folders that the searches have found mail in."""
        state = State.of(cursor)
        for told, folder, came in self._noted:
            state = state.watching([folder], since=came).telling([told])
        self._noted.clear()
        return state.cursor

    # --- drafts

    def place_draft(self, draft: Draft) -> Placed | AlreadySent:
        return drafts.place(self.graph, draft, self.places.id_of(BIN), main=self.addresses[0].address)

    def find_draft(self, key: str, message_id: str) -> Placed | AlreadySent | None:
        return drafts.find(self.graph, key, message_id, self.places.id_of(BIN))

    def withdraw_draft(self, placed: Placed) -> bool:
        return drafts.withdraw(self.graph, placed, self.places.id_of(BIN))


def _newest(state: State) -> str:
    return max(folder.newest or folder.since for folder in state.folders)
