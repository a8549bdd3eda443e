"""Gmail in this process, at the HTTP level: Google's own client talks to it. It keeps what it is told, and is strict.

It answers as the reference says, and fails a test that asks for what the real one would not understand.
"""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.parser import Parser
from typing import Any
from urllib.parse import parse_qs, urlsplit

import responses

from tests.fakes.gmail_account import Account
from tests.fakes.gmail_calls import CALLS, Answer, Asked, error
from tests.fakes.gmail_fields import mask, masked

HOST = "https://gmail.googleapis.com"
PER_MINUTE = 6_000
_ME = "/gmail/v1/users/me/"


Fault = Callable[[Callable[[], Answer]], Answer]
"""Given what would be answered, what is answered instead."""


def instead(answer: Answer | BaseException) -> Fault:
    def fault(_: Callable[[], Answer]) -> Answer:
        if isinstance(answer, BaseException):
            raise answer
        return answer

    return fault


def lost(told: Answer | BaseException) -> Fault:
    """It is done, and nobody learns of it."""

    def fault(act: Callable[[], Answer]) -> Answer:
        act()
        return instead(told)(act)

    return fault


def half(kind: str | None = None) -> Fault:
    """`kind` is what the half calls itself, where not what the whole would."""

    def fault(act: Callable[[], Answer]) -> Answer:
        whole = act()
        more = {"Content-Type": kind} if kind else {}
        return Answer(whole.status, whole.data[: len(whole.data) // 2], whole.headers | more)

    return fault


@dataclass
class FakeGmail:
    now: datetime = datetime(2026, 3, 16, 15, 0, tzinfo=UTC)
    clock: Callable[[], float] | None = None
    """To hold users to their quota; without one there is none."""
    page: int = 500
    gaps: frozenset[str] = frozenset()
    """What this server cannot do: "content-id"."""
    accounts: dict[str, Account] = field(default_factory=dict)
    """By access token."""
    asked: list[Asked] = field(default_factory=list)
    requests: int = 0
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    down: bool = False
    answers: int | None = None
    """How many more requests are answered before it goes down."""
    _mock: responses.RequestsMock = field(
        default_factory=lambda: responses.RequestsMock(assert_all_requests_are_fired=False)
    )
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def start(self) -> None:
        for method in ("GET", "POST", "PUT", "DELETE", "PATCH"):
            self._mock.add_callback(method, re.compile(re.escape(HOST) + "/.*"), self._answer)
        self._mock.start()

    def stop(self) -> None:
        self._mock.stop(allow_assert=False)

    def fail(self, pattern: str, *faults: Fault) -> None:
        """The next calls whose "METHOD path" has this in it go wrong, each in its way."""
        self.faults += [(pattern, fault) for fault in faults]

    @property
    def units(self) -> int:
        return sum(asked.units for asked in self.asked)

    def spent(self, user: str, at: float) -> int:
        """In the minute that ends then."""
        return sum(asked.units for asked in self.asked if asked.user == user and at - 60 < asked.at <= at)

    def calls(self) -> list[str]:
        return [f"{asked.method} {asked.path.removeprefix(_ME)}" for asked in self.asked]

    def forget_calls(self) -> None:
        self.asked.clear()
        self.requests = 0

    # --- HTTP

    def _answer(self, request: Any) -> tuple[int, dict[str, str], bytes]:
        with self._lock:
            self.requests += 1
            parts = urlsplit(request.url)
            body = request.body if isinstance(request.body, bytes) else (request.body or "").encode()
            headers = {name.lower(): value for name, value in request.headers.items()}
            asked = Asked(request.method, parts.path, parse_qs(parts.query), headers, body)
            answer = self._whole(asked)
        kind = {"Content-Type": "application/json; charset=UTF-8"} | answer.headers
        return answer.status, kind, answer.data

    def _whole(self, asked: Asked) -> Answer:
        assert "gzip" in asked.headers["accept-encoding"], "uncompressed"
        is_batch = asked.path in {"/batch", "/batch/gmail/v1"}
        if not is_batch:
            assert "gzip" in asked.headers["user-agent"], "Google compresses for those who say so twice"
        if self.answers is not None:
            self.answers -= 1
        if self.down or (self.answers is not None and self.answers < 0):
            return error(503, "backendError")
        account = self.accounts.get(asked.headers.get("authorization", "").removeprefix("Bearer "))
        if account is None:
            return error(401, "authError")
        return self._with_faults(asked, lambda: self._batch(account, asked) if is_batch else self._one(account, asked))

    def _with_faults(self, asked: Asked, act: Callable[[], Answer]) -> Answer:
        line = f"{asked.method} {asked.path}"
        for at, (pattern, fault) in enumerate(self.faults):
            if pattern in line:
                del self.faults[at]
                return fault(act)
        return act()

    def _batch(self, account: Account, asked: Asked) -> Answer:
        outer = Parser().parsestr(f"Content-Type: {asked.headers['content-type']}\n\n{asked.body.decode()}")
        parts = [part for part in outer.walk() if part.get_content_type() == "application/http"]
        assert 0 < len(parts) <= 50, "batches have at most fifty parts"
        told = []
        for part in reversed(parts):  # in no order that anybody may rely on
            line, _, rest = str(part.get_payload()).partition("\n")
            method, target, _ = line.split(" ")
            inner = Parser().parsestr(rest)
            split = urlsplit(target)
            headers = {name.lower(): str(value) for name, value in inner.items()}
            one = Asked(method, split.path, parse_qs(split.query), headers, b"", in_batch=True)
            answer = self._with_faults(one, lambda one=one: self._one(account, one))  # type: ignore[misc]
            name = "".join(part["Content-ID"].splitlines())
            label = "" if "content-id" in self.gaps else f"Content-ID: <response-{name[1:]}\r\n"
            more = "".join(f"{key}: {value}\r\n" for key, value in answer.headers.items())
            told.append(
                f"--b\r\nContent-Type: application/http\r\n{label}\r\nHTTP/1.1 {answer.status} X\r\n"
                f"Content-Type: application/json; charset=UTF-8\r\n{more}\r\n{answer.data.decode()}\r\n"
            )
        return Answer(200, ("".join(told) + "--b--\r\n").encode(), {"Content-Type": "multipart/mixed; boundary=b"})

    def _one(self, account: Account, asked: Asked) -> Answer:
        assert asked.path.startswith(_ME), asked.path
        what, _, id_ = asked.path.removeprefix(_ME).partition("/")
        kind = f"{what}/*" if id_ and what != "settings" else asked.path.removeprefix(_ME)
        known = CALLS[asked.method, kind]
        at = self.clock() if self.clock else 0.0
        self.asked.append(replace(asked, user=account.address, units=known.units, at=at))
        if self.clock and self.spent(account.address, at) > PER_MINUTE:
            return error(403, "userRateLimitExceeded")
        if asked.method != "DELETE":
            assert "fields" in asked.query, f"{asked.path} without fields="
        answer = known.handle(self, account, asked, id_)
        if isinstance(answer.body, dict) and answer.status == 200 and "fields" in asked.query:
            return Answer(200, masked(answer.body, mask(asked.one("fields"))))
        return answer
