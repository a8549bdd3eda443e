"""The month as a timeline: what happens in the mailbox, what the program makes of it, and one line of why."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from email.message import EmailMessage
from typing import Any

from heardback.casebook import moment
from heardback.output import coloured, faint, plain, say, strong
from heardback.timeline import KINDS, LINES, STEPS
from rules.mail import Address, Direction, Kind, Message
from rules.policy import WorkTime
from rules.reading import Reading

WIDTH = 110
WHEN, WORD = 7, 11
MARGIN = WHEN + 4 + WORD
UNDER = " " * MARGIN
IN_FULL = frozenset({"call", "gave_up"})
"""Nudges that are shown to their last line; of the others, the first paragraph."""
FAMILIAR = frozenset({"draft_ready"})
"""Nudges that say again what stands above them: the title is enough."""
UNTOLD = frozenset({"sync_done"})


@dataclass(slots=True)
class Teller:
    """Prints the month as it goes, and counts what it prints."""

    worktime: WorkTime
    counts: Counter[str] = field(default_factory=Counter)
    _day: date | None = None

    # --- what happens in the mailbox ----------------------------------------------------------------------------------

    def letter(self, letter: Message) -> None:
        subject = f"“{plain(letter.subject)}”"
        if letter.direction is Direction.SENT:
            self._line(letter.date, f"You write to {_people(letter.recipients)}: {subject}")
        else:
            self._line(letter.date, f"{_people([letter.sender])} writes: {subject}")

    def deed(self, at: datetime, line: str) -> None:
        self._line(at, line)

    # --- what the program makes of it ---------------------------------------------------------------------------------

    def event(self, now: datetime, payload: Mapping[str, Any]) -> None:
        event = str(payload["event"])
        if event in UNTOLD:
            return
        self._count(event, payload)
        word, colour = LINES[event]
        self._made_of_it(now, word, colour, _headline(event, payload))
        _below(self._why(event, payload))

    def left_alone(self, now: datetime, letter: Message, reading: Reading) -> None:
        self._made_of_it(now, "left alone", "white", f"“{plain(letter.subject)}”")
        _below([_why_left_alone(letter, reading)])

    def draft(self, mail: EmailMessage) -> None:
        """The first draft of the month, in full."""
        if self.counts["draft_placed"] > 1:
            return
        head = [f"{name}: {mail[name]}" for name in ("To", "Subject")]
        _quoted([*head, "", *mail.get_content().splitlines()])

    def _why(self, event: str, payload: Mapping[str, Any]) -> list[str]:
        if event == "nudge":
            return _nudge_lines(payload)
        return [*payload.get("why", ())][:1] + self._next(payload)

    def _next(self, payload: Mapping[str, Any]) -> list[str]:
        if payload["event"] not in {"case_opened", "case_updated", "draft_sent"} or not payload.get("due_at"):
            return []
        step = STEPS.get(payload["next_step"], payload["next_step"])
        return [f"next: {step}, from {moment(datetime.fromisoformat(payload['due_at']), self.worktime)}"]

    # --- the page -----------------------------------------------------------------------------------------------------

    def _line(self, at: datetime, line: str) -> None:
        self._heading(at)
        say(f"{at:%H:%M}".rjust(WHEN) + f"  {line}")

    def _made_of_it(self, now: datetime, word: str, colour: str, line: str) -> None:
        self._heading(now)
        at = f"{now.astimezone(self.worktime.zone):%H:%M}".rjust(WHEN)
        say(f"{faint(at)}    {coloured(word.ljust(WORD), colour)}{line}")

    def _heading(self, at: datetime) -> None:
        day = at.astimezone(self.worktime.zone).date()
        if day != self._day:
            self._day = day
            say()
            say(strong(f"{day:%A} {day.day} {day:%B} {day.year}"))

    def _count(self, event: str, payload: Mapping[str, Any]) -> None:
        self.counts[event] += 1
        self.counts[f"{event}:{payload.get('reason') or payload.get('kind')}"] += 1


def _headline(event: str, payload: Mapping[str, Any]) -> str:
    about = strong(", ".join(filter(None, (payload.get("company"), payload.get("role")))) or "an employer")
    step = STEPS.get(str(payload.get("step")), "follow-up")
    match event:
        case "nudge":
            return strong(str(payload["title"]))
        case "case_updated":
            return f"{about}: {KINDS.get(str(payload.get('kind')), 'a mail')}"
        case "case_closed":
            return f"{about}: {plain(str(payload['outcome']).replace('_', ' '))}"
        case "draft_placed":
            return f"{about}: the {step} lies in your Drafts"
        case "draft_sent":
            return f"{about}: you sent the {step}"
        case "draft_edited":
            return f"{about}: you changed the {step}, so it is yours now"
        case "draft_deleted":
            return f"{about}: you deleted the {step}; it is not put back"
        case "draft_withdrawn":
            return f"{about}: the untouched {step} is taken out of your Drafts"
        case _:
            return about


def _nudge_lines(payload: Mapping[str, Any]) -> list[str]:
    # A mail may be called by the name of its case as well as by its id, which differs from run to run.
    body = str(payload["body"]).replace(str(payload["case"]), f'"{payload["company"]}"')
    if payload["reason"] in IN_FULL:
        return body.splitlines()
    return [] if payload["reason"] in FAMILIAR else body.partition("\n\n")[0].splitlines()


def _why_left_alone(letter: Message, reading: Reading) -> str:
    mine = {letter.sender.address} if letter.direction is Direction.SENT else set()
    if mine and mine >= {other.address for other in letter.recipients}:
        return "a mail to yourself"
    if letter.direction is Direction.RECEIVED and reading.kind is not Kind.OTHER:
        return f"it may read as if {KINDS[reading.kind]}, but nobody in it has interviewed you"
    return str(next(iter(reading.cues), "it concerns none of your interviews"))


def _people(people: Iterable[Address]) -> str:
    return plain(", ".join(person.name or person.address for person in people))


def _below(lines: Sequence[str]) -> None:
    for line in lines:
        for piece in textwrap.wrap(plain(line), WIDTH - MARGIN) or [""]:
            say(f"{UNDER}{faint(piece)}".rstrip())


def _quoted(lines: Sequence[str]) -> None:
    for line in lines:
        for piece in textwrap.wrap(plain(line), WIDTH - MARGIN - 2) or [""]:
            say(f"{UNDER}{faint('|')} {piece}".rstrip())
