"""Which sentences of a text may speak of time, found cheaply, so that the grammar reads only those."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.timegrammar import plain
from rules.timereaders import TIME_WORDS

LONGEST_TEXT = 20_000
LONGEST_SENTENCE = 600
MOST_SENTENCES = 60
"""How many sentences with a time expression are read."""
WRAPPED = 50
"""A line shorter than this was ended by its writer, a longer one by the mail program."""

_DIGIT = re.compile(r"[0-9]")
_APART = str.maketrans(dict.fromkeys(".,;:!?()[]{}<>'\"*/_=+&|~#@\n\r\t-", " "))
_END = re.compile(
    r"[.!?](?<!\b[Ss]t\.)(?<!\b[DM]r\.)(?<!\bM[rs]s\.)(?<!\bMs\.)(?<!\b[ap]\.m\.)[\"')]*\s+(?=[A-Z\"'(*•-])"
)
_BULLET = re.compile(r"\s*(?:[-*•·]|\d{1,2}[.)])\s")
_ENDS = ("", "\n", "\r")


@dataclass(frozen=True, slots=True)
class Sentence:
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
    spans = list(_spans(text))
    apart = lowered.translate(_APART)
    words = [frozenset(apart[start:end].split()) for start, end in spans]
    lines = _one_line(lowered)
    found = 0
    for n, (start, end) in enumerate(spans):
        if TIME_WORDS.isdisjoint(words[n]) and not _DIGIT.search(lowered, start, end):
            continue
        if about and all(about.isdisjoint(near) for near in words[max(0, n - 1) : n + 2]):
            continue
        found += 1
        if found > MOST_SENTENCES:
            return
        before = lines[max(spans[n - 1][0], start - 300) : start] if n else ""
        stop = min(end, start + LONGEST_SENTENCE)
        yield Sentence(lines[start:stop], text[start:stop], words[n], before, lines[end : end + 160])


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ").replace("\t", " ")


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for paragraph, end in _paragraphs(text):
        start = paragraph
        for stop in _END.finditer(text, paragraph, end):
            yield start, stop.end()
            start = stop.end()
        if start < end:
            yield start, end


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Wrapped lines together, by where they start and end."""
    start = at = 0
    for line in text.split("\n"):
        end = at + len(line)
        if len(line) < WRAPPED or text[end + 1 : end + 2] in _ENDS or _BULLET.match(text, end + 1, end + 8):
            yield start, end
            start = end + 1
        at = end + 1
    if start < len(text):
        yield start, len(text)
