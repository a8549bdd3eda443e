"""The page that the month is written on: days, times, and lines under them that are never too wide."""

import shutil
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from heardback.casebook import moment
from heardback.output import coloured, faint, plain, say, strong
from rules.policy import WorkTime

WHEN, WORD = 7, 11
MARGIN = WHEN + 4 + WORD
NARROWEST, WIDEST = 72, 108


@dataclass(slots=True)
class Page:
    zone: ZoneInfo
    _day: date | None = None

    def happens(self, at: datetime, line: str) -> None:
        """What somebody does: it begins at the left."""
        self._turn(at)
        say(f"{self._time(at)}  {textwrap.shorten(plain(line), width() - WHEN - 2, placeholder=' …')}")

    def follows(self, now: datetime, word: str, colour: str, line: str) -> None:
        """What the program makes of it; `line` may be coloured already."""
        self._turn(now)
        say(f"{faint(self._time(now))}    {coloured(word.ljust(WORD), colour)}{line}")

    def _turn(self, at: datetime) -> None:
        day = at.astimezone(self.zone).date()
        if day != self._day:
            self._day = day
            say()
            say(strong(f"{day:%A} {day.day} {day:%B} {day.year}"))

    def _time(self, at: datetime) -> str:
        return f"{at.astimezone(self.zone):%H:%M}".rjust(WHEN)


def under(lines: Iterable[str]) -> None:
    """The why, faint and indented."""
    for piece in _wrapped(lines, width() - MARGIN):
        say(f"{' ' * MARGIN}{faint(piece)}" if piece else "")


def letter(lines: Iterable[str]) -> None:
    """A whole mail or script, behind a bar."""
    for piece in _wrapped(lines, width() - MARGIN - 2):
        say(f"{' ' * MARGIN}{faint('|')} {piece}".rstrip())


def paragraph(text: str) -> None:
    for piece in textwrap.wrap(text, width()):
        say(piece)


def short_moment(at: datetime, worktime: WorkTime) -> str:
    """Fri 13 Mar 09:00: in a story of one month the year goes without saying."""
    return moment(at, worktime).replace(f" {at.astimezone(worktime.zone).year}", "")


def width() -> int:
    columns = shutil.get_terminal_size(fallback=(WIDEST, 24)).columns
    return max(NARROWEST, min(columns - 1, WIDEST))


def _wrapped(lines: Iterable[str], most: int) -> Iterable[str]:
    for line in lines:
        yield from textwrap.wrap(plain(line), most) or [""]
