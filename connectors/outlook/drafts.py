"""Our drafts in Outlook: placed once, looked after, and taken away only while nobody has touched them.

A draft carries its key in a property that is never sent. Ids are immutable, so the one that a draft has is the one that
the mail has once it is sent; programs that save a draft anew are known by the key, or by its Message-ID.
"""

from collections.abc import Collection

from connectors.compose import same_words
from connectors.errors import Gone
from connectors.mailbox import AlreadySent, Draft, DraftChange, DraftState, Placed
from connectors.outlook import passes
from connectors.outlook.batch import Fate, many
from connectors.outlook.faults import Outdated
from connectors.outlook.graph import Get, Graph, message
from connectors.outlook.lying import SELECT, Lying, get, look, lying_of
from connectors.outlook.writing import complete, create

_ATTEMPTS = 3


def find(graph: Graph, key: str, message_id: str, bin_: str) -> Placed | AlreadySent | None:
    there = look(graph, key, message_id, bin_)
    return Placed(there.id, key, there.fingerprint, there.message_id) if isinstance(there, Lying) else there


def place(graph: Graph, draft: Draft, bin_: str, *, main: str) -> Placed | AlreadySent:
    """`main` is the address that Outlook writes from unless it is told another."""
    there = look(graph, draft.key, draft.message_id, bin_)
    match there:
        case AlreadySent():
            return there
        case Lying(is_bare=False):
            return Placed(there.id, draft.key, draft.fingerprint, there.message_id)
        case Lying():
            made = graph.get(Get(message(there.id), {"$select": SELECT}))
        case None:
            made = create(graph, draft, bin_)
    return complete(graph, draft, made, main)


def withdraw(graph: Graph, placed: Placed, bin_: str) -> bool:
    for _ in range(_ATTEMPTS):
        there = _of(graph, placed, bin_)
        if not all(same_words(lying.fingerprint, placed.fingerprint) for lying in there):
            return False
        try:
            for lying in there:
                _delete(graph, lying)
        except Outdated:  # somebody is at it
            continue
        return True
    return False


def take_stock(graph: Graph, waiting: Collection[Placed], bin_: str) -> tuple[DraftChange, ...]:
    """What became of them: one read for each, all at once; only what is not there any more is looked for."""
    if not waiting:
        return ()
    fates = many(graph, {placed.id: get(placed.id) for placed in waiting if passes.is_id(placed.id)})
    return tuple(filter(None, (_change(graph, placed, fates.get(placed.id), bin_) for placed in waiting)))


def _change(graph: Graph, placed: Placed, fate: Fate | None, bin_: str) -> DraftChange | None:
    known = lying_of(fate, bin_) if isinstance(fate, dict) else None
    is_lost = known is None or known.is_binned
    there = look(graph, placed.key, placed.message_id, bin_) if is_lost else known
    match there:
        case None:
            return DraftChange(placed.key, DraftState.GONE)
        case AlreadySent():
            return DraftChange(placed.key, DraftState.GONE, there.message_id)
        case Lying(is_sent=True):
            return DraftChange(placed.key, DraftState.GONE, there.message_id)
        case Lying():
            same = same_words(there.fingerprint, placed.fingerprint)
            return None if same else DraftChange(placed.key, DraftState.EDITED)


def _of(graph: Graph, placed: Placed, bin_: str) -> list[Lying]:
    try:
        there: Lying | AlreadySent | None = lying_of(graph.get(get(placed.id)), bin_)
    except Gone:
        there = look(graph, placed.key, placed.message_id, bin_)
    return [there] if isinstance(there, Lying) and there.is_there else []


def _delete(graph: Graph, lying: Lying) -> None:
    try:
        graph.delete(message(lying.id), etag=lying.etag)
    except Gone:
        return
