"""Days told from today: "tonight", "tomorrow week", "the day after", "this time tomorrow", "close of business"."""

import re
from datetime import date

from rules.timeperiods import DAY, WEEK, Scene, When
from rules.timewords import RELATIVE_DAYS
from rules.worktime import next_working_day

WORD = re.compile(r"[a-z0-9]+")
NEAR_DAY = re.compile(
    r"(?P<after_tomorrow>day after tomorrow\b)|(?P<before_yesterday>day before yesterday\b)|"
    r"(?P<week>this time next week\b)|(?P<tomorrow>this time tomorrow\b)|"
    r"(?P<today>this (?:morning|afternoon|evening)\b)|(?P<yesterday>last night\b)|"
    r"(?P<eve>(?:day|evening|night) before(?= that\b|[.,;!?]|$))|(?P<working>(?:following|next) (?:business|"
    r"working|work) ?day\b(?!'| or\b))|"
    r"(?P<following>(?:following|next) (?:day|morning|afternoon|evening)\b(?! or\b| and a\b)|"
    r"(?:day|morning) after (?:she|he|they|i|we)(?:'s|'re|'m| is| are| am| gets?| returns?|"
    r" comes?)(?: back| in| home)?\b|"
    r"(?:day|morning) after(?: that)?\b(?! (?:the|our|your|my|a|an|we|you|i|they|he|she|interviews?)\b))"
)
NEAR_DAYS = {
    "after_tomorrow": 2,
    "before_yesterday": -2,
    "week": 7,
    "tomorrow": 1,
    "today": 0,
    "yesterday": -1,
    "following": 1,
    "working": 1,
    "eve": -1,
}
"""How far off; "the following day" is counted from the day that was named before it, else from today."""
END_OF_DAY = re.compile(
    r"(?:eod|eob|cob|cop|c\.o\.b|eobd|close of (?:business|play|the day|day|the business day)|"
    r"end of (?:the |our |my )?(?:(?:business |working |work )?day|business|play))\b"
)


def day_word(text: str, at: int, scene: Scene) -> When | None:
    word = WORD.match(text, at)
    if word and word[0] in RELATIVE_DAYS:
        if text.startswith(" week", word.end()) and not text[word.end() + 5 : word.end() + 6].isalpha():
            return one_day(scene.said_on + RELATIVE_DAYS[word[0]] * DAY + WEEK, at, word.end() + len(" week"))
        return one_day(scene.said_on + RELATIVE_DAYS[word[0]] * DAY, at, word.end())
    return None


def near_day(text: str, at: int, scene: Scene) -> When | None:
    if not (found := NEAR_DAY.match(text, at)):
        return None
    which = found.lastgroup or ""
    if which == "working":
        return one_day(next_working_day(scene.said_on, scene.worktime), at, found.end(), "working day after")
    kind = {"following": "day after", "eve": "day before"}.get(which, "day")
    return one_day(scene.said_on + NEAR_DAYS[which] * DAY, at, found.end(), kind)


def end_of_day(text: str, at: int, scene: Scene) -> When | None:
    found = END_OF_DAY.match(text, at)
    return When(scene.said_on, scene.said_on, at, found.end(), "end of day") if found else None


def one_day(day: date, at: int, end: int, kind: str = "day") -> When:
    return When(day, day, at, end, kind)
