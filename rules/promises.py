"""The day by which the employer promised an answer: always the last that the words allow.

Every day that a mail names is found by a grammar, and the words around it tell whether it is an answer's: by what was
learned of them, and where that is unsure, by rules. A wrong day is worse than none.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from rules import dayglance, daylikeness
from rules import promisewords as words
from rules.answerdays import is_of_an_answer
from rules.answergate import ANSWER_WORDS
from rules.clauses import clauses_of, masked_by
from rules.dayglance import DayGlance
from rules.daylikeness import DayLikeness
from rules.dayterms import around, beside
from rules.mail import CUE_LENGTH, Direction
from rules.policy import WorkTime
from rules.reading import PromisedDay
from rules.recallwords import ASKS_FOR_NEWS, JUST_NOW, NEWS_WORDS, may_recall
from rules.sentences import Sentences
from rules.timegrammar import TAKEN_BACK, WORD, in_order, plain, times
from rules.timeperiods import Scene, When
from rules.timesentences import LONGEST_TEXT, Sentence, apart, places_of, sentences_at
from rules.timewords import WEEKDAYS

HALF_A_YEAR = 184
SURE, UNLIKELY = 2.5, -0.5
"""How like an answer's day a day must be for no rule to be asked, and how unlike."""
CLEAR = 1.0
"""How far beyond that it must be for its neighbours not to be asked."""


class Day(NamedTuple):
    """A day that is named, and what is said around it."""

    when: When
    sentence: Sentence
    masked: str
    clauses: list[tuple[int, int]]
    number: int
    """Of its own clause."""


class Candidate(NamedTuple):
    by: date
    quote: str
    last_word: bool
    turn: bool


def promised_day(
    said: Sentences,
    *,
    said_on: date,
    worktime: WorkTime,
    speaker: Direction,
    glance: DayGlance | None = None,
    model: DayLikeness | None = None,
) -> PromisedDay | None:
    """The employer's promise in the new text of one mail: in their own words, or as the user recalls them."""
    scene = Scene(said_on, worktime, horizon=HALF_A_YEAR)
    try:
        found = list(_candidates(said, scene, speaker, glance or dayglance.learned(), model or daylikeness.learned()))
    except OverflowError:  # the end of the calendar
        return None
    turned = [each for each in found if each.turn][-1:] or found
    chosen = [each for each in turned if each.last_word] or turned
    best = max(chosen, key=lambda each: each.by, default=None)
    return PromisedDay(best.by, best.quote) if best else None


def days(said: Sentences, scene: Scene, speaker: Direction, glance: DayGlance) -> Iterator[Day]:
    """The days to come that are named where a glance does not rule an answer out."""
    numbers = glance.places(said.words, speaker)
    if not numbers:
        return
    text = said.text[:LONGEST_TEXT]
    lowered = plain(text)
    spaced = apart(lowered)
    places = [at for at in places_of(said.words, numbers, spaced) if at >= 0]
    if not places:
        return
    for sentence in sentences_at(text, lowered, spaced, places):
        if not _is_near_an_answer(sentence) or (speaker is Direction.SENT and not may_recall(sentence.words)):
            continue
        found = times(sentence.said, scene, sentence.words, before=sentence.before)
        if any(when.kind == "weekday" for when in found):
            found = _counted_on(found, sentence, scene)
        coming = [when for when in found if when.last >= scene.said_on]
        if not coming:
            continue
        masked = masked_by(sentence.said, found)
        clauses = clauses_of(masked, found, sentence.words)
        for when in coming:
            number = next(n for n, (start, end) in enumerate(clauses) if start <= when.start < end)
            yield Day(when, sentence, masked, clauses, number)


def _is_near_an_answer(sentence: Sentence) -> bool:
    """Whether it speaks of one, or a neighbour does."""
    if not ANSWER_WORDS.isdisjoint(sentence.words):
        return True
    return not ANSWER_WORDS.isdisjoint(WORD.findall(sentence.before + sentence.after))


def _counted_on(found: list[When], sentence: Sentence, scene: Scene) -> list[When]:
    """ "We meet on Friday. You hear from us on Monday": the one after that Friday."""
    if WEEKDAYS.keys().isdisjoint(WORD.findall(sentence.before)) or TAKEN_BACK.search(sentence.before):
        return found
    former = times(sentence.before, scene)
    return in_order(found, sentence.said, scene, after=former[-1]) if former else found


def _candidates(
    said: Sentences, scene: Scene, speaker: Direction, glance: DayGlance, model: DayLikeness
) -> Iterator[Candidate]:
    for day in days(said, scene, speaker, glance):
        when, sentence = day.when, day.sentence
        if not _is_promised(day, speaker, model):
            continue
        if speaker is Direction.SENT and _is_loose(when, sentence.said) and _is_of_long_ago(said.text):
            continue
        last_word = _is_last_word(sentence.said, when)
        yield Candidate(when.last, _quote(sentence.written, when), last_word, _takes_back(sentence))


def _is_promised(day: Day, speaker: Direction, model: DayLikeness) -> bool:
    if not words.REPLACING.isdisjoint(day.sentence.words) and words.GIVEN_UP.search(day.masked, 0, day.when.start):
        return False
    like = model.of(around(day.when, day.masked, day.clauses, day.number, speaker))
    if UNLIKELY - CLEAR < like < SURE + CLEAR:
        like += model.by(beside(day.sentence, speaker))
    if UNLIKELY < like < SURE:
        return is_of_an_answer(day.when, day.masked, day.clauses, day.number, day.sentence, speaker)
    return like >= SURE


def _takes_back(sentence: Sentence) -> bool:
    return not words.TURN_WORDS.isdisjoint(sentence.words) and bool(words.TURNS.search(sentence.said))


def _is_loose(when: When, said: str) -> bool:
    """Whether another day is meant, if it was said on another."""
    words_of_it = said[when.start : when.end]
    return when.kind == "duration" or (
        when.kind in {"weekday", "week"} and "this" not in words_of_it and not any(map(str.isdigit, words_of_it))
    )


def _is_of_long_ago(text: str) -> bool:
    """Whether a note asks what became of an answer: a length of time that it recalls began on a day that is past."""
    said = plain(text[:LONGEST_TEXT])
    if not any(map(said.__contains__, NEWS_WORDS)):
        return False
    return bool(ASKS_FOR_NEWS.search(said)) and not JUST_NOW.search(said)


def _is_last_word(sentence: str, when: When) -> bool:
    return ("late" in sentence or " any " in sentence) and bool(
        words.AT_THE_LATEST.search(sentence[when.end :]) or words.LATEST_BEFORE.search(sentence[: when.start])
    )


def _quote(written: str, when: When) -> str:
    """The sentence, or the part of it around the day."""
    start = max(0, min((when.start + when.end - CUE_LENGTH) // 2, len(written) - CUE_LENGTH))
    return " ".join(written[start : start + CUE_LENGTH].split())
