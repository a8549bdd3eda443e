"""The words for days and numbers, and the days that have names of their own."""

from datetime import date, timedelta

from rules.policy import WorkTime
from rules.worktime import public_holidays

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)

WEEKDAYS = {
    **dict.fromkeys(("monday", "mon"), MONDAY),
    **dict.fromkeys(("tuesday", "tues", "tue"), TUESDAY),
    **dict.fromkeys(("wednesday", "weds", "wed"), WEDNESDAY),
    **dict.fromkeys(("thursday", "thurs", "thur", "thu"), THURSDAY),
    **dict.fromkeys(("friday", "fri"), FRIDAY),
    **dict.fromkeys(("saturday", "sat"), SATURDAY),
    **dict.fromkeys(("sunday", "sun"), SUNDAY),
}

MONTHS = {
    **dict.fromkeys(("january", "jan"), 1),
    **dict.fromkeys(("february", "feb"), 2),
    **dict.fromkeys(("march", "mar"), 3),
    **dict.fromkeys(("april", "apr"), 4),
    **dict.fromkeys(("may",), 5),
    **dict.fromkeys(("june", "jun"), 6),
    **dict.fromkeys(("july", "jul"), 7),
    **dict.fromkeys(("august", "aug"), 8),
    **dict.fromkeys(("september", "sept", "sep"), 9),
    **dict.fromkeys(("october", "oct"), 10),
    **dict.fromkeys(("november", "nov"), 11),
    **dict.fromkeys(("december", "dec"), 12),
}

NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "another": 1,
    "couple": 2,
    "two": 2,
    "few": 3,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
}

ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}

RELATIVE_DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tomo": 1, "2moro": 1, "yesterday": -1}

UNITS_OF_TIME = frozenset(
    """
    hour hours hrs hr day days workday workdays week weeks wks wk month months mths fortnight fortnights
    """.split()  # noqa: SIM905  (a table of words)
)
"""A number without any of these is no length of time."""
OTHER_TIME_WORDS = frozenset(
    """
    year quarter morning afternoon evening night business play weekend eod eob cob cop eobd eow eom eoq eoy c w q1
    q2 q3 q4 midweek midmonth holiday holidays christmas xmas easter juneteenth halloween thanksgiving
    """.split()  # noqa: SIM905  (a table of words)
)
NUMBERS_OF_DAYS = frozenset(
    f"{zero}{n}{suffix}"
    for n in range(1, 100)
    for zero in ("", "0")
    for suffix in ("", "st", "nd", "rd", "th", "h", "d", "w")
    if n < 32 or suffix == "h"
) | {
    f"{n}{unit}" for n in range(1, 100) for unit in ("hr", "hrs", "hours", "days", "wk", "wks", "weeks", "day", "week")
}
"""As they stand between spaces and signs: "19", "3rd", "48h"."""
TIME_WORDS = frozenset({*WEEKDAYS, *MONTHS, *RELATIVE_DAYS}) | UNITS_OF_TIME | OTHER_TIME_WORDS | NUMBERS_OF_DAYS
"""A sentence without any of these, and without the number of a day, speaks of no time."""

FIXED_DAYS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "new year's day": (1, 1),
    "new years day": (1, 1),
    "new year's": (1, 1),
    "new years": (1, 1),
    "new year": (1, 1),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "independence day": (7, 4),
    "halloween": (10, 31),
    "veterans day": (11, 11),
}

# month, weekday, which one of the month (-1: the last), and the country where that differs
NTH_DAYS = {
    "martin luther king day": (1, MONDAY, 3),
    "mlk day": (1, MONDAY, 3),
    "presidents' day": (2, MONDAY, 3),
    "presidents day": (2, MONDAY, 3),
    "president's day": (2, MONDAY, 3),
    "memorial day": (5, MONDAY, -1),
    "labor day": (9, MONDAY, 1),
    "labour day": (9, MONDAY, 1),
    "columbus day": (10, MONDAY, 2),
    "thanksgiving day": (11, THURSDAY, 4),
    "thanksgiving": (11, THURSDAY, 4),
}

EASTER_DAYS = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0}

FIXED_IN_COUNTRY = {("IN", "independence day"): (8, 15)}
NTH_IN_COUNTRY = {("CA", "thanksgiving"): (10, MONDAY, 2), ("CA", "thanksgiving day"): (10, MONDAY, 2)}

# Labour Day is the first of May in most of the world.
LABOUR_DAY_IN_SEPTEMBER = {"US", "CA"}

NAMED_DAYS = {*FIXED_DAYS, *NTH_DAYS, *EASTER_DAYS}


def named_day(name: str, year: int, country: str) -> date:
    """The day of that name in that year; `name` is one of NAMED_DAYS."""
    if name in EASTER_DAYS:
        return easter(year) + timedelta(days=EASTER_DAYS[name])
    if name in {"labor day", "labour day"} and country not in LABOUR_DAY_IN_SEPTEMBER:
        return date(year, 5, 1)
    if fixed := FIXED_IN_COUNTRY.get((country, name)) or FIXED_DAYS.get(name):
        return date(year, *fixed)
    return nth_weekday(year, *(NTH_IN_COUNTRY.get((country, name)) or NTH_DAYS[name]))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month; the last for -1."""
    if nth < 0:
        last = end_of_month(date(year, month, 1))
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def easter(year: int) -> date:
    """Western Easter by the anonymous Gregorian computus."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    letter = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * letter) // 451
    month, day = divmod(epact + letter - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def next_public_holiday(day: date, worktime: WorkTime) -> date | None:
    """The first public holiday on a weekday after `day`, within two months."""
    years = (day.year, day.year + 1)
    coming = (each for year in years for each in public_holidays(worktime.country, worktime.subdivision, year))
    return min((each for each in coming if 0 < (each - day).days <= 62 and each.weekday() < SATURDAY), default=None)
