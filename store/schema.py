"""Brings a database to the newest schema. Alembic is imported only where there is something to migrate."""

import re
import secrets
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select
from sqlalchemy.schema import CreateTable

from store.errors import StoreForeign, StoreTooNew
from store.tables import METADATA, alembic_version, installation

HEAD = "0002"
"""The newest revision. Revisions are numbers of four digits, so that a newer one is a greater one."""


def is_newest(connection: Connection, path: Path) -> bool:
    """Whether nothing has to be done; a schema that we cannot know is refused."""
    revision = stored_revision(connection)
    if revision is not None and not re.fullmatch(r"(?!0000)\d{4}", revision):
        raise _foreign(path)
    if revision is not None and revision > HEAD:
        raise StoreTooNew(
            f"{path} was written by a newer HeardBack (schema {revision}, this one knows {HEAD}): update it"
        )
    return revision == HEAD


def stored_revision(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, alembic_version.name):
        return None
    return connection.scalar(select(alembic_version.c.version_num))


def upgrade(connection: Connection, path: Path) -> None:
    """Creates or migrates, within the caller's transaction: a crash leaves the schema that was there."""
    if is_newest(connection, path):
        return
    if stored_revision(connection) is None:
        if inspect(connection).get_table_names():
            raise _foreign(path)
        _create(connection)
        return
    migrate(connection)


def migrate(connection: Connection, *, to: str = "head") -> None:
    """Through Alembic's migrations, from whatever revision is stored (or none) to the newest."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    _make_secret(connection)


def _create(connection: Connection) -> None:
    """What the migrations lead to, without their cost; a test compares the two."""
    METADATA.create_all(connection, checkfirst=False)
    connection.execute(CreateTable(alembic_version))
    connection.execute(insert(alembic_version).values(version_num=HEAD))
    _make_secret(connection)


def _make_secret(connection: Connection) -> None:
    if connection.scalar(select(installation.c.id)) is None:
        connection.execute(insert(installation).values(id=1, secret=secrets.token_bytes(32)))


def _foreign(path: Path) -> StoreForeign:
    return StoreForeign(f"{path} is the database of another program: name another file under [store] url")
