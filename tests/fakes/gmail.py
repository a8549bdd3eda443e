"""Gmail in this process, at the HTTP level: Google's own client talks to it. It keeps what it is told, and is strict.

It answers as the reference says, and fails a test that asks for what the real one would not understand.
"""

import json
import re
import threading
from base64 import urlsafe_b64decode
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.parser import Parser
from typing import Any
from urllib.parse import parse_qs, urlsplit

import responses

from tests.fakes.gmail_account import Account, Stored
from tests.fakes.gmail_fields import mask, masked
from tests.fakes.gmail_search import matcher

HOST = "https://gmail.googleapis.com"
PER_MINUTE = 6_000
_ME = "/gmail/v1/users/me/"
_UNITS = {
    ("GET", "profile"): 1,
    ("GET", "settings/sendAs"): 1,
    ("GET", "history"): 2,
    ("GET", "messages"): 5,
    ("GET", "messages/*"): 20,
    ("GET", "threads/*"): 40,
    ("GET", "drafts"): 5,
    ("GET", "drafts/*"): 20,
    ("POST", "drafts"): 10,
    ("DELETE", "drafts/*"): 10,
}


@dataclass(frozen=True)
class Answer:
    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def data(self) -> bytes:
        return (
            self.body if isinstance(self.body, bytes) else b"" if self.body is None else json.dumps(self.body).encode()
        )


def error(status: int, reason: str = "", headers: dict[str, str] | None = None) -> Answer:
    detail = [{"domain": "global", "reason": reason, "message": "No."}]
    return Answer(status, {"error": {"code": status, "message": "No.", "errors": detail}}, headers or {})


