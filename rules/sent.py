"""What a sent mail is."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from rules.evidence import Search, Weighed
from rules.glance import Glance
from rules.likeness import learned, likest, table
from rules.mail import Kind, Signal
from rules.phrases_sent import CLASSES, Said, sent_book
from rules.sentences import Sentences
from rules.terms import Term, terms, word_classes

MOST: dict[str, float] = {shows: 8.0 for name, shows in vars(Said).items() if name.isupper()} | {
    Said.INTERVIEWED: 6.0,
    Said.MET: 6.0,
    Said.TALKED: 3.0,
    Said.NAMED: 5.0,
    Said.JOB: 5.0,
    Said.CANDIDATE: 4.0,
    Said.KEEN: 4.0,
    Said.WAITS: 5.0,
    Said.OTHERWISE: 12.0,
    Said.DAILY: 2.5,
    Said.WITHDRAWS: 8.0,
}
"""No more of an evidence is looked for than can count."""


def judge_sent(subject: str, body: Sentences) -> tuple[Kind, frozenset[Signal], Weighed]:
    now = Sentences(_of_now(subject))
    if not _glance().is_worth_a_look(chain(body.words, now.words)):
        return Kind.OTHER, frozenset(), Weighed(body)
    said = _weighed(body, now)
    told = likest(learned("sent").of(said, terms(body, now, classes())))
    if told == Signal.WITHDRAWAL:
        return Kind.OTHER, frozenset({Signal.WITHDRAWAL}), said
    return Kind(told), frozenset(), said


def _weighed(body: Sentences, subject: Sentences) -> Weighed:
    return Search(sent_book(), body, subject).weigh(MOST)


def features(subject: str, body: Sentences) -> tuple[Mapping[str, float], Iterator[Term]]:
    """What is weighed: the evidences and the terms."""
    now = Sentences(_of_now(subject))
    return _weighed(body, now), terms(body, now, classes())


@cache
def classes() -> Mapping[str, str]:
    return word_classes(CLASSES)


@cache
def _glance() -> Glance:
    return Glance(table("sent_at_a_glance"), classes())


def _of_now(subject: str) -> str:
    """The subject, unless it gives the thanks of an earlier mail: that of a reply was written before."""
    lowered = subject[:200].lower()
    return "" if lowered.startswith(("re:", "re :", "aw:", "sv:")) and "thank" in lowered else subject
