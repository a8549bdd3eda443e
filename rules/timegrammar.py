"""Time expressions in a sentence, each with the first and the last day that it allows.

A sentence comes in lower case, with plain quotes and dashes (`plain`). The scan goes word by word and asks the readers
that a word can begin with; the first that answers wins, and the scan goes on behind its words.
"""

import re
from dataclasses import replace
from datetime import timedelta
from operator import itemgetter

from rules.timelengths import length
from rules.timeperiods import DAY, WEEK, Scene, When, monday_of
from rules.timereaders import DIGITS, READERS, Reader
from rules.timewords import NUMBERS, UNITS_OF_TIME
from rules.worktime import next_working_day

WORD = re.compile(r"[a-z]+|\d+")
NUMBER = re.compile(r"\d+")
PLACE = itemgetter(0)
STARTS = frozenset(READERS)
LENGTHS = frozenset(NUMBERS)
"""They begin lengths of time alone."""
TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
ARTICLES = frozenset({"a", "an"})
"""They stand inside most words, so that only what ends with a space is looked at."""
FOLLOWING_WEEK = ("week after", "week after that", "following week")
COUNTED = frozenset({"after that", "day after", "day before", "working day after"})
THAT_WEEK = re.compile(r"\bthat week\b")
EVERY = re.compile(r"\b(?:every|each|most|every other) $")
OVER = (" is over", " is out", " is done", " is up", " ends", " finishes")
""""before June is over" allows all of June."""
BEFORE_WORDS = frozenset({"before", "prior", "ahead", "after", "following", "past", "once"})
EVERY_WORDS = frozenset({"every", "each", "most"})
BEFORE = re.compile(
    r"(?<!on or )\b(?P<side>before|prior to|ahead of|after|following|past|once)(?: (?:the|our|this|"
    r"next))? ?$"
)
NOT_BEFORE = re.compile(
    r"(?:\bno\b|\bnobody\b|\bnone\b|\bnot\b|n't\b|\bnothing\b|\bnever\b|\bunlikely\b)[^.]{0,60}\bbefore(?: the)? ?$"
)
TAKEN_BACK = re.compile(
    r"\b(?:instead|rather|not|isn't|won't|earlier|sooner|moved|actually|but|or|out|away|until|till|couldn't|didn't|"
    r"wasn't|was|were|planned|supposed|told|said|promised|hoped|sorry|now)\b"
)
TOGETHER = re.compile(
    r"[,( -]*(?:(?:on|by|probably|likely|most likely|maybe|perhaps|say|hopefully|ideally|either|the) )*$"
)


def plain(text: str) -> str:
    """Lower case, plain quotes and dashes, and of the same length as the text."""
    if text.isascii():
        return text.lower()
    lowered = text.translate(TYPOGRAPHY).lower()
    return lowered if len(lowered) == len(text) else text.translate(TYPOGRAPHY)


def times(text: str, scene: Scene, words: frozenset[str] | None = None, *, before: str = "") -> list[When]:
    """The time expressions of a plain sentence, in their order.

    `words` are all of its words, if they are at hand; what stands `before` it may name the day that it counts from.
    """
    words = frozenset(WORD.findall(text)) if words is None else words
    bounded = not BEFORE_WORDS.isdisjoint(words)
    found: list[When] = []
    end = 0
    for start, readers in _places(text, words):
        if start < end:
            continue
        for reader in readers:
            if when := reader(text, start, scene):
                end = when.end
                known = found or (times(before, scene)[-1:] if before and _counts_on(when, text) else found)
                if counted := _after_the_last(when, known, text, scene):
                    found.append(_bounded(counted, text, scene) if bounded else counted)
                break
    if len(found) > 1:
        found = in_order(_joined(found, text), text, scene)
    if EVERY_WORDS.isdisjoint(words):
        return found
    return [when for when in found if not EVERY.search(text, max(0, when.start - 12), when.start)]


def _places(text: str, words: frozenset[str]) -> list[tuple[int, tuple[Reader, ...]]]:
    """Where a time expression may begin, and who can read it: found by the few words that there are, not by all."""
    places: list[tuple[int, tuple[Reader, ...]]] = []
    # A word that begins with a digit comes before all others.
    if words and min(words) < ":":
        places = [(number.start(), DIGITS) for number in NUMBER.finditer(text)]
    starts = STARTS & words
    if UNITS_OF_TIME.isdisjoint(words):
        starts -= LENGTHS
    for word in starts:
        readers = READERS[word]
        sought = f"{word} " if word in ARTICLES else word
        at = text.find(sought)
        while at >= 0:
            end = at + len(word)
            if not (at and text[at - 1].isalpha()) and not text[end : end + 1].isalpha():
                places.append((at, readers))
            at = text.find(sought, end)
    places.sort(key=PLACE)
    return places


