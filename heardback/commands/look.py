"""`cases` and `explain`: where things stand, and why."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from heardback.options import case_argument, json_option, now_option

if TYPE_CHECKING:
    from heardback.casebook import Standing
    from heardback.config import Config


@click.command()
@click.option("--all", "every", is_flag=True, help="Show the closed ones, too.")
@now_option
@json_option
@click.pass_context
def cases(ctx: click.Context, *, every: bool, now: datetime, as_json: bool) -> None:
    """Show where every interview stands: the next step, from when it is allowed, and why."""
    from heardback.casebook import as_json as case_json
    from heardback.casebook import in_order, show
    from heardback.output import emit, say
    from heardback.wiring import configured

    settings = configured(ctx)
    worktime = settings.worktime()
    standings = in_order(_standings(settings, every=every, now=now))
    if as_json:
        emit([case_json(standing, worktime) for standing in standings])
        return
    for standing in standings:
        show(standing, worktime)
        say()
    if not standings:
        say("No case is open." if not every else "There is no case yet.")


def _standings(settings: "Config", *, every: bool, now: datetime) -> "list[Standing]":
    from heardback.casebook import Standing
    from heardback.wiring import opened
    from rules.cases import State
    from rules.fold import history
    from rules.ladder import decide
    from store import cases as stored
    from store import mailboxes

    policy = settings.policy()
    with opened(settings) as database, database.read() as snapshot:
        addresses = {row.id: row.address for row in mailboxes.every(snapshot)}
        found = stored.load(snapshot, state=None if every else State.OPEN)
        known = [history(happened, id=row.id, mailbox=addresses[row.mailbox_id]) for row, happened in found]
    return [Standing(case, decide(case, policy, now=now)) for case in known]


@click.command()
@case_argument
@now_option
@json_option
@click.pass_context
def explain(ctx: click.Context, *, named: str, now: datetime, as_json: bool) -> None:
    """Show a case's history, and why its next step is what it is.

    CASE is an id, the start of one, or a company.
    """
    from heardback import narrative
    from heardback.output import emit
    from heardback.wiring import configured, opened
    from rules.fold import history
    from rules.ladder import decide
    from store import cases as stored
    from store import mailboxes

    settings = configured(ctx)
    with opened(settings) as database, database.read() as snapshot:
        row = stored.find(snapshot, named)
        happened = stored.events_of(snapshot, row.id)
        case = history(happened, id=row.id, mailbox=mailboxes.get(snapshot, row.mailbox_id).address)
    decision = decide(case, settings.policy(), now=now)
    if as_json:
        emit(narrative.as_json(case, happened, decision, settings.worktime()))
    else:
        narrative.show(case, happened, decision, settings.worktime())
