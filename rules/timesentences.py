"""Which sentences of a text may speak of time, found cheaply, so that the grammar reads only those."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rules.timegrammar import plain
from rules.timereaders import TIME_WORDS

LONGEST_TEXT = 20_000
LONGEST_SENTENCE = 600
MOST_SENTENCES = 60
"""How many sentences with a time expression are read."""
_MORE_OF_A_DAY = re.compile(r"[/.-][0-9]")
"""After the first number of a day that is told by numbers alone."""
_APART = str.maketrans(dict.fromkeys(".,;:!?()[]{}<>'\"*/_=+&|~#@\n\r\t-", " "))
_WORD_ENDS = ("", " ")
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


def timed_sentences(text: str, about: frozenset[str] = frozenset()) -> Iterator[Sentence]:
    """The sentences that may hold a time expression, where they or a neighbour hold a word of `about`, if any."""
    text = text[:LONGEST_TEXT]
    lowered = plain(text)
    apart = lowered.translate(_APART)
    places = _places(lowered, apart)
    if not places:
        return
    spans = list(_spans(text, places[-1]))
    line = lowered.replace("\n", " ").replace("\r", " ").replace("\t", " ")
    said: dict[int, frozenset[str]] = {}

    def words(n: int) -> frozenset[str]:
        if n not in said:
            said[n] = frozenset(apart[slice(*spans[n])].split())
        return said[n]

    def speaks(n: int) -> bool:
        return not about.isdisjoint(words(n))

    found = 0
    for n in _holding(places, spans):
        start, end = spans[n]
        if about and not any(speaks(each) for each in (n, n - 1, n + 1) if 0 <= each < len(spans)):
            continue
        found += 1
        if found > MOST_SENTENCES:
            return
        before = line[max(spans[n - 1][0], start - 300) : start] if n else ""
        stop = min(end, start + LONGEST_SENTENCE)
        yield Sentence(line[start:stop], text[start:stop], words(n), before, line[end : end + 160])


def _places(lowered: str, apart: str) -> list[int]:
    """Where words of time and the numbers of days stand."""
    places: list[int] = []
    for word in TIME_WORDS.intersection(apart.split()):
        at = apart.find(word)
        while at >= 0:
            end = at + len(word)
            whole = (not at or apart[at - 1] == " ") and apart[end : end + 1] in _WORD_ENDS
            if whole and (not word.isdigit() or _MORE_OF_A_DAY.match(lowered, end)):
                places.append(at)
            at = apart.find(word, end)
    places.sort()
    return places


def _holding(places: list[int], spans: list[tuple[int, int]]) -> Iterator[int]:
    """Which spans hold a place; both in their order."""
    n = last = -1
    end = 0
    for place in places:
        while place >= end:
            n += 1
            end = spans[n][1]
        if n != last:
            yield n
            last = n


def _spans(text: str, last: int) -> Iterator[tuple[int, int]]:
    """The sentences up to the one that follows the last place."""
    start = 0
    for stop in _BOUNDARY.finditer(text):
        yield start, stop.end()
        if start > last:
            return
        start = stop.end()
    if start < len(text):
        yield start, len(text)
