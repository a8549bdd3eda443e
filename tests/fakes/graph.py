"""Microsoft Graph, as far as mail goes: in this process, stateful, and as strict as the real one.

It speaks HTTP through `responses`. What a program must not rely on it does not give: ids change with every move, and
when a draft is sent, unless immutable ones are asked for; pages hold ten; headers come only if they are selected.
"""

import base64
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import requests
import responses

from tests.fakes import graph_lists as lists
from tests.fakes.graph_account import Account
from tests.fakes.graph_lists import Asked, Problem
from tests.fakes.graph_mail import Item, html_of

BASE = "https://graph.microsoft.com/v1.0"
_MOST_IN_A_BATCH = 20
_DRAFT_ONLY = {"body", "subject", "from", "sender", "replyTo", "internetMessageId", "importance"}
_ANY_TIME = {"toRecipients", "ccRecipients", "bccRecipients", "categories", "flag", "singleValueExtendedProperties"}
_ID = r"([^/]+)"


class Died(BaseException):
    """The program, or the machine under it."""


@dataclass
class Fault:
    """What goes wrong with the calls that it fits, so many times. `done`: it is done all the same."""

    method: str
    path: str
    answer: tuple[int, dict[str, str], str] | Exception
    times: int = 1
    done: bool = False


@dataclass
class FakeGraph:
    page: int | None = None
    """Pages are no larger, whatever is asked for."""
    base: str = BASE
    accounts: dict[str, Account] = field(default_factory=dict)
    """By access token."""
    claims: dict[str, str] = field(default_factory=dict)
    """What is asked of these tokens before they are good again."""
    faults: list[Fault] = field(default_factory=list)
    log: list[tuple[str, str]] = field(default_factory=list)
    """Method, and path with its query, of every call that came, the inner ones of batches not among them."""
    inner: list[str] = field(default_factory=list)
    seen: list[requests.PreparedRequest] = field(default_factory=list)
    down: bool = False
    dies_at: int = 0
    """The program dies at this call, counted from now on; `dies_late`: when it is done."""
    dies_late: bool = False
    expired_by: str = "410"
    """How it tells that it knows a token no more: by 410, or by 400 and a code."""
    no_delta: bool = False
    no_batch: bool = False
    no_mime: bool = False
    blind: bool = False
    """Ignores filters by property and Message-ID, and tells everything."""
    _mock: Any = None

    def start(self) -> None:
        self._mock = responses.RequestsMock(assert_all_requests_are_fired=False)
        self._mock.start()
        for method in ("GET", "POST", "PATCH", "DELETE", "PUT"):
            self._mock.add_callback(method, re.compile(r"https?://.*"), callback=self._answer)

    def stop(self) -> None:
        self._mock.stop(allow_assert=False)
        self._mock.reset()

    def fail(
        self, method: str, path: str, status: int, code: str = "", *, times: int = 1, done: bool = False, **headers: str
    ) -> None:
        body = json.dumps({"error": {"code": code, "message": "for people"}})
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.faults.append(Fault(method, path, (status, named, body), times, done))

    def break_off(self, method: str, path: str, *, times: int = 1, done: bool = False) -> None:
        self.faults.append(Fault(method, path, requests.exceptions.ReadTimeout("too late"), times, done))

    # --- one call

    def _answer(self, request: requests.PreparedRequest) -> tuple[int, dict[str, str], str | bytes]:
        if self.down:
            raise requests.exceptions.ConnectionError("no route to host")
        self.seen.append(request)
        url = request.url or ""
        assert url.startswith(self.base + "/"), f"asked of somebody else: {url}"
        target = url[len(self.base) :]
        self.log.append((request.method or "", target))
        assert not urlsplit(target).path.lower().endswith(("/send", "/sendmail")), "something tried to send"
        self.dies_at -= 1
        if (fault := self._fault(request.method or "", target)) and not fault.done:
            return self._wrong(fault)
        if self.dies_at == 0 and not self.dies_late:
            raise Died
        try:
            answer = self._call(request.method or "", target, request.headers, request.body)
        except Problem as problem:
            answer = problem.status, problem.headers, problem.body
        if self.dies_at == 0:
            raise Died
        return self._wrong(fault) if fault else answer

    def _fault(self, method: str, target: str) -> Fault | None:
        for fault in self.faults:
            if fault.times and fault.method == method and re.search(fault.path, unquote(target)):
                fault.times -= 1
                return fault
        return None

    @staticmethod
    def _wrong(fault: Fault) -> tuple[int, dict[str, str], str]:
        if isinstance(fault.answer, Exception):
            raise fault.answer
        status, headers, body = fault.answer
        return status, {"Content-Type": "application/json", **headers}, body

    def _call(
        self, method: str, target: str, headers: Mapping[str, str], body: Any
    ) -> tuple[int, dict[str, str], str | bytes]:
        account = self._account(headers)
        path = unquote(urlsplit(target).path)
        if path == "/$batch":
            return _json(200, {"responses": self._batch(headers, json.loads(body))})
        query = dict(parse_qsl(urlsplit(target).query, keep_blank_values=True))
        asked = Asked(account, query, headers.get("Prefer", ""), self, target)
        for known, pattern, do in _ROUTES:
            if known == method and (match := re.fullmatch(pattern, path, re.IGNORECASE)):
                if method in {"POST", "PATCH"}:
                    assert headers.get("Content-Type", "").startswith("application/json")
                    asked.body = json.loads(body)
                return do(asked, headers, *match.groups())
        raise Problem(404, "ResourceNotFound")

    def _account(self, headers: Mapping[str, str]) -> Account:
        token = headers.get("Authorization", "").removeprefix("Bearer ")
        if claims := self.claims.get(token):
            encoded = base64.b64encode(claims.encode()).decode()
            challenge = f'Bearer realm="", error="insufficient_claims", claims="{encoded}"'
            raise Problem(401, "InvalidAuthenticationToken", {"WWW-Authenticate": challenge})
        if token not in self.accounts:
            raise Problem(401, "InvalidAuthenticationToken", {"WWW-Authenticate": 'Bearer realm=""'})
        return self.accounts[token]

    def _batch(self, headers: Mapping[str, str], told: dict[str, Any]) -> list[dict[str, Any]]:
        wanted = told["requests"]
        if len(wanted) > _MOST_IN_A_BATCH or self.no_batch:
            raise Problem(400, "BadRequest")
        answers = [self._inner(headers, one) for one in wanted]
        return answers[::-1]  # in any order

    def _inner(self, outer: Mapping[str, str], one: dict[str, Any]) -> dict[str, Any]:
        self.inner.append(one["url"])
        headers = {**one.get("headers", {}), "Authorization": outer["Authorization"]}
        fault = self._fault("BATCHED " + one["method"], one["url"])
        try:
            answer = self._wrong(fault) if fault else self._call(one["method"], one["url"], headers, None)
        except Problem as problem:
            answer = problem.status, problem.headers, problem.body
        status, named, body = answer
        content = json.loads(body) if isinstance(body, str) else base64.b64encode(body).decode()
        return {"id": one["id"], "status": status, "headers": named, "body": content}

    # --- what can be asked for

    def me(self, asked: Asked, _: Any) -> Any:
        account = asked.account
        told: dict[str, Any] = {
            "mail": account.address,
            "userPrincipalName": account.address,
            "displayName": account.name,
        }
        if account.proxies is not None:
            told |= {"proxyAddresses": account.proxies}
        chosen = asked.query.get("$select", "mail,userPrincipalName,displayName").split(",")
        if account.proxies is None and "proxyAddresses" in chosen:
            raise Problem(400, "BadRequest")
        return _json(200, {name: told[name] for name in chosen})

    def folder(self, asked: Asked, _: Any, name: str) -> Any:
        id_ = asked.account.folder_id(name)
        if id_ is None:
            raise Problem(404, "ErrorItemNotFound")
        told = {"id": id_, "displayName": asked.account.folders[id_], "parentFolderId": asked.account.above(id_)}
        chosen = asked.query.get("$select", ",".join(told)).split(",")
        return _json(200, {name: value for name, value in told.items() if name in {"id", *chosen}})

    def delta(self, asked: Asked, _: Any, name: str) -> Any:
        if self.no_delta:
            raise Problem(404, "ResourceNotFound")
        return _json(200, lists.delta(asked, name))

    def folder_messages(self, asked: Asked, _: Any, name: str) -> Any:
        id_ = asked.account.folder_id(name)
        if id_ is None:
            raise Problem(404, "ErrorItemNotFound")
        return _json(200, lists.listed(asked, folder=asked.account.folders[id_]))

    def messages(self, asked: Asked, _: Any) -> Any:
        return _json(200, lists.listed(asked, folder=None))

    def message(self, asked: Asked, _: Any, id_: str) -> Any:
        return _json(200, lists.shown(asked, asked.item(id_)))

    def mime(self, asked: Asked, _: Any, id_: str) -> Any:
        if self.no_mime:
            raise Problem(404, "ResourceNotFound")
        return 200, {"Content-Type": "text/plain"}, asked.account.raw_of(asked.item(id_))

    def reply(self, asked: Asked, _: Any, id_: str) -> Any:
        return self._reply(asked, asked.account.reply(asked.item(id_), to_all=False))

    def reply_all(self, asked: Asked, _: Any, id_: str) -> Any:
        return self._reply(asked, asked.account.reply(asked.item(id_), to_all=True))

    def _reply(self, asked: Asked, draft: Item) -> Any:
        change = dict(asked.body.get("message", {}))
        if "comment" in asked.body and "body" in change:
            raise Problem(400, "ErrorInvalidRequest")
        if "comment" in asked.body:
            draft.html = draft.html.replace("<body>", f"<body><div>{asked.body['comment']}</div>")
        _apply(draft, change)
        return _json(201, lists.shown(asked, draft))

    def create(self, asked: Asked, _: Any) -> Any:
        draft = asked.account.compose()
        _apply(draft, asked.body)
        return _json(201, lists.shown(asked, draft))

    def patch(self, asked: Asked, _: Any, id_: str) -> Any:
        item = asked.item(id_)
        names = set(asked.body)
        if names - _DRAFT_ONLY - _ANY_TIME - {"isRead"}:
            raise Problem(400, "RequestBodyRead")
        if names & _DRAFT_ONLY and not item.is_draft:
            raise Problem(400, "ErrorInvalidPropertySet")
        if asked.account.fixed_names and names & {"internetMessageId", "from"}:
            raise Problem(400, "ErrorInvalidPropertySet")
        _apply(item, asked.body)
        asked.account.changed(item)
        return _json(200, lists.shown(asked, item))

    def delete(self, asked: Asked, headers: Mapping[str, str], id_: str) -> Any:
        item = asked.item(id_)
        if headers.get("If-Match", item.etag) != item.etag:
            raise Problem(412, "ErrorIrresolvableConflict")
        asked.account.delete(item)
        return 204, {}, ""


