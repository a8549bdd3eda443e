"""The month, played: mail comes, Jane does what she does, and the program looks at the mailbox as it would in earnest.

A real run looks every ten minutes, and whenever a case is due. So does this one; it only skips the waiting.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, assert_never

from connectors import mime
from connectors.mailbox import Mailbox
from heardback import configfile
from heardback.casebook import Standing, in_order
from heardback.config import Config
from heardback.demo.ending import sum_up, where_all_stand
from heardback.demo.mailprogram import MailProgram
from heardback.demo.story import BEGINS, CONFIG, ENDS, Calls, DeletesDraft, EditsDraft, Happening, Letter, SendsDraft
from heardback.demo.telling import Teller
from heardback.wiring import opened
from heardback.works import announce, at_work
from rules.events import Called, Mailed
from rules.fold import history
from rules.ladder import decide
from rules.mail import Direction, Message
from rules.reader import read
from scheduler import casework
from scheduler.office import Office, unseen
from scheduler.passes import one_pass
from store import cases, mailboxes

CONFIG_FILE, MAIL = "heardback.toml", "mail"
EVERY = timedelta(minutes=10)


def set_up(folder: Path) -> Config:
    """A config, an empty Maildir, and the store in which it is connected: what `connect` leaves behind."""
    path = folder / CONFIG_FILE
    path.write_text(CONFIG, encoding="utf-8")
    MailProgram(folder / MAIL)
    settings = configfile.load(path)
    where = {"path": str((folder / MAIL).absolute())}
    with opened(settings) as database, database.transaction() as tx:
        mailboxes.connect(tx, provider="maildir", addresses=[settings.profile.email], settings=where, at=_utc(BEGINS))
    return settings


def play(settings: Config, story: Iterable[Happening], teller: Teller) -> None:
    with at_work(settings, as_json=False) as works:
        ((row, mailbox),) = works.mailboxes
        told: list[dict[str, Any]] = []
        show = partial(announce, works.office.database, lambda payload: told.append(dict(payload)), works.bar)
        office = replace(works.office, announce=show, progress=unseen)
        program = MailProgram(settings.folder / MAIL)
        _Stage(office, row.id, mailbox, program, teller, deque(story), told).play()


@dataclass(slots=True)
class _Stage:
    office: Office
    mailbox_id: int
    mailbox: Mailbox
    program: MailProgram
    teller: Teller
    story: deque[Happening]
    told: list[dict[str, Any]]
    """What the present look tells."""
    letters: list[Message] = field(default_factory=list)

    def play(self) -> None:
        self._happens_until(BEGINS)
        self.teller.deed(BEGINS, f"You connect your mailbox. {len(self.letters)} mails of the last weeks lie in it.")
        self._look(BEGINS)
        now = BEGINS
        while (moment := self._next_look(now)) is not None:
            seen = len(self.letters)
            self._happens_until(moment)
            self._look(moment)
            self._tell_left_alone(self.letters[seen:], moment)
            now = moment
        self._end()

    def _next_look(self, now: datetime) -> datetime | None:
        """The tick after the next happening, or the moment at which a case is due, whichever comes first."""
        with self.office.database.read() as snapshot:
            due = cases.next_wake(snapshot)
        moments = [due] if due is not None and due > now else []
        moments += [_tick(self.story[0].at)] if self.story else []
        return min((moment for moment in moments if moment <= ENDS), default=None)

    def _look(self, now: datetime) -> None:
        """One pass, just as `heardback run` makes it."""
        with self.office.database.read() as snapshot:
            row = mailboxes.get(snapshot, self.mailbox_id)
        one_pass(self.office, row, self.mailbox, now=_utc(now))
        self.teller.look(now, self.told, self.program.drafts())
        self.told.clear()

    # --- what happens outside -----------------------------------------------------------------------------------------

    def _happens_until(self, moment: datetime) -> None:
        while self.story and self.story[0].at <= moment:
            self._happens(self.story.popleft())

    def _happens(self, happening: Happening) -> None:
        at = happening.at
        match happening:
            case Letter(at, raw, sent):
                self.program.keep(raw, folder=".Sent" if sent else "", at=at)
                direction = Direction.SENT if sent else Direction.RECEIVED
                letter = mime.parse(raw, id="", direction=direction, delivered_at=at, now=at)
                self.letters.append(letter)
                if at >= BEGINS:
                    self.teller.letter(letter)
            case SendsDraft(at, to):
                self.program.send_draft(to, at=at)
                self.teller.deed(at, f"You send the draft to {to}.")
            case EditsDraft(at, to, opening):
                self.program.edit_draft(to, opening, at=at)
                self.teller.deed(at, f"You add a sentence of your own to the draft to {to}.")
            case DeletesDraft(at, to):
                self.program.delete_draft(to)
                self.teller.deed(at, f"You ran into {to} and asked in person: you delete the draft.")
            case Calls(at, company):
                self._call(company, at=at)
                self.teller.deed(at, f'You call, and say so: heardback called "{company}"')
            case _:
                assert_never(happening)

    def _call(self, company: str, *, at: datetime) -> None:
        """What `heardback called` does."""
        with self.office.database.transaction() as tx:
            case_id = cases.find(tx, company).id
            event = Called(key=f"called {_utc(at).isoformat()}", at=_utc(at))
            casework.record(tx, case_id, [event], self.office.policy, now=_utc(at))

    # --- what nothing came of -----------------------------------------------------------------------------------------

    def _tell_left_alone(self, letters: Iterable[Message], now: datetime) -> None:
        for letter in self._left_alone(letters):
            worktime, owner = self.office.policy.worktime, self.mailbox.owner
            reading, _ = read(letter, owner=owner, worktime=worktime, skills=self.office.profile.skills)
            self.teller.left_alone(now, letter, reading)

    def _left_alone(self, letters: Iterable[Message]) -> list[Message]:
        """Those that no case knows of."""
        with self.office.database.read() as snapshot:
            happened = [event for _, events in cases.load(snapshot, self.mailbox_id) for event in events]
        known = {event.message_id for event in happened if isinstance(event, Mailed)}
        return [letter for letter in letters if letter.message_id not in known]

    def _end(self) -> None:
        policy = self.office.policy
        with self.office.database.read() as snapshot:
            found = [history(events, id=row.id) for row, events in cases.load(snapshot, self.mailbox_id)]
        standings = in_order([Standing(case, decide(case, policy, now=_utc(ENDS))) for case in found])
        sum_up(self.teller.counts, letters=len(self.letters), left_alone=len(self._left_alone(self.letters)))
        where_all_stand(standings, policy.worktime)


def _tick(at: datetime) -> datetime:
    """The next full ten minutes."""
    late = timedelta(minutes=at.minute % 10, seconds=at.second)
    return at + (EVERY - late) if late else at


def _utc(at: datetime) -> datetime:
    return at.astimezone(UTC)
