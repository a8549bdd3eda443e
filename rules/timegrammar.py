"""Time expressions in a sentence, each with the first and the last day that it allows.

A sentence comes in lower case, with plain quotes and dashes (`plain`). The scan goes word by word and asks the readers
that a word can begin with; the first that answers wins, and the scan goes on behind its words.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rules.timedates import AFTER_PREPOSITION, NUMBER_DAY, calendar_day, named, week_of, weekday, words_of_days
from rules.timeperiods import (
    DAY,
    MONTH_PERIOD,
    NTH_WEEK,
    PART,
    PARTS,
    WEEK,
    Scene,
    monday_of,
    months_after,
    nth_week_of,
    part_of,
    period,
)
from rules.timewords import MONTHS, NUMBERS, ORDINALS, SATURDAY, WEEKDAYS
from rules.worktime import next_working_day, working_days_after


@dataclass(frozen=True, slots=True)
class When:
    """A time expression: `text[start:end]` allows every day from `first` to `last`."""

    first: date
    last: date
    start: int
    end: int
    kind: str = "day"


Reader = Callable[[str, int, Scene], When | None]

WORD = re.compile(r"[a-z]+|\d+")
TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})

RELATIVE_DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tomo": 1, "2moro": 1, "yesterday": -1}
DAY_AFTER = re.compile(r"day (?P<side>after|before) (?P<word>tomorrow|yesterday)\b")
THIS_TIME = re.compile(r"this time (?P<word>next week|tomorrow)\b")
PART_OF_TODAY = re.compile(r"this (?:morning|afternoon|evening)\b|(?P<last>last night)\b")
END_OF_DAY = re.compile(
    r"(?:eod|eob|cob|cop|c\.o\.b|eobd|close of (?:business|play|the day|day|the business day)|"
    r"end of (?:the |our |my )?(?:(?:business |working |work )?day|business|play))\b"
)
END_OF = re.compile(r"(?:end of )?(?P<which>eow|eom|eoq|eoy)\b")
END_UNITS = {"eow": "this week", "eom": "this month", "eoq": "this quarter", "eoy": "this year"}
LAST_OF = re.compile(r"(?P<unit>week|month|quarter|year)(?:(?:'s|s)?[ -]end| is (?:out|over|up|done|through))\b")
FIRST_OF = re.compile(r"first (?:day )?of (?:the )?")
OR_TWO = re.compile(
    r"(?:(?:next|coming) )?(?P<unit>day|week|month) (?:or (?P<more>two|so|three|2|3)|(?P<half>and a half))\b"
)
HALVES = {"day": 1, "week": 4, "wk": 4, "month": 15}
THE_NEXT = re.compile(r"\b(?:in|within|over|during) the $")
WITHIN_THE_WEEK = re.compile(r"\b(?:within|inside) the $")
MID = re.compile(r"mid-?(?P<unit>week|month)(?:,? (?:of )?(?P<rest>next week|this week))?\b")
WEEKEND = re.compile(r"(?:(?P<which>this|next|coming|this coming) )?(?:week-?end|w/e|wkend)\b(?! of| \d)")
WEEK_OF = re.compile(
    r"(?:week|wk|w)\.?(?:(?P<ending>[ /.]?(?:ending|e\b|end\b))|(?P<after> after)|[ /.]?(?:of|commencing|comm|c|beginning|starting|begining))"
    r"\.?:? (?:on )?(?:the )?"
)
DURATION = re.compile(
    rf"(?P<n>\d{{1,3}}|{'|'.join(NUMBERS)})(?: \(\w{{1,8}}\))?(?: ?(?:-|to|or|/) ?(?P<m>\d{{1,3}}|{'|'.join(NUMBERS)}))?"
    r"(?: of)?(?: more| good| full| short| further| extra| other| additional)?[ -]?"
    r"(?:(?P<work>business|working|work|office|bus|biz|week)[ -])?"
    r"(?P<unit>hours?|hrs?|days?|weeks?|wks?|months?|fortnights?)\b(?:'s?)?"
    r"(?P<more> or (?:two|so|more|2)| and a half| or three)?(?: time\b)?"
    rf"(?: (?:from|on) (?P<base>now|today|tomorrow|this (?=\w+day)|{'|'.join(WEEKDAYS)})\b)?"
)
FILLER = r"(?:(?:about|around|approximately|approx\.?|roughly|normally|usually|typically|generally|us|them|the|next|another|up to|as (?:much|many) as|maybe|perhaps|probably|a|another|further|coming|following|say|just|only|full|at most|at least|or so|like|~|no more than|less than|under|last|past) ?)*"
OPENS_DURATION = re.compile(
    r"(?:\b(?:in|within|inside|after|takes?|taking|taken|needs?|requires?|be|allow|give (?:me|us)|gimme|bear with (?:me|us) for|"
    r"wait for|over|than|until|till|by|another|next|up to|following|coming|time:?|timeline:?|expect|wait|from|have|under|is) "
    rf"{FILLER}|[(:-] ?{FILLER}|^{FILLER})$"
)
NOT_AHEAD = re.compile(r"(?:\b(?:every|for the (?:last|past)|the (?:last|past)|first|per|each|last|past) (?:\w+ )?)$")
UNSURE_ANCHOR = re.compile(
    r" (?:ago|old|of (?:that|which|this)|of experience|experience|notice|a week|per|of (?:the|your|our|receiving|receipt|applying|submitting|completing)|"
    r"(?:after|following|from|before|prior to) (?:the|your|our(?! side| end)|you|my|receipt|receiving|completion|that|applying|submi\w+)|"
    r"into|earlier|prior|in a row)\b"
)
OPENS_MONTH = re.compile(
    r"\b(?:in|by|during|until|till|through|before|after|for|this|next|and|or|late|early|is|sometime) (?:the month of )?$"
)

FOLLOWING_WEEK = ("week after", "week after that", "following week")
EVERY = re.compile(r"\b(?:every|each|most|every other) $")
AT_WEEKEND = re.compile(r"\b(?:over|by|on|before|after|until|till|during|at|until after) (?:the )?$")
BEFORE = re.compile(
    r"(?<!on or )\b(?P<side>before|prior to|ahead of|after|following|past|once)(?: (?:the|our|this|next))?(?: end of)? ?$"
)
NOT_BEFORE = re.compile(r"(?:\bno\b|\bnot\b|n't\b|\bnothing\b|\bnever\b|\bunlikely\b)[^.]{0,60}\bbefore(?: the)? ?$")
TOGETHER = re.compile(r"[,( -]*(?:(?:on|by|probably|likely|most likely|maybe|perhaps|say|hopefully|ideally|either) )*$")


def plain(text: str) -> str:
    """Lower case, plain quotes and dashes, and of the same length as the text."""
    if text.isascii():
        return text.lower()
    lowered = text.translate(TYPOGRAPHY).lower()
    return lowered if len(lowered) == len(text) else text.translate(TYPOGRAPHY)


def times(text: str, scene: Scene) -> list[When]:
    """The time expressions of a plain sentence, in their order."""
    found: list[When] = []
    end = 0
    for word in WORD.finditer(text):
        letters = word[0]
        readers = READERS.get(letters) or (DIGITS if letters < ":" else None)
        if not readers or word.start() < end:
            continue
        for reader in readers:
            if when := reader(text, word.start(), scene):
                found.append(_bounded(_after_the_last(when, found, text), text, scene))
                end = when.end
                break
    return [when for when in _joined(found, text) if not EVERY.search(text, max(0, when.start - 12), when.start)]


def _after_the_last(when: When, found: list[When], text: str) -> When:
    """ "the week after" counts from the day that was named just before."""
    if found and text[when.start : when.end] in FOLLOWING_WEEK:
        monday = monday_of(found[-1].last) + WEEK
        return replace(when, first=monday, last=monday + 4 * DAY)
    return when


def _bounded(when: When, text: str, scene: Scene) -> When:
    """ "before" ends a day earlier; "after" a holiday or a day means the working day that follows."""
    side = BEFORE.search(text, max(0, when.start - 24), when.start)
    if not side or when.kind in {"part", "duration"} or scene.facing < 0:
        return when
    if side["side"] in {"after", "following", "past", "once"}:
        day = next_working_day(when.last, scene.worktime) if side["side"] != "once" else when.last
        return replace(when, first=day, last=day)
    if NOT_BEFORE.search(text, max(0, when.start - 90), when.start):
        return when
    return replace(when, first=min(when.first, scene.said_on), last=when.first - DAY)


def _joined(found: list[When], text: str) -> list[When]:
    """ "next week, Friday" is one day; "tomorrow (Thursday)" and "by Friday EOD" name one day twice."""
    kept: list[When] = []
    for when in found:
        before = kept[-1] if kept else None
        if before and TOGETHER.match(text[before.end : when.start]) and when.start - before.end < 24:
            if before.kind == "end of day":
                kept[-1] = replace(when, start=before.start)
                continue
            if when.kind == "end of day":
                kept[-1] = replace(before, end=when.end)
                continue
            if before.kind == "week" and when.kind == "weekday":
                day = before.first + when.last.weekday() * DAY
                kept[-1] = replace(before, first=day, last=day, end=when.end, kind="day")
                continue
            if before.kind in {"day", "weekday"} and when.kind == "weekday":
                kept[-1] = replace(before, end=when.end)
                continue
        kept.append(when)
    return [when for when in kept if when.kind != "end of day"] or kept


def _day_word(text: str, at: int, scene: Scene) -> When | None:
    if found := DAY_AFTER.match(text, at):
        shift = 2 if found["word"] == "tomorrow" else -2
        return _one(scene.said_on + shift * DAY, at, found.end())
    if found := THIS_TIME.match(text, at):
        return _one(scene.said_on + (DAY if found["word"] == "tomorrow" else WEEK), at, found.end())
    if found := PART_OF_TODAY.match(text, at):
        return _one(scene.said_on - (DAY if found["last"] else timedelta()), at, found.end())
    word = WORD.match(text, at)
    if word and word[0] in RELATIVE_DAYS:
        return _one(scene.said_on + RELATIVE_DAYS[word[0]] * DAY, at, word.end())
    return None


def _end_of_day(text: str, at: int, scene: Scene) -> When | None:
    found = END_OF_DAY.match(text, at)
    return When(scene.said_on, scene.said_on, at, found.end(), "end of day") if found else None


def _end_of(text: str, at: int, scene: Scene) -> When | None:
    found = END_OF.match(text, at)
    words = END_UNITS[found["which"]] if found else ""
    if not found and (found := LAST_OF.match(text, at)):
        words = f"this {found['unit']}"
    whole = period(words, 0, scene) if words else None
    return When(whole.first, whole.last, at, found.end(), "part") if found and whole else None


def _mid(text: str, at: int, scene: Scene) -> When | None:
    if not (found := MID.match(text, at)):
        return None
    if found["unit"] == "month":
        first, last = scene.said_on.replace(day=1), scene.said_on.replace(day=15)
        return When(first, last if last >= scene.said_on else months_after(last, 1), at, found.end(), "part")
    monday = monday_of(scene.said_on) + (WEEK if found["rest"] == "next week" else timedelta())
    day = monday + 2 * DAY
    return _one(day if day >= scene.said_on else day + WEEK, at, found.end(), "part")


def _part(text: str, at: int, scene: Scene) -> When | None:
    if (found := NTH_WEEK.match(text, at)) and (month := period(text, found.end(), scene)) and month.kind == "month":
        return When(*nth_week_of(found["nth"], month), at, month.end, "part")
    if (found := FIRST_OF.match(text, at)) and (month := period(text, found.end(), scene)) and month.kind == "month":
        return _one(month.first, at, month.end)
    if not (found := PART.match(text, at)) or not (whole := period(text, found.end(), scene)):
        return None
    return When(*part_of(found["part"], whole), at, whole.end, "part")


def _weekend(text: str, at: int, scene: Scene) -> When | None:
    found = WEEKEND.match(text, at)
    if not found or (not found["which"] and not AT_WEEKEND.search(text, max(0, at - 16), at)):
        return None
    saturday = scene.said_on - timedelta(days=scene.said_on.weekday()) + SATURDAY * DAY
    saturday += WEEK if found["which"] == "next" else timedelta()
    by = text.endswith(("by ", "by the "), 0, at)
    return When(saturday, saturday - DAY if by else saturday + DAY, at, found.end(), "weekend")


def _week_of(text: str, at: int, scene: Scene) -> When | None:
    if not (found := WEEK_OF.match(text, at)):
        return None
    # The week may have begun: "the week of March 2", said on the Wednesday.
    earlier = replace(scene, said_on=scene.said_on - 6 * DAY) if not found["ending"] else scene
    where = found.end()
    day = weekday(text, where, earlier) or calendar_day(text, where, earlier, sure=True) or named(text, where, scene)
    if not day and (number := NUMBER_DAY.match(text, where)):
        day = calendar_day(f"{number['day']}th", 0, earlier, sure=True)
        day = (*day[:2], number.end()) if day else None
    if not day:
        return None
    if found["ending"]:
        return When(day[0], day[1], at, day[2], "week")
    return When(*week_of(day[1] + (WEEK if found["after"] else timedelta())), at, day[2], "week")


def _or_two(text: str, at: int, scene: Scene) -> When | None:
    """ "the next week or two", "within the week": a length of time that stands without its one."""
    found = OR_TWO.match(text, at)
    if found and text.startswith((" ago", " earlier"), found.end()):
        return None
    if not found and not (text.startswith("week", at) and WITHIN_THE_WEEK.search(text, max(0, at - 16), at)):
        return None
    n = NUMBERS.get(found["more"], 1) if found else 1
    last = _units_later(scene.said_on, n, found["unit"] if found else "week")
    last += HALVES.get(found["unit"], 0) * DAY if found and found["half"] else timedelta()
    return When(scene.said_on, last, at, found.end() if found else at + len("week"), "duration")


def _units_later(day: date, n: int, unit: str) -> date:
    return months_after(day, n) if unit == "month" else day + n * (WEEK if unit == "week" else DAY)


def _period(text: str, at: int, scene: Scene) -> When | None:
    whole = period(text, at, scene)
    if whole and whole.kind in {"week", "month"} and text.startswith(("next ", "coming "), at):
        # "in the next week" is seven days, "next week" is a week of the calendar.
        if THE_NEXT.search(text, max(0, at - 16), at):
            return When(scene.said_on, _units_later(scene.said_on, 1, whole.kind), at, whole.end, "duration")
    if not whole:
        return None
    if MONTH_PERIOD.match(text, at) and not OPENS_MONTH.search(text, max(0, at - 24), at):
        return None
    bare = (
        text.startswith(("week", "wk", "month", "quarter", "year", "qtr", "yr"), at)
        and " after" not in text[at : whole.end]
    )
    return None if bare else When(whole.first, whole.last, at, whole.end, whole.kind)


def _duration(text: str, at: int, scene: Scene) -> When | None:
    found = DURATION.match(text, at)
    if not found or UNSURE_ANCHOR.match(text, found.end()):
        return None
    before = text[max(0, at - 48) : at]
    opened = found["base"] or OPENS_DURATION.search(before) or text.startswith(" from now", found.end())
    if not opened or NOT_AHEAD.search(before):
        return None
    base = scene.said_on
    if found["base"] in WEEKDAYS and (day := weekday(found["base"], 0, scene)):
        base = day[1]
    base += DAY if found["base"] == "tomorrow" else timedelta()
    last = _later(base, found, scene)
    return When(min(base, last), last, at, found.end(), "duration") if last else None


def _later(base: date, found: re.Match[str], scene: Scene) -> date | None:
    numbers = [NUMBERS.get(n) or int(n) for n in (found["n"], found["m"]) if n]
    n = max(numbers) + {" or two": 1, " or 2": 1, " or three": 2}.get(found["more"] or "", 0)
    unit = found["unit"][0]
    days = {"h": -(-n // 24) if n > 12 else 0, "d": n, "w": 7 * n, "f": 14 * n, "m": 0}[unit]
    if found["more"] == " and a half":
        days += HALVES.get(found["unit"].rstrip("s"), 0)
    if days > 200 or (unit == "m" and n > 6):
        return None
    if found["work"] and unit in "dh" and found["work"] != "week":
        return working_days_after(base, min(days, 90), scene.worktime)
    if unit == "d" and found["n"] == "few":
        days += 2
    return months_after(base, n) + days * DAY if unit == "m" else base + days * DAY


def _weekday(text: str, at: int, scene: Scene) -> When | None:
    if not (found := weekday(text, at, scene)):
        return None
    return When(found[0], found[1], at, found[2], "weekday")


def _calendar_day(text: str, at: int, scene: Scene) -> When | None:
    sure = bool(AFTER_PREPOSITION.search(text[max(0, at - 16) : at]))
    found = calendar_day(text, at, scene, sure=sure)
    return When(found[0], found[1], at, found[2]) if found else None


def _named(text: str, at: int, scene: Scene) -> When | None:
    found = named(text, at, scene)
    return When(found[0], found[1], at, found[2], "holiday") if found else None


def _one(day: date, at: int, end: int, kind: str = "day") -> When:
    return When(day, day, at, end, kind)


def _readers() -> dict[str, tuple[Reader, ...]]:
    table: dict[str, tuple[Reader, ...]] = {}

    def add(reader: Reader, *words: str) -> None:
        for word in words:
            table[word] = (*table.get(word, ()), reader)

    add(_day_word, *RELATIVE_DAYS, "day", "this", "last")
    add(_end_of_day, "eod", "eob", "cob", "cop", "c", "eobd", "close", "end")
    add(_end_of, "eow", "eom", "eoq", "eoy", "end", "week", "month", "quarter", "year")
    add(_mid, "mid", "midweek", "midmonth")
    add(_part, *{part.split()[0].split("-")[0].split("/")[0] for part in PARTS}, *ORDINALS, "final", "last")
    add(_or_two, "next", "coming", "day", "week", "month")
    add(_weekend, "this", "next", "coming", "weekend", "week")
    add(_week_of, "week", "wk", "w")
    add(
        _weekday, *WEEKDAYS, "next", "this", "coming", "following", "last", "past", "first", "second", "third", "fourth"
    )
    add(_named, *words_of_days(), "fourth", "july", "bank", "public", "long", "holiday", "holidays", "upcoming")
    add(_calendar_day, *MONTHS)
    add(_period, "this", "next", "that", "following", "coming", "last", "past", "q", "first", "second", "third")
    add(_period, "fourth", *MONTHS, "new", "week")
    add(_duration, *NUMBERS)
    return table


READERS = _readers()
DIGITS: tuple[Reader, ...] = (_named, _calendar_day, _duration)
COMMON_WORDS = "the this that a an c w last past st one first second new close top our four third".split()
UNIT_WORDS = "hour hours hrs day days week weeks wks month months year quarter fortnight fortnights".split()
PARTS_OF_A_DAY = "morning afternoon evening night business play half".split()
TIME_WORDS = frozenset(READERS) - {*COMMON_WORDS} | {*UNIT_WORDS, *PARTS_OF_A_DAY}
"""A sentence without any of these, and without a digit, speaks of no time."""
