"""What belongs to this installation, and to no mailbox."""

from sqlalchemy import select

from store.database import Snapshot
from store.tables import installation


def secret(snapshot: Snapshot) -> bytes:
    """32 random bytes, made with the database: the key under which the keys of drafts are opaque."""
    found: bytes = snapshot.scalars(select(installation.c.secret)).one()
    return found
