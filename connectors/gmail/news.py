"""What is new since a moment that Gmail's history still knows."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from connectors.errors import CursorExpired, Gone
from connectors.gmail import drafts
from connectors.gmail.batches import BATCH
from connectors.gmail.cursor import State
from connectors.gmail.history import Log
from connectors.gmail.reading import Page, Reader
from connectors.mailbox import Changes, DraftChange, DraftState, Placed
from rules.mail import Direction


@dataclass(slots=True)
class News:
    reader: Reader
    waiting: Collection[Placed]
    _threads: dict[str, str] = field(default_factory=dict)
    _told: set[str | None] = field(default_factory=set)

    def since(self, state: State) -> Iterator[Changes]:
        """Where nothing happened, one call and one page."""
        state = self._read_on(state)
        stock = drafts.Stock()
        if state.drafts and self.waiting:
            stock = drafts.take_stock(self.reader.client, self.waiting)
        if stock.missing:  # gone is only what was missed before the history was read to its end
            state = self._read_on(state)
        while state.sent or state.others:
            state, page = self._bite(state)
            state = self._with_new_aliases(state, page)
            self._told |= {message.message_id for message in page.arrived}
            yield Changes(arrived=page.arrived, skipped=page.skipped, looked_at=page.looked_at, cursor=state.cursor)
        done = State(history=state.history, aliases=state.aliases)
        yield Changes(cursor=done.cursor, drafts=self._became(stock))

    def _read_on(self, state: State) -> State:
        """Adds what has happened meanwhile to what is still to be read."""
        log = Log()
        try:
            for page in self.reader.client.history(state.history):
                log.learn(page)
        except Gone as error:
            raise CursorExpired("Gmail no longer knows where we stopped") from error
        self._threads |= log.threads
        # a draft that was edited under the id of its message leaves no other trace than a later moment
        unexplained = not log.records and log.history not in {"", state.history}
        return replace(
            state,
            history=log.history or state.history,
            sent=tuple(dict.fromkeys((*(state.sent or ()), *log.sent))),
            others=tuple(dict.fromkeys((*(state.others or ()), *log.others))),
            drafts=state.drafts or log.drafts or unexplained,
        )

    def _bite(self, state: State) -> tuple[State, Page]:
        """The user's own first: whoever asks learns from it before the rest is judged."""
        if sent := state.sent:
            return replace(state, sent=sent[BATCH:]), self.reader.whole(sent[:BATCH])
        others = state.others or ()
        return replace(state, others=others[BATCH:]), self.reader.judged(others[:BATCH], self._threads)

    def _with_new_aliases(self, state: State, page: Page) -> State:
        """Whoever writes from an address that was never seen may have made it an alias."""
        senders = {message.sender.address for message in page.arrived if message.direction is Direction.SENT}
        if senders <= self.reader.own:
            return state
        aliases = tuple(dict.fromkeys((*state.aliases, *self.reader.client.aliases())))
        self.reader = replace(self.reader, own=self.reader.own | set(aliases))
        return replace(state, aliases=aliases)

    def _became(self, stock: drafts.Stock) -> tuple[DraftChange, ...]:
        edited = (DraftChange(placed.key, DraftState.EDITED) for placed in stock.edited)
        gone = (DraftChange(placed.key, DraftState.GONE, self._sent_as(placed)) for placed in stock.missing)
        return (*edited, *gone)

    def _sent_as(self, placed: Placed) -> str | None:
        is_sent = placed.message_id in self._told or drafts.is_sent(self.reader.client, placed.message_id)
        return placed.message_id if is_sent else None
