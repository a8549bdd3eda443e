"""What a received mail is, by its words."""

from collections.abc import Iterator, Mapping
from functools import cache

from rules.evidence import Search, Weighed
from rules.likeness import learned, likest
from rules.mail import Kind, Signal
from rules.phrases_received import CLASSES, Heard, received_book
from rules.sentences import Sentences
from rules.terms import Term, terms, word_classes

MOST: dict[str, float] = {shows: 20.0 for name, shows in vars(Heard).items() if name.isupper()} | {
    Heard.ABOUT_A_JOB: 2.0,
    Heard.MAY_BE_A_JOB: 2.0,
    Heard.MINE: 4.0,
    Heard.MARKETING: 8.0,
    Heard.CANCELLED: 8.0,
    Heard.SHELVED: 8.0,
    Heard.LEFT: 8.0,
    Heard.NO_CALLS: 8.0,
}
"""No more of an evidence is looked for than can count."""
SAID_BESIDES = 3.0
"""The least evidence of a signal."""
ANSWERS = "answers the user"


def weigh_received(subject: Sentences, body: Sentences) -> Weighed:
    return Search(received_book(), body, subject).weigh(MOST)


def judge_received(said: Weighed, subject: Sentences, body: Sentences, *, bulk: bool = False) -> tuple[Kind, Kind]:
    """What it is by itself, and what as an answer to the user: that need not tell that it is about a job."""
    if bulk and said[Heard.MINE] < 2:
        return Kind.OTHER, Kind.OTHER
    model = learned("received")
    like = model.of(said, terms(body, subject, classes()))
    return Kind(likest(like)), Kind(likest(model.besides(like, ANSWERS)))


def features(subject: str, body: Sentences, *, answers: bool) -> tuple[Mapping[str, float], Iterator[Term]]:
    """What is weighed: the evidences and the terms."""
    written = Sentences(subject)
    return {**weigh_received(written, body), ANSWERS: float(answers)}, terms(body, written, classes())


@cache
def classes() -> Mapping[str, str]:
    return word_classes(CLASSES)


def signals_received(kind: Kind, said: Weighed, body: str) -> frozenset[Signal]:
    signals = set()
    if max(said[Heard.CANCELLED], said[Heard.SHELVED]) >= SAID_BESIDES:
        signals.add(Signal.CANCELLATION)
    if said[Heard.LEFT] >= SAID_BESIDES:
        signals.add(Signal.LEFT)
    if said[Heard.NO_CALLS] >= SAID_BESIDES:
        signals.add(Signal.NO_CALLS)
    if kind is Kind.NEXT_STEP and said[Heard.TIMES] >= 2:
        signals.add(Signal.REQUEST)
    asked = said[Heard.ASKED]
    if kind in {Kind.OTHER, Kind.STILL_DECIDING} and (asked >= 5 or (asked >= 3 and "?" in body)):
        signals.add(Signal.REQUEST)
    return frozenset(signals)
