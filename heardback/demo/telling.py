"""The month as it is told: what happens in the mailbox, what the program makes of it, and one line of why."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from itertools import groupby
from typing import Any

from heardback.demo import page
from heardback.demo.page import Page, short_moment
from heardback.output import plain, strong
from heardback.timeline import KINDS, LINES, STEPS
from rules.machines import is_bulk
from rules.mail import Address, Direction, Kind, Message
from rules.policy import WorkTime
from rules.reading import Reading

Payload = Mapping[str, Any]

OF_THE_USER = frozenset({"thank_you", "follow_up", "other"})
SPEAKS = frozenset({"case_opened", "case_updated", "draft_sent"})
"""Events after which it is worth saying what comes next."""
IN_FULL = frozenset({"case_opened", "draft_placed"})
"""Events whose why is told in full; of the others, what is new."""
PARAGRAPHS = {"draft_ready": 0, "before_interview": 2, "gave_up": 9}
"""How much of a nudge is shown, where it is not the first paragraph alone. The call's script is shown in full."""


@dataclass(slots=True)
class Teller:
    """Tells the month as it goes, and counts what it tells."""

    worktime: WorkTime
    page: Page
    counts: Counter[str] = field(default_factory=Counter)
    _draft_shown: bool = False
    _received: bool = False
    """Whether anybody else wrote since the last look."""
    _said: set[tuple[str, str]] = field(default_factory=set)
    """What was said of each case already."""

    # --- what happens in the mailbox ----------------------------------------------------------------------------------

    def letter(self, letter: Message) -> None:
        if letter.direction is Direction.SENT:
            who = f"You write to {_people(letter.recipients)}"
        else:
            who = f"{_people([letter.sender])} writes"
            self._received = True
        self.page.happens(letter.date, f"{who}: “{letter.subject}”")

    def deed(self, at: datetime, line: str) -> None:
        self.page.happens(at, line)

    # --- what the program makes of it ---------------------------------------------------------------------------------

    def look(self, now: datetime, told: Iterable[Payload], drafts: Mapping[str, EmailMessage]) -> None:
        """Everything of one look at the mailbox, case by case; their ids differ from run to run, their names do not."""
        happened = [payload for payload in told if payload["event"] != "sync_done"]
        self._count(happened)
        for _, of_case in groupby(sorted(happened, key=_company), key=_company):
            self._case(now, list(of_case), drafts)
        self._received = False

    def _case(self, now: datetime, happened: Sequence[Payload], drafts: Mapping[str, EmailMessage]) -> None:
        earlier = sum(payload["event"] == "case_updated" for payload in happened)
        for payload in _told_once(happened):
            event = str(payload["event"])
            word, colour = LINES[event]
            self.page.follows(now, self._word(word, payload), colour, _headline(event, payload))
            if event == "nudge":
                _nudge(payload)
                continue
            page.under(self._why(event, payload, earlier=earlier))
            if event == "draft_placed" and not self._draft_shown:
                self._draft_shown = True
                page.letter(_lines(drafts[payload["message_id"]]))

    def _word(self, word: str, payload: Payload) -> str:
        kind = payload.get("kind")
        own = kind in {"thank_you", "follow_up"} or (kind == "other" and not self._received)
        return "noted" if own else word

    def _why(self, event: str, payload: Payload, *, earlier: int) -> Iterator[str]:
        why = list(payload.get("why") or ())
        if event not in IN_FULL:
            why = [line for line in why if (payload["case"], line) not in self._said] or why[:1]
        self._said |= {(payload["case"], line) for line in why}
        yield "; ".join(why)
        if event == "case_opened" and earlier:
            yield f"{earlier} earlier {'mails' if earlier > 1 else 'mail'} about it found in the mailbox"
        if event in SPEAKS and payload.get("due_at"):
            step = STEPS.get(payload["next_step"], payload["next_step"])
            yield f"next: {step}, {short_moment(datetime.fromisoformat(payload['due_at']), self.worktime)}"

    def left_alone(self, now: datetime, letter: Message, reading: Reading) -> None:
        self.page.follows(now, "left alone", "reset", f"“{plain(letter.subject)}”")
        page.under([_why_left_alone(letter, reading)])

    def _count(self, happened: Iterable[Payload]) -> None:
        for payload in happened:
            event = payload["event"]
            self.counts[event] += 1
            self.counts[f"{event}:{payload.get('reason') or payload.get('kind')}"] += 1


def _company(payload: Payload) -> str:
    return str(payload.get("company") or "")


def _told_once(happened: Sequence[Payload]) -> Iterator[Payload]:
    """Without what another line of the same look says better."""
    events = {payload["event"] for payload in happened}
    for payload in happened:
        by_user = payload.get("kind") in OF_THE_USER
        if payload["event"] == "case_updated" and (
            "case_opened" in events or "case_closed" in events or ("draft_sent" in events and by_user)
        ):
            continue
        yield payload


def _headline(event: str, payload: Payload) -> str:
    about = strong(", ".join(filter(None, (payload.get("company"), payload.get("role")))) or "an employer")
    step = STEPS.get(str(payload.get("step")), "follow-up")
    match event:
        case "nudge":
            return strong(str(payload["title"]))
        case "case_updated" if payload.get("kind") != "other":
            return f"{about}: {KINDS.get(str(payload.get('kind')), 'a mail')}"
        case "case_closed":
            return f"{about}: {plain(str(payload['outcome']).replace('_', ' '))}"
        case "draft_placed":
            return f"{about}: the {step} lies in your Drafts"
        case "draft_sent":
            return f"{about}: you sent the {step}"
        case "draft_edited":
            return f"{about}: you changed the {step}: it is yours now"
        case "draft_deleted":
            return f"{about}: you deleted the {step}"
        case "draft_withdrawn":
            return f"{about}: the untouched {step} is taken away again"
        case _:
            return about


def _nudge(payload: Payload) -> None:
    # A case may be called by its company as well as by its id, which differs from run to run.
    body = str(payload["body"]).replace(str(payload["case"]), f'"{payload["company"]}"')
    if payload["reason"] == "call":
        page.letter(body.splitlines())
    else:
        page.under("\n\n".join(body.split("\n\n")[: PARAGRAPHS.get(payload["reason"], 1)]).splitlines())


def _lines(mail: EmailMessage) -> list[str]:
    return [f"To: {mail['To']}", f"Subject: {mail['Subject']}", "", *mail.get_content().splitlines()]


def _why_left_alone(letter: Message, reading: Reading) -> str:
    if letter.direction is Direction.SENT:
        to_oneself = {other.address for other in letter.recipients} <= {letter.sender.address}
        return "a mail to yourself" if to_oneself else str(next(iter(reading.cues), "it speaks of no interview"))
    if is_bulk(letter):
        return "it was sent to many, so it is no answer to anybody, whatever it says"
    if reading.kind is Kind.OTHER:
        return "it comes from nobody with whom you had an interview"
    return f"it reads as if {KINDS[reading.kind]}, but it comes from nobody with whom you had an interview"


def _people(people: Iterable[Address]) -> str:
    return ", ".join(person.name or person.address for person in people)
