"""A Gmail account, through Google's own client; nothing in here can send."""

import random as dice
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from connectors.errors import Gone, Refused
from connectors.gmail import drafts, firstsync, wire
from connectors.gmail.client import Client, connect
from connectors.gmail.cursor import Phase, State
from connectors.gmail.earlier import Hit, earlier
from connectors.gmail.news import News
from connectors.gmail.quota import Quotas
from connectors.gmail.reading import Reader
from connectors.http import Patience
from connectors.mailbox import AlreadySent, Changes, Cursor, Draft, Placed, Wanted
from rules.mail import Address, Message

if TYPE_CHECKING:
    from google.auth.credentials import Credentials

QUOTAS = Quotas()
"""Of this process: every mailbox of one user draws on the same tokens."""


@dataclass(slots=True)
class GmailMailbox:
    credentials: "Credentials"
    addresses: tuple[Address, ...]
    """The user's, the account's own first."""
    api_endpoint: str | None = None
    sleep: Callable[[float], None] = time.sleep
    monotonic: Callable[[], float] = time.monotonic
    random: Callable[[], float] = dice.random
    patience: Patience = Patience()
    quotas: Quotas = field(default_factory=lambda: QUOTAS)
    _aliases: tuple[str, ...] = ()
    _threads: dict[str, str] = field(default_factory=dict)
    """Of what this object told of, by Message-ID: a search does not find at once what has only just come."""
    _made: Client | None = None

    @property
    def owner(self) -> tuple[Address, ...]:
        return wire.people(self.addresses, self._aliases)

    @property
    def client(self) -> Client:
        if self._made is None:
            bucket = self.quotas.of(self.addresses[0].address, sleep=self.sleep, monotonic=self.monotonic)
            self._made = connect(
                self.credentials,
                api_endpoint=self.api_endpoint,
                bucket=bucket,
                sleep=self.sleep,
                random=self.random,
                patience=self.patience,
            )
        return self._made

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
        state = State.of(since) if since is not None else self._begin()
        self._aliases = state.aliases
        reader = Reader(self.client, self._own(), horizon, now, wanted)
        for page in _pages(state, reader, waiting):
            self._aliases = State.of(page.cursor).aliases
            self._threads |= {one.message_id: one.thread for one in page.arrived if one.message_id and one.thread}
            yield page

    def _begin(self) -> State:
        """Where the news begin, taken before anything is read: what comes meanwhile is told twice, never missed."""
        try:
            told = self.client.profile().get("historyId")
        except (Gone, Refused):
            told = None
        history = str(told or self.client.newest_history_id() or "1")
        return State(phase=Phase.SENT, history=history, aliases=self.client.aliases())

    # --- earlier mail

    def about(
        self,
        *,
        people: Collection[str],
        domains: Collection[str],
        threads: Collection[str],
        since: datetime,
        now: datetime,
    ) -> Iterator[Message]:
        hit = Hit.of(people, domains, threads)
        reader = Reader(self.client, self._own(), since, now, hit)
        yield from earlier(reader, people, domains, threads, known=self._threads)

    def _own(self) -> frozenset[str]:
        return frozenset(address.address.lower() for address in self.owner)

    # --- drafts

    def place_draft(self, draft: Draft) -> Placed | AlreadySent:
        return drafts.place(self.client, draft)

    def find_draft(self, key: str, message_id: str) -> Placed | AlreadySent | None:
        return drafts.find(self.client, key, message_id)

    def withdraw_draft(self, placed: Placed) -> bool:
        return drafts.withdraw(self.client, placed)


def _pages(state: State, reader: Reader, waiting: Collection[Placed]) -> Iterator[Changes]:
    if state.phase is not Phase.NEWS:
        yield from firstsync.pages(state, reader)
        state = State(history=state.history, aliases=state.aliases, drafts=bool(waiting))
        if not waiting:
            yield Changes(cursor=state.cursor)
            return
    yield from News(reader, waiting).since(state)
