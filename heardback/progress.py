"""A bar on the terminal's stderr while long work goes on; nothing where nobody watches."""

import sys
from shutil import get_terminal_size

WIDTH = 30


class Bar:
    """Shows how far the work is. Clear it before anything else is printed.

    Written over with blanks and never wider than the terminal: there are some that know no escapes.
    """

    def __init__(self, what: str, *, shown: bool) -> None:
        self._what = what
        self._shown = shown and sys.stderr.isatty()
        self._percent = -1
        self._drawn = 0

    def show(self, done: int, total: int | None) -> None:
        """Draws the bar, where it has moved by a hundredth or was cleared."""
        percent = min(100, 100 * done // total) if total else done // 100
        if not self._shown or (self._drawn and percent == self._percent):
            return
        self._percent = percent
        self._write(f"{self._what} {_bar(percent) if total else f'{done} messages'}")

    def clear(self) -> None:
        if self._drawn:
            self._write("")
            sys.stderr.write("\r")
            sys.stderr.flush()

    def _write(self, line: str) -> None:
        line = line[: get_terminal_size().columns - 1]
        sys.stderr.write(f"\r{line.ljust(self._drawn)}")
        sys.stderr.flush()
        self._drawn = len(line)


def _bar(percent: int) -> str:
    filled = WIDTH * percent // 100
    return f"{percent:3d}% [{'#' * filled}{'-' * (WIDTH - filled)}]"
