"""Whether a day is that of an answer, by the words nearest to it: hand-made, for where what was learned is unsure.

Clause by clause: a time expression counts where the nearest words speak of an answer, and not of the candidate's own
deadline, a beginning, an appointment, an absence.
"""

import re
from dataclasses import dataclass

from rules import promisewords as words
from rules.answergate import ANSWER_WORDS, MEETING_WORDS
from rules.cuesearch import CueSearch, words_at
from rules.mail import Direction
from rules.recallwords import RECALLS
from rules.timeperiods import When
from rules.timesentences import Sentence

WORD = re.compile(r"[a-z]+")
NEAR = 90
"""How far before a day the words that deny it may stand."""


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


def is_of_an_answer(
    when: When, masked: str, clauses: list[tuple[int, int]], index: int, sentence: Sentence, speaker: Direction
) -> bool:
    cue = CUES[speaker]
    if _only_asks(sentence) or not _speaks_of_answers(sentence):
        return False
    if cue.recalls and not cue.recalls.search(sentence.said):
        return False
    return _counts(when, masked, clauses, index, sentence, cue)


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


def _counts(when: When, masked: str, clauses: list[tuple[int, int]], index: int, sentence: Sentence, cue: Cues) -> bool:
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
    if cue.recalls and words.UNKEPT.match(masked, when.end):
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
