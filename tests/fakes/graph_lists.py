"""How a fake Graph shows messages: alone, in lists by a filter, and by delta."""

import base64
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.fakes.graph_account import Account
from tests.fakes.graph_mail import Item

CAP = 5_000
_DEFAULT_PAGE = 10
_LARGEST_PAGE = 1_000
_USUAL = (
    "id,conversationId,internetMessageId,from,sender,toRecipients,ccRecipients,subject,receivedDateTime,sentDateTime,"
    "hasAttachments,isDraft,isRead,parentFolderId,body"
)
_DATES = re.compile(r"receivedDateTime (ge|gt|le|lt) (\S+)")
_PROPERTY = re.compile(r"singleValueExtendedProperties/Any\(ep: ep/id eq '([^']+)' and ep/value eq '([^']*)'\)")
_EQUALS = re.compile(r"(conversationId|internetMessageId) eq '((?:[^']|'')*)'")
_PARAMETERS = {"$select", "$expand", "$filter", "$orderby", "$top", "$skip"}


class Problem(Exception):
    def __init__(self, status: int, code: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(code)
        self.status = status
        self.headers = {"Content-Type": "application/json", **(headers or {})}
        inner = {"request-id": "0", "date": "2026-03-02T00:00:00"}
        self.body = json.dumps({"error": {"code": code, "message": "for people", "innerError": inner}})


@dataclass
class Asked:
    account: Account
    query: dict[str, str]
    prefer: str
    graph: Any
    target: str
    body: dict[str, Any] = field(default_factory=dict)

    @property
    def is_immutable(self) -> bool:
        return 'IdType="ImmutableId"' in self.prefer

    @property
    def page_size(self) -> int:
        match = re.search(r"odata\.maxpagesize=(\d+)", self.prefer)
        wanted = int(self.query.get("$top") or (match[1] if match else _DEFAULT_PAGE))
        return min(wanted, _LARGEST_PAGE, self.graph.page or _LARGEST_PAGE)

    def id_of(self, item: Item) -> str:
        return item.uid if self.is_immutable else f"{item.uid.strip('=')}v{item.moves}="

    def item(self, id_: str) -> Item:
        if self.is_immutable and (known := self.account.items.get(id_)) and not known.is_gone:
            return known
        for item in self.account.items.values():
            if self.id_of(item) == id_ and not item.is_gone:
                return item
        raise Problem(404, "ErrorItemNotFound")


def name_of(property_: str) -> str:
    """As Exchange writes it back: the number in lower case, without zeroes before it."""
    kind, hexadecimal, number = property_.partition(" 0x")
    return f"{kind} 0x{number.lstrip('0').lower()}" if hexadecimal and " " not in number else property_


def shown(asked: Asked, item: Item, query: dict[str, str] | None = None) -> dict[str, Any]:
    query = asked.query if query is None else query
    chosen = {
        name: show(item, asked) for name, show in _FIELDS.items() if name in query.get("$select", _USUAL).split(",")
    }
    told = {"@odata.etag": item.etag, "id": asked.id_of(item), **{k: v for k, v in chosen.items() if v is not None}}
    if item.kind != "message":
        told["@odata.type"] = f"#microsoft.graph.{item.kind}"
    expand = query.get("$expand", "")
    if "singleValueExtendedProperties(" in expand:
        wanted = {name_of(name) for name in re.findall(r"id eq '([^']+)'", expand)}
        found = [{"id": name, "value": value} for name, value in item.properties.items() if name_of(name) in wanted]
        if found:
            told["singleValueExtendedProperties"] = found
    if "attachments" in expand:
        told["attachments"] = [
            {"id": "a", "@odata.type": "#microsoft.graph.fileAttachment", **one} for one in item.attachments
        ]
    return told


def _body(item: Item, asked: Asked) -> dict[str, str]:
    if 'outlook.body-content-type="text"' in asked.prefer:
        return {"contentType": "text", "content": item.text}
    return {"contentType": "html", "content": item.html}


def _stamp(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _folder_id(item: Item, asked: Asked) -> str:
    return next(id_ for id_, name in asked.account.folders.items() if name == item.folder)


_FIELDS: dict[str, Callable[[Item, Asked], Any]] = {
    "conversationId": lambda item, _: item.conversation,
    "internetMessageId": lambda item, _: item.message_id,
    "from": lambda item, _: item.sender,
    "sender": lambda item, _: item.sender,
    "toRecipients": lambda item, _: item.to,
    "ccRecipients": lambda item, _: item.cc,
    "subject": lambda item, _: item.subject,
    "receivedDateTime": lambda item, _: _stamp(item.received),
    "sentDateTime": lambda item, _: _stamp(item.sent),
    "hasAttachments": lambda item, _: bool(item.attachments),
    "isDraft": lambda item, _: item.is_draft,
    "isRead": lambda item, _: item.is_read,
    "parentFolderId": _folder_id,
    "body": _body,
    "internetMessageHeaders": lambda item, _: item.headers,
}


# --- lists


def listed(asked: Asked, *, folder: str | None) -> dict[str, Any]:
    if set(asked.query) - _PARAMETERS:
        raise Problem(400, "BadRequest")
    items = [one for one in asked.account.items.values() if not one.is_gone and folder in {None, one.folder}]
    items = [one for one in items if _fits(asked, one)]
    if order := asked.query.get("$orderby"):
        if not asked.query.get("$filter", order.split()[0]).startswith(order.split()[0]):
            raise Problem(400, "InefficientFilter")
        items.sort(key=lambda one: one.received, reverse=order.endswith(" desc"))
    start = int(asked.query.get("$skip", 0))
    told: dict[str, Any] = {"value": [shown(asked, one) for one in items[start : start + asked.page_size]]}
    if start + asked.page_size < len(items):
        path = asked.target.partition("?")[0]
        query = {**asked.query, "$skip": str(start + asked.page_size)}
        told["@odata.nextLink"] = f"{asked.graph.base}{path}?{_spelled(query)}"
    return told


def _spelled(query: dict[str, str]) -> str:
    from urllib.parse import quote, urlencode

    return urlencode(query, quote_via=quote)


def _fits(asked: Asked, item: Item) -> bool:
    condition = asked.query.get("$filter", "")
    if not condition:
        return True
    if match := _PROPERTY.fullmatch(condition):
        value = item.properties.get(name_of(match[1]))
        return asked.graph.blind or (value is not None and value.lower() == match[2].lower())
    if match := _EQUALS.fullmatch(condition):
        told = item.conversation if match[1] == "conversationId" else item.message_id
        return asked.graph.blind or told == match[2].replace("''", "'")
    parts = [_DATES.fullmatch(part) for part in condition.split(" and ")]
    if not all(parts):
        raise Problem(400, "ErrorInvalidUrlQueryFilter")
    return all(_compared(item, match[1], match[2]) for match in parts if match)


def _compared(item: Item, how: str, when: str) -> bool:
    """To the second, as it is told."""
    one, other = item.received.replace(microsecond=0), datetime.fromisoformat(when)
    return {"ge": one >= other, "gt": one > other, "le": one <= other, "lt": one < other}[how]


# --- delta


def delta(asked: Asked, name: str) -> dict[str, Any]:
    """Tokens carry all that they need; the parameters count in the first call alone."""
    id_ = asked.account.folder_id(name)
    if id_ is None:
        raise Problem(404, "ErrorItemNotFound")
    folder = asked.account.folders[id_]
    token = asked.query.get("$skiptoken") or asked.query.get("$deltatoken")
    if token is None:
        return _paged(asked, id_, _first(asked, folder))
    if set(asked.query) - {"$skiptoken", "$deltatoken"}:
        raise Problem(400, "BadRequest")
    state = json.loads(base64.urlsafe_b64decode(token))
    if state["born"] != asked.account.born:
        if asked.graph.expired_by == "410":
            raise Problem(
                410, "SyncStateNotFound", {"Location": f"{asked.graph.base}/me/mailFolders/{id_}/messages/delta"}
            )
        raise Problem(400, asked.graph.expired_by)
    if "rows" not in state:
        state = _since(asked, folder, state)
    return _paged(asked, id_, state)


def _first(asked: Asked, folder: str) -> dict[str, Any]:
    if set(asked.query) - {"$select", "$expand", "$filter", "$orderby", "$top", "changeType"}:
        raise Problem(400, "BadRequest")
    condition = asked.query.get("$filter", "")
    match = _DATES.fullmatch(condition)
    if condition and (match is None or match[1] not in {"ge", "gt"}):
        raise Problem(400, "ErrorInvalidUrlQueryFilter")
    if asked.query.get("$orderby", "receivedDateTime desc") != "receivedDateTime desc":
        raise Problem(400, "ErrorInvalidUrlQuery")
    items = [
        one for one in asked.account.items.values() if one.folder == folder and not one.is_gone and _fits(asked, one)
    ]
    items.sort(key=lambda one: one.received, reverse=True)
    rows = [[one.uid, "in"] for one in items][: CAP if condition else None]
    return _state(asked, rows=rows)


def _since(asked: Asked, folder: str, state: dict[str, Any]) -> dict[str, Any]:
    last: dict[str, str] = {}
    for event in asked.account.events:
        if event.seq > state["seq"] and event.folder == folder:
            fresh = event.what == "touched" and last.get(event.uid, "touched") == "touched"
            last[event.uid] = "touched" if fresh else "in" if event.what == "touched" else event.what
    asked.query = state["query"]
    rows = [
        [uid, what] for uid, what in last.items() if what in {"out", "gone"} or _fits(asked, asked.account.items[uid])
    ]
    return _state(asked, rows=rows)


def _state(asked: Asked, **more: Any) -> dict[str, Any]:
    return {"query": asked.query, "seq": asked.account.seq, "born": asked.account.born, **more}


def _paged(asked: Asked, folder_id: str, state: dict[str, Any]) -> dict[str, Any]:
    rows, size = state["rows"], asked.page_size
    told: dict[str, Any] = {"value": [_row(asked, uid, what, state["query"]) for uid, what in rows[:size]]}
    kept = {name: value for name, value in state.items() if name != "rows"}
    kind, name = ("skip", "nextLink") if len(rows) > size else ("delta", "deltaLink")
    kept |= {"rows": rows[size:]} if kind == "skip" else {}
    token = base64.urlsafe_b64encode(json.dumps(kept).encode()).decode()
    told[f"@odata.{name}"] = f"{asked.graph.base}/me/mailFolders('{folder_id}')/messages/delta?${kind}token={token}"
    return told


def _row(asked: Asked, uid: str, what: str, query: dict[str, str]) -> dict[str, Any]:
    item = asked.account.items[uid]
    match what:
        case "gone" | "out":
            reason = "deleted" if what == "gone" else "changed"
            return {"id": asked.id_of(item), "@removed": {"reason": reason}}
        case "touched":
            told = {"id": asked.id_of(item), "isRead": item.is_read, "parentFolderId": _folder_id(item, asked)}
            return {"@odata.etag": item.etag, **told}
        case _:
            return shown(asked, item, query)
