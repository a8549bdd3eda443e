"""What several commands take: moments, days, `--now` and `--json`."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import click

from heardback import clock

YEARS = range(1970, 2200)
"""The years that the calendar can be trusted with, a few months of waiting included."""


def moment(value: str) -> datetime:
    try:
        found = datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not a moment of ISO 8601, such as 2026-03-13T09:00:00-05:00") from error
    if found.tzinfo is None:
        raise click.BadParameter(f"{value!r} has no offset; add one, such as {found.isoformat()}-05:00, or Z for UTC")
    _check_year(found.year, value)
    return found.astimezone(UTC)


def day(value: str) -> date:
    try:
        found = date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not a date such as 2026-03-13") from error
    _check_year(found.year, value)
    return found


def _check_year(year: int, value: str) -> None:
    if year not in YEARS:
        raise click.BadParameter(f"{value!r} lies outside the years {YEARS[0]} to {YEARS[-1]}")


def as_moment(_: click.Context, __: click.Parameter, value: str | None) -> datetime:
    return clock.now() if value is None else moment(value)


def as_moment_or_none(_: click.Context, __: click.Parameter, value: str | None) -> datetime | None:
    return None if value is None else moment(value)


def as_day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    return None if value is None else day(value)


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

json_option: Decorator = click.option("--json", "as_json", is_flag=True, help="Print JSON lines and nothing else.")
now_option: Decorator = click.option(
    "--now", callback=as_moment, metavar="T", help="The moment to judge at: ISO 8601 with an offset or Z."
)
case_argument: Decorator = click.argument("named", metavar="CASE")
day_argument: Decorator = click.argument("on", metavar="DATE", callback=as_day)
