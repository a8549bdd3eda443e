"""Where we stopped: for each folder the link to go on from, and what was told already."""

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from connectors.errors import CursorExpired
from connectors.mailbox import Cursor

SENT, INBOX = "sentitems", "inbox"
EVERYWHERE = "*"
"""The whole mailbox, which a first reading looks through once."""
_VERSION = 1
_MOST_TOLD = 1500
_MOST_EDGE = 200


def mark(id_: str) -> str:
    """Immutable ids are long; this is enough to know one again."""
    return hashlib.blake2b(id_.encode("utf-8", "replace"), digest_size=6).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    id: str
    since: str
    """The first reading goes back to there."""
    link: str = ""
    """nextLink, in the middle of a round."""
    delta: str = ""
    """deltaLink, once a round was read to its end."""
    dated: bool = False
    """Read by date: the server knows no delta here."""
    filling: bool = False
    """The round stopped at the most that Graph tells; what is older is read by date."""
    count: int = 0
    """Messages that the first round has told of; 0 once that is over."""
    oldest: str = ""
    newest: str = ""
    edge: tuple[str, ...] = ()
    """Marks of the messages of the second at which reading by date goes on."""

    def anew(self, since: str) -> "Folder":
        """Begins again where Graph has forgotten us; what was seen before that moment stays seen."""
        return Folder(id=self.id, since=since, newest=self.newest)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    folders: tuple[Folder, ...]
    """Sent Items first."""
    names: dict[str, str]
    """The ids of the well-known folders."""
    aliases: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    """Folders that a first look through the whole mailbox has found mail of cases in."""

    @property
    def watched(self) -> frozenset[str]:
        ids = {folder.id for folder in self.folders}
        return frozenset(ids | {self.names.get(id_, id_) for id_ in ids})

    def with_folder(self, folder: Folder) -> "State":
        """In the place of the one of this id, or behind the others."""
        if folder.id in {known.id for known in self.folders}:
            return replace(self, folders=tuple(folder if known.id == folder.id else known for known in self.folders))
        return replace(self, folders=(*self.folders, folder))

    def without(self, id_: str) -> "State":
        return replace(self, folders=tuple(known for known in self.folders if known.id != id_))

    def watching(self, ids: Iterable[str], *, since: str) -> "State":
        """And these folders, too, where a case's mail was found."""
        state = self
        for id_ in dict.fromkeys(ids):
            if id_ and id_ not in state.watched:
                state = state.with_folder(Folder(id=id_, since=since))
        return state

    def telling(self, marks: Collection[str]) -> "State":
        if not marks:
            return self
        kept = dict.fromkeys((*self.told, *marks))
        return replace(self, told=tuple(kept)[-_MOST_TOLD:])

    @property
    def cursor(self) -> Cursor:
        told: dict[str, Any] = {
            "v": _VERSION,
            "folders": [_lean(asdict(folder)) for folder in self.folders],
            "names": self.names,
            "aliases": self.aliases,
            "told": "".join(self.told),
            "found": self.found,
        }
        return Cursor(json.dumps(_lean(told), separators=(",", ":"), sort_keys=True))

    @classmethod
    def of(cls, cursor: Cursor) -> "State":
        try:
            told = json.loads(cursor)
            marks = str({_VERSION: told.get("told", "")}[told["v"]])
            return cls(
                folders=tuple(_folder(one) for one in told["folders"]),
                names={str(name): str(id_) for name, id_ in told["names"].items()},
                aliases=_texts(told.get("aliases", ())),
                told=tuple(marks[at : at + 12] for at in range(0, len(marks), 12)),
                found=_texts(told.get("found", ())),
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise CursorExpired("Outlook did not make this cursor") from error


def _lean(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in ((), "", False, 0)}


def _folder(told: dict[str, Any]) -> Folder:
    return Folder(**{**told, "edge": _texts(told.get("edge", ()))[:_MOST_EDGE]})


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise TypeError("no list of texts")
    return tuple(value)
