"""A bar on the terminal's stderr while long work goes on; nothing where nobody watches."""

import sys

WIDTH = 30
CLEAR = "\r\x1b[K"


class Bar:
    """Shows how far the work is. Clear it before anything else is printed."""

    def __init__(self, what: str, *, shown: bool) -> None:
        self._what = what
        self._shown = shown and sys.stderr.isatty()
        self._percent = -1
        self._drawn = False

    def show(self, done: int, total: int | None) -> None:
        """Draws the bar, where it has moved by a hundredth or was cleared."""
        percent = min(100, 100 * done // total) if total else done // 100
        if not self._shown or (self._drawn and percent == self._percent):
            return
        self._percent, self._drawn = percent, True
        filled = WIDTH * percent // 100 if total else 0
        bar = f"[{'#' * filled}{'-' * (WIDTH - filled)}] {percent:3d}%" if total else f"{done} messages"
        sys.stderr.write(f"{CLEAR}{self._what} {bar}")
        sys.stderr.flush()

    def clear(self) -> None:
        if self._drawn:
            sys.stderr.write(CLEAR)
            sys.stderr.flush()
            self._drawn = False
