"""What several commands take: moments, days, `--now` and `--json`."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import click

from heardback import clock

YEARS = range(1970, 2200)
"""The years that the calendar can be trusted with, a few months of waiting included."""


class Moment(click.ParamType):
    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a moment of ISO 8601, such as 2026-03-13T09:00:00-05:00", param, ctx)
        if moment.tzinfo is None:
            self.fail(f"{value!r} has no offset; add one, such as {value}-05:00, or Z for UTC", param, ctx)
        if moment.year not in YEARS:
            self.fail(f"{value!r} lies outside the years {YEARS[0]} to {YEARS[-1]}", param, ctx)
        return moment.astimezone(UTC)


class Day(click.ParamType):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date such as 2026-03-13", param, ctx)
        if day.year not in YEARS:
            self.fail(f"{value!r} lies outside the years {YEARS[0]} to {YEARS[-1]}", param, ctx)
        return day


MOMENT = Moment()
DAY = Day()

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

json_option: Decorator = click.option("--json", "as_json", is_flag=True, help="Print JSON lines and nothing else.")
now_option: Decorator = click.option(
    "--now", type=MOMENT, default=clock.now, metavar="T", help="The moment to judge at: ISO 8601 with an offset or Z."
)
case_argument: Decorator = click.argument("named", metavar="CASE")
