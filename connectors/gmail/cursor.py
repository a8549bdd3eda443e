"""Where we stopped: the history id to go on from, and how far a first reading has come."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from connectors.errors import CursorExpired
from connectors.mailbox import Cursor


class Phase(StrEnum):
    """A first reading goes through the first two; `news` is for good."""

    SENT = "sent"
    RELATED = "related"
    NEWS = "news"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    phase: Phase = Phase.NEWS
    history: str
    aliases: tuple[str, ...] = ()
    """The user's, as Gmail knows them."""
    sent: tuple[str, ...] | None = None
    """Ids of sent mail still to be read; None where they were not listed yet."""
    others: tuple[str, ...] | None = None
    """Ids of other mail still to be looked at."""
    done: tuple[str, ...] = ()
    """Of a first reading: what was looked at already."""
    drafts: bool = False
    """Something happened to a draft, and was not told yet."""

    @property
    def cursor(self) -> Cursor:
        told = {name: value for name, value in asdict(self).items() if value not in ((), None, False)}
        return Cursor(json.dumps(told, separators=(",", ":"), sort_keys=True))

    @classmethod
    def of(cls, cursor: Cursor) -> "State":
        try:
            told = json.loads(cursor)
            return cls(
                phase=Phase(told["phase"]),
                history=_digits(told["history"]),
                aliases=_texts(told, "aliases") or (),
                sent=_texts(told, "sent"),
                others=_texts(told, "others"),
                done=_texts(told, "done") or (),
                drafts=bool(told.get("drafts", False)),
            )
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise CursorExpired("Gmail did not make this cursor") from error


def _digits(value: Any) -> str:
    """Ids have over 64 bits at times, so they stay text."""
    if not isinstance(value, str) or not value.isascii() or not value.isdigit():
        raise ValueError("no history id")
    return value


def _texts(told: dict[str, Any], name: str) -> tuple[str, ...] | None:
    value = told.get(name)
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise TypeError("no list of ids")
    return tuple(value)
