"""The schema: however a database comes by it, it is the same, and it is ours."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from store import cases, installation, mailboxes, schema
from store.database import Database
from store.tables import METADATA
from tests.store.builders import FILE, a_case, a_database, a_mailbox


@contextmanager
def a_raw_connection(path: Path) -> Iterator[Connection]:
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def test_the_constant_names_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def shape(connection: Connection) -> dict[str, Any]:
    """Columns, keys and indexes of each table, in no order of writing."""
    tables = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
    return {
        table: {pragma: rows(connection, pragma, table) for pragma in ASPECTS} | indexes(connection, table)
        for table in tables
    }


ASPECTS = ("table_info", "foreign_key_list")


def rows(connection: Connection, pragma: str, of: str) -> list[tuple[Any, ...]]:
    return sorted((tuple(row)[1:] for row in connection.execute(text(f"PRAGMA {pragma}({of})"))), key=repr)


def indexes(connection: Connection, table: str) -> dict[str, Any]:
    listed = connection.execute(text(f"PRAGMA index_list({table})")).all()
    return {str(tuple(row)[2:]): None for row in listed} | {
        row.name: [tuple(column) for column in connection.execute(text(f"PRAGMA index_info({row.name})"))]
        for row in listed
        if not row.name.startswith("sqlite_autoindex")
    }


def statements(connection: Connection) -> list[list[str]]:
    """What was said to create it all: its clauses in the order of the alphabet, without white space."""
    said = connection.scalars(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
    clauses = (re.split(r",(?![^(]*\))", "".join(sql.split()).replace("(", "(,", 1)) for sql in said)
    return sorted(sorted(clause.rstrip(")") for clause in each) for each in clauses)


def test_a_new_database_is_what_the_migrations_lead_to(tmp_path: Path) -> None:
    Database.open("sqlite:///new.db", base=tmp_path).close()
    with a_raw_connection(tmp_path / "migrated.db") as migrated, a_raw_connection(tmp_path / "new.db") as new:
        schema.migrate(migrated)
        assert shape(new) == shape(migrated)
        assert statements(new) == statements(migrated)


def test_the_migrations_lead_to_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    with a_raw_connection(tmp_path / "migrated.db") as connection:
        schema.migrate(connection)
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


WRITTEN_BEFORE = (
    """INSERT INTO mailboxes (id, provider, address, aliases, settings, state, connected_at, cursor)
    VALUES (1, 'maildir', 'jane@example.com', '[]', '{"path": "/mail"}', 'ok', 0, 'so far')""",
    """INSERT INTO cases (id, mailbox_id, opened_at, company, company_folded, role, domain, state, wake_at)
    VALUES ('abcdefgh', 1, 0, 'Northlight', 'northlight', '', 'northlight.example', 'open', 5)""",
    """INSERT INTO events (case_id, key, at, type, body)
    VALUES ('abcdefgh', 'found', 0, 'Found', '{"on":"2026-03-02","first_sync":true}')""",
    "INSERT INTO case_people VALUES ('abcdefgh', 'priya@northlight.example')",
    "INSERT INTO case_threads VALUES ('abcdefgh', '<note@example.com>')",
)


def test_what_the_first_schema_holds_is_all_there_in_the_newest(tmp_path: Path) -> None:
    with a_raw_connection(tmp_path / FILE) as connection:
        schema.migrate(connection, to="0001")
        secret = connection.scalar(text("SELECT secret FROM installation"))
        for statement in WRITTEN_BEFORE:
            connection.exec_driver_sql(statement)
    with a_database(tmp_path) as database, database.read() as snapshot:
        assert schema.stored_revision(snapshot) == schema.HEAD
        assert installation.secret(snapshot) == secret
        assert mailboxes.cursor(snapshot, 1) == "so far"
        ((case, happened),) = cases.load(snapshot, 1)
        assert (case.id, case.company, [event.key for event in happened]) == ("abcdefgh", "Northlight", ["found"])
        assert statements(snapshot) == statements_of_a_new_one(tmp_path)


def statements_of_a_new_one(folder: Path) -> list[list[str]]:
    Database.open("sqlite:///new.db", base=folder).close()
    with a_raw_connection(folder / "new.db") as new:
        return statements(new)


def test_a_migration_that_dies_leaves_the_older_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with a_raw_connection(tmp_path / FILE) as connection:
        schema.migrate(connection, to="0001")

    def dies(connection: Connection) -> None:
        connection.execute(text("DROP TABLE case_people"))
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(schema, "migrate", dies)
        with pytest.raises(ZeroDivisionError), a_database(tmp_path):
            pass
    with a_raw_connection(tmp_path / FILE) as connection:
        assert schema.stored_revision(connection) == "0001"
    with a_database(tmp_path) as database, database.read() as snapshot:
        assert schema.stored_revision(snapshot) == schema.HEAD


def test_a_migration_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half_way(connection: Connection) -> None:
        schema.migrate(connection)
        raise ZeroDivisionError

    monkeypatch.setattr(schema, "_create", half_way)
    with pytest.raises(ZeroDivisionError), a_database(tmp_path):
        pass
    reader = sqlite3.connect(tmp_path / FILE)
    assert reader.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    reader.close()


def test_a_database_that_the_migrations_made_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "_create", schema.migrate)
    with a_database(tmp_path) as database, database.transaction() as tx:
        a_case(tx, a_mailbox(tx))
        assert len(installation.secret(tx)) == 32
