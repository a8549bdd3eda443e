"""Which sentences of a text may speak of time, found cheaply, so that the grammar reads only those."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rules.timegrammar import plain, times
from rules.timeperiods import Scene, When
from rules.timewords import TIME_WORDS

LONGEST_TEXT = 20_000
LONGEST_SENTENCE = 600
MOST_SENTENCES = 60
"""How many sentences with a time expression are read."""
PARAGRAPH = "\n\n"
_MORE_OF_A_DAY = re.compile(r"[/.-][0-9]")
"""After the first number of a day that is told by numbers alone."""
_APART = "".join(" " if chr(code) in ".,;:!?()[]{}<>'\"*/_=+&|~#@\n\r\t-" else chr(code) for code in range(128))
"""A table of all of ASCII, which costs less than one of a few signs."""
_BOUNDARY = re.compile(
    r"[.!?\n](?:(?<=\n)(?:(?<![^\n]{50}\n)|(?=[\r\n]|\Z|\s{0,6}(?:[-*•·]|\d{1,2}[.)])\s))"
    r"|(?<!\n)(?<!\b[Ss]t\.)(?<!\b[DM]r\.)(?<!\bM[rs]s\.)(?<!\bMs\.)(?<!\b[ap]\.m\.)"
    r"[\"')]{0,4}\s{1,9}(?=[A-Z\"'(*•-]))"
)
"""Where a sentence ends, or a line that its writer ended: a short one, one before an empty line or before a bullet."""


class Sentence(NamedTuple):
    said: str
    """As the grammar reads it: lower case, plain quotes and dashes, one line, of the length of what was written."""
    written: str
    words: frozenset[str]
    before: str = ""
    after: str = ""
    """What comes before and after it, likewise plain."""


def apart(lowered: str) -> str:
    """Its words parted by spaces, each where it stood."""
    return lowered.translate(_APART)


def timed_sentences(text: str) -> Iterator[Sentence]:
    """The sentences that may hold a time expression."""
    text = text[:LONGEST_TEXT]
    lowered = plain(text)
    spaced = apart(lowered)
    ends = _ends(text, 0, len(text))
    numbers = []
    for n, (start, end) in enumerate(pairwise(ends)):
        said = TIME_WORDS.intersection(spaced[start:end].split())
        if said and _is_of_time(said, lowered, spaced, start, end):
            numbers.append(n)
    return _sentences(text, lowered, spaced, ends, numbers)


def sentences_at(text: str, lowered: str, spaced: str, places: Collection[int]) -> Iterator[Sentence]:
    """The sentences in which these places are. Only their paragraphs and the one before are parted into sentences."""
    first, last = min(places), max(places)
    start = max(0, text.rfind(PARAGRAPH, 0, max(0, text.rfind(PARAGRAPH, 0, first))))
    stop = text.find(PARAGRAPH, last) + 1
    ends = _ends(text, start, stop or len(text))
    return _sentences(text, lowered, spaced, ends, sorted({bisect_right(ends, place) - 1 for place in places}))


def places_of(words: Sequence[str], numbers: Iterable[int], spaced: str) -> Iterator[int]:
    """Where in a text some of its words stand, by their numbers, which grow; -1 for what is written otherwise."""
    padded = f" {spaced} "
    reached: dict[str, tuple[int, int]] = {}
    for number in numbers:
        word = words[number]
        former, at = reached.get(word, (0, -1))
        for _ in range(words[former : number + 1].count(word)):
            at = padded.find(f" {word} ", at + 1)
        yield at
        reached[word] = number + 1, at


def _ends(text: str, start: int, stop: int) -> list[int]:
    """Where sentences end between two edges, which are ends themselves."""
    ends = [start, *(end.end() for end in _BOUNDARY.finditer(text, start, stop))]
    if ends[-1] < stop:
        ends.append(stop)
    return ends


def _sentences(text: str, lowered: str, spaced: str, ends: list[int], numbers: list[int]) -> Iterator[Sentence]:
    line = lowered.replace("\n", " ").replace("\r", " ").replace("\t", " ") if numbers else ""
    for n in numbers[:MOST_SENTENCES]:
        start, end = ends[n], ends[n + 1]
        before = line[max(ends[n - 1], start - 300) : start] if n else ""
        stop = min(end, start + LONGEST_SENTENCE)
        words = frozenset(spaced[start:end].split())
        yield Sentence(line[start:stop], text[start:stop], words, before, line[end : end + 160])


def _is_of_time(words: frozenset[str], lowered: str, apart: str, start: int, end: int) -> bool:
    """Whether one of the words is more than a number, or is the first number of a day told by numbers alone."""
    if not all(map(str.isdigit, words)):
        return True
    padded = f" {apart[start:end]} "
    for word in words:
        at = padded.find(f" {word} ")
        while at >= 0:
            if _MORE_OF_A_DAY.match(lowered, start + at + len(word)):
                return True
            at = padded.find(f" {word} ", at + len(word))
    return False


def times_of(sentence: Sentence, scene: Scene) -> list[When]:
    try:
        return times(sentence.said, scene, sentence.words)
    except OverflowError:  # the end of the calendar
        return []
