"""What is new in a folder: a delta query, whose links are saved, or pages by date where there is none.

The first round goes back to a date, and such a round stops at five thousand messages; what is older is then read in
pages by date.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from connectors.errors import CursorExpired, Gone, Refused, Unavailable
from connectors.outlook import passes, wire
from connectors.outlook.cursor import EVERYWHERE, INBOX, SENT, Folder, mark
from connectors.outlook.graph import Answer, Get, Graph, entries, next_link, text

CAP = 5_000
"""Messages that a round with a filter tells of, at most."""
PAGE = 200
LARGE_PAGE = 500
_MOST_PAGES = 10_000
_OVERLAP = timedelta(days=7)
_WELL_KNOWN = frozenset({SENT, INBOX})
_NEWEST_FIRST = {"$orderby": "receivedDateTime desc"}


@dataclass(frozen=True, slots=True)
class Turn:
    """One page of a folder, and where it is after it; None where the folder itself is gone."""

    folder: Folder | None
    items: tuple[Answer, ...] = ()
    removed: tuple[str, ...] = ()


def news(graph: Graph, folder: Folder, *, floor: str) -> Iterator[Turn]:
    """Every page until the round is over; `floor` is how far back to go where Graph has forgotten us."""
    expired = False
    for _ in range(_MOST_PAGES):
        try:
            page = _page(graph, folder)
        except CursorExpired as error:
            if expired:
                raise Unavailable("Outlook forgets at once where we are") from error
            expired, folder = True, folder.anew(_back(folder, floor))
            continue
        except Gone:
            if folder.id not in _WELL_KNOWN:
                yield Turn(None)
                return
            if folder.dated:
                raise
            folder = replace(folder.anew(_back(folder, floor)), dated=True)
            continue
        items, removed = _told(page)
        fresh = [told for told in items if not _is_known(folder, told)]
        folder = _after(folder, page, fresh)
        yield Turn(folder, tuple(fresh), removed)
        if not folder.link and not folder.filling:
            return


def _back(folder: Folder, floor: str) -> str:
    """A week before the newest that we saw there: what was moved there since may be older."""
    newest = wire.moment({"newest": folder.newest}, "newest")
    return max(floor, wire.stamp(newest - _OVERLAP)) if newest else floor


def by_date(folder: str, *, since: str, until: str = "") -> Get:
    """Newest first. What is sorted by has to come first in the filter."""
    bounds = f"receivedDateTime ge {since}" + (f" and receivedDateTime le {until}" if until else "")
    query = {"$select": wire.LOOK, "$expand": wire.LOOK_EXPANDED, "$filter": bounds, **_NEWEST_FIRST}
    where = "/me/messages" if folder == EVERYWHERE else f"/me/mailFolders/{folder}/messages"
    return Get(where, {**query, "$top": str(LARGE_PAGE)})


def _page(graph: Graph, folder: Folder) -> Answer:
    prefer = (f"odata.maxpagesize={PAGE}",)
    if folder.link:
        return graph.follow(folder.link, prefer=prefer)
    if folder.filling:
        return graph.get(by_date(folder.id, since=folder.since, until=folder.oldest))
    if folder.id == EVERYWHERE:
        return graph.get(by_date(folder.id, since=folder.since))
    if folder.dated:
        return graph.get(by_date(folder.id, since=folder.newest or folder.since))
    if folder.delta:
        return graph.follow(folder.delta, prefer=prefer)
    return _first_page(graph, folder, prefer)


def _first_page(graph: Graph, folder: Folder, prefer: tuple[str, ...]) -> Answer:
    """Links carry on what is asked for here. Not every server expands in a delta; threads are told without, too."""
    query = {"$select": wire.LOOK, "$filter": f"receivedDateTime ge {folder.since}", **_NEWEST_FIRST}
    path = f"/me/mailFolders/{folder.id}/messages/delta"
    try:
        return graph.get(Get(path, {**query, "$expand": wire.LOOK_EXPANDED}, prefer))
    except Refused:
        return graph.get(Get(path, query, prefer))


def _told(page: Answer) -> tuple[list[Answer], tuple[str, ...]]:
    """What there is and what is no longer; of what is told twice the last counts."""
    last = {told["id"]: told for told in entries(page) if passes.is_id(told["id"])}
    removed = tuple(id_ for id_, told in last.items() if "@removed" in told)
    return [told for told in last.values() if "@removed" not in told], removed


def _is_known(folder: Folder, told: Answer) -> bool:
    return (folder.filling or folder.dated) and mark(told["id"]) in folder.edge


def _after(folder: Folder, page: Answer, fresh: list[Answer]) -> Folder:
    """Where the folder is after this page."""
    first = not folder.delta
    folder = _dates(folder, fresh)
    count = folder.count + len(fresh) if first else 0
    if following := next_link(page):
        return replace(folder, link=following, count=count)
    delta = text(page.get("@odata.deltaLink"))
    if delta and first and count >= CAP:
        return replace(folder, link="", delta=delta, count=0, filling=True)
    if folder.filling or delta:
        return replace(folder, link="", delta=delta or folder.delta, count=0, filling=False, oldest="", edge=())
    return replace(folder, link="", count=0)


def _dates(folder: Folder, fresh: Iterable[Answer]) -> Folder:
    """The newest message of all; and the second where reading by date goes on, with what lies in it."""
    stamps = {mark(told["id"]): wire.stamp(when) for told in fresh if (when := wire.moment(told, "receivedDateTime"))}
    if not stamps:
        return folder
    newest = max(folder.newest, *stamps.values())
    if folder.dated:
        kept = folder.edge if newest == folder.newest else ()
        return replace(folder, newest=newest, edge=(*kept, *_at(newest, stamps)))
    if folder.delta:
        return replace(folder, newest=newest)
    oldest = min(filter(None, (folder.oldest, *stamps.values())))
    kept = folder.edge if oldest == folder.oldest else ()
    return replace(folder, newest=newest, oldest=oldest, edge=(*kept, *_at(oldest, stamps)))


def _at(second: str, stamps: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(one for one, when in stamps.items() if when == second)
