"""Which sentences of a text may speak of time, found cheaply, so that the grammar reads only those."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.timegrammar import TIME_WORDS, plain

LONGEST_TEXT = 20_000
LONGEST_SENTENCE = 600
MOST_SENTENCES = 60
"""How many sentences with a time expression are read."""
WRAPPED = 50
"""A line shorter than this was ended by its writer, a longer one by the mail program."""

_WORD = re.compile(r"[a-z]+|\d")
_DIGITS = frozenset("0123456789")
_END = re.compile(r"(?<!\bSt)(?<!\bst)(?<!\b[DM]r)(?<!\bMs)(?<!\bMrs)(?<!\b[ap]\.m)[.!?]+[\"')]*\s+(?=[A-Z\"'(*•-])")
_BULLET = re.compile(r"\s*(?:[-*•·]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Sentence:
    said: str
    """As the grammar reads it: lower case, plain quotes and dashes, one line, of the length of what was written."""
    written: str
    before: str = ""
    after: str = ""
    """What comes before and after it, likewise plain."""
    may_hold_time: bool = True


def timed_sentences(text: str) -> Iterator[Sentence]:
    """The sentences that may hold a time expression, each with its neighbours."""
    text = text[:LONGEST_TEXT]
    lowered = plain(text)
    if not may_hold_time(lowered):
        return
    spans = list(_spans(text))
    found = 0
    for n, (start, end) in enumerate(spans):
        said = lowered[start : min(end, start + LONGEST_SENTENCE)]
        if found == MOST_SENTENCES or not may_hold_time(said):
            continue
        found += 1
        before = lowered[slice(*spans[n - 1])] if n else ""
        after = lowered[end : end + 160]
        yield Sentence(_line(said), _line(text[start : start + len(said)]), _line(before[-300:]), _line(after))


def may_hold_time(lowered: str) -> bool:
    words = _WORD.findall(lowered)
    return not (TIME_WORDS.isdisjoint(words) and _DIGITS.isdisjoint(words))


def _line(said: str) -> str:
    return said.replace("\n", " ").replace("\r", " ").replace("\t", " ")


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _paragraphs(text):
        for stop in _END.finditer(text, start, end):
            yield start, stop.end()
            start = stop.end()
        if start < end:
            yield start, end


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Wrapped lines together, by where they start and end."""
    start = at = 0
    for line in text.split("\n"):
        end = at + len(line)
        following = text[end + 1 : end + 8]
        if len(line) < WRAPPED or not following.strip() or following[0] == "\n" or _BULLET.match(following):
            yield start, end
            start = end + 1
        at = end + 1
    if start < len(text):
        yield start, len(text)
