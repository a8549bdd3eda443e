"""The folders of a mailbox: which are which, and what lies in the bin with all that it held."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from connectors.outlook import passes, wire
from connectors.outlook.batch import many
from connectors.outlook.cursor import INBOX, SENT
from connectors.outlook.graph import Get, Graph, found_of

BIN = "deleteditems"
_ROOT = "msgfolderroot"
_MAIL = (SENT, INBOX, "archive", _ROOT)
_NO_MAIL = ("drafts", BIN, "junkemail", "outbox")
_DEEPEST = 8


@dataclass(slots=True)
class Places:
    graph: Graph
    names: dict[str, str] = field(default_factory=dict)
    """The ids of the well-known folders, whatever they are called in the user's language."""
    _above: dict[str, str] = field(default_factory=dict)

    def ask(self) -> None:
        if self.names:
            return
        asked = {name: Get(f"/me/mailFolders/{name}", {"$select": "id"}) for name in (*_MAIL, *_NO_MAIL)}
        fates = many(self.graph, asked)
        self.names = {name: str(answer["id"]) for name, answer in found_of(fates, fates) if answer.get("id")}

    def id_of(self, name: str) -> str:
        self.ask()
        return self.names.get(name, name)

    @property
    def hidden(self) -> frozenset[str]:
        """What lies there is no mail to us."""
        return frozenset(map(self.id_of, _NO_MAIL))

    def buried(self, ids: Iterable[str]) -> frozenset[str]:
        """Those that are hidden, or lie in what is: whole folders are thrown away, too."""
        asked = frozenset(ids)
        top = self.hidden | frozenset(map(self.id_of, _MAIL))
        self._climb(asked - top, top)
        return frozenset(id_ for id_ in asked if not self.hidden.isdisjoint(self._way_up(id_)))

    def _climb(self, ids: frozenset[str], top: frozenset[str]) -> None:
        for _ in range(_DEEPEST):
            unknown = [id_ for id_ in ids if id_ not in self._above and passes.is_id(id_)]
            query = {"$select": "id,parentFolderId"}
            fates = many(self.graph, {id_: Get(f"/me/mailFolders/{id_}", query) for id_ in unknown})
            self._above |= dict.fromkeys(unknown, "")
            self._above |= {id_: wire.folder_of(answer) for id_, answer in found_of(fates, fates)}
            ids = frozenset(self._above.get(id_, "") for id_ in ids) - top - {""}
            if not ids:
                return

    def _way_up(self, id_: str) -> list[str]:
        way = [id_]
        for _ in range(_DEEPEST):
            way.append(self._above.get(way[-1], ""))
        return way
