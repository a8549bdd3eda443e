"""Weeks, months, quarters and years, and the parts of them: "late next week", "mid-March", "end of Q3".

Every function answers with the first and the last day that the words allow. A week is its working days, Monday to
Friday, for nobody promises a Sunday without naming it.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from rules.policy import WorkTime
from rules.timewords import FRIDAY, MONTHS, NAMED_DAYS, ORDINALS, SATURDAY, end_of_month

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a time expression is read against. `facing` is 1 where bare days lie ahead, -1 where they lie behind."""

    said_on: date
    worktime: WorkTime
    facing: int = 1
    horizon: int | None = None
    """How many days off a day without a year may lie."""

    @property
    def month_first(self) -> bool:
        return self.worktime.country == "US"


class Period(NamedTuple):
    kind: str
    first: date
    last: date
    end: int
    """Where the words end."""


class When(NamedTuple):
    """A time expression: `text[start:end]` allows every day from `first` to `last`."""

    first: date
    last: date
    start: int
    end: int
    kind: str = "day"


DAY = timedelta(days=1)
WEEK = timedelta(days=7)

MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
SHIFTS = {"this": 0, "the": 0, "": 0, "current": 0, "our": 0, "next": 1, "following": 1, "coming": 1, "last": -1}
SHIFTS |= {"past": -1, "previous": -1}

NAMES_OF_DAYS = "|".join(sorted({re.escape(name.split()[0]) for name in (*NAMED_DAYS, *MONTHS)}))

NAMED_PERIOD = re.compile(
    r"(?:(?:the )?(?P<which>this|next|the|that|following|coming|current|our|last|past|previous) (?:coming )?)?"
    r"(?:calendar |business |working |work )?"
    rf"(?P<unit>week|wk|month|quarter|qtr|year|yr)\b(?P<after> after(?: next|"
    rf" that)?\b(?! (?:the )?(?:{NAMES_OF_DAYS}|\d)))?"
    rf"(?!'| (?:of|commencing|beginning|starting|ending)\b| after (?:the )?(?:{NAMES_OF_DAYS}|\d))",
)
MONTH_PERIOD = re.compile(
    rf"(?:the month of )?(?P<month>{MONTH_NAMES})\b\.?(?:,? (?:of )?(?P<year>20\d\d)\b|(?! ?(?:the )?\d))"
)
QUARTER_PERIOD = re.compile(
    r"(?:the )?(?:q(?P<q>[1-4])|(?P<nth>first|second|third|fourth) quarter)\b(?:,? (?:of )?(?P<year>20\d\d)\b)?"
)
NEW_YEAR_PERIOD = re.compile(r"(?:the )?new year\b(?!'|s)")
"""Only as "in the new year" or a part of it; after and before it is New Year's Day that is meant."""

UP_TO_NEW_YEAR = ("after ", "before ", "by ", "until ", "till ", "after the ", "before the ", "by the ", "and ")

# Parts of a period, and how they end: on which weekday, on which day of the month.
PARTS: dict[str, tuple[int, int]] = {
    "early": (2, 10),
    "beginning": (1, 7),
    "start": (1, 7),
    "top": (1, 7),
    "first thing": (1, 7),
    "first part": (2, 10),
    "first few days": (2, 7),
    "early part": (2, 10),
    "first half": (2, 15),
    "early to mid": (2, 15),
    "early-to-mid": (2, 15),
    "mid": (2, 15),
    "middle": (2, 15),
    "middle part": (2, 15),
    "halfway through": (2, 15),
    "mid to late": (4, 31),
    "mid-to-late": (4, 31),
    "mid/late": (4, 31),
    "middle to end": (4, 31),
    "late": (4, 31),
    "later": (4, 31),
    "later in": (4, 31),
    "later on": (4, 31),
    "end": (4, 31),
    "very end": (4, 31),
    "tail end": (4, 31),
    "back end": (4, 31),
    "close": (4, 31),
    "conclusion": (4, 31),
    "second half": (4, 31),
    "2nd half": (4, 31),
    "back half": (4, 31),
    "last half": (4, 31),
    "latter half": (4, 31),
    "latter part": (4, 31),
    "last part": (4, 31),
    "last few days": (4, 31),
    "last day": (4, 31),
    "last working day": (4, 31),
    "last business day": (4, 31),
}
PART = re.compile(
    rf"(?P<part>{'|'.join(sorted(PARTS, key=len, reverse=True))})\b"
    r"(?:[ -](?:in|on|of|part of))?(?: of)?[ -]"
)
EARLY_NEXT = re.compile(r"(?P<part>early|mid|late|later|end)(?: of)? next(?=[.,;!?)]|$)")
""" "then we decide early next": the week, which is not said."""
NTH_WEEK = re.compile(r"(?P<nth>first|1st|second|2nd|third|3rd|fourth|4th|last|final) (?:full )?week (?:of|in) ")


