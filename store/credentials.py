"""What the providers granted, sealed. Whoever has the key can open it; the key is never here."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from store.columns import decodes
from store.database import Snapshot, Transaction
from store.tables import credentials


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    mailbox_id: int
    sealed: bytes = field(repr=False)
    key_place: str
    """Where the key was that sealed it."""
    scopes: tuple[str, ...]
    """What the user allowed, in the provider's words."""
    granted_at: datetime
    ends_at: datetime | None
    """When the grant ends by itself, where the provider said so."""


def save(tx: Transaction, credential: Credential) -> None:
    """The one credential of its mailbox, in the place of an earlier one."""
    drop(tx, credential.mailbox_id)
    tx.execute(
        insert(credentials).values(
            mailbox_id=credential.mailbox_id,
            sealed=credential.sealed,
            key_place=credential.key_place,
            scopes=list(credential.scopes),
            granted_at=credential.granted_at,
            ends_at=credential.ends_at,
        )
    )


def get(snapshot: Snapshot, mailbox_id: int) -> Credential | None:
    row = snapshot.execute(select(credentials).where(credentials.c.mailbox_id == mailbox_id)).one_or_none()
    return None if row is None else _credential(row)


def drop(tx: Transaction, mailbox_id: int) -> None:
    """Nobody signs in to this mailbox any more."""
    tx.execute(delete(credentials).where(credentials.c.mailbox_id == mailbox_id))


def reseal(tx: Transaction, mailbox_id: int, sealed: bytes) -> None:
    """The same grant, renewed by the provider. Read it in this transaction, or what another process wrote is lost."""
    tx.execute(update(credentials).where(credentials.c.mailbox_id == mailbox_id).values(sealed=sealed))


@decodes
def _credential(row: Row[Any]) -> Credential:
    facts = row._asdict()
    return Credential(**facts | {"scopes": tuple(facts["scopes"])})
