"""The day by which the employer promised an answer: always the last that the words allow.

Sentence by sentence, clause by clause: a time expression counts where the nearest words speak of an answer, and not of
the candidate's own deadline, a beginning, an appointment, an absence. A wrong day is worse than none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rules import promisewords as words
from rules.answergate import ANSWER_WORDS, MEETING_WORDS
from rules.clauses import clauses_of, masked_by
from rules.cuesearch import CueSearch, words_at
from rules.mail import CUE_LENGTH, Direction
from rules.policy import WorkTime
from rules.reading import PromisedDay
from rules.recallwords import ASKS_FOR_NEWS, JUST_NOW, RECALLS, may_recall
from rules.timegrammar import plain, times
from rules.timeperiods import Scene, When
from rules.timesentences import LONGEST_TEXT, Sentence, timed_sentences

HALF_A_YEAR = 184
WORD = re.compile(r"[a-z]+")
NEAR = 90
"""How far before a day the words that deny it may stand."""


class Candidate(NamedTuple):
    by: date
    quote: str
    last_word: bool
    turn: bool


@dataclass(frozen=True, slots=True)
class Cues:
    answer: CueSearch
    other: CueSearch
    recalls: re.Pattern[str] | None
    """What the sentence must hold besides."""
    purpose: re.Pattern[str]
    """What makes the day of a meeting that of an answer."""
    superseded: bool
    """Whether "said" and "told you" speak of an older word, rather than recall the employer's."""


CUES = {
    Direction.RECEIVED: Cues(words.ANSWER, words.OTHER, None, words.PURPOSE, superseded=True),
    Direction.SENT: Cues(words.OWN_ANSWER, words.OWN_OTHER, RECALLS, words.OWN_PURPOSE, superseded=False),
}


def promised_day(text: str, *, said_on: date, worktime: WorkTime, speaker: Direction) -> PromisedDay | None:
    """The employer's promise in the new text of one mail: in their own words, or as the user recalls them."""
    scene = Scene(said_on, worktime, horizon=HALF_A_YEAR)
    try:
        found = list(_candidates(text, scene, CUES[speaker]))
    except OverflowError:  # the end of the calendar
        return None
    turned = [each for each in found if each.turn][-1:] or found
    chosen = [each for each in turned if each.last_word] or turned
    best = max(chosen, key=lambda each: each.by, default=None)
    return PromisedDay(best.by, best.quote) if best else None


def _candidates(text: str, scene: Scene, cue: Cues) -> Iterator[Candidate]:
    for sentence in timed_sentences(text, ANSWER_WORDS, holds=may_recall if cue.recalls else None):
        if _only_asks(sentence) or not _speaks_of_answers(sentence):
            continue
        if cue.recalls and not cue.recalls.search(sentence.said):
            continue
        turn = None
        for when in _promises(sentence, scene, cue):
            if cue.recalls and _is_loose(when, sentence.said) and _is_of_long_ago(text):
                continue
            turn = _takes_back(sentence) if turn is None else turn
            last_word = _is_last_word(sentence.said, when)
            yield Candidate(when.last, _quote(sentence.written, when), last_word, turn)


def _is_loose(when: When, said: str) -> bool:
    """Whether another day is meant, if it was said on another."""
    words_of_it = said[when.start : when.end]
    return when.kind == "duration" or (
        when.kind in {"weekday", "week"} and "this" not in words_of_it and not any(map(str.isdigit, words_of_it))
    )


def _is_of_long_ago(text: str) -> bool:
    """Whether a note asks what became of an answer: a length of time that it recalls began on a day that is past."""
    said = plain(text[:LONGEST_TEXT])
    return bool(ASKS_FOR_NEWS.search(said)) and not JUST_NOW.search(said)


def _takes_back(sentence: Sentence) -> bool:
    return not words.TURN_WORDS.isdisjoint(sentence.words) and bool(words.TURNS.search(sentence.said))


def _only_asks(sentence: Sentence) -> bool:
    """ "Any news by Friday?": a question in which nobody of the employer's does anything."""
    return sentence.said.rstrip(" \"')").endswith("?") and words.SPEAKERS.isdisjoint(sentence.words)


