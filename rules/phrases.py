"""Phrases: a small language for what people say, and the search for it in one pass over a text.

A phrase is words in order. `a|b_c` are alternatives (`b_c` is two words), `..3` is a gap of up to three words, `<name>`
stands for a class of words, `^` and `$` are the sentence's start and end. A table has a phrase a line, behind its
weight; what does not begin with a weight continues the line above.

Text is met in lower case, without punctuation, contractions written out ("we will not"), sentence by sentence. Every
phrase is filed under words that it cannot do without, so that a text pays only for phrases that may be in it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_
from typing import NamedTuple

from rules.sentences import SENTENCE, Sentences


class Phrase(NamedTuple):
    evidence: str
    weight: float
    words: str


class Found(NamedTuple):
    phrase: Phrase
    sentence: int
    """Which sentence of the text, for the quote."""


@dataclass(frozen=True, eq=False)
class Pattern:
    """A phrase, with the expression that finds it, made when it is first needed."""

    phrase: Phrase

    @cached_property
    def found(self) -> Callable[[str], object]:
        words = self.phrase.words
        if " " not in words and "_" not in words:
            return bool
        return re.compile("".join(_part(element) for element in words.split())).search


def _part(element: str) -> str:
    if element == "^":
        return "^"
    if element == "$":
        return " $"
    if element.startswith(".."):
        return f"(?: [^ ]+){{0,{int(element[2:])}}}?"
    choices = "|".join(choice.replace("_", " ") for choice in element.split("|"))
    return f" (?:{choices})(?= )"


class Book:
    """Phrases filed under the rarest word of one of their elements.

    Every set of alternatives has a bit, and every word the bits of the sets that it may be part of: a phrase is looked
    for only in a sentence that has all of its bits.
    """

    def __init__(self, tables: Iterable[Mapping[str, str]], classes: str) -> None:
        self._words: dict[str, tuple[int, list[tuple[int, Pattern]]]] = {}
        sets: dict[str, int] = {}
        for phrase in _phrases(tables, _classes(classes)):
            elements = [element for element in phrase.words.split() if element[0] not in "^$."]
            for element in elements:
                if element not in sets:
                    sets[element] = bit = 1 << len(sets)
                    for word in _keys(element):
                        bits, patterns = self._words.get(word, (0, []))
                        self._words[word] = (bits | bit, patterns)
            needs = reduce(or_, (sets[element] for element in elements))
            pattern = Pattern(phrase)
            for word in _anchors(elements):
                self._words[word][1].append((needs, pattern))

    def search(self, sentences: Sentences, most: Mapping[str, float]) -> list[Found]:
        """Every phrase once, at its first place; no more of an evidence once it weighs `most`."""
        known = self._words.get
        done: set[Pattern] = set()
        room = dict(most)
        findings: list[Found] = []
        for number, sentence in enumerate(sentences.plain):
            words = sentence.split()
            for start in range(0, len(words), SENTENCE):
                some = words[start : start + SENTENCE]
                entries = list(filter(None, map(known, some)))
                present = 0
                for bits, _ in entries:
                    present |= bits
                said = f" {' '.join(some)} "
                for _, patterns in entries:
                    for needs, pattern in patterns:
                        if present & needs == needs and pattern not in done:
                            evidence, weight, _ = phrase = pattern.phrase
                            if room[evidence] > 0 and pattern.found(said):
                                done.add(pattern)
                                room[evidence] -= weight
                                findings.append(Found(phrase, number))
        return findings


def _classes(table: str) -> dict[str, str]:
    named = (line.split(": ", 1) for line in _joined(table, r"\w+: ") if line)
    return {name: choices.replace(" ", "") for name, choices in named}


def _phrases(tables: Iterable[Mapping[str, str]], classes: Mapping[str, str]) -> Iterator[Phrase]:
    for table in tables:
        for evidence, lines in table.items():
            for line in _joined(lines, r"-?\d+\.\d "):
                weight, words = line.split(maxsplit=1)
                yield Phrase(evidence, float(weight), re.sub(r"<(\w+)>", lambda name: classes[name[1]], words))


def _joined(table: str, start: str) -> list[str]:
    """The table's lines, each with those that continue it."""
    joined: list[str] = []
    for line in filter(None, (line.strip() for line in table.split("\n"))):
        if re.match(start, line):
            joined.append(line)
        else:
            joined[-1] += line if line.startswith("|") else f" {line}"
    return joined


_COMMON = frozenset(
    """
    a an and are as at be been for from had has have i if in into is it me my not of on or our so that the there this
    to us was we were will with would you your do did any all am can could up out about more very much no
    """.split()  # noqa: SIM905
)


def _anchors(elements: list[str]) -> set[str]:
    """For each alternative of the element that is least common, its least common word."""
    return _keys(min(elements, key=lambda element: (max(map(_commonness, element.split("|"))), element.count("|"))))


def _keys(element: str) -> set[str]:
    """Of each alternative its least common word."""
    return {min(choice.split("_"), key=lambda word: (word in _COMMON, -len(word))) for choice in element.split("|")}


def _commonness(choice: str) -> float:
    return min((10.0 if word in _COMMON else 1 / len(word)) for word in choice.split("_"))
