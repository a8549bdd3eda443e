"""Graph's calls. Ids are immutable ones, everywhere: they stay when a message is moved, and when a draft is sent."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from connectors.errors import Gone, MailboxError, Unavailable
from connectors.http import Call, Http, Patience, Reply, Session
from connectors.outlook import passes
from connectors.outlook.faults import error_of

Answer = dict[str, Any]

IMMUTABLE = 'IdType="ImmutableId"'
AS_TEXT = 'outlook.body-content-type="text"'
_MOST_PAGES = 10_000
_BAD_JSON = "Outlook sent an answer that is no JSON"


@dataclass(frozen=True, slots=True)
class Get:
    """A read, relative to version 1.0: what can be asked alone or in a batch."""

    path: str
    query: Mapping[str, str] | None = None
    prefer: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        return self.path + ("?" + urlencode(self.query, quote_via=quote, safe="$,()'") if self.query else "")

    @property
    def headers(self) -> dict[str, str]:
        return {"Prefer": ", ".join((IMMUTABLE, *self.prefer))}


@dataclass(frozen=True, slots=True)
class Graph:
    """The user's own mailbox. Every method raises `MailboxError`s only."""

    http: Http
    base: str
    lanes: AbstractContextManager[Any]
    """As many of them as Graph answers at once."""

    def get(self, asked: Get) -> Answer:
        return self._json(self.send("GET", self.base + asked.url, headers=asked.headers))

    def content(self, asked: Get) -> bytes:
        return self._good(self.send("GET", self.base + asked.url, headers=asked.headers)).body

    def follow(self, link: str, *, prefer: tuple[str, ...] = ()) -> Answer:
        """A link that the server handed out, as it is; none that leads to anywhere else."""
        return self._json(self.send("GET", passes.link(link, base=self.base), headers=Get("", prefer=prefer).headers))

    def pages(self, asked: Get) -> Iterator[Answer]:
        page = self.get(asked)
        for _ in range(_MOST_PAGES):
            yield page
            following = next_link(page)
            if not following:
                return
            page = self.follow(following, prefer=asked.prefer)

    def post(self, path: str, body: Mapping[str, Any]) -> Answer:
        """Never repeated by anybody but the caller, who looks first."""
        return self._json(self._write("POST", path, body, repeatable=False))

    def patch(self, path: str, body: Mapping[str, Any]) -> Answer:
        return self._json(self._write("PATCH", path, body, repeatable=True))

    def delete(self, path: str, *, etag: str = "") -> None:
        """Only that version of it, where the server knows versions."""
        headers = {**Get("").headers, **({"If-Match": etag} if etag else {})}
        self._good(self.send("DELETE", self.base + path, headers=headers))

    def batch(self, requests: list[Answer]) -> list[Answer]:
        """Reads alone, so that it may be repeated."""
        told = self._json(self._write("POST", "/$batch", {"requests": requests}, repeatable=True))
        return entries(told, "responses")

    def send(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        body: str | None = None,
        repeatable: bool = True,
    ) -> Reply:
        call = Call(method=method, url=url, body=body, headers=headers, repeatable=repeatable)
        with self.lanes:
            return self.http.send(call)

    def _write(self, method: str, path: str, body: Mapping[str, Any], *, repeatable: bool) -> Reply:
        headers = {**Get("").headers, "Content-Type": "application/json"}
        return self.send(method, self.base + path, headers=headers, body=json.dumps(body), repeatable=repeatable)

    def _json(self, reply: Reply) -> Answer:
        body = self._good(reply).body
        try:
            told = json.loads(body) if body else {}
        except (ValueError, RecursionError) as error:
            raise Unavailable(_BAD_JSON) from error
        return told if isinstance(told, dict) else {}

    @staticmethod
    def _good(reply: Reply) -> Reply:
        if not 200 <= reply.status < 300:
            raise error_of(reply.status, reply.body)
        return reply


def connect(
    session: Session,
    base: str,
    lanes: AbstractContextManager[Any],
    *,
    sleep: Callable[[float], None],
    random: Callable[[], float],
    patience: Patience,
) -> Graph:
    http = Http(
        session=session,
        provider="Outlook",
        sleep=sleep,
        random=random,
        is_throttled=lambda _: False,  # Graph says so by the status alone
        spend=lambda call: passes.check(call, base=base),
        patience=patience,
    )
    return Graph(http, base, lanes)


def message(id_: str, rest: str = "") -> str:
    """The path of a message; raises Gone of an id that was never Graph's."""
    if not passes.is_id(id_):
        raise Gone("Outlook never had it")
    return f"/me/messages/{id_}{rest}"


def next_link(page: Answer) -> str:
    return text(page.get("@odata.nextLink"))


def text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def entries(answer: Answer, name: str = "value") -> list[Answer]:
    """The list under this name; only what has an id."""
    listed = answer.get(name)
    return [e for e in listed if isinstance(e, dict) and text(e.get("id"))] if isinstance(listed, list) else []


def found_of(told: Mapping[str, "Answer | bytes | MailboxError"], ids: Iterable[str]) -> Iterator[tuple[str, Answer]]:
    """Those that were answered with what they are."""
    for id_ in ids:
        if isinstance(answer := told.get(id_), dict):
            yield id_, answer