def _speaks_of_answers(sentence: Sentence) -> bool:
    """By a word of its own, or as an aside to what its neighbours say: in few words, or as what an answer waits for."""
    return (
        not ANSWER_WORDS.isdisjoint(sentence.words)
        or len(sentence.words) <= 12
        or not MEETING_WORDS.isdisjoint(sentence.words)
    )


def _promises(sentence: Sentence, scene: Scene, cue: Cues) -> Iterator[When]:
    """The days of a sentence that are an answer's."""
    found = times(sentence.said, scene, sentence.words, before=sentence.before)
    coming = [when for when in found if when.last >= scene.said_on]
    if not coming:
        return
    masked = masked_by(sentence.said, found)
    clauses = clauses_of(masked, found, sentence.words)
    for when in coming:
        if _counts(when, masked, clauses, sentence, cue):
            yield when


def _counts(when: When, masked: str, clauses: list[tuple[int, int]], sentence: Sentence, cue: Cues) -> bool:
    index = next(n for n, (a, b) in enumerate(clauses) if a <= when.start < b)
    start, end = clauses[index]
    clause = masked[start:end]
    if _is_ruled_out(when, masked, (start, end), sentence.words, cue):
        return False
    if cue.purpose.match(masked, when.end):
        return True
    if _leads_to_an_answer(clause, masked[end:] or sentence.after, sentence.words, cue):
        return True
    if not words.SILENCE.isdisjoint(sentence.words) and words.UNHEARD_OF.search(masked, when.end, when.end + NEAR):
        return True
    verdict = _nearest(masked, start, when.start, when.end, end, cue)
    if verdict is not None:
        return verdict
    return _by_neighbours(masked, clauses, index, sentence, cue)


def _is_ruled_out(when: When, masked: str, span: tuple[int, int], said: frozenset[str], cue: Cues) -> bool:
    """By what the clause is about, or by what it says of the day itself."""
    clause = masked[span[0] : span[1]]
    ahead = masked[max(span[0], when.start - NEAR) : when.start]
    if said.issuperset(words.URGENT):
        return True
    if not words.HABITS.isdisjoint(said) and _is_a_habit(clause, masked):
        return True
    if not words.OTHER_MATTERS.isdisjoint(said) and _is_of_other_matters(clause):
        return True
    if when.kind in {"quarter", "year"} and not words.WITHIN.search(masked, max(0, when.start - 12), when.start):
        return True
    if ahead.endswith(words.DATES) and words.DATED.search(ahead):
        return True
    if words.EARLIEST.match(masked, when.end) or (not words.DENIAL.isdisjoint(said) and _is_denied(ahead)):
        return True
    if when.kind != "duration" and words.APPOINTED.match(masked, when.end) and not words.AFTER.search(ahead):
        return True
    past = cue.superseded and not words.PAST_WORDS.isdisjoint(said) and words.PAST.search(clause)
    return bool(past) and not words.AHEAD.search(clause)


def _is_a_habit(clause: str, masked: str) -> bool:
    return not (words.HABIT.search(masked) is None or words.AHEAD.search(clause))


def _leads_to_an_answer(clause: str, rest: str, said: frozenset[str], cue: Cues) -> bool:
    """Somebody is away, or interviews go on until that day, and then the answer follows."""
    if words.THAT_DAY.match(rest) and not words.YOURS.search(clause) and cue.answer.search(rest):
        return True
    on_which = words.ON_WHICH.match(rest) or (rest.startswith("which ") and words.BY_WHICH.search(clause))
    if on_which and (cue.recalls or not words.YOURS.search(clause)) and _answers(rest, cue):
        return True
    away = not words.AWAY_WORDS.isdisjoint(said) and words.AWAY.search(clause)
    busy = "interview" in clause and words.INTERVIEWING.search(clause) and not words.YOURS.search(clause)
    meeting = not words.MEETINGS_OF_THEIRS.isdisjoint(said) and words.THEIR_MEETING.search(clause)
    if not (away or busy or meeting):
        return False
    return bool(words.THEREAFTER.search(rest) and _answers(rest, cue))


def _is_of_other_matters(clause: str) -> bool:
    """Of answers to others, or of a thing to be sent and of no answer beside it."""
    said = WORD.findall(clause)
    return not words.ELSEWHERE.isdisjoint(said) or not (words.THINGS.isdisjoint(said) or words.STRONG.search(clause))


