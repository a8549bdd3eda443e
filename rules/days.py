"""The day of an interview that was, of a return: each in its own words, each empty where they are unsure."""

import re
from datetime import date, timedelta

from rules.policy import WorkTime
from rules.timeperiods import DAY, Scene, When
from rules.timesentences import Sentence, timed_sentences, times_of
from rules.worktime import next_working_day, working_day_on_or_after

HALF_A_YEAR = 184
SOON = 14
LONG_AGO = 300

_MET = re.compile(
    r"\b(?:(?:great|good|nice|lovely|wonderful|inspiring|fascinating|interesting|privilege|hono(?:u)?r|pleasure|"
    r"delight|joy|"
    r"treat) to hear(?! from you\b(?! in person))(?: \w+)?|(?:enjoyed|loved|liked|"
    r"appreciated) hearing(?! from)(?: \w+)?|"
    r"(?:gracias|merci|danke|ta|props|kudos) for|"
    r"(?:thank you|thanks|cheers)(?: so much| again| very much)? for (?!email|e-mail|writ|contact|send|lett|"
    r"forward|messag|text|giv|tell|introduc|refer|repl|getting)\w+ing (?:me|us)|thank|thanks|thx|ty|interview\w*|"
    r"met|meet|meeting|spoke|speak|speaking|spoken|talk\w*|chat\w*|"
    r"conversation|"
    r"convo|discuss\w*|call|visit\w*|time|enjoyed|tour|panel|zoom|hosting|connect\w*|catching up|"
    r"com(?:ing|e) (?:in|by|over)|came(?! (?:across|down|up))|left(?! (?:an?|you|him|her|my|me)\b)|walked (?:away|"
    r"out)|drove home|s[ai]t(?:ting)? down|"
    r"show(?:ed|ing|n)? (?:me|us)|seeing|see the|saw (?:how|what|the)|appreciated|(?:made|making) (?:me|us)|welcomed|"
    r"smiling|inviting (?:me|us)|cheers for|see (?:me|us)|"
    r"(?:was|were) (?:(?:all|so|such|really|truly|very|absolutely|quite|an?|one of) ?){0,3}"
    r"(?:fun|great|good|wonderful|lovely|treat|lot|joy|delight|pleasure|highlight|inspir\w+|fantastic|terrific|"
    r"amazing)|"
    r"(?:great|nice|good|lovely|wonderful|pleasure|delight\w*) (?:to|meet\w*|talk\w*|speak\w*|see\w*|chat\w*))\b"
)
_NOT_MET = re.compile(
    r"\b(?:look(?:ing)? forward[^.;!?]{0,80}|(?:hope|trust) you[^.;!?]{0,40}|have a \w+|post(?:ed|ing)|"
    r"submit\w*|sent|"
    r"appl(?:y|ied|ication)|send\w*|launch\w*|start\w*|begin\w*|avail\w*|follow(?:ing)? up|writ\w+|email\w*|reach\w*|"
    r"read\w*|saw|news|announce\w*|hear\w*|decision|decid\w*|will|won't|would|'ll|shall|next|upcoming|since|until|"
    r"by(?! (?:you|your|the team|everyone|m[rs]{1,2}\b|dr\b))|deadline|(?<!busy )(?<!your )schedul\w*|"
    r"(?:person|people|candidates?|applicants?) to (?:meet|see|interview|talk to|speak (?:to|with))|"
    r"reschedul\w*|released?|published?|article|attach\w*|invit(?!ing (?:me|us)\b)\w*|offer)\b"
)
_AGO = re.compile(r"\b(?P<n>one|two|three|four|five|six|a|\d{1,2}) (?P<unit>days?|weeks?) ago\b")
_AGO_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


_ABSENT = re.compile(
    r"\b(?:out|away|leave|vacation|holidays?|pto|office|ooo|oof|absent|unavailable|off|travel+ing|"
    r"limited access|conference|closed|return\w*|back|"
    r"absence|sabbatical|trip|not (?:be )?(?:available|checking|in|at|working)|reachable|offline|resume|break)\b"
)
_RETURNS = re.compile(
    r"\b(?:return\w*|back|resum\w+|available again|reachable again|in the office again|reopen\w*|re-open\w*)"
    r"(?: (?:to|in|at|from|into|online|again|work|the|my|our|office|desk|leave|on|with you|and|i|will|be|"
    r"am|is|date|of|for|business|normal|hours|emails?|messages?|responding)){0,8}\W{0,4}$"
)
_UNTIL = re.compile(r"\b(?:until|till|til|'til)(?: the| after)? ?$")
_INCLUSIVE = re.compile(r"^\W{0,3}(?:inclusive|included|incl\b)")
_LAST_AWAY = re.compile(
    r"\b(?:through|thru|up to and including|up until and including|to|till and including|"
    r"until and including)(?: the)? ?$|- ?$"
)


