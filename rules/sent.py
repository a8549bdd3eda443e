"""What a sent mail is: told at a glance where it is nothing to us, by its terms where these are sure, and by what its
phrases mean where they are not."""

from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import NamedTuple

from rules.evidence import Weighed, weigh
from rules.glance import Glance
from rules.likeness import Likeness, Reading, likest, table
from rules.mail import Kind
from rules.phrases_sent import CLASSES, Said, sent_book
from rules.second_look import SecondLook, is_in_doubt
from rules.sentences import Sentences
from rules.terms import word_classes

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


class SentAs(NamedTuple):
    told: str
    """Its kind, or the signal of a withdrawal."""
    reading: Reading | None = None
    said: Weighed | None = None
    """The evidences, where they were asked."""


class Looks(NamedTuple):
    """What was learned, from the cheapest look to the closest."""

    glance: Glance
    likeness: Likeness
    second_look: SecondLook

    def judge(self, subject: Sentences, body: Sentences) -> SentAs:
        if not self.glance.is_worth_a_look(chain(body.words, subject.words)):
            return SentAs(Kind.OTHER)
        reading = self.likeness.of(body, subject)
        if not is_in_doubt(reading.like):
            return SentAs(likest(reading.like), reading)
        said = evidences(subject, body)
        return SentAs(likest(self.second_look.of(reading.like, said)), reading, said)


def judge_sent(subject: str, body: Sentences) -> SentAs:
    return _learned().judge(subject_now(subject), body)


def evidences(subject: Sentences, body: Sentences) -> Weighed:
    return weigh(sent_book(), body, subject, MOST)


@cache
def _learned() -> Looks:
    return Looks(
        Glance(table("sent_at_a_glance"), classes()),
        Likeness(table("sent"), classes()),
        SecondLook(table("sent_second_look")),
    )


@cache
def classes() -> Mapping[str, str]:
    return word_classes(CLASSES)


def subject_now(subject: str) -> Sentences:
    """The subject, unless it gives the thanks of an earlier mail: that of a reply was written before."""
    lowered = subject[:200].lower()
    before = lowered.startswith(("re:", "re :", "aw:", "sv:")) and "thank" in lowered
    return Sentences("" if before else subject)
