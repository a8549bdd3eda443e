"""Phrases: a small language for what people say, and the search for it in one pass over a text.

A phrase is words in order. `a|b_c` are alternatives (`b_c` is two words), `(a|b)` may be missing, `..3` is a gap of up to
three words, `<name>` stands for a class of words from the table that it comes with, `^` and `$` are the sentence's start
and end. Text is met in lower case, without punctuation, contractions written out ("we will not"), sentence by sentence.

Every phrase is filed under words that it cannot do without, so that a text pays only for phrases that may be in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rules.sentences import Sentences


class Phrase(NamedTuple):
    evidence: str
    """The kind of evidence that it is."""
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
    words: str

    @cached_property
    def expression(self) -> re.Pattern[str]:
        return re.compile("".join(_part(element) for element in self.words.split()))


def _part(element: str) -> str:
    if element == "^":
        return "^"
    if element == "$":
        return " $"
    if element.startswith(".."):
        return f"(?: [^ ]+){{0,{int(element[2:])}}}?"
    optional = element.startswith("(")
    choices = "|".join(re.escape(choice.replace("_", " ")).replace("\\ ", " ") for choice in _choices(element))
    return f"(?: (?:{choices})(?= ))?" if optional else f" (?:{choices})(?= )"


def _choices(element: str) -> list[str]:
    return element.strip("()").split("|")


class Book:
    """Phrases filed under the rarest word of one of their elements."""

    def __init__(self, phrases: Iterable[Phrase], classes: Mapping[str, str]) -> None:
        self._filed: dict[str, list[Pattern]] = {}
        for phrase in phrases:
            pattern = Pattern(phrase, _expanded(phrase.words, classes))
            for word in _anchors(pattern.words):
                self._filed.setdefault(word, []).append(pattern)

    def search(self, sentences: Sentences) -> Iterator[Found]:
        """Every phrase once, at its first place."""
        filed = self._filed
        seen: set[int] = set()
        for number, words in enumerate(sentences.words):
            maybe = {pattern for word in filed.keys() & words for pattern in filed[word]}
            if not maybe:
                continue
            said = sentences.said(number)
            for pattern in maybe:
                if id(pattern) not in seen and pattern.expression.search(said):
                    seen.add(id(pattern))
                    yield Found(pattern.phrase, number)


def _expanded(words: str, classes: Mapping[str, str]) -> str:
    return re.sub(r"<(\w+)>", lambda name: classes[name[1]], words)


_COMMON = frozenset(
    ["a", "an", "and", "are", "as", "at", "be", "been", "for", "from", "had", "has", "have", "i", "if", "in", "into", "is", "it", "me", "my", "not", "of", "on", "or", "our", "so", "that", "the", "there", "this", "to", "us", "was", "we", "were", "will", "with", "would", "you", "your", "do", "did", "any", "all", "am", "can", "could", "up", "out", "about", "more", "very", "much", "no"]
)


def _anchors(words: str) -> set[str]:
    """For each alternative of the element that is least common, its least common word."""
    elements = [_choices(element) for element in words.split() if element[0] not in "(^$."]
    rarest = min(elements, key=lambda choices: (max(_commonness(choice) for choice in choices), len(choices)))
    return {min(choice.split("_"), key=lambda word: (word in _COMMON, -len(word))) for choice in rarest}


def _commonness(choice: str) -> float:
    return min((10.0 if word in _COMMON else 1 / len(word)) for word in choice.split("_"))
