"""Which implementation is used for what: the only place that chooses."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from heardback import config, places
from heardback.config import Config, ConfigError

if TYPE_CHECKING:
    from connectors.mailbox import Mailbox
    from store.database import Database
    from store.mailboxes import MailboxRow


def config_path(ctx: click.Context) -> Path | None:
    return places.find(ctx.find_object(Path), environ=os.environ, working_folder=Path.cwd())


def configured(ctx: click.Context) -> Config:
    """The config that this command runs under."""
    if (path := config_path(ctx)) is None:
        folder = places.user_folder(os.environ)
        raise ConfigError(
            f"there is no config: write {places.FILE_NAME} here or in {folder}, with your name, email and timezone "
            "under [profile], as in config.example.toml"
        )
    return config.load(path)


@contextmanager
def opened(settings: Config) -> Iterator["Database"]:
    """The store of the config, made on first use."""
    from store.database import Database

    database = Database.open(settings.store.url, base=settings.folder)
    try:
        yield database
    finally:
        database.close()


def mailbox_of(row: "MailboxRow", *, name: str) -> "Mailbox":
    """The connector of a connected mailbox; `name` is the user's."""
    from connectors.registry import mailbox_class
    from rules.mail import Address

    owner = tuple(Address(address, name) for address in row.addresses)
    mailbox: Mailbox = mailbox_class(row.provider)(path=Path(row.settings["path"]), owner=owner)
    return mailbox


def one_mailbox(rows: "tuple[MailboxRow, ...]", named: str | None) -> "MailboxRow":
    """The mailbox of this address or id; without a name, the only one that there is."""
    if not rows:
        raise click.ClickException("no mailbox is connected yet: `heardback connect maildir PATH --address A`")
    wanted = (named or "").strip().lower()
    fitting = [row for row in rows if not wanted or wanted in row.addresses or wanted == str(row.id)]
    if len(fitting) == 1:
        return fitting[0]
    known = ", ".join(f"{row.address} (id {row.id})" for row in rows)
    why = f"no mailbox is named {named!r}" if wanted else "several are connected: name one with --mailbox"
    raise click.ClickException(f"{why}; there are {known}")
