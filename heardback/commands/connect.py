"""`connect`: a mailbox, once; again is harmless."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from heardback import clock
from heardback.options import Decorator, json_option
from heardback.output import emit, note, say, strong
from heardback.places import at_home

if TYPE_CHECKING:
    from heardback.signin import How
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
    from store import credentials, mailboxes

    settings = configured(ctx)
    place = at_home(path).resolve()
    require(place)
    if not str(place).isprintable():
        raise click.ClickException("the path holds characters that cannot be stored: rename the folder")
    with opened(settings) as database, database.transaction() as tx:
        known = mailboxes.every(tx)
        row = mailboxes.connect(
            tx, provider="maildir", addresses=addresses, settings={"path": str(place)}, at=clock.now()
        )
        credentials.drop(tx, row.id)
    _print(row, is_new=row.id not in {one.id for one in known}, to_json=as_json)


browser_option: Decorator = click.option(
    "--no-browser", is_flag=True, help="Print the link instead of opening it, alone on a line of stdout."
)
port_option: Decorator = click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="N",
    help="The port of this machine that the browser comes back to, for a tunnel; else any free one.",
)


@connect.command()
@browser_option
@port_option
@json_option
@click.pass_context
def gmail(ctx: click.Context, *, no_browser: bool, port: int, as_json: bool) -> None:
    """Connect a Gmail account: sign in with Google, once. Again renews it.

    Where the browser runs elsewhere, paste the address of the page that does not load.
    """
    from heardback import signin

    _sign_in(ctx, "gmail", signin.How(browser=not no_browser, port=port), to_json=as_json)


@connect.command()
@browser_option
@port_option
@click.option("--device-code", is_flag=True, help="Sign in on another device, by a code that is typed in there.")
@json_option
@click.pass_context
def outlook(ctx: click.Context, *, no_browser: bool, port: int, device_code: bool, as_json: bool) -> None:
    """Connect an Outlook or Microsoft 365 account: sign in with Microsoft, once. Again renews it.

    Where the browser runs elsewhere, paste the address of the page that does not load, or use --device-code.
    """
    from heardback import signin

    how = signin.How(browser=not no_browser, port=port, by_code=device_code)
    _sign_in(ctx, "outlook", how, to_json=as_json)


def _sign_in(ctx: click.Context, provider: str, how: "How", *, to_json: bool) -> None:
    from heardback import signin
    from heardback.keys import Place
    from heardback.vault import keys_of
    from heardback.wiring import configured, opened

    settings = configured(ctx)
    # Opened first: nobody shall sign in for a store that cannot be written.
    with opened(settings) as database:
        granted = {"gmail": signin.gmail, "outlook": signin.outlook}[provider](settings, how)
        row, is_new, place = signin.keep(database, provider, granted)
        where = keys_of(database).where(place)
    _print(row, is_new=is_new, to_json=to_json)
    note(f"What lets HeardBack in is stored encrypted, under {where}.")
    if place is Place.FILE:
        note(
            "This computer has no keyring that works, so the key lies in a file that only you can read: whoever copies "
            "it together with the store can read your mail."
        )


def _print(row: "MailboxRow", *, is_new: bool, to_json: bool) -> None:
    if to_json:
        emit({"id": row.id, "provider": row.provider, "addresses": list(row.addresses), "state": row.state.value})
    else:
        again = "Connected already:" if row.provider == "maildir" else "Connected again:"
        say(f"{'Connected' if is_new else again} {strong(', '.join(row.addresses))}")
        say("`heardback run --once` reads it.")
