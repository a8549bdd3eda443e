"""The schema: however a database comes by it, it is the same, and it is ours."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from store import schema
from store.database import Database
from store.tables import METADATA


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
