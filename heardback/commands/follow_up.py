"""`follow-up`: the draft that is next, now, on the user's word."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from heardback.options import case_argument, json_option, now_option

if TYPE_CHECKING:
    from heardback.works import Works
    from rules.cases import Case
    from rules.events import Step
    from rules.policy import WorkTime


@click.command("follow-up")
@case_argument
@now_option
@json_option
@click.pass_context
def follow_up(ctx: click.Context, *, named: str, now: datetime, as_json: bool) -> None:
    """Place the next follow-up's draft now, on your word: early, late, or at night.

    Not before a promised day has passed, after two follow-ups without an answer, on a closed case, or with a draft
    waiting. The mailbox is looked at first: they may just have answered.
    """
    from heardback.wiring import configured
    from heardback.works import at_work
    from scheduler.passes import Busy

    with at_work(configured(ctx), as_json=as_json) as works:
        try:
            place(works, named, now=now)
        except Busy as error:
            raise click.ClickException(str(error)) from error
        finally:
            works.bar.clear()


def place(works: "Works", named: str, *, now: datetime) -> None:
    from scheduler.casework import recall
    from scheduler.passes import at_mailbox, look_at, place_on_request
    from scheduler.sync import look_everywhere, sync
    from store import cases

    database = works.office.database
    worktime = works.office.policy.worktime
    with database.read() as snapshot:
        found = cases.find(snapshot, named)
        next_step(recall(snapshot, found), worktime, now=now)
    row, mailbox = next(each for each in works.mailboxes if each[0].id == found.mailbox_id)
    look_at(works.office, works.others(row), now=now)
    with at_mailbox(works.office, row, now=now):
        sync(works.office, row, mailbox, now=now)
        look_everywhere(works.office, row, mailbox, found.id, now=now)
    with database.read() as snapshot:
        case = recall(snapshot, found)
    step = next_step(case, worktime, now=now)
    place_on_request(works.office, row, mailbox, case, step, now=now)


def next_step(case: "Case", worktime: "WorkTime", *, now: datetime) -> "Step":
    """The follow-up that is next, or in one line why there is none."""
    from rules.cases import State
    from rules.events import Step
    from rules.rows import MOST_FOLLOW_UPS, interview_to_come
    from rules.worktime import local_date

    today = local_date(now, worktime)
    outcome = case.outcome.value.replace("_", " ") if case.outcome else "closed"
    refusals = (
        (
            case.state is not State.OPEN,
            f"the case is closed ({outcome}); `heardback reopen {case.id}` opens it again",
        ),
        (case.draft is not None, "a draft waits in your Drafts folder already: send it, or delete it"),
        (interview_to_come(case, worktime, now=now), f"the interview on {case.interview_on} is still to come"),
        (
            case.promise is not None and today <= case.promise.by,
            f"they named {case.promise.by if case.promise else ''}: that day is theirs to the end",
        ),
        (
            len(case.follow_ups) >= MOST_FOLLOW_UPS,
            "two follow-ups went out and none was answered: a third would do harm; call",
        ),
        (not case.reachable, "no address of theirs is known that works"),
    )
    for stands_against, why in refusals:
        if stands_against:
            raise click.ClickException(why)
    return Step.SECOND_FOLLOW_UP if case.follow_ups else Step.FIRST_FOLLOW_UP
