"""A line of a mail, looked over once: where its words begin, and where a name may."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from rules.cuesearch import cue_search
from rules.names import ARTICLES, FIRM_OF, may_begin_name, name_after

_WORD = re.compile(r"[a-z]+|@")
_NOTABLE = re.compile(r"[^a-z ,;:!?()'’\"“”-]")
"""What no plain word has in it."""
_FIRM = 90
"""Characters between "the firm of" and the name, at most."""


class TextLine:
    """A line, its words single-spaced; `small` are words known to be names though in small letters."""

    def __init__(self, text: str, small: frozenset[str] = frozenset()) -> None:
        self.text = text
        lower = text.lower()
        self.lower = lower if len(lower) == len(text) else "".join(letter.lower()[0] for letter in text)
        """In small letters, place for place."""
        self.places = [(word[0][:3], word.start()) for word in _WORD.finditer(self.lower)]
        """The first three letters of each word, and where it stands."""
        self.starts = self._starts(small)
        """Where a name may begin, the article not counted: at a capital, a digit, a domain or a word of `small`."""
        self._small = small
        self._names: dict[int, str] = {}

    def _starts(self, small: frozenset[str]) -> list[int]:
        text, found, end = self.text, [], 0
        for notable in _NOTABLE.finditer(text):
            at = notable.start()
            if at < end:
                continue
            start = text.rfind(" ", end, at) + 1 or end
            end = text.find(" ", at)
            end = len(text) if end < 0 else end
            token = text[start:end]
            if token[:-1].isalpha() and token.islower():
                continue
            if may_begin_name(token) and self.lower[start:end] not in ARTICLES:
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

    def names(self) -> Iterator[tuple[int, int, str]]:
        """Every name of the line in full: where it begins, where it ends, and what it is."""
        end = 0
        for start in self.starts:
            begin = start - 4 if self.text.startswith("The ", start - 4) and start >= 4 else start
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


def _places_of(word: str, text: str) -> Iterator[int]:
    """Where a word begins; the marks before it, which belong to no name, are its beginning."""
    for found in re.finditer(rf"(?<!\S)[\"“‘'*_]*{re.escape(word)}(?![\w@])", text):
        yield found.start()


class WordSearch:
    """A pattern that begins with a word of letters, tried only at words that it can begin with."""

    def __init__(self, pattern: str, beginnings: Iterable[str] = ()) -> None:
        """`beginnings` are the alternatives of a pattern, in small letters, where it does not tell them itself."""
        self.pattern = re.compile(pattern, re.IGNORECASE)
        self.begins = _Begins(head for head, _ in cue_search(beginnings or (pattern,)).heads)

    def finditer(self, line: TextLine) -> Iterator[re.Match[str]]:
        begins = self.begins
        return self.found_at(line.text, [at for letters, at in line.places if begins[letters]])

    def found_at(self, text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
        end = 0
        for at in places:
            if at >= end and (found := self.pattern.match(text, at)):
                end = found.end()
                yield found


class _Begins(dict[str, bool]):
    """By the first three letters of a word: whether it may be one of `heads`."""

    def __init__(self, heads: Iterable[str]) -> None:
        super().__init__()
        self.heads = frozenset(heads)

    def __missing__(self, letters: str) -> bool:
        fits = any(letters.startswith(head[:3]) for head in self.heads)
        return self.setdefault(letters, fits)
