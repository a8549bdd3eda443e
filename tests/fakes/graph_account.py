"""One mailbox at a fake Exchange: its folders and messages, what happens to them, and the log that delta reads."""

import itertools
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.fakes.graph_mail import (
    IN_REPLY_TO,
    REFERENCES,
    Item,
    as_mail,
    from_raw,
    html_of,
    new_uid,
    parents_of,
    reply_html,
)

WELL_KNOWN = ("inbox", "sentitems", "drafts", "deleteditems", "archive", "junkemail", "outbox", "msgfolderroot")


@dataclass
class Event:
    seq: int
    folder: str
    uid: str
    what: str
    """in, out, gone, or touched: told with little more than what changed."""


@dataclass
class Account:
    address: str
    name: str = "Jane Doe"
    proxies: list[str] | None = None
    """None of a personal account, which has no directory."""
    folders: dict[str, str] = field(default_factory=lambda: {f"AQMk-{name}": name for name in WELL_KNOWN})
    inside: dict[str, str] = field(default_factory=dict)
    """The folders that lie in another one than the topmost."""
    items: dict[str, Item] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    fixed_names: bool = False
    """Refuses a Message-ID of another's choosing."""
    born: int = 1
    """Tokens of before are no longer known."""
    _named: dict[str, str] = field(default_factory=dict)
    """Conversations, by the Message-IDs in them."""
    _conversations: Any = field(default_factory=lambda: itertools.count(1))

    # --- the world and the user

    def insert(self, raw: bytes, folder: str, at: datetime) -> Item:
        return self.add(from_raw(raw, folder=folder, at=at))

    def add(self, item: Item) -> Item:
        item.conversation = item.conversation or self._conversation(item)
        self.items[item.uid] = item
        if item.message_id:
            self._named.setdefault(item.message_id, item.conversation)
        self._happened("in", item)
        return item

    def new_folder(self, name: str, *, inside: str = "msgfolderroot") -> str:
        self.folders[f"AQMk-{name}"] = name
        self.inside[name] = inside
        return name

    def above(self, id_: str) -> str:
        name = self.folders[id_]
        return "AQMk-the-store" if name == "msgfolderroot" else f"AQMk-{self.inside.get(name, 'msgfolderroot')}"

    def move(self, uid: str, folder: str) -> None:
        item = self.items[uid]
        self._happened("out", item)
        item.folder, item.moves = folder, item.moves + 1
        self._happened("in", item)

    def touch(self, uid: str) -> None:
        """Read, flagged, put into a category."""
        self.items[uid].is_read = True
        self._happened("touched", self.items[uid])

    def destroy(self, uid: str) -> None:
        item = self.items[uid]
        item.is_gone = True
        self._happened("gone", item)

    def drafts(self) -> list[Item]:
        return [one for one in self.items.values() if one.is_draft and one.folder == "drafts" and not one.is_gone]

    def send_draft(self, uid: str, *, at: datetime, message_id: str | None = None) -> None:
        item = self.items[uid]
        self._happened("out", item)
        item.is_draft, item.folder, item.moves = False, "sentitems", item.moves + 1
        item.sent = item.received = at.astimezone(UTC)
        item.message_id = message_id or item.message_id
        item.raw = None
        self._happened("in", item)

    def write(self, uid: str, *, text: str | None = None, html: str | None = None, **change: Any) -> None:
        """The user saves a draft anew."""
        item = self.items[uid]
        if text is not None:
            item.as_typed, item.html = text, html_of(text)
        if html is not None:
            item.as_typed, item.html = None, html
        for name, value in change.items():
            setattr(item, name, value)
        self._happened("in", item)

    # --- what Graph does

    def reply(self, item: Item, *, to_all: bool) -> Item:
        """To a mail of one's own it addresses oneself. The mail that is answered stays as it was, unread too."""
        me = {"emailAddress": {"name": self.name, "address": self.address}}
        mine = item.folder == "sentitems"
        others = [one for one in item.to if mine or one["emailAddress"]["address"].lower() != self.address]
        sender = [me] if mine else [item.sender] if item.sender else []
        draft = Item(new_uid(), "drafts", is_draft=True, is_read=True, sender=me)
        draft.subject = item.subject if item.subject.lower().startswith("re:") else f"RE: {item.subject}"
        draft.to = sender + (others if to_all else [])
        draft.cc = list(item.cc) if to_all else []
        draft.html = reply_html(item)
        draft.conversation = item.conversation
        draft.properties = {
            IN_REPLY_TO: item.message_id or "",
            REFERENCES: " ".join([*item.properties.get(REFERENCES, "").split(), item.message_id or ""]),
        }
        return self._new_draft(draft)

    def compose(self) -> Item:
        me = {"emailAddress": {"name": self.name, "address": self.address}}
        return self._new_draft(Item(new_uid(), "drafts", is_draft=True, is_read=True, sender=me))

    def _new_draft(self, draft: Item) -> Item:
        draft.message_id = f"<{draft.uid.strip('=')}@fake.exchange.example>"
        draft.sent = draft.received = datetime(2026, 3, 2, tzinfo=UTC)
        return self.add(draft)

    def changed(self, item: Item) -> None:
        self._happened("in", item)

    def delete(self, item: Item) -> None:
        """To Deleted Items; from there for good."""
        if item.folder == "deleteditems":
            self.destroy(item.uid)
        else:
            self.move(item.uid, "deleteditems")

    def raw_of(self, item: Item) -> bytes:
        return item.raw if item.raw is not None and not item.is_draft else as_mail(item).as_bytes()

    def folder_id(self, name: str) -> str | None:
        """By its id or its well-known name."""
        if name in self.folders:
            return name
        ids = [id_ for id_, known in self.folders.items() if known == name.lower()]
        return ids[0] if ids and name.lower() in WELL_KNOWN else None

    @property
    def seq(self) -> int:
        return self.events[-1].seq if self.events else 0

    def _conversation(self, item: Item) -> str:
        parents = (self._named[name] for name in parents_of(item) if name in self._named)
        return next(parents, None) or f"AAQkCONV{next(self._conversations):06d}="

    def _happened(self, what: str, item: Item) -> None:
        item.version += 1
        self.events.append(Event(self.seq + 1, item.folder, item.uid, what))
