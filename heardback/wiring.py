"""Which implementation is used for what: the only place that chooses."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from heardback import clock, configfile, places
from heardback.config import Config, ConfigError

if TYPE_CHECKING:
    from connectors.mailbox import Mailbox
    from heardback.vault import SealedVault
    from rules.mail import Address
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
    return configfile.load(path)


def configured_if_any(ctx: click.Context) -> Config | None:
    """The same, for a command that does without."""
    return None if (path := config_path(ctx)) is None else configfile.load(path)


NONE_CONNECTED = (
    "no mailbox is connected yet: `heardback connect gmail`, `heardback connect outlook` or "
    "`heardback connect maildir PATH --address A`"
)


@contextmanager
def opened(settings: Config) -> Iterator["Database"]:
    """The store of the config, made on first use."""
    from store.database import Database

    database = Database.open(settings.store.url, base=settings.folder)
    try:
        yield database
    finally:
        database.close()


def mailbox_of(
    row: "MailboxRow", others: "Iterable[MailboxRow]", *, settings: Config, database: "Database"
) -> "Mailbox":
    """The connector of a connected mailbox. Nothing is opened yet, neither a folder nor a grant."""
    from connectors.registry import mailbox_class

    make = mailbox_class(row.provider)
    owner = owner_of(row, others, settings)
    mailbox: Mailbox
    match row.provider:
        case "gmail":
            from connectors.gmail.secret import credentials

            granted = credentials(vault_of(row, database), now=clock.now)
            mailbox = make(granted, owner, api_endpoint=settings.gmail.api_endpoint or None)
        case "outlook":
            from connectors.outlook.accounts import Tokens
            from connectors.outlook.passes import GRAPH

            tokens = Tokens(vault_of(row, database))
            mailbox = make(tokens, owner, graph_endpoint=settings.outlook.graph_endpoint or GRAPH)
        case _:
            mailbox = make(path=Path(row.settings["path"]), owner=owner)
    return mailbox


def owner_of(row: "MailboxRow", others: "Iterable[MailboxRow]", settings: Config) -> "tuple[Address, ...]":
    """The user, by the mailbox's own addresses first: whatever else they write from is no answer to them either."""
    from rules.mail import Address

    known = [*row.addresses, settings.profile.email, *(address for other in others for address in other.addresses)]
    return tuple(Address(address, settings.profile.name) for address in dict.fromkeys(map(str.lower, known)))


def vault_of(row: "MailboxRow", database: "Database") -> "SealedVault":
    """Where the grant of a mailbox is kept."""
    from heardback.vault import SealedVault, keys_of

    return SealedVault(database, keys_of(database), row)


def one_mailbox(rows: "tuple[MailboxRow, ...]", named: str | None) -> "MailboxRow":
    """The mailbox of this address or id; without a name, the only one that there is."""
    if not rows:
        raise click.ClickException(NONE_CONNECTED)
    wanted = (named or "").strip().lower()
    fitting = [row for row in rows if not wanted or wanted in row.addresses or wanted == str(row.id)]
    if len(fitting) == 1:
        return fitting[0]
    known = ", ".join(f"{row.address} (id {row.id})" for row in rows)
    why = f"no mailbox is named {named!r}" if wanted else "several are connected: name one with --mailbox"
    raise click.ClickException(f"{why}; there are {known}")
