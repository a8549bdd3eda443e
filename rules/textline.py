"""A line of a mail, looked over once: where its words begin, and where a name may."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping

from rules.cuesearch import cue_search
from rules.name_extents import ARTICLES, FIRM_OF, may_begin_name, name_after
from rules.name_words import NEVER

_WORD = re.compile(r"[a-z]+|@")
_NOTABLE = re.compile(r"[^a-z ,;:!?()'’\"“”-]")
"""What no plain word has in it."""
_MARKS = ".,;:!?\"'“”‘’*_()"
_NO_START = NEVER | ARTICLES
_FIRM = 90
"""Characters between "the firm of" and the name, at most."""


class TextLine:
    """A line, its words single-spaced; `small` are words known to be names though in small letters."""

    def __init__(self, text: str, small: frozenset[str] = frozenset()) -> None:
        self.text = text
        lower = text.lower()
        self.lower = lower if len(lower) == len(text) else "".join(letter.lower()[0] for letter in text)
        """In small letters, place for place."""
        self.places = _places(self.lower)
        """The first three letters of each word, and where it stands."""
        self.starts = self._starts(small)
        """Where a name may begin, the article not counted: at a capital, a digit, a domain or a word of `small`."""
        self._small = small
        self._names: dict[int, str] = {}
        self._in_full: list[tuple[int, int, str]] | None = None

    def _starts(self, small: frozenset[str]) -> list[int]:
        text, found, end = self.text, [], 0
        for notable in _NOTABLE.finditer(text):
            at = notable.start()
            if at < end:
                continue
            start = text.rfind(" ", end, at) + 1 or end
            end = text.find(" ", at)
            end = len(text) if end < 0 else end
            word = text[start:end].strip(_MARKS)
            if word.isalpha():
                small_word = word.lower()
                if small_word == word or (small_word in _NO_START and text[end - 1] != "."):
                    continue
                if small_word not in _NO_START or may_begin_name(text[start:end]):
                    found.append(start)
            elif may_begin_name(text[start:end]):
                found.append(start)
        said = [word for word in small if word in self.lower]
        if not said:
            return found
        return sorted({*found, *(at for word in said for at in _places_of(word, self.lower))})

    def name_at(self, start: int) -> str:
        """The employer's name that begins here, or ""."""
        if start not in self._names:
            self._names[start] = name_after(self.text, start, lower=self._small) if self._may_name(start) else ""
        return self._names[start]

    def names(self) -> list[tuple[int, int, str]]:
        """Every name of the line in full: where it begins, where it ends, and what it is."""
        if self._in_full is None:
            self._in_full = list(self._names_in_full())
        return self._in_full

    def _names_in_full(self) -> Iterator[tuple[int, int, str]]:
        end = 0
        for start in self.starts:
            begin = start - 4 if start >= 4 and self.text.startswith("The ", start - 4) else start
            if start >= end and (name := self.name_at(begin)):
                begin = self.text.find(name, begin)
                end = begin + len(name)
                yield begin, end, name

    def _may_name(self, start: int) -> bool:
        at = bisect_left(self.starts, start)
        if at == len(self.starts):
            return False
        gap = self.lower[start : self.starts[at]]
        return not gap or gap.rstrip() in ARTICLES or (len(gap) < _FIRM and bool(FIRM_OF.match(self.text, start)))


def _places(text: str) -> list[tuple[str, int]]:
    places, at = [], 0
    for word in text.split(" "):
        if word.isalpha():
            places.append((word[:3], at))
        else:
            places += [(found[0][:3], at + found.start()) for found in _WORD.finditer(word)]
        at += len(word) + 1
    return places


def _places_of(word: str, text: str) -> Iterator[int]:
    """Where a word begins; the marks before it, which belong to no name, are its beginning."""
    for found in re.finditer(rf"(?<!\S)[\"“‘'*_]*{re.escape(word)}(?![\w@])", text):
        yield found.start()


class WordSearch:
    """A pattern that begins with a word of letters, tried only at words that it can begin with.

    It is given as alternatives, by the name under which a match is told (`lastgroup`), and what may follow them all.
    """

    def __init__(self, alternatives: Mapping[str, str], *, after: str = "") -> None:
        self.matches = _Matches(alternatives, after)

    def finditer(self, line: TextLine) -> Iterator[re.Match[str]]:
        matches, text, end = self.matches, line.text, 0
        for match, at in [(match, at) for letters, at in line.places if (match := matches[letters])]:
            if at >= end and (found := match(text, at)):
                end = found.end()
                yield found


Match = Callable[[str, int], re.Match[str] | None]


class _Matches(dict[str, Match | None]):
    """By the first three letters of a word: what can begin there."""

    def __init__(self, alternatives: Mapping[str, str], after: str) -> None:
        super().__init__()
        self.alternatives = {name: cue_search([pattern]).heads for name, pattern in alternatives.items()}
        self.after = after
        self.made: dict[str, Match] = {}

    def __missing__(self, letters: str) -> Match | None:
        named = []
        for name, heads in self.alternatives.items():
            fitting = dict.fromkeys(option for head, option in heads if letters.startswith(head[:3]))
            named += [f"(?P<{name}>{'|'.join(fitting)})"] if fitting else []
        pattern = rf"\b(?:{'|'.join(named)}){self.after}"
        if named and pattern not in self.made:
            self.made[pattern] = re.compile(pattern, re.IGNORECASE).match
        return self.setdefault(letters, self.made[pattern] if named else None)


class Beginnings(dict[str, bool]):
    """By the first three letters of a word: whether a pattern may begin there."""

    def __init__(self, pattern: str) -> None:
        super().__init__()
        self.heads = {head[:3] for head, _ in cue_search([pattern]).heads}

    def __missing__(self, letters: str) -> bool:
        return self.setdefault(letters, any(map(letters.startswith, self.heads)))
