"""What Gmail's history says has happened, made a list of what to look at. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from connectors.gmail import wire


@dataclass(slots=True)
class Log:
    """What there is to look at, in the order in which it came: whether it is the user's own, by id."""

    arrived: dict[str, bool] = field(default_factory=dict)
    threads: dict[str, str] = field(default_factory=dict)
    drafts: bool = False
    """Something may have become of a draft: sent, edited and deleted all take its message away."""
    history: str = ""
    records: int = 0

    @property
    def sent(self) -> tuple[str, ...]:
        return tuple(id_ for id_, is_sent in self.arrived.items() if is_sent)

    @property
    def others(self) -> tuple[str, ...]:
        return tuple(id_ for id_, is_sent in self.arrived.items() if not is_sent)

    def learn(self, page: dict[str, Any]) -> None:
        for record in _dicts(page.get("history")):
            self.records += 1
            self._record(record)
        if str(page.get("historyId", "")).isdigit():
            self.history = str(page["historyId"])

    def _record(self, record: dict[str, Any]) -> None:
        for message, _ in _events(record, "messagesAdded"):
            self._came(message, wire.labels(message))
        for message, changed in _events(record, "labelsAdded"):
            if changed & {wire.SENT}:  # a draft that keeps its id when it is sent
                self._came(message, (wire.labels(message) | changed) - {wire.DRAFT})
            elif changed & wire.HIDDEN:
                self._went(message, changed)
        for message, changed in _events(record, "labelsRemoved"):
            if changed & wire.HIDDEN:  # out of spam, or out of the bin
                self.drafts |= wire.DRAFT in changed
                self._came(message, wire.labels(message) - changed)
        for message, _ in _events(record, "messagesDeleted"):
            self._went(message, frozenset({wire.DRAFT}))

    def _came(self, message: dict[str, Any], labels: frozenset[str]) -> None:
        id_ = message["id"]
        if labels & wire.HIDDEN:
            self._went(message, labels)
            return
        self.arrived[id_] = wire.SENT in labels or self.arrived.get(id_, False)
        if thread := wire.thread(message):
            self.threads[id_] = thread

    def _went(self, message: dict[str, Any], labels: frozenset[str]) -> None:
        self.arrived.pop(message["id"], None)
        self.drafts |= not labels.isdisjoint({wire.DRAFT, wire.TRASH})


def _events(record: dict[str, Any], kind: str) -> Iterator[tuple[dict[str, Any], frozenset[str]]]:
    for event in _dicts(record.get(kind)):
        message = event.get("message")
        if isinstance(message, dict) and isinstance(message.get("id"), str):
            yield message, wire.labels(event)


def _dicts(listed: Any) -> Iterable[dict[str, Any]]:
    return [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
