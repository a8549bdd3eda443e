"""`connect`: a mailbox, once; again is harmless."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from heardback import clock
from heardback.options import json_option
from heardback.output import emit, say, strong

if TYPE_CHECKING:
    from store.mailboxes import MailboxRow


@click.group()
def connect() -> None:
    """Connect a mailbox. No mail is read yet: `heardback run` does that."""


def as_addresses(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    from connectors.addresses import addresses

    found: list[str] = []
    for value in values:
        people = addresses(value)
        if len(people) != 1:
            raise click.BadParameter(f"{value!r} is not an e-mail address such as jane.doe@example.com")
        found.append(people[0].address)
    return tuple(dict.fromkeys(found))


@connect.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--address",
    "addresses",
    required=True,
    multiple=True,
    metavar="A",
    callback=as_addresses,
    help="Your address there; several times for aliases, the main one first.",
)
@json_option
@click.pass_context
def maildir(ctx: click.Context, *, path: Path, addresses: tuple[str, ...], as_json: bool) -> None:
    """Connect a Maildir on this machine."""
    from connectors.maildir_folders import require
    from heardback.wiring import configured, opened
    from store import mailboxes

    settings = configured(ctx)
    place = path.expanduser().resolve()
    require(place)
    if not str(place).isprintable():
        raise click.ClickException("the path holds characters that cannot be stored: rename the folder")
    with opened(settings) as database, database.transaction() as tx:
        known = mailboxes.every(tx)
        row = mailboxes.connect(
            tx, provider="maildir", addresses=addresses, settings={"path": str(place)}, at=clock.now()
        )
    _print(row, is_new=row.id not in {one.id for one in known}, to_json=as_json)


def _print(row: "MailboxRow", *, is_new: bool, to_json: bool) -> None:
    if to_json:
        emit({"id": row.id, "provider": row.provider, "addresses": list(row.addresses), "state": row.state.value})
    else:
        say(f"{'Connected' if is_new else 'Connected already:'} {strong(', '.join(row.addresses))}")
        say("`heardback run --once` reads it.")
