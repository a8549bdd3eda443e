"""`doctor`: whether everything is well, and what to mend."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from heardback import clock
from heardback.options import json_option
from heardback.output import coloured, emit, faint, one_line, plain, say

if TYPE_CHECKING:
    from heardback.doctor import Finding


@click.command()
@json_option
@click.pass_context
def doctor(ctx: click.Context, *, as_json: bool) -> None:
    """Check config, store, mailboxes, clock, templates and channels, and say what to mend."""
    from heardback.doctor import Health

    colours = {Health.OK: "green", Health.WARN: "yellow", Health.FAIL: "red"}
    failed = False
    for finding in _findings(ctx):
        failed |= finding.health is Health.FAIL
        if as_json:
            shown = {"what": finding.what, "health": finding.health.value, "text": finding.text}
            emit(shown | {"mend": finding.mend or None})
            continue
        say(
            f"{coloured(finding.health.value.ljust(4), colours[finding.health])}  {plain(finding.what.ljust(9))}  "
            f"{plain(finding.text)}"
        )
        if finding.mend:
            say(f"{' ' * 17}{faint(finding.mend)}")
    ctx.exit(1 if failed else 0)


def _findings(ctx: click.Context) -> "Iterator[Finding]":
    from heardback.config import ConfigError
    from heardback.doctor import Finding, Health, examine
    from heardback.wiring import configured

    try:
        settings = configured(ctx)
    except ConfigError as error:
        yield Finding("config", Health.FAIL, one_line(str(error)))
        return
    yield from examine(settings, now=clock.now())
