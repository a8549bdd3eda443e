"""The terms around a day, by which the day of an answer is told from any other day.

A word that has a class ("decide", "choose") is known by it, and who speaks is known by the part that they play: "we" of
the employer's mail and "you" of the candidate's are the same side. So what is learned of one holds of many.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise, repeat
from typing import NamedTuple

from rules.dayclasses import CLASSES
from rules.mail import Direction
from rules.terms import Term
from rules.timeperiods import When
from rules.timesentences import Sentence

DAY = "~"
START, END = "^", "$"
NOT, IF = "<not>", "<if>"
UNSURE = frozenset({"early", "soon", "hard", "difficult", "<doubt>"})
""""Too early to say whether", "hard to tell if"."""
LIFTED = frozenset(
    {"<until>", "before", "than", "only", "hesitate", "worry", "wait", "but", "sooner", "past", "beyond"}
)
"""After a "not": what it does not deny the day."""
FAR = 40
"""How much of the sentence before, and of the one after, is looked at."""
_WORD = re.compile(r"[a-z]+|~+|[?;:()]|,| - |\d+")


class Around(NamedTuple):
    """The words of a sentence by where they stand: in the day's own clause before and after it, in the clauses before
    and after that one; and what holds of the whole."""

    before: list[str]
    after: list[str]
    former: list[str]
    latter: list[str]
    facts: list[str]


class Beside(NamedTuple):
    """The words of the sentence before, and of the one after."""

    sentence_before: list[str]
    sentence_after: list[str]


def around(when: When, masked: str, clauses: list[tuple[int, int]], number: int, speaker: Direction) -> Around:
    start, end = clauses[number]
    classes = CLASSES[speaker]
    before = [START, *_words(masked[start : when.start], classes), DAY]
    after = [DAY, *_words(masked[when.end : end], classes), END]
    former, latter = _words(masked[:start], classes), _words(masked[end:], classes)
    kind = f"kind {when.kind}"
    facts = [speaker.value, kind, f"{kind} {before[-2]}", f"{kind} ~ {after[1]}", f"{before[-2]} ~ {after[1]}"]
    facts.append(" ".join(before[-3:]))
    facts.append(f"length {min(6, (len(before) + len(after)) // 3)}")
    facts += [name for name, words in (("alone before", former), ("alone after", latter)) if not words]
    if _is_denied(before):
        facts.append("denied")
    if masked.rstrip(" \"')").endswith("?"):
        facts.append("?")
    return Around(before, after, former, latter, facts)


def _is_denied(before: list[str]) -> bool:
    """ "not by Friday", but neither "not until Friday" nor "do not hesitate to ask by Friday"; and "too early to say
    whether"."""
    if NOT not in before:
        return IF in before and not UNSURE.isdisjoint(before[: before.index(IF)])
    last = len(before) - before[::-1].index(NOT)
    return LIFTED.isdisjoint(before[last:])


def beside(sentence: Sentence, speaker: Direction) -> Beside:
    classes = CLASSES[speaker]
    return Beside(_words(sentence.before[-FAR:], classes), _words(sentence.after[:FAR], classes))


def terms(words: list[str]) -> Iterator[Term]:
    """Each word, and each two that follow each other."""
    return chain(words, pairwise(words))


def near_terms(words: list[str]) -> Iterator[Term]:
    """Besides, each two that have one between them, and each two classes that follow each other."""
    known = [word for word in words if word[0] in "<~"]
    return chain(
        words,
        pairwise(words),
        zip(words, repeat("*"), words[2:], strict=False),
        zip(repeat("+"), known, known[1:], strict=False),
    )


def _words(text: str, classes: Mapping[str, str]) -> list[str]:
    words = _WORD.findall(text.replace("n't", " not") if "n't" in text else text)
    return list(map(classes.get, words, words))
