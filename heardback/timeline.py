"""What a run tells, as a timeline for people: one line for each thing that happened, one line of why under it."""

import shutil
import textwrap
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from heardback.casebook import moment
from heardback.output import coloured, faint, plain, say, strong
from rules.policy import WorkTime

Payload = Mapping[str, Any]

LINES = {
    "case_opened": ("found", "cyan"),
    "case_updated": ("heard", "cyan"),
    "case_closed": ("closed", "blue"),
    "draft_placed": ("draft", "green"),
    "draft_sent": ("sent", "green"),
    "draft_deleted": ("deleted", "yellow"),
    "draft_edited": ("edited", "yellow"),
    "draft_withdrawn": ("withdrawn", "magenta"),
    "nudge": ("nudge", "yellow"),
    "message_skipped": ("skipped", "red"),
    "sync_done": ("read", "white"),
}
"""Each event's word and colour."""

KINDS = {
    "thank_you": "you sent a thank-you note",
    "follow_up": "you sent a follow-up",
    "rejection": "they said no",
    "offer": "they made an offer",
    "next_step": "they propose a next step",
    "still_deciding": "they are still deciding",
    "acknowledgement": "they acknowledged receipt",
    "auto_reply": "somebody is away",
    "bounce": "a mail did not arrive",
    "other": "a mail",
}
STEPS = {"first_follow_up": "first follow-up", "second_follow_up": "second follow-up"}
WHEN, WORD = 21, 9
INDENT = WHEN + 2 + WORD + 2
WIDEST = 120


def tell(payload: Payload, worktime: WorkTime) -> None:
    """The lines of one event."""
    event = str(payload["event"])
    word, colour = LINES.get(event, (event, "white"))
    at = moment(datetime.fromisoformat(payload["at"]), worktime)
    say(f"{faint(at.rjust(WHEN))}  {coloured(word.ljust(WORD), colour)}  {_about(event, payload)}")
    for line in _below(event, payload):
        say(f"{' ' * INDENT}{line}".rstrip())


def _about(event: str, payload: Payload) -> str:  # noqa: C901 - one line for each event
    of = strong(_name(payload))
    match event:
        case "draft_placed":
            to = ", ".join(payload.get("to") or ())
            return f"{of}  {_step(payload)} to {plain(to)}, in your Drafts folder"
        case "draft_sent":
            return f"{of}  you sent the {_step(payload)}"
        case "draft_deleted":
            return f"{of}  you deleted the {_step(payload)}; it is not put back"
        case "draft_edited":
            return f"{of}  you edited the {_step(payload)}: it is yours now"
        case "draft_withdrawn":
            return f"{of}  the untouched {_step(payload)} was taken out of your Drafts folder"
        case "nudge":
            return strong(str(payload.get("title", "")))
        case "case_updated":
            return f"{of}  {KINDS.get(str(payload.get('kind')), 'a mail')}"
        case "case_closed":
            return f"{of}  {plain(str(payload.get('outcome') or 'closed').replace('_', ' '))}"
        case "message_skipped":
            return f"{plain(str(payload.get('id', '')))}: {plain(str(payload.get('error', '')))}"
        case "sync_done":
            return _counted(payload)
        case _:
            return of


def _below(event: str, payload: Payload) -> list[str]:
    """The why of it; of a nudge, all that it says."""
    if event == "nudge":
        return [line for paragraph in str(payload.get("body", "")).splitlines() for line in _wrapped(paragraph)]
    return [faint(str(line)) for line in list(payload.get("why") or ())[:1]]


def _wrapped(paragraph: str) -> list[str]:
    width = shutil.get_terminal_size(fallback=(WIDEST, 24)).columns
    return textwrap.wrap(plain(paragraph), max(40, min(width, WIDEST) - INDENT)) or [""]


def _counted(payload: Payload) -> str:
    read, skipped = int(payload.get("read", 0)), int(payload.get("skipped", 0))
    left_out = f", {skipped} could not be read" if skipped else ""
    return f"{plain(str(payload.get('mailbox', '')))}: {read} {'message' if read == 1 else 'messages'}{left_out}"


def _step(payload: Payload) -> str:
    return STEPS.get(str(payload.get("step")), "follow-up")


def _name(payload: Payload) -> str:
    name = payload.get("company") or "an employer that is not known"
    return f"{name}, {payload['role']}" if payload.get("role") else str(name)
