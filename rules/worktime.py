"""Working days and hours in the user's zone. The only place that converts time.

Datetimes come in aware and go out in UTC: two aware datetimes of the same zone compare by their wall clocks, so every
comparison here is made in UTC. An hour that a change of clocks skips is the moment after the change; one that it
repeats is the first of the two.
"""

import warnings
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from rules.countries import holidays_of
from rules.policy import WorkTime

DAY = timedelta(days=1)
NOON = time(12)


def local_date(at: datetime, worktime: WorkTime) -> date:
    return at.astimezone(worktime.zone).date()


def wall_clock(at: datetime, worktime: WorkTime) -> datetime:
    """The same moment with the user's offset, for what people read: the one value here that is not in UTC."""
    return at.astimezone(worktime.zone)


def is_working_day(day: date, worktime: WorkTime) -> bool:
    """Whether `day` is Monday to Friday and no public holiday. An unknown country or subdivision is a ValueError."""
    return day.weekday() < 5 and day not in public_holidays(worktime.country, worktime.subdivision, day.year)


def next_working_day(day: date, worktime: WorkTime) -> date:
    """The first working day after `day`."""
    return working_day_on_or_after(day + DAY, worktime)


def working_day_on_or_after(day: date, worktime: WorkTime) -> date:
    while not is_working_day(day, worktime):
        day += DAY
    return day


def working_day_on_or_before(day: date, worktime: WorkTime) -> date:
    while not is_working_day(day, worktime):
        day -= DAY
    return day


def working_days_after(day: date, n: int, worktime: WorkTime) -> date:
    """The n-th working day after `day`; `day` itself for none."""
    for _ in range(n):
        day = next_working_day(day, worktime)
    return day


def opening(day: date, worktime: WorkTime) -> datetime:
    """When working hours start on that day, were it a working day."""
    return _utc(day, worktime.opens, worktime)


def closing(day: date, worktime: WorkTime) -> datetime:
    """When working hours end on that day, were it a working day."""
    return _utc(day, worktime.closes, worktime)


def opening_on_or_after(day: date, worktime: WorkTime) -> datetime:
    return opening(working_day_on_or_after(day, worktime), worktime)


def opening_after(day: date, worktime: WorkTime) -> datetime:
    return opening(next_working_day(day, worktime), worktime)


def first_opening_at_or_after(at: datetime, worktime: WorkTime) -> datetime:
    day = local_date(at, worktime)
    if is_working_day(day, worktime) and (opens := opening(day, worktime)) >= at.astimezone(UTC):
        return opens
    return opening_after(day, worktime)


def is_working_time(at: datetime, worktime: WorkTime) -> bool:
    day = local_date(at, worktime)
    return is_working_day(day, worktime) and opening(day, worktime) <= at.astimezone(UTC) < closing(day, worktime)


def next_working_time(at: datetime, worktime: WorkTime) -> datetime:
    """`at` itself inside working hours, else the next opening."""
    return at.astimezone(UTC) if is_working_time(at, worktime) else first_opening_at_or_after(at, worktime)


def same_time_working_days_later(at: datetime, n: int, worktime: WorkTime) -> datetime:
    """The same wall-clock time n working days later, moved to the next opening where it lies outside working hours."""
    local = at.astimezone(worktime.zone)
    return next_working_time(_utc(working_days_after(local.date(), n, worktime), local.time(), worktime), worktime)


def days_later(at: datetime, days: int, worktime: WorkTime) -> datetime:
    """The same wall-clock time that many days later, working days or not."""
    local = at.astimezone(worktime.zone)
    return _utc(local.date() + days * DAY, local.time(), worktime)


def noon_plus(day: date, days: float, worktime: WorkTime) -> datetime:
    """Local noon of `day` and that many days on the wall clock."""
    wall = datetime.combine(day, NOON) + timedelta(days=days)
    return _utc(wall.date(), wall.time(), worktime)


def last_working_closing(first: date, last: date, worktime: WorkTime) -> datetime:
    """When hours end on the last working day of [first, last]; on the first one after it where it holds none."""
    day = working_day_on_or_before(last, worktime)
    return closing(day if day >= first else working_day_on_or_after(first, worktime), worktime)


def window_of_working_days(due: datetime, n: int, worktime: WorkTime) -> datetime:
    """When hours end on the n-th working day, that of `due` being the first."""
    first = working_day_on_or_after(local_date(due, worktime), worktime)
    return closing(working_days_after(first, n - 1, worktime), worktime)


@lru_cache(maxsize=512)
def public_holidays(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    """The public holidays of a year, the days off in lieu included. The ValueError names the key of the config."""
    holidays = holidays_of(country)
    if holidays is None:
        raise ValueError(f"country: no public holidays are known for {country[:40]!r}; use a code such as US or GB")
    try:
        with warnings.catch_warnings():
            # Of years beyond its tables the library warns, and knows the fixed days alone.
            warnings.simplefilter("ignore")
            return frozenset(holidays(subdiv=subdivision or None, years=year))
    except NotImplementedError as error:
        name = (subdivision or "")[:40]
        raise ValueError(f"subdivision: no public holidays are known for {name!r} in {country}") from error


def _utc(day: date, wall: time, worktime: WorkTime) -> datetime:
    return datetime.combine(day, wall.replace(tzinfo=None), worktime.zone).astimezone(UTC)
