"""The readers of time expressions, and the words that each of them begins with."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from rules.timedates import AFTER_PREPOSITION, NUMBER_DAY, calendar_day, named, week_of, weekday, words_of_days
from rules.timelengths import length, length_without_one, units_later
from rules.timenear import day_word, end_of_day, near_day, one_day
from rules.timeperiods import (
    DAY,
    EARLY_NEXT,
    FIRST_WEEKS,
    MONTH_PERIOD,
    NTH_WEEK,
    PART,
    PARTS,
    WEEK,
    Period,
    Scene,
    When,
    first_weeks_of,
    monday_of,
    months_after,
    nth_week_of,
    part_of,
    period,
)
from rules.timewords import MONTHS, NUMBERS, ORDINALS, RELATIVE_DAYS, SATURDAY, WEEKDAYS

Reader = Callable[[str, int, Scene], When | None]
END_OF = re.compile(r"(?:end of )?(?P<which>eow|eom|eoq|eoy)\b")
END_UNITS = {"eow": "this week", "eom": "this month", "eoq": "this quarter", "eoy": "this year"}
LAST_OF = re.compile(
    r"(?P<unit>week|month|quarter|year)(?:(?:'s|s)?[ -]end| is (?:out|over|up|done|through)|"
    r" (?:ends|closes)(?! on| in| at))\b"
)
FIRST_OF = re.compile(r"first (?:day )?of (?:the )?")
THE_NEXT = re.compile(r"\b(?:in|within|over|during) the $")
MID = re.compile(r"mid-?(?P<unit>week|month)(?:,? (?:of )?(?P<rest>next week|this week))?\b")
WEEKEND = re.compile(r"(?:(?P<which>this|next|coming|this coming) )?(?:week-?end|w/e|wkend)\b(?! of| \d)")
AT_WEEKEND = re.compile(r"\b(?:over|by|on|before|after|until|till|through|thru|during|at|until after) (?:the )?$")
WEEK_OF = re.compile(
    r"(?:week|wk|w)\.?(?:(?P<ending>[ /.]?(?:ending|e\b|end\b))|(?P<after> after)|[ /.]?(?:of|commencing|"
    r"comm|c|beginning|starting|begining))"
    r"\.?:? (?:on )?(?:the )?"
)
OPENS_MONTH = re.compile(
    r"\b(?:in|by|during|until|till|through|before|after|for|this|next|and|or|late|early|is|"
    r"sometime|time) (?:the month of )?$"
)


MAY_BE = re.compile(r"\b(?:this|and|or|for|is|next|time|month) $")
""" "this may take": not the month."""


WHICH = ("this", "next", "following", "coming", "last", "past")
NTHS = ("first", "second", "third", "fourth")


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
    return one_day(day if day >= scene.said_on else day + WEEK, at, found.end(), "part")


def _part(text: str, at: int, scene: Scene) -> When | None:
    found = PART.match(text, at)
    if found and (whole := period(text, found.end(), scene)):
        span = part_of(found["part"], whole)
        return None if _is_too_far(whole, span[1], scene) else When(*span, at, whole.end, "part")
    if (found := EARLY_NEXT.match(text, at)) and (week := period("next week", 0, scene)):
        return When(*part_of(found["part"], week), at, found.end(), "part")
    return None


def _nth_part(text: str, at: int, scene: Scene) -> When | None:
    """ "the second week of July", "the first two weeks of July", "the first of July"."""
    found = NTH_WEEK.match(text, at) or FIRST_WEEKS.match(text, at) or FIRST_OF.match(text, at)
    if not found or not (month := period(text, found.end(), scene)) or month.kind != "month":
        return None
    if found.re is NTH_WEEK:
        return When(*nth_week_of(found["nth"], month), at, month.end, "part")
    if found.re is FIRST_WEEKS:
        return When(*first_weeks_of(found, month), at, month.end, "part")
    return one_day(month.first, at, month.end)


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


def _period(text: str, at: int, scene: Scene) -> When | None:
    whole = period(text, at, scene)
    # "in the next week" is seven days, "next week" is a week of the calendar.
    is_length = text.startswith(("next ", "coming "), at) and THE_NEXT.search(text, max(0, at - 16), at)
    if whole and is_length and whole.kind in {"week", "month"}:
        return When(scene.said_on, units_later(scene.said_on, 1, whole.kind), at, whole.end, "duration")
    if not whole:
        return None
    if MONTH_PERIOD.match(text, at) and not OPENS_MONTH.search(text, max(0, at - 24), at):
        return None
    if text.startswith("may", at) and MAY_BE.search(text, max(0, at - 8), at):
        return None
    if text.endswith("earlier ", 0, at) and scene.facing > 0:
        return None
    bare = (
        text.startswith(("week", "wk", "month", "quarter", "year", "qtr", "yr"), at)
        and " after" not in text[at : whole.end]
    )
    if bare or _is_too_far(whole, whole.last, scene):
        return None
    return When(whole.first, whole.last, at, whole.end, whole.kind)


def _is_too_far(whole: Period, last: date, scene: Scene) -> bool:
    """ "next year" allows too much; of this one, whatever is left."""
    coming = whole.first > scene.said_on
    return whole.kind == "year" and coming and scene.horizon is not None and last > scene.said_on + scene.horizon * DAY


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
    if found and text.startswith(" week", found[2]) and not text[found[2] + 5 : found[2] + 6].isalpha():
        return When(*week_of(found[1]), at, found[2] + len(" week"), "week")
    return When(found[0], found[1], at, found[2], "holiday") if found else None


def _readers() -> dict[str, tuple[Reader, ...]]:
    table: dict[str, tuple[Reader, ...]] = {}

    def add(reader: Reader, *words: str) -> None:
        for word in words:
            table[word] = (*table.get(word, ()), reader)

    add(day_word, *RELATIVE_DAYS)
    add(_part, "end")
    add(near_day, "day", "this", "last", "following", "next", "morning", "evening", "night")
    add(end_of_day, "eod", "eob", "cob", "cop", "c", "eobd", "close", "end")
    add(_end_of, "eow", "eom", "eoq", "eoy", "end", "week", "month", "quarter", "year")
    add(_mid, "mid", "midweek", "midmonth")
    add(_nth_part, *ORDINALS, "final", "last")
    add(_part, *({re.split("[ /-]", part)[0] for part in PARTS} - {"end"}))
    add(length_without_one, "next", "coming", "day", "week", "month", "fortnight", "hour")
    add(_weekend, "this", "next", "coming", "weekend", "week")
    add(_week_of, "week", "wk", "w")
    add(_weekday, *WEEKDAYS, *WHICH, *NTHS)
    add(_named, *words_of_days(), "fourth", "july", "bank", "public", "long", "holiday", "holidays", "upcoming")
    add(_calendar_day, *MONTHS)
    add(_period, "that", "q1", "q2", "q3", "q4", *WHICH, *NTHS, *MONTHS, "new", "week")
    add(length, *NUMBERS)
    return table


READERS = _readers()
DIGITS: tuple[Reader, ...] = (day_word, _named, _calendar_day, length)