def _counts_on(when: When, text: str) -> bool:
    """Whether it is told by the day that was named before it."""
    return (
        when.kind in COUNTED
        or bool(THAT_WEEK.search(text, when.start, when.end))
        or text.startswith("that ", max(0, when.start - 5))
    )


def _after_the_last(when: When, found: list[When], text: str, scene: Scene) -> When | None:
    """ "the week after" counts from the day that was named just before."""
    if found and text[when.start : when.end] in FOLLOWING_WEEK:
        monday = monday_of(found[-1].last) + WEEK
        return when._replace(first=monday, last=monday + 4 * DAY)
    if found and when.kind == "weekday" and text.startswith("following ", when.start):
        day = found[-1].last + ((when.last.weekday() - found[-1].last.weekday() - 1) % 7 + 1) * DAY
        return when._replace(first=day, last=day)
    if when.kind == "after that":
        return length(text, when.start, replace(scene, said_on=found[-1].last)) if found else None
    if found and THAT_WEEK.search(text, when.start, when.end):
        later = monday_of(found[-1].last) - monday_of(scene.said_on)
        return when._replace(first=when.first + later, last=when.last + later)
    if found and when.kind == "weekday" and text.startswith("that ", max(0, when.start - 5)):
        day = found[-1].last - (found[-1].last.weekday() - when.last.weekday()) % 7 * DAY
        day += WEEK if day < found[-1].first else timedelta()
        return when._replace(first=day, last=day)
    if found and when.kind == "day after":
        day = found[-1].last + DAY
        return when._replace(first=day, last=day, kind="day")
    if when.kind == "day before":
        day = found[-1].first - DAY if found else when.last
        return when._replace(first=day, last=day, kind="day") if found else None
    if when.kind == "working day after":
        day = next_working_day(found[-1].last, scene.worktime) if found else when.last
        return when._replace(first=day, last=day, kind="day")
    return when


def _bounded(when: When, text: str, scene: Scene) -> When:
    """ "before" ends a day earlier; "after" a holiday or a day means the working day that follows."""
    side = BEFORE.search(text, max(0, when.start - 24), when.start)
    if not side or when.kind in {"part", "duration", "end of day"} or scene.facing < 0:
        return when
    if side["side"] in {"after", "following", "past", "once"}:
        day = next_working_day(when.last, scene.worktime) if side["side"] != "once" else when.last
        return when._replace(first=day, last=day)
    if text.startswith(OVER, when.end) or NOT_BEFORE.search(text, max(0, when.start - 90), when.start):
        return when
    last = when.first - (3 * DAY if when.kind == "week" else DAY)
    return when._replace(first=min(when.first, scene.said_on, last), last=last)


def in_order(found: list[When], text: str, scene: Scene, *, after: When | None = None) -> list[When]:
    """ "some on Monday, the rest by Wednesday", said on a Tuesday: the Wednesday after that Monday.

    `after` is the last day of the sentence before, unless that is taken back.
    """
    kept: list[When] = []
    for when in found:
        before = kept[-1] if kept else after
        follows = before and before.kind == when.kind == "weekday" and scene.said_on < when.last < before.last
        if before and follows and scene.facing > 0 and before.last - when.last < WEEK:
            taken_back = TAKEN_BACK.search(text, 0, when.start)
            kept.append(when if taken_back else when._replace(first=when.first + WEEK, last=when.last + WEEK))
        else:
            kept.append(when)
    return kept


def _joined(found: list[When], text: str) -> list[When]:
    """ "next week, Friday" is one day; "tomorrow (Thursday)" and "by Friday EOD" name one day twice."""
    kept: list[When] = []
    for when in found:
        before = kept[-1] if kept else None
        if before and TOGETHER.match(text[before.end : when.start]) and when.start - before.end < 24:
            if before.kind == "end of day":
                kept[-1] = when._replace(start=before.start)
                continue
            if when.kind == "end of day":
                kept[-1] = before._replace(end=when.end)
                continue
            of_week = before.kind == "week" or (before.kind == "part" and before.last - before.first < WEEK)
            if of_week and when.kind == "weekday":
                day = monday_of(before.first) + when.last.weekday() * DAY
                kept[-1] = before._replace(first=day, last=day, end=when.end, kind="day")
                continue
            same = before.last.weekday() == when.last.weekday()
            if before.kind in {"day", "weekday"} and when.kind == "weekday" and same:
                kept[-1] = before._replace(end=when.end)
                continue
        kept.append(when)
    return [when for when in kept if when.kind != "end of day"] or kept
