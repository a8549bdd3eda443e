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
BRIEF = 40
"""Words."""
PERSONAL = 2.0
"""How like a word to one person a mail must be that was sent to many."""


def judge_received(like: Mapping[str, float], words: int, *, bulk: bool = False) -> tuple[Kind, Kind]:
    """What a mail of so many words is by itself, and what as an answer to the user: that need not tell that it is about
    a job."""
    alone = kind_of(like)
    if bulk:
        told = alone if like.get(alone, 0) >= PERSONAL else Kind.OTHER
        return told, told
    return alone, kind_of(learned().besides(like, ANSWERS, brevity(words)))


def brevity(words: int) -> float:
    """How much it tells of a mail that it answers: a long one says itself what it is about.

    Of 224 mails of at least 65 words half as much at twice the length misled in 4, a quarter as much in 1.
    """
    return min(1.0, BRIEF / max(1, words)) ** 2


def kind_of(like: Mapping[str, float]) -> Kind:
    return Kind(likest(like, KINDS))


KINDS = (
    Kind.ACKNOWLEDGEMENT,
    Kind.AUTO_REPLY,
    Kind.NEXT_STEP,
    Kind.OFFER,
    Kind.REJECTION,
    Kind.STILL_DECIDING,
)
"""Those that words tell, `other` being what none of them is."""
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
