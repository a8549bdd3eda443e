"""Everything that is stored, as rows that JSON can carry."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Table, select

from store.columns import decodes
from store.database import Snapshot
from store.tables import (
    cases,
    credentials,
    deliveries,
    events,
    journal,
    mailboxes,
    nudges,
    outbox,
)

TABLES = (mailboxes, credentials, cases, events, outbox, nudges, deliveries, journal)
"""All but the secret of the installation, which would give away nothing but how to fake our drafts."""

WITHHELD = frozenset({credentials.c.sealed})
"""What nobody but the provider has a use for, sealed as it is."""

AT_ONCE = 500


def export(snapshot: Snapshot) -> Iterator[dict[str, Any]]:
    """Row by row, each with the name of its table; memory does not grow with the store."""
    for table in TABLES:
        shown = [column for column in table.c if column not in WITHHELD]
        query = select(*shown).order_by(*table.primary_key).execution_options(yield_per=AT_ONCE)
        for row in snapshot.execute(query):
            yield {"table": table.name, **_plain(table, row)}


@decodes
def _plain(table: Table, row: Row[Any]) -> dict[str, Any]:
    facts = {name: _value(value) for name, value in row._asdict().items()}
    return facts if table is not events else facts | {"body": json.loads(row.body)}


def _value(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
