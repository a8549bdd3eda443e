"""Where a text may name the day of an answer, by the few words around each word of time: most texts nowhere do.

What a word weighs was learned from labelled sentences and from ordinary mail (`benchmarks/promises.py`), so that of the
days that a closer look would find hardly one is passed over, and few others are looked at.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from rules.dayclasses import CLASSES
from rules.likeness import fields, table
from rules.mail import Direction
from rules.timewords import TIME_WORDS

DIGITS = frozenset("0123456789")
MORE_OF_A_DAY = frozenset("/.-")
"""After a number, and before another: a number without any is no day told by numbers alone."""
NUMERIC = "<number>"
PLACES = 5
BEHIND, AHEAD = 60, 40
"""How many characters before and after a word of time are looked at."""

Weights = Mapping[str, float]


class DayGlance:
    """A table has a line for each word or `<class>`: what it weighs before a word of time, right before it, as that
    word, right after it, and after it, parted by tabs. The first line tells the start."""

    def __init__(self, table: str) -> None:
        (_, start), *rows = map(fields, table.splitlines())
        self._start = float(start)
        weights = {name: tuple(map(float, each)) for name, *each in rows}
        self._sides = {speaker: _by_place(weights, CLASSES[speaker]) for speaker in Direction}

    def places(self, lowered: str, spaced: str, speaker: Direction) -> list[int]:
        """Where the words of time stand that may tell the day of an answer. `spaced` is the text in small letters with
        its signs blanked."""
        before, right_before, as_word, right_after, after = (weights.get for weights in self._sides[speaker])
        places = []
        for start, end, name in words_of_time(lowered, spaced):
            former = spaced[start - BEHIND if start > BEHIND else 0 : start].split()
            latter = spaced[end : end + AHEAD].split()
            like = self._start + as_word(name, 0.0) + sum(filter(None, map(before, former)))
            like += sum(filter(None, map(after, latter)))
            if former:
                like += right_before(former[-1], 0.0)
            if latter:
                like += right_after(latter[0], 0.0)
            if like >= 0:
                places.append(start)
        return places


def _by_place(weights: Mapping[str, tuple[float, ...]], classes: Mapping[str, str]) -> list[Weights]:
    """What each word weighs in each place: as its class does, if it has one."""
    named = {**{name: name for name in weights}, **classes}
    known = [(word, weights[name]) for word, name in named.items() if name in weights]
    return [{word: each[n] for word, each in known if each[n]} for n in range(PLACES)]


def words_of_time(lowered: str, spaced: str) -> Iterator[tuple[int, int, str]]:
    """Where each stands, and the name by which its weight is known."""
    found = TIME_WORDS.intersection(spaced.split())
    if not found:
        return
    padded = f" {spaced} "
    for word in found:
        numeric = word[0] in DIGITS
        alone = numeric and word.isdigit()
        at = padded.find(f" {word} ")
        while at >= 0:
            end = at + len(word)
            if not alone or (lowered[end : end + 1] in MORE_OF_A_DAY and lowered[end + 1 : end + 2].isdigit()):
                yield at, end, NUMERIC if numeric else word
            at = padded.find(f" {word} ", end)


@cache
def learned() -> DayGlance:
    return DayGlance(table("promises_at_a_glance"))
