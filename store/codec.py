"""Events as JSON and back, by the annotations of their classes.

Fields at their default are left out, and fields that are missing get their default: what an older version wrote can be
read. The standard library's `json` is enough, and costs nothing to import; the types that we have are a handful.
"""

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from rules.events import EVENT_TYPES, Event
from rules.mail import CUE_LENGTH, Cue, Invitation
from rules.reading import PromisedDay

Plain = Any
"""What `json` reads and writes."""
Decode = Callable[[Plain], Any]

LONGEST = 2_000
LONGEST_OF: dict[tuple[type, str], int] = {
    (Cue, "shows"): CUE_LENGTH,
    (Cue, "quote"): CUE_LENGTH,
    (PromisedDay, "quote"): CUE_LENGTH,
    (Invitation, "summary"): CUE_LENGTH,
    (Invitation, "description"): 0,
}
"""How much of a mail's words is kept: quotes are short, and a body is never kept."""

IN_COLUMNS = frozenset({"key", "at"})
TYPES = {kind.__name__: kind for kind in EVENT_TYPES}


def encode(event: Event) -> str:
    """All of the event but what has a column of its own."""
    plain = {name: value for name, value in _plain(event).items() if name not in IN_COLUMNS}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def decode(kind: str, body: str, *, key: str, at: datetime) -> Event:
    """Raises ValueError, KeyError or TypeError where the body is not one of ours."""
    facts = _facts(TYPES[kind], json.loads(body))
    event: Event = TYPES[kind](key=key, at=at, **facts)
    return event


def _plain(value: Any) -> Plain:
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case frozenset():
            return sorted(_plain(item) for item in value)
        case tuple():
            return [_plain(item) for item in value]
        case str():
            return value[:LONGEST]
        case None | bool() | int() | float():
            return value
        case _:
            return {
                field.name: _plain(_shortened(value, field.name, part))
                for field in fields(value)
                if not _is_default(field, part := getattr(value, field.name))
            }


def _shortened(owner: Any, name: str, value: Any) -> Any:
    longest = LONGEST_OF.get((type(owner), name))
    return value if longest is None else value[:longest]


def _is_default(field: Field[Any], value: Any) -> bool:
    return field.default is not MISSING and field.default == value


def _facts(kind: type, plain: dict[str, Plain]) -> dict[str, Any]:
    decoders = _decoders(kind)
    return {name: decoders[name](value) for name, value in plain.items() if name in decoders}


@cache
def _decoders(kind: type) -> dict[str, Decode]:
    hints = get_type_hints(kind)
    return {field.name: _decoder(hints[field.name]) for field in fields(kind) if field.name not in IN_COLUMNS}


def _decoder(hint: Any) -> Decode:
    """How a value of this annotation is read."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _optional(frozenset(args) - {NoneType})
    if origin in (tuple, frozenset):
        return _collection(origin, _decoder(args[0]))
    if hint in (date, datetime):
        return hint.fromisoformat  # type: ignore[no-any-return]  # mypy does not narrow a hint
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda plain: hint(**_facts(hint, plain))
    return hint  # type: ignore[no-any-return]  # str, int, bool, an enum: each makes itself from its plain value


def _optional(kinds: frozenset[Any]) -> Decode:
    one = _day_or_moment if kinds == {date, datetime} else _decoder(next(iter(kinds)))
    return lambda plain: None if plain is None else one(plain)


def _collection(origin: Callable[[Any], Any], one: Decode) -> Decode:
    return lambda plain: origin(one(item) for item in plain)


def _day_or_moment(plain: str) -> date | datetime:
    return datetime.fromisoformat(plain) if "T" in plain else date.fromisoformat(plain)