def _apply(item: Item, change: dict[str, Any]) -> None:
    for name, value in change.items():
        match name:
            case "subject":
                item.subject = value
            case "toRecipients":
                item.to = value
            case "ccRecipients":
                item.cc = value
            case "from":
                item.sender = value
            case "internetMessageId":
                item.message_id = value
            case "isRead":
                item.is_read = value
            case "body":
                is_html = value["contentType"].lower() == "html"
                item.html = value["content"] if is_html else html_of(value["content"])
                item.as_typed = None if is_html else value["content"]
            case "singleValueExtendedProperties":
                item.properties |= {lists.name_of(one["id"]): one["value"] for one in value}
            case _:
                raise Problem(400, "RequestBodyRead")


def _json(status: int, told: Any) -> tuple[int, dict[str, str], str]:
    return status, {"Content-Type": "application/json; odata.metadata=minimal"}, json.dumps(told)


_Do = Callable[..., tuple[int, dict[str, str], str | bytes]]


def _through(name: str) -> _Do:
    return lambda asked, *rest: getattr(asked.graph, name)(asked, *rest)


_ROUTES: tuple[tuple[str, str, _Do], ...] = (
    ("GET", "/me", _through("me")),
    ("GET", f"/me/mailFolders/{_ID}", _through("folder")),
    ("GET", f"/me/mailFolders/{_ID}/messages/delta", _through("delta")),
    ("GET", r"/me/mailFolders\('([^']+)'\)/messages/delta", _through("delta")),
    ("GET", f"/me/mailFolders/{_ID}/messages", _through("folder_messages")),
    ("GET", "/me/messages", _through("messages")),
    ("GET", f"/me/messages/{_ID}", _through("message")),
    ("GET", rf"/me/messages/{_ID}/\$value", _through("mime")),
    ("POST", f"/me/messages/{_ID}/createReply", _through("reply")),
    ("POST", f"/me/messages/{_ID}/createReplyAll", _through("reply_all")),
    ("POST", "/me/messages", _through("create")),
    ("PATCH", f"/me/messages/{_ID}", _through("patch")),
    ("DELETE", f"/me/messages/{_ID}", _through("delete")),
)