def monday_of(day: date) -> date:
    """The Monday of the week that is meant: on a weekend, "this week" is the one that comes."""
    return day - timedelta(days=day.weekday()) + (WEEK if day.weekday() >= SATURDAY else timedelta())


def period(text: str, at: int, scene: Scene) -> Period | None:
    """The week, month, quarter or year that stands at `at`."""
    if found := NAMED_PERIOD.match(text, at):
        return _named(found, scene)
    if found := QUARTER_PERIOD.match(text, at):
        quarter = int(found["q"] or ORDINALS[found["nth"]])
        return _months("quarter", 3 * quarter - 2, 3, found["year"], found.end(), scene)
    if found := MONTH_PERIOD.match(text, at):
        return _months("month", MONTHS[found["month"]], 1, found["year"], found.end(), scene)
    if (found := NEW_YEAR_PERIOD.match(text, at)) and not text.endswith(UP_TO_NEW_YEAR, 0, at):
        return _months("month", 1, 1, None, found.end(), scene)
    return None


def _named(found: re.Match[str], scene: Scene) -> Period:
    shift = SHIFTS.get(found["which"] or "", 0)
    if found["which"] == "that":
        shift = 0
    if after := found["after"]:
        shift = 2 if "next" in after or shift else 1
    first, last = _shifted(found["unit"], shift, scene.said_on)
    kind = {"wk": "week", "qtr": "quarter", "yr": "year"}.get(found["unit"], found["unit"])
    return Period(kind, first, last, found.end())


def _shifted(unit: str, shift: int, said_on: date) -> Span:
    if unit in {"week", "wk"}:
        monday = (monday_of(said_on) if shift >= 0 else said_on - timedelta(days=said_on.weekday())) + shift * WEEK
        return monday, monday + FRIDAY * DAY
    if unit in {"year", "yr"}:
        return date(said_on.year + shift, 1, 1), date(said_on.year + shift, 12, 31)
    length = 3 if unit in {"quarter", "qtr"} else 1
    month = (said_on.month - 1) // length * length
    first = months_after(date(said_on.year, month + 1, 1), shift * length)
    return first, end_of_month(months_after(first, length - 1))


def _months(kind: str, month: int, length: int, year: str | None, end: int, scene: Scene) -> Period | None:
    first = date(int(year) if year else scene.said_on.year, month, 1)
    last = end_of_month(months_after(first, length - 1))
    if not year and scene.facing > 0 and last < scene.said_on:
        first, last = months_after(first, 12), end_of_month(months_after(last, 12))
    if not year and scene.facing < 0 and first > scene.said_on:
        first, last = months_after(first, -12), end_of_month(months_after(last, -12))
    if not year and scene.horizon is not None and abs((first - scene.said_on).days) > scene.horizon:
        return None
    return Period(kind, first, last, end)


def part_of(part: str, whole: Period) -> Span:
    """The first and last day of the part; the parts of a quarter or a year are told by its months."""
    weekday, day = PARTS[part]
    if whole.kind == "week":
        return whole.first, whole.first + weekday * DAY
    if day == 31:
        return whole.first, whole.last
    if whole.kind == "month":
        return whole.first, whole.first.replace(day=day)
    length = 3 if whole.kind == "quarter" else 12
    months = length // 3 if day <= 10 else length // 2
    last = end_of_month(months_after(whole.first, months - 1))
    return whole.first, last if months != 1 or day <= 10 else months_after(whole.first, 1).replace(day=15)


FIRST_WEEKS = re.compile(
    r"(?P<side>first|last|final) (?P<n>two|three|2|3|couple(?: of)?|few) (?P<unit>days|weeks|working days|business "
    r"days) (?:of|in) "
)
""" "the first two weeks of July"."""


def first_weeks_of(found: re.Match[str], whole: Period) -> Span:
    """The first days or weeks of the month, or its last."""
    if found["side"] != "first":
        return whole.first, whole.last
    n = {"two": 2, "2": 2, "couple": 2, "couple of": 2}.get(found["n"], 3)
    days = 7 * n if found["unit"] == "weeks" else n
    return whole.first, min(whole.first + (days - 1) * DAY, whole.last)


def nth_week_of(nth: str, month: Period) -> Span:
    if nth in {"last", "final"}:
        return month.last - 6 * DAY, month.last
    first = month.first + (ORDINALS[nth] - 1) * WEEK
    return first, min(first + 6 * DAY, month.last)


def months_after(day: date, n: int) -> date:
    """The same day n months later, or the last of that month."""
    years, month = divmod(day.month - 1 + n, 12)
    first = date(day.year + years, month + 1, 1)
    return first.replace(day=min(day.day, end_of_month(first).day))
