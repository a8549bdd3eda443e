"""What is said before the month and after it."""

import shlex
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from heardback.casebook import STEPS, Standing, name_of
from heardback.demo.page import paragraph, short_moment
from heardback.demo.story import at
from heardback.output import coloured, faint, plain, say, strong
from rules.cases import State
from rules.policy import WorkTime

REPLIES = {
    "next_step": ("invitation", "invitations"),
    "still_deciding": ("“still deciding”", "“still deciding”"),
    "rejection": ("rejection", "rejections"),
    "offer": ("offer", "offers"),
    "auto_reply": ("absence", "absences"),
    "bounce": ("bounce", "bounces"),
}
COLOURS = {"offer": "green", "rejection": "red"}
COUNT = 5


def introduce() -> None:
    say(strong("A month in the job hunt of Jane Doe"))
    paragraph(
        "You are Jane. She does not exist, and her mail is a sample; everything else is the program at its real work: "
        "it reads her mailbox, judges, places drafts and raises nudges. Only the clock is wound forward."
    )


def sum_up(counts: Counter[str], *, letters: int, left_alone: int) -> None:
    say()
    say(strong("The month in numbers"))
    _counted(counts["case_opened"], "interviews found")
    understood = {kind: counts[f"case_updated:{kind}"] for kind in REPLIES}
    _counted(sum(understood.values()), "replies understood", _listed(understood))
    fates = {"sent by you": "draft_sent", "deleted by you": "draft_deleted", "taken back": "draft_withdrawn"}
    became = ", ".join(f"{counts[event]} {words}" for words, event in fates.items())
    _counted(counts["draft_placed"], "drafts placed", became)
    _counted(counts["nudge"], "nudges raised", f"{counts['nudge:call']} with the script for a call")
    _counted(left_alone, f"of {letters} mails left alone")
    _counted(0, "mails sent by HeardBack", "it cannot")


def where_all_stand(standings: Sequence[Standing], worktime: WorkTime) -> None:
    say()
    say(strong("Where everything stands"))
    names = [", ".join(filter(None, (name_of(one.case), one.case.role))) for one in standings]
    width = max(map(len, names), default=0)
    for name, standing in zip(names, standings, strict=True):
        say(f"  {plain(name).ljust(width)}  {_standing(standing, worktime)}")


def say_how_to_go_on(kept: Path | None, now: datetime) -> None:
    say()
    if kept is None:
        say("Nothing of this was kept. `heardback demo --keep DIR` keeps the mailbox, so that you can go on in it.")
        return
    say(f"Kept in {plain(str(kept))}: the mailbox, the config and the database. Go on from there:")
    program = f"heardback --config {shlex.quote(str(kept / 'heardback.toml'))}"
    later = at("04-06 09:00")
    for command, moment in (("cases --all", now), ('explain "Northlight Studio"', now), ("run --once", later)):
        say(f"  {program} {command} --now {moment.isoformat()}")


def _counted(number: int, what: str, more: str = "") -> None:
    say(f"{strong(str(number).rjust(COUNT))}  {what}{faint(f': {more}') if more else ''}")


def _listed(numbers: dict[str, int]) -> str:
    return ", ".join(f"{number} {REPLIES[kind][number != 1]}" for kind, number in numbers.items() if number)


def _standing(standing: Standing, worktime: WorkTime) -> str:
    case, decision = standing.case, standing.decision
    if case.state is State.CLOSED:
        outcome = case.outcome.value if case.outcome else "closed"
        return coloured(outcome.replace("_", " "), COLOURS.get(outcome, "cyan"))
    words, colour = STEPS[decision.step]
    when = f", {short_moment(decision.due_at, worktime)}" if decision.due_at else ""
    return coloured(f"open: {words}{when}", colour)
