"""Exporting: everything that is stored, and nothing but."""

import json
from pathlib import Path

from rules.events import Step
from store import credentials, installation, journal, mailboxes, nudges, outbox
from store.export import TABLES, export
from store.tables import METADATA
from store.tables import installation as secrets_table
from tests.store.builders import NOW, a_case, a_credential, a_database, a_mailbox, a_note, a_nudge


def test_every_table_is_exported_but_the_one_with_the_secret() -> None:
    assert {table.name for table in TABLES} == set(METADATA.tables) - {secrets_table.name}


def test_everything_is_json_and_the_secret_is_not_in_it(tmp_path: Path) -> None:
    with a_database(tmp_path) as database:
        with database.transaction() as tx:
            mailbox_id = a_mailbox(tx)
            mailboxes.save_cursor(tx, mailbox_id, "so far")
            credentials.save(tx, a_credential(mailbox_id, sealed=b"sealed grant"))
            case_id = a_case(tx, mailbox_id, a_note())
            outbox.intend(tx, case_id=case_id, ladder="l", step=Step.CALL, attempt=0, draft_key="d", at=NOW)
            a_nudge(tx, mailbox_id, "n", case_id=case_id)
            nudges.route(tx, ["terminal"])
            journal.write(tx, mailbox_id, [{"event": "nudge"}])
        with database.read() as snapshot:
            rows = [json.loads(json.dumps(row)) for row in export(snapshot)]
            secret = installation.secret(snapshot)
    assert [row["table"] for row in rows] == [
        "mailboxes",
        "credentials",
        "cases",
        "events",
        "outbox",
        "nudges",
        "deliveries",
        "journal",
    ]
    mailbox, credential, case, event, *_ = rows
    assert mailbox["cursor"] == "so far"
    assert case["opened_at"] == "2026-03-13T14:00:00+00:00"
    assert event["body"]["reading"]["kind"] == "thank_you"
    assert credential["scopes"] == ["read", "write"]
    assert secret.hex() not in repr(rows)
    assert "sealed" not in repr(rows)
