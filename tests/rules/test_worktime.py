"""Working days, hours and openings, on the wall clock of the user's zone."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import worktime as wt
from rules.policy import WorkTime

CHICAGO = WorkTime(zone=ZoneInfo("America/Chicago"), country="US", subdivision="MO")
LONDON = WorkTime(zone=ZoneInfo("Europe/London"), country="GB", subdivision="ENG")
KOLKATA = WorkTime(zone=ZoneInfo("Asia/Kolkata"), country="IN")
AUCKLAND = WorkTime(zone=ZoneInfo("Pacific/Auckland"), country="NZ", opens=time(8, 30), closes=time(16, 45))
NIGHTS = WorkTime(zone=ZoneInfo("America/New_York"), opens=time(1), closes=time(4))

calendars = st.sampled_from([CHICAGO, LONDON, KOLKATA, AUCKLAND, NIGHTS])
moments = st.datetimes(*(datetime(year, 1, 1) for year in (2020, 2035)), timezones=st.just(UTC))  # noqa: DTZ001  (the strategy wants them bare)
days = st.dates(date(2020, 1, 1), date(2035, 12, 1))


def chicago(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=CHICAGO.zone).astimezone(UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("day", "works"),
    [
        pytest.param(date(2026, 3, 2), True, id="a Monday"),
        pytest.param(date(2026, 3, 7), False, id="a Saturday"),
        pytest.param(date(2026, 3, 8), False, id="a Sunday"),
        pytest.param(date(2026, 7, 3), False, id="the Friday in lieu of Saturday 4 July"),
        pytest.param(date(2027, 12, 31), False, id="the day in lieu of a New Year's Day that is a Saturday"),
        pytest.param(date(2026, 5, 8), False, id="Truman Day in Missouri"),
    ],
)
def test_working_days(day: date, works: bool) -> None:
    assert wt.is_working_day(day, CHICAGO) is works


def test_a_subdivision_adds_its_own_holidays() -> None:
    assert wt.is_working_day(date(2026, 5, 8), WorkTime(zone=CHICAGO.zone, country="US"))


def test_a_year_beyond_the_tables_is_no_warning() -> None:
    assert wt.is_working_day(date(1999, 3, 1), KOLKATA)


@pytest.mark.parametrize(
    ("country", "subdivision", "key"),
    [("XX", None, "country"), ("us", None, "country"), ("date", None, "country"), ("US", "ZZ", "subdivision")],
)
def test_an_unknown_place_is_named_by_its_key(country: str, subdivision: str | None, key: str) -> None:
    with pytest.raises(ValueError, match=f"^{key}: [^\n]+$"):
        wt.is_working_day(date(2026, 3, 2), WorkTime(country=country, subdivision=subdivision))


@pytest.mark.parametrize(
    ("at", "later"),
    [
        pytest.param((2026, 3, 6, 22), (2026, 3, 11, 9), id="Friday night is Wednesday at the opening"),
        pytest.param((2026, 3, 7, 11), (2026, 3, 10, 11), id="Saturday morning is Tuesday morning"),
        pytest.param((2026, 3, 3, 10, 30), (2026, 3, 5, 10, 30), id="Tuesday is Thursday"),
        pytest.param((2026, 3, 5, 6), (2026, 3, 9, 9), id="before the opening is at the opening"),
        pytest.param((2026, 3, 5, 17), (2026, 3, 10, 9), id="closing time is the next opening"),
        pytest.param((2026, 7, 2, 12), (2026, 7, 7, 12), id="a holiday does not count"),
        pytest.param((2026, 3, 5, 12), (2026, 3, 9, 12), id="the wall clock stays when clocks change"),
    ],
)
def test_two_working_days_later(at: tuple[int, ...], later: tuple[int, ...]) -> None:
    assert wt.same_time_working_days_later(chicago(*at), 2, CHICAGO) == chicago(*later)


@pytest.mark.parametrize(
    ("day", "length", "moment"),
    [
        pytest.param(date(2026, 3, 2), 10.5, (2026, 3, 13, 0), id="a week and a half, over a change of clocks"),
        pytest.param(date(2026, 3, 2), 14, (2026, 3, 16, 12), id="a fortnight"),
        pytest.param(date(2026, 10, 31), 1, (2026, 11, 1, 12), id="a day of 25 hours"),
    ],
)
def test_days_are_counted_on_the_wall_clock(day: date, length: float, moment: tuple[int, ...]) -> None:
    assert wt.noon_plus(day, length, CHICAGO) == chicago(*moment)


def test_the_first_opening_after_a_week_and_a_half() -> None:
    at = wt.noon_plus(date(2026, 3, 2), 10.5, CHICAGO)
    assert wt.first_opening_at_or_after(at, CHICAGO) == chicago(2026, 3, 13, 9)


def test_the_opening_itself_counts() -> None:
    assert wt.first_opening_at_or_after(chicago(2026, 3, 13, 9), CHICAGO) == chicago(2026, 3, 13, 9)
    assert wt.first_opening_at_or_after(chicago(2026, 3, 13, 9, 1), CHICAGO) == chicago(2026, 3, 16, 9)


@pytest.mark.parametrize(
    ("at", "works"),
    [((2026, 3, 2, 9), True), ((2026, 3, 2, 16, 59), True), ((2026, 3, 2, 17), False), ((2026, 3, 7, 12), False)],
)
def test_hours_are_half_open(at: tuple[int, ...], works: bool) -> None:
    assert wt.is_working_time(chicago(*at), CHICAGO) is works


def test_openings_on_and_after_a_day() -> None:
    assert wt.opening_on_or_after(date(2026, 3, 13), CHICAGO) == chicago(2026, 3, 13, 9)
    assert wt.opening_on_or_after(date(2026, 3, 14), CHICAGO) == chicago(2026, 3, 16, 9)
    assert wt.opening_after(date(2026, 3, 13), CHICAGO) == chicago(2026, 3, 16, 9)


def test_the_day_is_the_users_not_that_of_utc() -> None:
    assert wt.local_date(datetime(2026, 3, 3, 4, tzinfo=UTC), CHICAGO) == date(2026, 3, 2)


def test_windows_end_with_the_hours_of_their_last_working_day() -> None:
    due = chicago(2026, 3, 13, 9)
    assert wt.window_of_working_days(due, 3, CHICAGO) == chicago(2026, 3, 17, 17)
    assert wt.last_working_closing(date(2026, 3, 12), date(2026, 3, 15), CHICAGO) == chicago(2026, 3, 13, 17)
    assert wt.last_working_closing(date(2026, 3, 14), date(2026, 3, 15), CHICAGO) == chicago(2026, 3, 16, 17)


def test_an_hour_that_a_change_of_clocks_skips_is_the_moment_after_it() -> None:
    night = WorkTime(zone=ZoneInfo("America/New_York"), opens=time(2, 30))
    assert wt.opening(date(2026, 3, 8), night) == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)


@given(calendars, moments, st.integers(1, 10))
def test_every_step_lies_in_working_hours(calendar: WorkTime, at: datetime, n: int) -> None:
    day = wt.local_date(at, calendar)
    for moment in (
        wt.same_time_working_days_later(at, n, calendar),
        wt.next_working_time(at, calendar),
        wt.first_opening_at_or_after(at, calendar),
        wt.opening_on_or_after(day, calendar),
        wt.opening_after(day, calendar),
    ):
        assert wt.is_working_time(moment, calendar)
        assert moment.tzinfo is UTC


@given(calendars, moments, st.integers(0, 30 * 24 * 60), st.integers(1, 10))
def test_later_never_comes_sooner(calendar: WorkTime, at: datetime, minutes: int, n: int) -> None:
    later = at + timedelta(minutes=minutes)
    for step in (wt.next_working_time, wt.first_opening_at_or_after):
        assert at <= step(at, calendar) <= step(later, calendar)
    assert wt.working_days_after(at.date(), n, calendar) <= wt.working_days_after(later.date(), n, calendar)
    assert wt.working_days_after(at.date(), n, calendar) < wt.working_days_after(at.date(), n + 1, calendar)


@given(calendars, moments, st.integers(1, 10))
def test_working_days_later_is_never_before_that_day(calendar: WorkTime, at: datetime, n: int) -> None:
    day = wt.working_days_after(wt.local_date(at, calendar), n, calendar)
    later = wt.same_time_working_days_later(at, n, calendar)
    assert wt.local_date(later, calendar) >= day
    assert later > at


@given(calendars, days, st.integers(0, 20))
def test_a_window_closes_on_a_working_day_in_it(calendar: WorkTime, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    closes = wt.local_date(wt.last_working_closing(first, last, calendar), calendar)
    assert wt.is_working_day(closes, calendar)
    assert closes >= first
    assert closes <= last or not any(wt.is_working_day(first + timedelta(days=i), calendar) for i in range(length + 1))
