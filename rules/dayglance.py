"""Where a text may name the day of an answer, by the few words around each word of time: most texts nowhere do.

What a word weighs was learned from labelled sentences and from ordinary mail (`benchmarks/promises.py`), so that of the
days that a closer look would find hardly one is passed over, and few others are looked at.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import compress, count, repeat

from rules.answergate import ANSWER_WORDS
from rules.dayclasses import CLASSES
from rules.likeness import fields, table
from rules.mail import Direction
from rules.recallwords import may_recall
from rules.sentences import stops_in
from rules.timewords import TIME_WORDS

NOTHING = repeat(0.0)
NUMERIC = "<number>"
PLACES = 5
BEHIND, AHEAD = 12, 8
"""How many words before and after a word of time are looked at."""

Weights = Mapping[str, float]


class DayGlance:
    """A table has a line for each word or `<class>`: what it weighs before a word of time, right before it, as that
    word, right after it, and after it, parted by tabs. The first line tells the start."""

    def __init__(self, table: str) -> None:
        (_, start), *rows = map(fields, table.splitlines())
        self._start = float(start)
        weights = {name: tuple(map(float, each)) for name, *each in rows}
        self._sides = {speaker: _by_place(weights, CLASSES[speaker]) for speaker in Direction}

    def places(self, words: Sequence[str], speaker: Direction) -> list[int]:
        """Which words of a text are words of time that may tell the day of an answer."""
        before, right_before, as_word, right_after, after = (weights.get for weights in self._sides[speaker])
        found = []
        for number in days_near_answers(words, speaker):
            former = words[number - BEHIND if number > BEHIND else 0 : number]
            latter = words[number + 1 : number + 1 + AHEAD]
            like = self._start + as_word(name_of(words[number]), 0.0)
            like += sum(map(before, former, NOTHING)) + sum(map(after, latter, NOTHING))
            if former:
                like += right_before(former[-1], 0.0)
            if latter:
                like += right_after(latter[0], 0.0)
            if like >= 0:
                found.append(number)
        return found


def _by_place(weights: Mapping[str, tuple[float, ...]], classes: Mapping[str, str]) -> list[Weights]:
    """What each word weighs in each place: as its class does, if it has one."""
    named = {**{name: name for name in weights}, **classes}
    known = [(word, weights[name]) for word, name in named.items() if name in weights]
    return [{word: each[n] for word, each in known if each[n]} for n in range(PLACES)]


def days_near_answers(words: Sequence[str], speaker: Direction) -> Iterator[int]:
    """Which words of a text are words of time, in a sentence that may speak of an answer, or beside one.

    A number without another after it is none: no day is told by it alone.
    """
    numbers = list(compress(count(), map(TIME_WORDS.__contains__, words)))
    if not numbers:
        return
    stops = [-1, -1, *stops_in(words), len(words), len(words)]
    at, may_answer = 0, False
    for number in numbers:
        if words[number].isdigit() and not (number + 1 < len(words) and words[number + 1].isdigit()):
            continue
        if number > stops[at]:
            at = bisect_left(stops, number, 2)
            may_answer = not ANSWER_WORDS.isdisjoint(words[stops[at - 2] + 1 : stops[at + 1]]) and (
                speaker is Direction.RECEIVED or may_recall(words[stops[at - 1] + 1 : stops[at]])
            )
        if may_answer:
            yield number


def name_of(word: str) -> str:
    """By which the weight of a word of time is known."""
    return NUMERIC if word[0].isdigit() else word


@cache
def learned() -> DayGlance:
    return DayGlance(table("promises_at_a_glance"))
