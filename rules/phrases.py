"""Phrases: a small language for what people say, and the search for it in one pass over a text.

A phrase is words in order. `a|b_c` are alternatives (`b_c` is two words), `..3` is a gap of up to three words, `<name>`
stands for a class of words, `^` and `$` are the sentence's start and end. A table has a phrase a line, behind its
weight; what does not begin with a weight continues the line above.

Text is met in lower case, without punctuation, contractions written out ("we will not"), sentence by sentence. Every
phrase is filed under words that it cannot do without, so that a text pays only for phrases that may be in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rules.sentences import Sentences


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
    def expression(self) -> re.Pattern[str]:
        return re.compile("".join(_part(element) for element in self.phrase.words.split()))


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
    """Phrases filed under the rarest word of one of their elements."""

    def __init__(self, tables: Iterable[Mapping[str, str]], classes: str) -> None:
        self._filed: dict[str, list[Pattern]] = {}
        for phrase in _phrases(tables, _classes(classes)):
            pattern = Pattern(phrase)
            for word in _anchors(phrase.words):
                self._filed.setdefault(word, []).append(pattern)

    def search(self, sentences: Sentences) -> Iterator[Found]:
        """Every phrase once, at its first place."""
        filed = self._filed
        seen: set[Pattern] = set()
        for number, words in enumerate(sentences.words):
            maybe = {pattern for word in filed.keys() & words for pattern in filed[word]} - seen
            if not maybe:
                continue
            said = sentences.said(number)
            for pattern in maybe:
                if pattern.expression.search(said):
                    seen.add(pattern)
                    yield Found(pattern.phrase, number)


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
    "a an and are as at be been for from had has have i if in into is it me my not of on or our so that the there this "
    "to us was we were will with would you your do did any all am can could up out about more very much no".split()
)


def _anchors(words: str) -> set[str]:
    """For each alternative of the element that is least common, its least common word."""
    elements = [element.split("|") for element in words.split() if element[0] not in "^$."]
    rarest = min(elements, key=lambda choices: (max(_commonness(choice) for choice in choices), len(choices)))
    return {min(choice.split("_"), key=lambda word: (word in _COMMON, -len(word))) for choice in rarest}


def _commonness(choice: str) -> float:
    return min((10.0 if word in _COMMON else 1 / len(word)) for word in choice.split("_"))
