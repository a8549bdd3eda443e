"""Which sentences of a text may speak of time, found cheaply, so that the grammar reads only those."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from rules.timegrammar import plain, times
from rules.timeperiods import Scene, When
from rules.timewords import TIME_WORDS

LONGEST_TEXT = 20_000
LONGEST_SENTENCE = 600
MOST_SENTENCES = 60
"""How many sentences with a time expression are read."""
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


def timed_sentences(
    text: str, about: frozenset[str] = frozenset(), *, holds: Callable[[list[str]], bool] | None = None
) -> Iterator[Sentence]:
    """The sentences that may hold a time expression, whose words pass; they or a neighbour hold a word of `about`."""
    text = text[:LONGEST_TEXT]
    lowered = plain(text)
    apart = lowered.translate(_APART)
    ends = [0, *(stop.end() for stop in _BOUNDARY.finditer(text))]
    if ends[-1] < len(text):
        ends.append(len(text))
    words = [apart[start:end].split() for start, end in pairwise(ends)]
    line = ""
    found = 0
    for n, said in enumerate(words):
        if TIME_WORDS.isdisjoint(said) or (holds and not holds(said)):
            continue
        if about and all(map(about.isdisjoint, words[max(0, n - 1) : n + 2])):
            continue
        start, end = ends[n], ends[n + 1]
        if not _is_of_time(TIME_WORDS.intersection(said), lowered, apart, start, end):
            continue
        found += 1
        if found > MOST_SENTENCES:
            return
        line = line or lowered.replace("\n", " ").replace("\r", " ").replace("\t", " ")
        before = line[max(ends[n - 1], start - 300) : start] if n else ""
        stop = min(end, start + LONGEST_SENTENCE)
        yield Sentence(line[start:stop], text[start:stop], frozenset(said), before, line[end : end + 160])


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
