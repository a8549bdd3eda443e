"""The accounts that are connected, and how far each was read."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, delete, func, insert, or_, select, update

from store.columns import decodes
from store.database import Snapshot, Transaction, mark_unscrubbed
from store.errors import StoreError
from store.statements import batches
from store.tables import cases, events, mailboxes


class State(StrEnum):
    OK = "ok"
    RECONNECT = "reconnect"
    """The grant has ended: the user has to connect it again."""


SHOWN = tuple(column for column in mailboxes.c if column.name != "cursor")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxRow:
    id: int
    provider: str
    address: str
    aliases: tuple[str, ...]
    settings: Mapping[str, Any]
    """What the provider needs to find it, such as the path of a Maildir; never a secret."""
    state: State
    connected_at: datetime
    first_synced_at: datetime | None

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every address of the user here, the primary one first."""
        return (self.address, *self.aliases)


def connect(
    tx: Transaction, *, provider: str, addresses: Sequence[str], settings: Mapping[str, Any], at: datetime
) -> MailboxRow:
    """Connects the mailbox, known by its first address or by where it lies. Again is harmless: its facts are renewed,
    and its cursor is kept unless it lies elsewhere now, where a cursor means nothing."""
    primary, *aliases = dict.fromkeys(address.lower() for address in addresses)
    facts = {
        "provider": provider,
        "address": primary,
        "aliases": aliases,
        "settings": dict(settings),
        "state": State.OK,
    }
    match [known for known in every(tx) if _is_same(known, provider, primary, settings)]:
        case []:
            tx.execute(insert(mailboxes).values(connected_at=at, **facts))
        case [known]:
            moved = (known.provider, known.settings) != (provider, settings)
            tx.execute(
                update(mailboxes).where(mailboxes.c.id == known.id).values(**facts, **{"cursor": None} if moved else {})
            )
        case [_, other, *_]:
            raise StoreError(f"the mailbox of {primary} is connected as {other.address}, too: forget one of them first")
    return _row(tx.execute(select(*SHOWN).where(mailboxes.c.address == primary)).one())


def _is_same(known: MailboxRow, provider: str, primary: str, settings: Mapping[str, Any]) -> bool:
    return known.address == primary or (bool(settings) and (known.provider, known.settings) == (provider, settings))


def every(snapshot: Snapshot) -> tuple[MailboxRow, ...]:
    return tuple(map(_row, snapshot.execute(select(*SHOWN).order_by(mailboxes.c.id))))


def get(snapshot: Snapshot, mailbox_id: int) -> MailboxRow:
    return _row(snapshot.execute(select(*SHOWN).where(mailboxes.c.id == mailbox_id)).one())


def by_address(snapshot: Snapshot, address: str) -> MailboxRow | None:
    """The mailbox with this address, in any case: as its primary one, else as an alias."""
    wanted = address.lower()
    fitting = [mailbox for mailbox in every(snapshot) if wanted in mailbox.addresses]
    return min(fitting, key=lambda mailbox: mailbox.addresses.index(wanted), default=None)


def cursor(snapshot: Snapshot, mailbox_id: int) -> str | None:
    """Where reading stopped. Apart from the row, as it may be large."""
    return snapshot.scalar(select(mailboxes.c.cursor).where(mailboxes.c.id == mailbox_id))


def save_cursor(tx: Transaction, mailbox_id: int, to: str | None) -> None:
    """In the transaction of what was read up to it, after it; None to read again from the horizon."""
    tx.execute(update(mailboxes).where(mailboxes.c.id == mailbox_id).values(cursor=to))


def mark_synced(tx: Transaction, mailbox_id: int, *, at: datetime) -> None:
    """The first sync has ended, if this is the first."""
    tx.execute(
        update(mailboxes)
        .where(mailboxes.c.id == mailbox_id, mailboxes.c.first_synced_at.is_(None))
        .values(first_synced_at=at)
    )


def set_state(tx: Transaction, mailbox_id: int, state: State) -> None:
    tx.execute(update(mailboxes).where(mailboxes.c.id == mailbox_id).values(state=state))


def forget(tx: Transaction, mailbox_id: int) -> None:
    """Deletes the mailbox and all that hangs on it; once this is committed, it is overwritten.

    What it told the cases of other mailboxes goes, too. These are read anew: of what lies in both, they have their own.
    """
    address = get(tx, mailbox_id).address
    named = json.dumps(address, ensure_ascii=False)
    lay_in_it = or_(func.instr(events.c.body, f'"lies_in":{named}') > 0, events.c.key == f"searched:{address}")
    touched = [row.case_id for row in tx.execute(select(events.c.case_id).where(lay_in_it).distinct())]
    tx.execute(delete(events).where(lay_in_it))
    for batch in batches(touched):
        # Judged anew at the next run, whenever that is.
        tx.execute(update(cases).where(cases.c.id.in_(batch)).values(wake_at=cases.c.opened_at))
    tx.execute(delete(mailboxes).where(mailboxes.c.id == mailbox_id))
    tx.execute(update(mailboxes).values(cursor=None, first_synced_at=None))
    mark_unscrubbed(tx)


@decodes
def _row(row: Row[Any]) -> MailboxRow:
    facts = row._asdict()
    return MailboxRow(**facts | {"aliases": tuple(facts["aliases"]), "state": State(facts["state"])})
