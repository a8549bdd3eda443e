"""`export` and `forget`: what is stored is the user's."""

import sys

import click

from heardback.options import json_option
from heardback.output import emit, plain, say


@click.command()
@json_option
@click.pass_context
def export(ctx: click.Context, *, as_json: bool) -> None:
    """Print all that is stored, one row a line."""
    from heardback.wiring import configured, opened
    from store.export import export as rows

    with opened(configured(ctx)) as database, database.read() as snapshot:
        for row in rows(snapshot):
            if as_json:
                emit(row)
            else:
                say(plain("  ".join([row.pop("table"), *(f"{name}={value}" for name, value in row.items())])))


@click.command()
@click.argument("mailbox")
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
@click.pass_context
def forget(ctx: click.Context, *, mailbox: str, yes: bool, as_json: bool) -> None:
    """Delete all that is stored of a mailbox, named by its address or its id. The mail itself is not touched."""
    from heardback.wiring import configured, one_mailbox, opened
    from store import mailboxes

    with opened(configured(ctx)) as database:
        with database.read() as snapshot:
            row = one_mailbox(mailboxes.every(snapshot), mailbox)
        if not yes:
            _ask(row.address)
        with database.transaction() as tx:
            mailboxes.forget(tx, row.id)
    if as_json:
        emit({"forgotten": row.address})
    else:
        say(f"Forgotten: {plain(row.address)}. Drafts that lie in its Drafts folder stay there.")


def _ask(address: str) -> None:
    if not sys.stdin.isatty():
        raise click.ClickException(f"nobody is there to ask: add --yes to delete all that is stored of {address}")
    click.confirm(f"Delete all that is stored of {address}?", abort=True, err=True)
