"""Many patterns searched for at once, in about the time of one.

Python tries the alternatives of a pattern one after the other, at every place. Here each alternative is filed under
the letters that it can begin with, and a word of the text meets only those that it could be the beginning of.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

Match = Callable[[str, int, int], re.Match[str] | None]

NOWHERE = (-1, 0)
_WORD = re.compile(r"[a-z]+")
_ASSERTION = re.compile(r"\\b|\^|\(\?<[!=](?:[^()]|\\.)*\)")
_LITERAL = re.compile(r"[a-z]+")


class Beginnings(dict[str, Match | None]):
    """By the first three letters of a word: what can begin there. Made when such a word is first met."""

    def __init__(self, heads: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.heads = heads
        """The letters that a pattern can begin with, and the pattern."""

    def __missing__(self, letters: str) -> Match | None:
        fitting = dict.fromkeys(
            pattern for head, pattern in self.heads if letters.startswith(head[:3]) or head.startswith(letters)
        )
        made = re.compile("|".join(f"(?:{pattern})" for pattern in fitting)).match if fitting else None
        self[letters] = made
        return made


@dataclass(frozen=True, slots=True)
class CueSearch:
    """Patterns over lower-case text, each beginning at a word of letters."""

    beginnings: Beginnings

    @property
    def heads(self) -> tuple[tuple[str, str], ...]:
        return self.beginnings.heads

    def spans(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        return self.spans_at(words_at(text, start, end), text, end)

    def spans_at(self, places: list[tuple[str, int]], text: str, end: int) -> Iterator[tuple[int, int]]:
        """As `spans`, where several searches share the words."""
        beginnings = self.beginnings
        for letters, at in places:
            match = beginnings[letters]
            if match and (found := match(text, at, end)):
                yield found.span()

    def last_at(self, places: list[tuple[str, int]], text: str, end: int) -> tuple[int, int]:
        """Where the last of the spans ends and, of those that end together, how early it starts."""
        beginnings, last = self.beginnings, NOWHERE
        for letters, at in places:
            match = beginnings[letters]
            if match and (found := match(text, at, end)) and (found.end(), -at) > last:
                last = (found.end(), -at)
        return last

    def search(self, text: str, start: int = 0) -> bool:
        return next(self.spans(text, start, len(text)), None) is not None


def words_at(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """The first letters of each word, and where it stands."""
    return [(word[0][:3], word.start()) for word in _WORD.finditer(text, start, end)]


def cue_search(patterns: Iterable[str]) -> CueSearch:
    """Top-level alternatives are filed one by one."""
    each = (option for pattern in patterns for option in _options(pattern))
    return CueSearch(Beginnings(tuple((head, option) for option in each for head in _heads(option))))


def _heads(pattern: str) -> Iterator[str]:
    """The letters that a pattern can begin with; "" where it can begin with any."""
    while assertion := _ASSERTION.match(pattern):
        pattern = pattern[assertion.end() :]
    if not pattern.startswith("(?:"):
        yield _literal(pattern)
        return
    end = _closing(pattern)
    rest = pattern[end + 1 :]
    for option in _options(pattern[3:end]):
        yield from _heads(option + rest.lstrip("?*"))
    if rest.startswith(("?", "*")):
        yield from _heads(rest[1:].lstrip("?"))


def _literal(pattern: str) -> str:
    found = _LITERAL.match(pattern)
    if not found:
        return ""
    letters, following = found[0], pattern[found.end() : found.end() + 1]
    return letters[:-1] if following in {"?", "*"} else letters


def _closing(pattern: str) -> int:
    depth = 0
    for at, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return at
    return len(pattern)


def _options(group: str) -> Iterator[str]:
    depth = start = 0
    for at, sign in enumerate(group):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            yield group[start:at]
            start = at + 1
    yield group[start:]
