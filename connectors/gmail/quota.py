"""What may be asked of Gmail, what each call costs, and how much a user may spend in a minute."""

import re
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

PER_MINUTE = 6_000
"""Units per user and minute, of a project made since May 2026; older projects have more."""
SHARE = 0.8
"""The user's other programs live on the same allowance."""
_MINUTE = 61.0
"""And a second for calls that are on their way."""


class Pass(NamedTuple):
    """A call that may leave this machine; there are no others. `units` is its price."""

    method: str
    path: re.Pattern[str]
    units: int


def _pass(method: str, path: str, units: int) -> Pass:
    return Pass(method, re.compile("/gmail/v1/users/me/" + path.replace("{id}", "[A-Za-z0-9_-]{1,128}")), units)


PASSES = (
    _pass("GET", "profile", 1),
    _pass("GET", "settings/sendAs", 1),
    _pass("GET", "history", 2),
    _pass("GET", "messages", 5),
    _pass("GET", "messages/{id}", 20),
    _pass("GET", "threads/{id}", 40),
    _pass("GET", "drafts", 5),
    _pass("GET", "drafts/{id}", 20),
    _pass("POST", "drafts", 10),
    _pass("DELETE", "drafts/{id}", 10),
)
"""Nothing here sends, and a draft is written and deleted, never changed."""


def pass_for(method: str, path: str) -> Pass | None:
    return next((known for known in PASSES if known.method == method and known.path.fullmatch(path)), None)


@dataclass(slots=True)
class Bucket:
    """One user's tokens. A token comes back a minute after it was spent, so no minute whatever holds more of them."""

    sleep: Callable[[float], None]
    monotonic: Callable[[], float]
    tokens: int = int(PER_MINUTE * SHARE)
    _spent: deque[tuple[float, int]] = field(default_factory=deque)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, units: int) -> float:
        """Waits until there are as many tokens, first come, first served; returns the moment they were taken at."""
        with self._lock:
            now = self.monotonic()
            at = self._moment(units, now)
            self._spent.append((at, units))
        if at > now:
            self.sleep(at - now)
        return at

    def _moment(self, units: int, now: float) -> float:
        while self._spent and self._spent[0][0] <= now - _MINUTE:
            self._spent.popleft()
        at = max(now, self._spent[-1][0]) if self._spent else now
        held = [(when, spent) for when, spent in self._spent if when > at - _MINUTE]
        free = self.tokens - sum(spent for _, spent in held)
        for when, spent in held:
            if units <= free:
                break
            at, free = max(at, when + _MINUTE), free + spent
        return at


@dataclass(slots=True)
class Quotas:
    """The buckets of this process, one for each user."""

    _buckets: dict[str, Bucket] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, user: str, *, sleep: Callable[[float], None], monotonic: Callable[[], float]) -> Bucket:
        with self._lock:
            return self._buckets.setdefault(user.lower(), Bucket(sleep, monotonic))
