"""HTTP for the mailboxes that are reached by it: one pooled session, time-outs, and one way of trying again.

What fails is told apart by one question: may the server have done it all the same? What it has certainly not done is
tried again; what it may have done, only where doing it twice is harmless.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from connectors.errors import Unavailable, Unreadable

if TYPE_CHECKING:
    from requests import Response
    from tenacity import RetryCallState

T = TypeVar("T")

_REFUSED_FOR_NOW = frozenset({429})
_OUT_OF_ORDER = frozenset({408, 500, 502, 503, 504})
_CHUNK = 64 * 1024


class Undecided(Unavailable):
    """Nobody can tell whether it was done: look before doing it again."""


class TooLarge(Unreadable):
    """The answer is larger than anybody should hold in memory."""


class Again(Exception):
    """Not now. `open`: it may have been done all the same. `pause`: how long the server asks us to wait."""

    def __init__(self, message: str, *, open: bool, pause: float | None = None) -> None:  # noqa: A002
        super().__init__(message)
        self.open = open
        self.pause = pause


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    method: str
    url: str
    body: bytes | str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    repeatable: bool = True
    """Whether doing it twice is as good as doing it once."""
    expects_json: bool = False
    """An answer that is no JSON is then no answer, whatever it calls itself."""


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    reason: str
    headers: Mapping[str, str]
    """By lower-case name."""
    body: bytes

    @property
    def pause(self) -> float | None:
        """Retry-After in seconds (RFC 9110 10.2.3); a date is measured against the server's own clock."""
        value = self.headers.get("retry-after", "").strip()
        if value.isascii() and value.isdigit():
            return float(value[:9])
        try:
            moments = [parsedate_to_datetime(stamp) for stamp in (value, self.headers.get("date", ""))]
            return max(0.0, (moments[0] - moments[1]).total_seconds())
        except (ValueError, TypeError, IndexError, OverflowError):
            return None


class Session(Protocol):
    """What is asked of `requests.Session` and its kin."""

    def request(
        self,
        method: str,
        url: str,
        *,
        data: bytes | str | None,
        headers: dict[str, str],
        timeout: tuple[float, float],
        stream: bool,
        allow_redirects: bool,
    ) -> "Response": ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to go on: waits double from `first` to `longest` seconds, and are no more than `budget` in all."""

    attempts: int = 6
    first: float = 1.0
    longest: float = 32.0
    budget: float = 90.0
    connect: float = 10.0
    read: float = 60.0

    def backoff(self, attempt: int, dice: float) -> float:
        """Between half of it and all of it, as the dice fall (0 to 1)."""
        whole = min(self.longest, self.first * 2.0 ** min(attempt - 1, 30))
        return whole * (1 + dice) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Http:
    """Calls one provider. `provider` is its name in errors; `is_throttled` knows its own ways of saying "later"."""

    session: Session
    provider: str
    sleep: Callable[[float], None]
    random: Callable[[], float]
    is_throttled: Callable[[Reply], bool]
    spend: Callable[[Call], object]
    """Called before every attempt, to keep to the quota."""
    patience: Patience = Patience()
    most_bytes: int = 96 * 1024 * 1024

    def send(self, call: Call) -> Reply:
        """The answer, good or bad; raises `Unavailable` (`Undecided` of what may have been done), `TooLarge`."""
        return self.patiently(lambda: self._once(call), repeatable=call.repeatable)

    def patiently(self, attempt: Callable[[], T], *, repeatable: bool = True) -> T:
        """Does it until it no longer raises `Again`, as long as patience lasts."""
        from tenacity import Retrying, retry_if_exception

        def is_worth_it(error: BaseException) -> bool:
            return isinstance(error, Again) and (repeatable or not error.open)

        def pause(state: "RetryCallState") -> float:
            error = state.outcome.exception() if state.outcome else None
            backoff = self.patience.backoff(state.attempt_number, self.random())
            asked = error.pause if isinstance(error, Again) else None
            return backoff if asked is None else max(asked, backoff)

        def is_enough(state: "RetryCallState") -> bool:
            waits = state.idle_for + state.upcoming_sleep
            return state.attempt_number >= self.patience.attempts or waits > self.patience.budget

        retrying = Retrying(
            retry=retry_if_exception(is_worth_it), wait=pause, stop=is_enough, sleep=self.sleep, reraise=True
        )
        try:
            return retrying(attempt)
        except Again as error:
            kind = Undecided if error.open and not repeatable else Unavailable
            raise kind(str(error), retry_after=error.pause) from error.__cause__

    def _once(self, call: Call) -> Reply:
        import requests

        self.spend(call)
        try:
            reply = self._ask(call)
        except (requests.exceptions.ConnectTimeout, requests.exceptions.SSLError) as error:
            raise Again(f"{self.provider} cannot be reached", open=False) from error
        except requests.exceptions.RequestException as error:
            raise Again(f"{self.provider} broke off: {type(error).__name__}", open=True) from error
        if reply.status in _REFUSED_FOR_NOW or self.is_throttled(reply):
            raise Again(f"{self.provider} asks us to wait ({reply.status})", open=False, pause=reply.pause)
        if reply.status in _OUT_OF_ORDER:
            raise Again(f"{self.provider} is out of order ({reply.status})", open=True, pause=reply.pause)
        if not _is_whole(reply, call):
            raise Again(f"{self.provider} sent half an answer", open=True)
        return reply

    def _ask(self, call: Call) -> Reply:
        """No redirect is followed: what may be asked is decided by where it goes."""
        response = self.session.request(
            call.method,
            call.url,
            data=call.body,
            headers=dict(call.headers),
            timeout=(self.patience.connect, self.patience.read),
            stream=True,
            allow_redirects=False,
        )
        with response:
            body = bytearray()
            for chunk in response.iter_content(_CHUNK):
                body += chunk
                if len(body) > self.most_bytes:
                    raise TooLarge(f"{self.provider} sent more than {self.most_bytes} bytes")
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Reply(response.status_code, response.reason or "", headers, bytes(body))


def _is_whole(reply: Reply, call: Call) -> bool:
    """JSON that ends too early is no JSON."""
    claims_json = "json" in reply.headers.get("content-type", "")
    if not 200 <= reply.status < 300 or not (call.expects_json or claims_json):
        return True
    try:
        json.loads(reply.body if call.expects_json else reply.body or b"{}")
    except ValueError:
        return False
    return True
