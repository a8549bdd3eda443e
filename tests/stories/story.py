"""A month in a job hunt, told step by step: what is sent and received, and what each run makes of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from heardback.templates import shipped
from rules.cases import Case
from rules.decision import Decision
from rules.fold import history
from rules.ladder import decide
from rules.mail import Address
from rules.policy import Policy, Profile, WorkTime
from scheduler.office import Office
from scheduler.passes import one_pass
from store import cases, journal, mailboxes
from store.database import Database
from tests.stories.world import World

CHICAGO = ZoneInfo("America/Chicago")
JANE = "jane.doe@example.com"
PRIYA = "Priya Raman <priya.raman@northlight-studio.com>"
PROFILE = Profile(
    name="Jane Doe",
    email=JANE,
    phone="+1 816 555 0142",
    skills=("brand systems", "motion design"),
    addresses=(Address(JANE, "Jane Doe"), Address("jane@doe-design.example")),
)
POLICY = Policy(worktime=WorkTime(zone=CHICAGO, country="US", subdivision="MO"))

NOTE = """Dear Priya,

Thank you for taking the time to interview me for the Graphic Designer position at Northlight Studio today. I enjoyed
hearing how your team builds brand systems, and I would love to be part of it.

Best regards,
Jane Doe
"""


def when(text: str) -> datetime:
    """A moment on the user's wall clock: "2026-03-02 18:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=CHICAGO)


@dataclass
class Story:
    world: World
    folder: Path
    policy: Policy = POLICY
    profile: Profile = PROFILE
    now: datetime = field(default_factory=lambda: when("2026-03-02 18:00"))
    mails: int = 0
    """How many were written before: each has a Message-ID of its own."""

    def __post_init__(self) -> None:
        self.database = Database.open("sqlite:///heardback.db", base=self.folder)
        with self.database.transaction() as tx:
            addresses = [address.address for address in self.profile.addresses]
            self.row = mailboxes.connect(
                tx, provider="maildir", addresses=addresses, settings={"path": str(self.folder)}, at=self.now
            )

    # --- what happens -------------------------------------------------------------------------------------------

    def sends(self, text: str = NOTE, *, at: str, to: str = PRIYA, subject: str = "Thank you", **more: Any) -> str:
        """The user sends a mail; returns its Message-ID."""
        mail = self._mail(text, sender=more.pop("sender", f"Jane Doe <{JANE}>"), to=to, subject=subject, at=at, **more)
        self.world.sent(mail)
        return str(mail["Message-ID"])

    def receives(
        self, text: str, *, at: str, sender: str = PRIYA, subject: str = "Re: Thank you", folder: str = "", **more: Any
    ) -> str:
        mail = self._mail(text, sender=sender, to=more.pop("to", JANE), subject=subject, at=at, **more)
        self.world.arrives(mail, folder)
        return str(mail["Message-ID"])

    def run(self, at: str) -> list[dict[str, Any]]:
        """A run at this moment; returns what it tells."""
        self.now = when(at)
        with self.database.read() as snapshot:
            self.row = mailboxes.get(snapshot, self.row.id)
        one_pass(self.office(), self.row, self.world.mailbox(), now=self.now)
        with self.database.transaction() as tx:
            lines = journal.unprinted(tx)
            journal.printed(tx, [line for line, _ in lines])
        return [dict(payload) for _, payload in lines]

    def runs(self, start: str, end: str, *, every: timedelta = timedelta(hours=1)) -> list[dict[str, Any]]:
        """Runs at an interval from one moment to another, both included."""
        told: list[dict[str, Any]] = []
        at = when(start)
        while at <= when(end):
            told += self.run(at.replace(tzinfo=None).isoformat())
            at += every
        return [one for one in told if one["event"] != "sync_done"]

    # --- what is -------------------------------------------------------------------------------------------------

    def office(self) -> Office:
        templates = shipped()
        return Office(
            database=self.database,
            policy=self.policy,
            profile=self.profile,
            templates=templates,
            default_templates=templates,
        )

    def cases(self) -> list[Case]:
        with self.database.read() as snapshot:
            return [history(events, id=row.id) for row, events in cases.load(snapshot, self.row.id)]

    def the_case(self) -> Case:
        (case,) = self.cases()
        return case

    def decision(self, at: str | None = None) -> Decision:
        return decide(self.the_case(), self.policy, now=when(at) if at else self.now)

    def _mail(
        self,
        text: str,
        *,
        sender: str,
        to: str,
        subject: str,
        at: str,
        answers: str | None = None,
        cc: str | None = None,
        headers: dict[str, str] | None = None,
        html: str | None = None,
        calendar: str | None = None,
    ) -> EmailMessage:
        self.mails += 1
        mail = EmailMessage()
        mail["From"] = sender
        mail["To"] = to
        if cc:
            mail["Cc"] = cc
        mail["Subject"] = subject
        mail["Date"] = format_datetime(when(at))
        mail["Message-ID"] = f"<mail-{self.mails}@story.example>"
        if answers:
            mail["In-Reply-To"] = answers
            mail["References"] = answers
        for name, value in (headers or {}).items():
            mail[name] = value
        mail.set_content(text)
        if html is not None:
            mail.add_alternative(html, subtype="html")
        if calendar is not None:
            method = "CANCEL" if "METHOD:CANCEL" in calendar else "REQUEST"
            mail.add_alternative(calendar, subtype="calendar", params={"method": method})
        return mail


def only(told: Sequence[dict[str, Any]], event: str) -> list[dict[str, Any]]:
    """The events of this kind; of nudges, "nudge:draft_ready"."""
    name, _, reason = event.partition(":")
    return [one for one in told if one["event"] == name and (not reason or one["reason"] == reason)]


def day(text: str) -> date:
    return date.fromisoformat(text)


DAY = timedelta(days=1)


def quiet(story: Story) -> list[dict[str, Any]]:
    """What a run tells in which nothing happened."""
    done = {"event": "sync_done", "at": story.now.isoformat(), "case": None, "mailbox": JANE}
    return [done | {"read": 0, "skipped": 0}]
