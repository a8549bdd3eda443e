"""Single days: "March 16th", "16/03/2026", "the 16th", "next Friday", "Thursday week", "Labor Day"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from rules.timeperiods import DAY, MONTH_NAMES, WEEK, Scene, Span, monday_of, months_after, period
from rules.timewords import (
    MONTHS,
    NAMED_DAYS,
    NTH_DAYS,
    ORDINALS,
    WEEKDAYS,
    end_of_month,
    named_day,
    next_public_holiday,
    nth_weekday,
)

Found = tuple[date, date, int]
"""First day, last day, and where the words end."""

_ORD = r"(?:st|nd|rd|th)"
_TO = r" ?(?:-|to|and|or|/|&|through|thru|until|till) ?(?:the )?"
_YEAR = r"(?:[,-]? ?(?P<year>20\d\d)\b)?"
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))

MONTH_DAY = re.compile(
    rf"(?P<month>{MONTH_NAMES})\b\.?[ -](?:the )?(?P<day>\d{{1,2}}){_ORD}?\b(?!:\d| ?[ap]m)"
    rf"(?:{_TO}(?P<to>\d{{1,2}}){_ORD}?\b(?!:\d| ?[ap]m|/| (?:{MONTH_NAMES})))?{_YEAR}"
)
DAY_MONTH = re.compile(
    rf"(?P<day>\d{{1,2}}){_ORD}?(?:{_TO}(?P<to>\d{{1,2}}){_ORD}?)?[ -]"
    rf"(?:day )?(?:of )?(?P<month>{MONTH_NAMES})\b\.?{_YEAR}"
)
DAY_OF_MONTH = re.compile(rf"(?P<day>\d{{1,2}}){_ORD}? of (?P<which>this|the|next|the following) month\b")
ISO_DAY = re.compile(r"(?P<year>20\d\d)([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)")
NUMERIC = re.compile(r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?:(?P=sep)(?P<year>20\d\d|\d\d))?(?![\d/%:]|\.\d)")
ORDINAL = re.compile(rf"(?P<day>\d{{1,2}}){_ORD}\b(?:{_TO}(?P<to>\d{{1,2}}){_ORD}\b)?")
# "the 2nd round", "the 3rd floor": an ordinal is a day only before words that can follow a day.
FREE = re.compile(
    r"[ ]?(?:$|[.,;:!?)(]|-|(?:at|by|or|and|to|if|so|for|as|but|with|when|in|latest|this|after|before|"
    r"then|because|once|"
    r"we|i|you|eod|eob|cob|end|is|it|on|whether|regarding|about|morning|afternoon|evening|without|depending|unless|"
    r"since|that|which|the|our|noon|midday|close|instead|now|rather|though|either|will|from|until|through|works|suits|was|has)\b)"
)
AFTER_PREPOSITION = re.compile(
    r"\b(?:by|on|before|until|till|til|after|from|and|to|or|of|w/c|w/e|commencing|beginning|starting|"
    r"ending|than|through|"
    rf"thru|due|around|between|is|be|date:|cob|eod|eob|cop|business|noon|midnight|[ap]m|{_WEEKDAY})\.?,? $|[-(] ?$|^$"
)
NUMBER_DAY = re.compile(r"(?P<day>\d{1,2})\b(?![:/.%-]?\d| ?[ap]m)")

WEEKDAY = re.compile(rf"(?P<weekday>{_WEEKDAY})\b\.?")
WHICH_WEEKDAY = re.compile(
    rf"(?P<which>this coming|this|next|coming|following|last|past) (?:business |"
    rf"working )?(?P<weekday>{_WEEKDAY})\b\.?"
)
NTH_WEEKDAY = re.compile(rf"(?P<nth>first|second|third|fourth|last) (?P<weekday>{_WEEKDAY}) (?:of|in) ")
BEFORE_DATE = re.compile(r",? ?(?:\(?the |\(|on )?")
PAST_DATE = re.compile(
    rf",? (?:\(?the |\(|on )?(?:{MONTH_DAY.pattern}|{re.sub('[?]P<[a-z]+>', '?:', DAY_MONTH.pattern)})"
)
""" "Thursday, March 12", said after it and so not read: that Thursday, and not the next."""
OF_WEEK = re.compile(r"(?:,? (?:of|in|on)?|,) ?")
LATER_WEEK = re.compile(r" (?P<word>week|fortnight|after next)\b(?! (?:of|commencing|beginning|ending)\b)")
AFTER_NAMED = re.compile(r" (?P<side>after|before|following) ")
SHORT_WORDS = {"sat", "sun", "wed", "mon"}
"""Also words of other meanings, so they need a word before them that a day follows."""
BEFORE_SHORT = re.compile(
    r"(?:\b(?:by|on|before|until|till|til|next|this|coming|or|and|to|from|for|late|early|back|know|touch|me|us)|"
    r"[-/,(]) ?$"
)

NAMED = re.compile("(?:" + "|".join(sorted(map(re.escape, NAMED_DAYS), key=len, reverse=True)) + r")\b")
AFTER_NAME = re.compile(r"(?: (?:public |bank )?(?:holidays?|weekend|break)\b)*")
FOURTH_OF_JULY = re.compile(r"(?:the )?(?:fourth of july|4th of july|july 4th|july 4)\b")
HOLIDAY = re.compile(
    r"(?:(?:bank|public|long|national|upcoming|federal) )*(?:holiday|long weekend)(?: (?:weekend|monday|break))*\b"
)
HOLIDAYS = re.compile(
    r"(?:(?:christmas|xmas|winter|festive|holiday|year-end|easter) )?(?:holidays|break|period|season|shutdown)\b"
)

IN_THE = ("in the ", "into the ")
ON_LEAVE = ("on ", "from ", "my ", "his ", "her ", "their ", "your ")


def calendar_day(text: str, at: int, scene: Scene, *, sure: bool) -> Found | None:
    """A day by its number. Where the words before make it `sure`, a bare ordinal or fraction is a day, too."""
    for pattern in (ISO_DAY, DAY_OF_MONTH, DAY_MONTH, MONTH_DAY):
        if found := pattern.match(text, at):
            return _spelled(found, scene)
    if found := NUMERIC.match(text, at):
        return _numeric(found, scene) if sure or found["year"] else None
    if (found := ORDINAL.match(text, at)) and (sure or FREE.match(text, found.end())):
        return _ordinal(found, scene)
    return None


def _spelled(found: re.Match[str], scene: Scene) -> Found | None:
    parts = found.groupdict()
    if which := parts.get("which"):
        first = months_after(scene.said_on.replace(day=1), 1 if which in {"next", "the following"} else 0)
        day = _day(first.year, first.month, int(parts["day"]))
        return (day, day, found.end()) if day else None
    month = MONTHS.get(parts["month"]) or int(parts["month"])
    year = int(parts["year"]) if parts.get("year") else None
    last = _dated(year, month, int(parts.get("to") or parts["day"]), scene)
    first_day = _dated(last.year if last else year, month, int(parts["day"]), scene)
    return (min(first_day, last), last, found.end()) if last and first_day else None


def _numeric(found: re.Match[str], scene: Scene) -> Found | None:
    a, b, year = int(found["a"]), int(found["b"]), found["year"]
    if not year and (found["sep"] != "/" or found[0] == "24/7"):
        return None
    full = None if not year else int(year) if len(year) == 4 else 2000 + int(year)
    orders = [(a, b), (b, a)] if scene.month_first else [(b, a), (a, b)]
    month, day = next(((m, d) for m, d in orders if 1 <= m <= 12), (0, 0))
    when = _dated(full, month, day, scene)
    return (when, when, found.end()) if when else None


def _ordinal(found: re.Match[str], scene: Scene) -> Found | None:
    number = int(found["to"] or found["day"])
    start = scene.said_on.replace(day=1)
    for n in range(3):
        month = months_after(start, n * scene.facing)
        day = _day(month.year, month.month, number)
        if day and (day - scene.said_on).days * scene.facing >= 0:
            return day, day, found.end()
    return None


def _dated(year: int | None, month: int, day: int, scene: Scene) -> date | None:
    """That day; without a year the nearest one on the side that is faced, if it lies within the horizon."""
    if year:
        return _day(year, month, day)
    near = [_day(scene.said_on.year + n, month, day) for n in ((0, 1) if scene.facing > 0 else (0, -1))]
    when = next((each for each in near if each and (each - scene.said_on).days * scene.facing >= 0), None)
    if when and scene.horizon is not None and abs((when - scene.said_on).days) > scene.horizon:
        return None
    return when


def _day(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= day <= end_of_month(date(year, month, 1)).day):
        return None
    return date(year, month, day)


def weekday(text: str, at: int, scene: Scene) -> Found | None:
    """ "Friday", "next Friday", "Friday the 13th", "Friday of next week", "Friday week", "the Friday after Easter"."""
    if nth := NTH_WEEKDAY.match(text, at):
        return _nth_weekday(nth, text, scene)
    found = WHICH_WEEKDAY.match(text, at) or WEEKDAY.match(text, at)
    if not found:
        return None
    which = found.groupdict().get("which") or ""
    if not which and found["weekday"] in SHORT_WORDS and not BEFORE_SHORT.search(text[max(0, at - 12) : at]):
        return _dated_weekday(text, found.end(), scene)
    end, number = found.end(), WEEKDAYS[found["weekday"]]
    if (dated := _dated_weekday(text, end, scene)) or PAST_DATE.match(text, end):
        return dated
    return _anchored_weekday(text, end, number, scene) or _plain_weekday(which, number, end, scene)


def _dated_weekday(text: str, end: int, scene: Scene) -> Found | None:
    gap = BEFORE_DATE.match(text, end)
    return calendar_day(text, gap.end(), scene, sure=True) if gap and gap.end() > end else None


def _anchored_weekday(text: str, end: int, number: int, scene: Scene) -> Found | None:
    if later := LATER_WEEK.match(text, end):
        day = _coming(number, scene)
        return day + WEEK * (2 if later["word"] == "fortnight" else 1), day + WEEK, later.end()
    if (side := AFTER_NAMED.match(text, end)) and (name := named(text, side.end(), scene)):
        shift = (number - name[1].weekday() - 1) % 7 + 1
        day = name[1] + shift * DAY if side["side"] != "before" else name[0] - (8 - shift) % 7 * DAY
        return day, day, name[2]
    gap = OF_WEEK.match(text, end)
    if gap and (week := period(text, gap.end(), scene)) and week.kind == "week":
        day = week.first + number * DAY
        return day, day, week.end
    return None


def _plain_weekday(which: str, number: int, end: int, scene: Scene) -> Found:
    said = scene.said_on
    if which == "next":
        day = said - timedelta(days=said.weekday()) + WEEK + number * DAY
    elif which in {"last", "past"}:
        day = said - ((said.weekday() - number - 1) % 7 + 1) * DAY
    elif which == "this" and number == said.weekday():
        day = said
    else:
        day = _coming(number, scene)
    return day, day, end


def _coming(number: int, scene: Scene) -> date:
    """The nearest such weekday on the side that is faced; never the day of speaking, which is called today."""
    return scene.said_on + scene.facing * (((number - scene.said_on.weekday()) * scene.facing - 1) % 7 + 1) * DAY


def _nth_weekday(found: re.Match[str], text: str, scene: Scene) -> Found | None:
    month = period(text, found.end(), scene)
    if not month or month.kind != "month":
        return None
    nth = ORDINALS.get(found["nth"], -1)
    day = nth_weekday(month.first.year, month.first.month, WEEKDAYS[found["weekday"]], nth)
    return day, day, month.end


def named(text: str, at: int, scene: Scene) -> Found | None:
    """ "Labor Day", "the July 4 holiday", "the bank holiday", "the holidays"."""
    if found := FOURTH_OF_JULY.match(text, at):
        days = [date(scene.said_on.year + n, 7, 4) for n in (0, 1)]
    elif text.startswith("new year", at) and text.endswith(IN_THE, 0, at):
        return None
    elif found := NAMED.match(text, at):
        days = [named_day(found[0], scene.said_on.year + n, scene.worktime.country) for n in (0, 1)]
    else:
        return _some_holiday(text, at, scene)
    rest = AFTER_NAME.match(text, found.end())
    day = next((each for each in days if each >= scene.said_on), None)
    if not day or (scene.horizon is not None and (day - scene.said_on).days > scene.horizon):
        return None
    return day, day, rest.end() if rest else found.end()


def _some_holiday(text: str, at: int, scene: Scene) -> Found | None:
    if (found := HOLIDAYS.match(text, at)) and scene.said_on.month >= 11:
        return date(scene.said_on.year, 12, 25), date(scene.said_on.year + 1, 1, 1), found.end()
    if (found := HOLIDAY.match(text, at)) and not (found[0] == "holiday" and text.endswith(ON_LEAVE, 0, at)):
        day = next_public_holiday(scene.said_on, scene.worktime)
        return (day, day, found.end()) if day and (day - scene.said_on).days <= 31 else None
    return None


def week_of(day: date) -> Span:
    """The working days of the week that holds `day`; a weekend belongs to the week that it begins."""
    monday = monday_of(day)
    return monday, monday + 4 * DAY


def words_of_days() -> Iterator[str]:
    """The words that a day can begin with."""
    yield from WEEKDAYS
    yield from MONTHS
    yield from (name.split()[0].split("'")[0].rstrip(".") for name in (*NAMED_DAYS, *NTH_DAYS))
