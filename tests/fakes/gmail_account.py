"""One account at the fake Gmail: its messages, threads, drafts and history, and the hands of its user."""

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes, policy
from email.message import Message as Parsed
from functools import cached_property
from typing import Any

from tests.fakes.gmail_search import words_of

_ID = re.compile(r"<[^<>\s]+>")
_RE = re.compile(r"^\s*((re|fwd?|aw)\s*:\s*)+", re.IGNORECASE)


@dataclass
class Stored:
    id: str
    thread: str
    raw: bytes
    labels: set[str]
    delivered_at: datetime
    history: int = 0
    _said: dict[str, str] = field(default_factory=dict)

    @cached_property
    def parsed(self) -> Parsed:
        return message_from_bytes(self.raw, policy=policy.compat32)

    def said(self, header: str) -> str:
        if header not in self._said:
            words = words_of(self.header(header)) if header else self._words()
            self._said[header] = f" {' '.join(words)} "
        return self._said[header]

    def _words(self) -> list[str]:
        shown = [str(self.parsed.get(name, "")) for name in ("From", "To", "Cc", "Subject")]
        texts = [part for part in self.parsed.walk() if part.get_content_type() in {"text/plain", "text/html"}]
        bodies = [_decoded(part)[:200_000] for part in texts]
        return words_of(" ".join([*shown, *bodies]))

    @cached_property
    def filenames(self) -> list[str]:
        """A calendar without a name gets one."""
        named = [(part.get_filename() or "", part.get_content_type()) for part in self.parsed.walk()]
        return [name or "invite.ics" for name, kind in named if name or kind == "text/calendar"]

    @property
    def seconds(self) -> float:
        return self.delivered_at.timestamp()

    def header(self, name: str) -> str:
        return " ".join(str(self.parsed.get(name, "")).split())

    @cached_property
    def message_id(self) -> str:
        return self.header("message-id")

    @cached_property
    def parents(self) -> set[str]:
        return set(_ID.findall(f"{self.header('references')} {self.header('in-reply-to')}"))

    @cached_property
    def subject(self) -> str:
        return _RE.sub("", self.header("subject")).strip().lower()

    def brief(self) -> dict[str, Any]:
        return {"id": self.id, "threadId": self.thread, "labelIds": sorted(self.labels)}

    def json(self, form: str, headers: list[str]) -> dict[str, Any]:
        told = self.brief() | {
            "historyId": str(self.history),
            "internalDate": str(int(self.seconds * 1000)),
            "sizeEstimate": len(self.raw),
            "snippet": self.said("")[:100],
        }
        match form:
            case "raw":
                return told | {"raw": urlsafe_b64encode(self.raw).decode()}
            case "metadata":
                wanted = {name.lower() for name in headers}
                listed = [one for one in _headers(self.parsed) if not wanted or one["name"].lower() in wanted]
                return told | {"payload": {"mimeType": self.parsed.get_content_type(), "headers": listed}}
            case "full":
                return told | {"payload": _outline(self.parsed)}
            case "minimal":
                return told
        raise AssertionError(form)


def _decoded(part: Parsed) -> str:
    payload = part.get_payload(decode=True)
    return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""


def _headers(part: Parsed) -> list[dict[str, str]]:
    return [{"name": name, "value": " ".join(str(value).split())} for name, value in part.items()]


def _outline(part: Parsed) -> dict[str, Any]:
    told: dict[str, Any] = {
        "mimeType": part.get_content_type(),
        "filename": part.get_filename() or "",
        "headers": _headers(part),
    }
    if part.is_multipart():
        children = part.get_payload()
        assert isinstance(children, list)
        return told | {"parts": [_outline(child) for child in children if isinstance(child, Parsed)]}
    data = _decoded(part).encode()
    return told | {"body": {"size": len(data), "data": urlsafe_b64encode(data).decode()}}


@dataclass
class Account:
    address: str
    send_as: list[dict[str, Any]] = field(default_factory=list)
    messages: dict[str, Stored] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    """Message ids by draft id."""
    history: list[tuple[int, str, dict[str, Any], list[str]]] = field(default_factory=list)
    history_id: int = 10**20
    """Over 64 bits, as some are."""
    forgotten: int = 0
    """Moments up to this one are no longer known."""
    _by_message_id: dict[str, list[str]] = field(default_factory=dict)
    _named: int = 0

    # --- what happens to it

    def insert(self, raw: bytes, labels: set[str], at: datetime, *, thread: str | None = None) -> Stored:
        stored = Stored(self._name(), "", raw, set(labels), at)
        stored.thread = thread or next(self._threads_of(stored), stored.id)
        self.messages[stored.id] = stored
        self._by_message_id.setdefault(stored.message_id, []).append(stored.id)
        self._happened("messagesAdded", stored)
        return stored

    def label(self, id_: str, *, add: set[str] = frozenset(), remove: set[str] = frozenset()) -> None:  # type: ignore[assignment]
        stored = self.messages[id_]
        stored.labels = (stored.labels | add) - remove
        if add:
            self._happened("labelsAdded", stored, sorted(add))
        if remove:
            self._happened("labelsRemoved", stored, sorted(remove))

    def delete(self, id_: str) -> None:
        self._happened("messagesDeleted", self.messages.pop(id_))

    def forget_history(self) -> None:
        self.forgotten = self.history_id
        self.history_id += 1
        self.history.clear()

    def save_draft(self, raw: bytes, at: datetime, *, thread: str | None = None) -> str:
        """Into the thread only if its headers say so, too."""
        stored = Stored("", "", raw, set(), at)
        fits = thread is not None and thread in self._threads_of(stored)
        message = self.insert(raw, {"DRAFT"}, at, thread=thread if fits else None)
        name = f"r-{self._name()}"
        self.drafts[name] = message.id
        return name

    def update_draft(self, name: str, raw: bytes) -> None:
        """The draft keeps its id; the message in it does not."""
        old = self.messages[self.drafts[name]]
        self.delete(old.id)
        self.drafts[name] = self.insert(raw, {"DRAFT"}, old.delivered_at, thread=old.thread).id

    def overwrite_draft(self, name: str, raw: bytes) -> None:
        """As other servers have it: the message keeps its id, and the history says only that it has moved on."""
        old = self.messages[self.drafts[name]]
        self.messages[old.id] = Stored(old.id, old.thread, raw, old.labels, old.delivered_at)
        self.history_id += 1

    def delete_draft(self, name: str) -> None:
        self.delete(self.drafts.pop(name))

    def send_draft(self, name: str, at: datetime, *, raw: bytes | None = None) -> Stored:
        old = self.messages[self.drafts.pop(name)]
        self.delete(old.id)
        return self.insert(raw or old.raw, {"SENT"}, at, thread=old.thread)

    # --- how

    def _threads_of(self, stored: Stored) -> Iterator[str]:
        """Those with a mail that it answers, under the same subject."""
        for parent in stored.parents:
            for id_ in self._by_message_id.get(parent, ()):
                other = self.messages.get(id_)
                if other is not None and other.subject == stored.subject:
                    yield other.thread

    def _happened(self, kind: str, stored: Stored, labels: list[str] | None = None) -> None:
        self.history_id += 3
        stored.history = self.history_id
        self.history.append((self.history_id, kind, deepcopy(stored.brief()), labels or []))

    def _name(self) -> str:
        self._named += 1
        return f"{0x19A000000000 + self._named * 7:x}"