def interview_day(text: str, *, said_on: date, worktime: WorkTime) -> date | None:
    """Of a thank-you note: the day of the interview that lies behind; the last one, where it names several."""
    scene = Scene(said_on, worktime, facing=-1)
    days: list[date] = []
    for sentence in timed_sentences(text):
        if _MET.search(sentence.said):
            days += _met_on(sentence, scene)
    return max(days, default=None)


def _met_on(sentence: Sentence, scene: Scene) -> list[date]:
    said = sentence.said
    ago = list(_AGO.finditer(said)) if "ago" in sentence.words else []
    whens = times_of(sentence, scene)
    counted = {when.start: found for when in whens for found in ago if _counts_from(found, when, said)}
    days = [
        _ago(found, scene)
        for found in ago
        if found not in counted.values() and _nearest_is_met(said, found.start(), found.end())
    ]
    for when in whens:
        if when.kind not in {"day", "weekday", "holiday"} or when.first != when.last:
            continue
        if not _nearest_is_met(said, when.start, when.end):
            continue
        day = _same_day(when, said, scene)
        if day > scene.said_on:
            day = _other_order(said[when.start : when.end]) or day
        if found := counted.get(when.start):
            day -= scene.said_on - _ago(found, scene)
        # "on March 5", said on March 4, is no interview of last year.
        if day <= scene.said_on and ((scene.said_on - day).days < LONG_AGO or not _is_soon(day, scene)):
            days.append(day)
    return days


def _is_soon(day: date, scene: Scene) -> bool:
    return (day + timedelta(days=366) - scene.said_on).days <= SOON


def _same_day(when: When, said: str, scene: Scene) -> date:
    """A weekday that is today's name means today, unless it is called the last one or has a date."""
    words = said[max(0, when.start - 1) : when.end]
    same = when.kind == "weekday" and (scene.said_on - when.last).days == 7
    return scene.said_on if same and "last" not in words and not any(map(str.isdigit, words)) else when.last


_NUMBERS = re.compile(r"\s?(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\s?")


def _other_order(words: str) -> date | None:
    """ "12-06-2026", said in July, is the twelfth of June."""
    found = _NUMBERS.fullmatch(words)
    if not found or not 0 < int(found[2]) <= 12:
        return None
    return date(int(found[3]), int(found[2]), int(found[1])) if 0 < int(found[1]) <= 12 else None


_FROM_THEN = re.compile(r",?(?: on| this past)?")


def _counts_from(found: re.Match[str], when: When, said: str) -> bool:
    """Whether the weeks are counted from a day: "two weeks ago today", "a week ago Tuesday"."""
    between = said[found.end() : when.start].rstrip()
    numbered = any(map(str.isdigit, said[when.start : when.end]))
    return found["unit"][0] == "w" and not numbered and _FROM_THEN.fullmatch(between) is not None


def _ago(found: re.Match[str], scene: Scene) -> date:
    n = _AGO_NUMBERS.get(found["n"]) or int(found["n"])
    return scene.said_on - n * (DAY if found["unit"][0] == "d" else 7 * DAY)


def _nearest_is_met(said: str, start: int, end: int) -> bool:
    """Whether the words nearest before the day, else nearest after it, speak of having met."""
    met = max((m.end() for m in _MET.finditer(said, 0, start)), default=-1)
    other = max((m.end() for m in _NOT_MET.finditer(said, 0, start)), default=-1)
    if met != other:
        return met > other
    behind, elsewhere = _MET.search(said, end), _NOT_MET.search(said, end)
    return bool(behind and not (elsewhere and elsewhere.start() < behind.start()))


def return_day(text: str, *, said_on: date, worktime: WorkTime) -> date | None:
    """Of an out-of-office note: the first day that the person is present."""
    scene = Scene(said_on, worktime, horizon=HALF_A_YEAR)
    returns: list[date] = []
    ends: list[date] = []
    for sentence in timed_sentences(text):
        said = sentence.said
        if not _ABSENT.search(said) and not _ABSENT.search(sentence.before):
            continue
        for when in times_of(sentence, scene):
            if _RETURNS.search(said[: when.start]):
                returns.append(_first_present(when, scene))
            elif when.last >= said_on and when.kind != "duration":
                ends.append(_after_absence(when, said, scene))
    coming = [day for day in returns if day >= said_on]
    return coming[0] if coming else max(ends, default=None)


def _first_present(when: When, scene: Scene) -> date:
    if when.kind in {"week", "month", "part", "quarter"}:
        return working_day_on_or_after(when.first, scene.worktime)
    return when.last


def _after_absence(when: When, said: str, scene: Scene) -> date:
    """Until a day is back on it; through a day, on a day, or until it inclusive is the working day after it."""
    until = _UNTIL.search(said[: when.start]) and not _INCLUSIVE.search(said[when.end :])
    if until and when.kind in {"week", "month"}:
        return working_day_on_or_after(when.first, scene.worktime)
    if until and when.kind in {"day", "weekday", "holiday"} and not _LAST_AWAY.search(said[: when.start]):
        return when.last
    return next_working_day(when.last, scene.worktime)
