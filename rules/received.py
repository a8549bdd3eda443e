"""What a received mail is, and what it says besides: by its terms, and by phrases for what is said rarely."""

from collections.abc import Mapping
from functools import cache

from rules.evidence import Weighed
from rules.likeness import Likeness, likest, table
from rules.mail import Kind, Signal
from rules.phrases_received import CLASSES, Heard
from rules.terms import word_classes

MOST: dict[str, float] = {Heard.CANCELLED: 8.0, Heard.SHELVED: 8.0, Heard.LEFT: 8.0, Heard.NO_CALLS: 8.0}
"""No more of an evidence is looked for than can count."""
SAID_BESIDES = 3.0
"""The least evidence of a signal."""
ANSWERS = "answers the user"
PERSONAL = 2.0
"""How like a word to one person a mail must be that was sent to many."""


def judge_received(like: Mapping[str, float], *, bulk: bool = False) -> tuple[Kind, Kind]:
    """What it is by itself, and what as an answer to the user: that need not tell that it is about a job."""
    alone = kinds_of(like)
    if bulk:
        told = Kind(likest(alone))
        return (told, told) if alone.get(told, 0) >= PERSONAL else (Kind.OTHER, Kind.OTHER)
    return Kind(likest(alone)), Kind(likest(kinds_of(learned().besides(like, ANSWERS))))


def kinds_of(like: Mapping[str, float]) -> dict[str, float]:
    return {kind: much for kind, much in like.items() if kind not in SIGNALS}


SIGNALS: frozenset[str] = frozenset({Signal.REQUEST, Signal.CANCELLATION, Signal.LEFT, Signal.NO_CALLS})


@cache
def learned() -> Likeness:
    return Likeness(table("received"), classes())


@cache
def classes() -> Mapping[str, str]:
    return word_classes(CLASSES)


def signals_received(like: Mapping[str, float], said: Weighed) -> frozenset[Signal]:
    shown = {
        Signal.CANCELLATION: max(said[Heard.CANCELLED], said[Heard.SHELVED]),
        Signal.LEFT: said[Heard.LEFT],
        Signal.NO_CALLS: said[Heard.NO_CALLS],
    }
    signals = {signal for signal, much in shown.items() if much >= SAID_BESIDES}
    return frozenset(signals | {Signal(name) for name in SIGNALS if like[name] > 0})
