"""What the fake Gmail answers to each call, by the reference."""

import json
from base64 import urlsafe_b64decode
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from tests.fakes.gmail_account import Account, Stored
from tests.fakes.gmail_search import matcher


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


class Server(Protocol):
    """What is the same for all accounts."""

    @property
    def now(self) -> datetime: ...
    @property
    def page(self) -> int: ...
    @property
    def gaps(self) -> frozenset[str]: ...


Handle = Callable[[Server, Account, Asked, str], Answer]


class Known(NamedTuple):
    units: int
    handle: Handle


def _get_profile(_: Server, account: Account, *__: object) -> Answer:
    return Answer(200, {"emailAddress": account.address, "historyId": str(account.history_id)})


def _get_settings_sendas(server: Server, account: Account, *_: object) -> Answer:
    return Answer(200, {"sendAs": account.send_as})


def _get_history(server: Server, account: Account, asked: Asked, _: str) -> Answer:
    start = int(asked.one("startHistoryId"))
    if not account.forgotten < start <= account.history_id:
        return error(404, "notFound")
    records = [
        {"id": str(number), kind: [{"message": message} | ({"labelIds": labels} if labels else {})]}
        for number, kind, message, labels in account.history
        if number > start
    ]
    return _page(server.page, asked, "history", records, {"historyId": str(account.history_id)})


def _get_messages(server: Server, account: Account, asked: Asked, _: str) -> Answer:
    test = matcher(asked.one("q"), now=server.now.timestamp())
    labels = set(asked.query.get("labelIds", []))
    hidden = set() if asked.one("includeSpamTrash") == "true" else {"SPAM", "TRASH"}
    found = [m for m in account.messages.values() if labels <= m.labels and not hidden & m.labels and test(m)]
    found.sort(key=lambda stored: stored.seconds, reverse=True)
    return _page(server.page, asked, "messages", [{"id": m.id, "threadId": m.thread} for m in found], {})


def _get_messages_one(server: Server, account: Account, asked: Asked, id_: str) -> Answer:
    stored = account.messages.get(id_)
    return Answer(200, _json(stored, asked)) if stored else error(404, "notFound")


def _get_threads_one(server: Server, account: Account, asked: Asked, id_: str) -> Answer:
    inside = [stored for stored in account.messages.values() if stored.thread == id_]
    if not inside:
        return error(404, "notFound")
    return Answer(200, {"id": id_, "messages": [_json(stored, asked) for stored in inside]})


def _get_drafts(server: Server, account: Account, asked: Asked, _: str) -> Answer:
    test = matcher(asked.one("q"), now=server.now.timestamp())
    pairs = [(name, account.messages[id_]) for name, id_ in reversed(account.drafts.items())]
    found = [{"id": name, "message": stored.brief()} for name, stored in pairs if test(stored)]
    return _page(server.page, asked, "drafts", found, {})


def _get_drafts_one(server: Server, account: Account, asked: Asked, id_: str) -> Answer:
    if id_ not in account.drafts:
        return error(404, "notFound")
    return Answer(200, {"id": id_, "message": _json(account.messages[account.drafts[id_]], asked)})


def _post_drafts(server: Server, account: Account, asked: Asked, _: str) -> Answer:
    message = json.loads(asked.body)["message"]
    thread = message.get("threadId")
    if thread is not None and all(stored.thread != thread for stored in account.messages.values()):
        return error(404, "notFound")
    name = account.save_draft(urlsafe_b64decode(message["raw"]), server.now, thread=thread)
    return Answer(200, {"id": name, "message": account.messages[account.drafts[name]].brief()})


def _delete_drafts_one(server: Server, account: Account, _: Asked, id_: str) -> Answer:
    if id_ not in account.drafts:
        return error(404, "notFound")
    account.delete_draft(id_)
    return Answer(204)


def _page(most: int, asked: Asked, name: str, rows: list[Any], more: dict[str, Any]) -> Answer:
    size = min(int(asked.one("maxResults", "100")), most, 500)
    start = int(asked.one("pageToken", "t0")[1:])
    told = {name: rows[start : start + size], **more}
    if not told[name]:
        del told[name]
    if start + size < len(rows):
        told["nextPageToken"] = f"t{start + size}"
    return Answer(200, told)


def _json(stored: Stored, asked: Asked) -> dict[str, Any]:
    return stored.json(asked.one("format", "full"), asked.query.get("metadataHeaders", []))


CALLS: dict[tuple[str, str], Known] = {
    ("GET", "profile"): Known(1, _get_profile),
    ("GET", "settings/sendAs"): Known(1, _get_settings_sendas),
    ("GET", "history"): Known(2, _get_history),
    ("GET", "messages"): Known(5, _get_messages),
    ("GET", "messages/*"): Known(20, _get_messages_one),
    ("GET", "threads/*"): Known(40, _get_threads_one),
    ("GET", "drafts"): Known(5, _get_drafts),
    ("GET", "drafts/*"): Known(20, _get_drafts_one),
    ("POST", "drafts"): Known(10, _post_drafts),
    ("DELETE", "drafts/*"): Known(10, _delete_drafts_one),
}
