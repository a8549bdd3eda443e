"""The grants of the mailboxes, opened and sealed: the store's bytes and the key's."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from connectors.errors import NotAuthorized
from heardback.keys import Keys, Locked, Place
from store import credentials, installation
from store.credentials import Credential

if TYPE_CHECKING:
    from connectors.grants import Granted
    from store.database import Database, Snapshot, Transaction
    from store.mailboxes import MailboxRow


def keys_of(database: "Database") -> Keys:
    with database.read() as snapshot:
        return Keys.beside(database.path, installation.secret(snapshot))


@dataclass(frozen=True, slots=True)
class SealedVault:
    """Keeps `connectors.grants.Vault`."""

    database: "Database"
    keys: Keys
    mailbox: "MailboxRow"

    def read(self) -> str:
        with self.database.read() as snapshot:
            credential = self._credential(snapshot)
        return self._open(credential)

    def change(self, to: Callable[[str], str]) -> None:
        with self.database.transaction() as tx:
            credential = self._credential(tx)
            plain = self._open(credential)
            if (changed := to(plain)) != plain:
                credentials.reseal(tx, self.mailbox.id, self.keys.seal(Place(credential.key_place), changed))

    def _credential(self, snapshot: "Snapshot") -> Credential:
        if (found := credentials.get(snapshot, self.mailbox.id)) is None:
            raise NotAuthorized(f"nobody has signed in yet: {self._connect}")
        return found

    def _open(self, credential: Credential) -> str:
        try:
            return self.keys.open(Place(credential.key_place), credential.sealed)
        except Locked as error:
            raise Locked(
                f"the sign-in that is stored cannot be opened: {error}; mend that, or {self._connect}"
            ) from error

    @property
    def _connect(self) -> str:
        return f"connect again: heardback connect {self.mailbox.provider}"


def put(
    tx: "Transaction", mailbox: "MailboxRow", granted: "Granted", keys: Keys, place: Place, *, at: datetime
) -> None:
    """Seals what was granted, in the place of what there was."""
    credentials.save(
        tx,
        Credential(
            mailbox_id=mailbox.id,
            sealed=keys.seal(place, granted.secret),
            key_place=place.value,
            scopes=granted.scopes,
            granted_at=at,
            ends_at=at + granted.ends_in if granted.ends_in else None,
        ),
    )