def _is_denied(ahead: str) -> bool:
    """By "instead of" and its like, or by "we will not know by"."""
    if words.REPLACED.search(ahead):
        return not words.NOT_LATER.search(ahead)
    if not (words.NEGATED_BY.search(ahead) or words.NEGATED.search(ahead)):
        return False
    return not (words.NOT_LATER.search(ahead) or words.UNHEARD_OF.search(ahead) or words.SUPPOSING.search(ahead))


def _nearest(masked: str, start: int, left: int, right: int, end: int, cue: Cues) -> bool | None:
    """What the clause speaks of: by the cue nearest before the day, else the nearest behind it."""
    places = words_at(masked, start, left)
    answer = cue.answer.last_at(places, masked, left)
    other = cue.other.last_at(places, masked, left)
    if answer != other:
        # "we decide after the last interview on Tuesday": the other day is the one that the answer waits for.
        between = masked[answer[0] : -other[1]] if answer[0] > 0 else ""
        return answer > other or bool(
            words.WAITS_FOR.search(between) and not words.YOURS.search(masked, answer[0], left)
        )
    places = words_at(masked, right, end)
    behind_answer = next(cue.answer.spans_at(places, masked, end), None)
    behind_other = next(cue.other.spans_at(places, masked, end), None)
    if not behind_answer or not behind_other:
        return None if behind_answer == behind_other else behind_answer is not None
    return behind_answer[0] <= behind_other[0]


def _by_neighbours(masked: str, clauses: list[tuple[int, int]], index: int, sentence: Sentence, cue: Cues) -> bool:
    start, end = clauses[index]
    clause = masked[start:end]
    former = masked[clauses[index - 1][0] : start] if index else sentence.before
    latter = masked[end : clauses[min(index + 2, len(clauses) - 1)][1]] if index + 1 < len(clauses) else sentence.after
    rest = masked[end:] or sentence.after
    leads_on = bool(words.THEREAFTER.search(rest) or words.MEETING.search(clause))
    leads_on = leads_on or bool(rest.startswith("and ") and words.AT_FIRST.match(clause))
    others = cue.other.search(clause) and (words.YOURS.search(clause) or not words.INTERVIEWING.search(clause))
    if leads_on and _answers(rest, cue) and not others:
        return True
    bare = _is_bare(clause) or words.THAT_IT_IS.search(clause.lstrip(" ,;:-(").removeprefix("but ").strip())
    if not bare:
        return False
    if index:
        spoken = _last_cue(former, cue)
        spoken = _last_cue(masked[:start], cue) if spoken is None else spoken
        spoken = _last_cue(sentence.before, cue) if spoken is None else spoken
        if spoken is not None:
            return spoken
    elif _last_cue(former, cue) and len(clauses) <= 2:
        return True
    return bool(index + 1 < len(clauses) and cue.answer.search(latter) and not cue.other.search(latter))


def _answers(rest: str, cue: Cues) -> bool:
    """Whether an answer follows, and is not refused: "I can't tell you"."""
    spans = cue.answer.spans(rest, 0, len(rest))
    return any(
        not (words.REFUSED.search(rest, max(0, start - 30), start) or words.REFUSAL.match(rest, start))
        or words.UNTIL.search(rest, end, end + 50)
        for start, end in spans
    )


def _is_bare(clause: str) -> bool:
    """Whether hardly more is said than the day: "by the 24th at the very latest"."""
    return sum(word not in words.LITTLE_WORDS for word in re.findall(r"[a-z']+", clause)) <= 1


def _last_cue(text: str, cue: Cues) -> bool | None:
    places = words_at(text, 0, len(text))
    answer, other = (search.last_at(places, text, len(text)) for search in (cue.answer, cue.other))
    return None if answer == other else answer > other


def _is_last_word(sentence: str, when: When) -> bool:
    return ("late" in sentence or " any " in sentence) and bool(
        words.AT_THE_LATEST.search(sentence[when.end :]) or words.LATEST_BEFORE.search(sentence[: when.start])
    )


def _quote(written: str, when: When) -> str:
    """The sentence, or the part of it around the day."""
    start = max(0, min((when.start + when.end - CUE_LENGTH) // 2, len(written) - CUE_LENGTH))
    return " ".join(written[start : start + CUE_LENGTH].split())
