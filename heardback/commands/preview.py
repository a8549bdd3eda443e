"""`preview`: what a first run would find in a mailbox, and do."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from heardback.commands.connect import as_addresses
from heardback.options import json_option, now_option
from heardback.output import emit, faint, note, one_line, say

if TYPE_CHECKING:
    from heardback.config import Config
    from heardback.preview import Source
    from rules.mail import Address

LOOK_BACK_DAYS = 60


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--address",
    "addresses",
    multiple=True,
    metavar="A",
    callback=as_addresses,
    help="Your address in that mailbox; several times for aliases (else your profile's).",
)
@now_option
@json_option
@click.pass_context
def preview(ctx: click.Context, *, path: Path, addresses: tuple[str, ...], now: datetime, as_json: bool) -> None:
    """Say what would be found in a mailbox, and done. Nothing is written, connected or remembered.

    PATH is a Maildir, an mbox file or a folder of .eml files.
    """
    from heardback import casebook
    from heardback.preview import preview as look
    from heardback.progress import Bar
    from heardback.wiring import configured_if_any
    from rules.policy import Policy

    settings = configured_if_any(ctx)
    policy = settings.policy() if settings else Policy()
    days = settings.sync.look_back_days if settings else LOOK_BACK_DAYS
    source = partial(source_of, path, horizon=now - timedelta(days=days), now=now)
    owner = _owner(addresses, settings, source)
    bar = Bar("Reading", shown=True)
    try:
        found = look(
            source(owner),
            policy,
            owner=owner,
            skills=settings.profile.skills if settings else (),
            now=now,
            progress=bar.show,
        )
    finally:
        bar.clear()
    standings = casebook.in_order(found.standings)
    for name, error in found.skipped.items():
        note(f"Skipped {one_line(name)}: {one_line(error)}")
    if as_json:
        emit([casebook.as_json(standing, policy.worktime) for standing in standings])
        return
    for standing in standings:
        casebook.show(standing, policy.worktime)
        say()
    say(faint(f"{found.looked_at} messages looked at, those of the last {days} days read; nothing was written."))


def _owner(
    addresses: tuple[str, ...], settings: "Config | None", source: "Callable[[tuple[Address, ...]], Source]"
) -> "tuple[Address, ...]":
    """The user: as named and as in the config, or whoever most of the mail is from and to."""
    from heardback.preview import likely_owner
    from rules.mail import Address

    name = settings.profile.name if settings else ""
    if named := (*addresses, *((settings.profile.email,) if settings else ())):
        return tuple(Address(address, name) for address in dict.fromkeys(named))
    if (likely := likely_owner(source(()))) is None:
        raise click.ClickException("it is not clear whose mailbox this is: add --address A")
    return (likely,)


def source_of(path: Path, owner: "tuple[Address, ...]", *, horizon: datetime, now: datetime) -> "Source":
    """A reader of whatever lies at the path."""
    from connectors.mbox import open_archive
    from connectors.registry import mailbox_class
    from heardback.preview import from_archive, from_mailbox

    archive = open_archive(path, owner)
    if archive is not None:
        return from_archive(archive, horizon=horizon, now=now)
    return from_mailbox(mailbox_class("maildir")(path=path, owner=owner), horizon=horizon, now=now)