@dataclass(frozen=True)
class Asked:
    """One call, alone or in a batch."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes
    user: str = ""
    units: int = 0
    at: float = 0.0
    in_batch: bool = False

    def one(self, name: str, default: str = "") -> str:
        return self.query.get(name, [default])[0]


Fault = Callable[[Callable[[], Answer]], Answer]
"""Given what would be answered, what is answered instead."""


def instead(answer: Answer | Exception) -> Fault:
    def fault(_: Callable[[], Answer]) -> Answer:
        if isinstance(answer, Exception):
            raise answer
        return answer

    return fault


def lost(problem: Exception) -> Fault:
    """It is done, and nobody learns of it."""

    def fault(act: Callable[[], Answer]) -> Answer:
        act()
        raise problem

    return fault


def half() -> Fault:
    def fault(act: Callable[[], Answer]) -> Answer:
        whole = act()
        return Answer(whole.status, whole.data[: len(whole.data) // 2], whole.headers)

    return fault


@dataclass
class FakeGmail:
    now: datetime = datetime(2026, 3, 16, 15, 0, tzinfo=UTC)
    clock: Callable[[], float] | None = None
    """To hold users to their quota; without one there is none."""
    page: int = 500
    gaps: frozenset[str] = frozenset()
    """What this server cannot do: "profile", "content-id"."""
    accounts: dict[str, Account] = field(default_factory=dict)
    """By access token."""
    asked: list[Asked] = field(default_factory=list)
    requests: int = 0
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    down: bool = False
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
        if self.down:
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
        units = _UNITS[asked.method, kind]
        at = self.clock() if self.clock else 0.0
        self.asked.append(Asked(**{**vars(asked), "user": account.address, "units": units, "at": at}))
        if self.clock and sum(a.units for a in self.asked if a.user == account.address and a.at > at - 60) > PER_MINUTE:
            return error(403, "userRateLimitExceeded")
        if asked.method != "DELETE":
            assert "fields" in asked.query, f"{asked.path} without fields="
        handle = getattr(self, f"_{asked.method.lower()}_{kind.replace('/*', '_one').replace('/', '_').lower()}")
        answer: Answer = handle(account, asked, id_)
        if isinstance(answer.body, dict) and answer.status == 200 and "fields" in asked.query:
            return Answer(200, masked(answer.body, mask(asked.one("fields"))))
        return answer

    # --- the calls

    def _get_profile(self, account: Account, *_: object) -> Answer:
        if "profile" in self.gaps:
            return error(404, "notFound")
        return Answer(200, {"emailAddress": account.address, "historyId": str(account.history_id)})

    def _get_settings_sendas(self, account: Account, *_: object) -> Answer:
        return Answer(200, {"sendAs": account.send_as})

    def _get_history(self, account: Account, asked: Asked, _: str) -> Answer:
        start = int(asked.one("startHistoryId"))
        if not account.forgotten < start <= account.history_id:
            return error(404, "notFound")
        records = [
            {"id": str(number), kind: [{"message": message} | ({"labelIds": labels} if labels else {})]}
            for number, kind, message, labels in account.history
            if number > start
        ]
        return self._page(asked, "history", records, {"historyId": str(account.history_id)})

    def _get_messages(self, account: Account, asked: Asked, _: str) -> Answer:
        test = matcher(asked.one("q"), now=self.now.timestamp())
        labels = set(asked.query.get("labelIds", []))
        hidden = set() if asked.one("includeSpamTrash") == "true" else {"SPAM", "TRASH"}
        found = [m for m in account.messages.values() if labels <= m.labels and not hidden & m.labels and test(m)]
        found.sort(key=lambda stored: stored.seconds, reverse=True)
        return self._page(asked, "messages", [{"id": m.id, "threadId": m.thread} for m in found], {})

    def _get_messages_one(self, account: Account, asked: Asked, id_: str) -> Answer:
        stored = account.messages.get(id_)
        return Answer(200, _json(stored, asked)) if stored else error(404, "notFound")

    def _get_threads_one(self, account: Account, asked: Asked, id_: str) -> Answer:
        inside = [stored for stored in account.messages.values() if stored.thread == id_]
        if not inside:
            return error(404, "notFound")
        return Answer(200, {"id": id_, "messages": [_json(stored, asked) for stored in inside]})

    def _get_drafts(self, account: Account, asked: Asked, _: str) -> Answer:
        test = matcher(asked.one("q"), now=self.now.timestamp())
        pairs = [(name, account.messages[id_]) for name, id_ in reversed(account.drafts.items())]
        found = [{"id": name, "message": stored.brief()} for name, stored in pairs if test(stored)]
        return self._page(asked, "drafts", found, {})

    def _get_drafts_one(self, account: Account, asked: Asked, id_: str) -> Answer:
        if id_ not in account.drafts:
            return error(404, "notFound")
        return Answer(200, {"id": id_, "message": _json(account.messages[account.drafts[id_]], asked)})

    def _post_drafts(self, account: Account, asked: Asked, _: str) -> Answer:
        message = json.loads(asked.body)["message"]
        thread = message.get("threadId")
        if thread is not None and all(stored.thread != thread for stored in account.messages.values()):
            return error(404, "notFound")
        name = account.save_draft(urlsafe_b64decode(message["raw"]), self.now, thread=thread)
        return Answer(200, {"id": name, "message": account.messages[account.drafts[name]].brief()})

    def _delete_drafts_one(self, account: Account, _: Asked, id_: str) -> Answer:
        if id_ not in account.drafts:
            return error(404, "notFound")
        account.delete_draft(id_)
        return Answer(204)

    def _page(self, asked: Asked, name: str, rows: list[Any], more: dict[str, Any]) -> Answer:
        size = min(int(asked.one("maxResults", "100")), self.page, 500)
        start = int(asked.one("pageToken", "t0")[1:])
        told = {name: rows[start : start + size], **more}
        if not told[name]:
            del told[name]
        if start + size < len(rows):
            told["nextPageToken"] = f"t{start + size}"
        return Answer(200, told)


def _json(stored: Stored, asked: Asked) -> dict[str, Any]:
    return stored.json(asked.one("format", "full"), asked.query.get("metadataHeaders", []))
