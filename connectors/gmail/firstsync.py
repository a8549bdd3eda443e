"""The first reading of an account: Gmail's own search says what may matter, and only that is read.

Sent mail first. What it teaches whoever asks is then searched for: threads, people and domains, what a tracking system
writes in an employer's name, calendars and delivery reports.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from connectors.gmail import search, wire
from connectors.gmail.batches import BATCH
from connectors.gmail.client import entries
from connectors.gmail.cursor import Phase, State
from connectors.gmail.reading import Page, Reader
from connectors.mailbox import Changes, Interests

SMALL_SENT = 150
"""A Sent folder with at most so many mails in that time is read whole: search words can miss."""
_LISTED_FOR_A_THREAD = 4_000
_LISTED_AT_MOST = 15_000
"""Where more mails than that would have to be listed to find those of some threads, the threads are asked for."""


def pages(state: State, reader: Reader) -> Iterator[Changes]:
    """Those that are left; after the last of them there is nothing but news."""
    if state.phase is Phase.SENT:
        listed = _without(_sent(reader), state.done) if state.sent is None else state.sent
        for bite, rest in _bites(listed):
            page = reader.whole(bite)
            state = replace(state, sent=rest, done=state.done + bite)
            yield _told(page, state)
        state = replace(state, phase=Phase.RELATED, sent=None)
    listed = _without(_others(reader), state.done) if state.others is None else state.others
    can_ask = isinstance(reader.wanted, Interests)
    for bite, rest in _bites(listed):
        page = reader.whole(bite) if can_ask else reader.judged(bite, {})
        state = replace(state, others=rest, done=state.done + bite)
        yield _told(page, state)


def _bites(ids: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Fifty at a time, and what is left after them."""
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH], ids[start + BATCH :]


def _told(page: Page, state: State) -> Changes:
    return Changes(
        arrived=page.arrived,
        skipped=page.skipped,
        looked_at=page.looked_at,
        cursor=state.cursor,
        total=len(state.done) + len(state.sent or ()) + len(state.others or ()),
    )


def _without(ids: Iterable[str], done: Iterable[str]) -> tuple[str, ...]:
    known = frozenset(done)
    return tuple(id_ for id_ in dict.fromkeys(ids) if id_ not in known)


def _sent(reader: Reader) -> Iterator[str]:
    """What the user may have thanked in, from whichever address, wherever it lies."""
    yield from _whole_or_thankful(reader, "", label=wire.SENT)
    for query in search.from_any(reader.own):
        yield from _whole_or_thankful(reader, f" {query} -in:sent -in:drafts")


def _whole_or_thankful(reader: Reader, query: str, *, label: str | None = None) -> Iterator[str]:
    since = search.after(reader.horizon)
    few = [entry["id"] for entry in reader.client.list(f"{since}{query}", label=label, most=SMALL_SENT + 1)]
    if len(few) <= SMALL_SENT:
        return iter(few)
    return _ids(reader, f"{since}{query} {search.sent_that_thanks()}", label=label)


def _others(reader: Reader) -> Iterator[str]:
    """Whoever cannot say what they look for is shown all there is."""
    wanted = reader.wanted
    if isinstance(wanted, Interests):
        return _related(reader, wanted)
    return _ids(reader, search.after(reader.horizon))


def _related(reader: Reader, known: Interests) -> Iterator[str]:
    since = search.after(reader.horizon)
    yield from _of_threads(reader, frozenset(known.threads))
    queries = [
        *search.with_any(known.people, known.domains),
        *search.naming_any(known.companies, known.trackers),
        search.CALENDARS,
        *([search.REPORTS] if known.people else ()),
    ]
    for query in queries:
        yield from _ids(reader, f"{since} {query} -in:drafts")


def _of_threads(reader: Reader, threads: frozenset[str]) -> Iterator[str]:
    """Gmail cannot search by thread; its lists name each message's, five hundred at the price of an eighth of one."""
    if not threads:
        return
    most = min(_LISTED_AT_MOST, _LISTED_FOR_A_THREAD * len(threads))
    listed = list(islice(reader.client.list(search.after(reader.horizon)), most + 1))
    if len(listed) <= most:
        yield from (entry["id"] for entry in listed if entry.get("threadId") in threads)
        return
    for thread in reader.client.threads(sorted(threads)).values():
        if isinstance(thread, dict):
            yield from (entry["id"] for entry in entries(thread, "messages"))


def _ids(reader: Reader, query: str, *, label: str | None = None) -> Iterator[str]:
    return (entry["id"] for entry in reader.client.list(query, label=label))
