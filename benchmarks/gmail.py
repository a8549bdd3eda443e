"""What Gmail costs: quota units and HTTP requests of a first reading and of an idle one, counted at a fake Gmail.

The account holds 5,000 sent and 20,000 received messages, 500 and 4,000 of them of the last 60 days, and 30 interviews
among these: each with an invitation, a note, and what came of it. 60 other sent mails match the search for thanks.
    python -m benchmarks.gmail [--matches N] [--json]
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from heardback.templates import shipped
from rules.mail import Address
from rules.policy import Policy, Profile
from scheduler.office import Office
from scheduler.sync import sync
from store import cases, mailboxes
from store.database import Database
from store.mailboxes import MailboxRow
from tests.connectors.gmail.boxes import account_of, mailbox_of
from tests.fakes.gmail import FakeGmail

NOW = datetime(2026, 3, 16, 15, 0, tzinfo=UTC)
OWNER = (Address("jane.doe@example.com", "Jane Doe"), Address("jane@doe-design.example"))
SENT, RECEIVED, INTERVIEWS, MATCHES = 500, 4_000, 30, 60
OLDER_SENT, OLDER_RECEIVED = 4_500, 16_000
SPAN = timedelta(days=59)
MOST_UNITS, MOST_REQUESTS = 6_000, 60
_ROLES = ("Graphic Designer", "Data Analyst", "Office Manager", "Nurse", "Electrician", "Teacher")
_FIRST = ("Priya", "Omar", "Lena", "Marcus", "Aiko", "Ruth", "Ivan", "Chloe", "Samir", "Tom")
_INVITATION = """BEGIN:VCALENDAR\r
VERSION:2.0\r
METHOD:REQUEST\r
BEGIN:VEVENT\r
UID:interview-{number}@company-{number}.example\r
DTSTART:{day:%Y%m%dT150000Z}\r
DTEND:{day:%Y%m%dT160000Z}\r
SUMMARY:Interview: {role}\r
ORGANIZER;CN={name}:mailto:{address}\r
END:VEVENT\r
END:VCALENDAR\r
"""


@dataclass(frozen=True, slots=True)
class Count:
    units: int
    requests: int
    cases: int


@dataclass(frozen=True, slots=True)
class Mail:
    raw: bytes
    labels: frozenset[str]
    at: datetime


def account(*, now: datetime = NOW, seed: int = 1, matches: int = MATCHES, older: bool = True) -> Iterator[Mail]:
    dice = random.Random(seed)
    sent = received = 0
    for number in range(INTERVIEWS):
        for mail in _interview(number, now - SPAN * dice.random(), dice):
            sent, received = sent + ("SENT" in mail.labels), received + ("SENT" not in mail.labels)
            yield mail
    for number in range(SENT - sent):
        text = "Thanks, and see you at the meeting." if number < matches else "Here is the file. Best, Jane"
        yield _plain(number, now - SPAN * dice.random(), text, sent=True)
    for number in range(RECEIVED - received):
        yield _plain(number, now - SPAN * dice.random(), "News of the week, and nothing else.", sent=False)
    if older:
        for number in range(OLDER_SENT + OLDER_RECEIVED):
            at = now - timedelta(days=61) - SPAN * dice.random() * 10
            yield _plain(100_000 + number, at, "Long ago.", sent=number < OLDER_SENT)


def _interview(number: int, at: datetime, dice: random.Random) -> Iterator[Mail]:
    name, role = dice.choice(_FIRST), dice.choice(_ROLES)
    address = f"{name.lower()}@company-{number}.example"
    them, day = f"{name} <{address}>", at - timedelta(days=1)
    note = f"<note-{number}@example.com>"
    invitation = _INVITATION.format(number=number, day=at, role=role, name=name, address=address)
    yield _mail(f"<invite-{number}@x>", them, "Interview", "You are invited.", day, calendar=invitation)
    yield _mail(f"<confirm-{number}@x>", them, "Your interview", f"It is about the {role} position.", day)
    thanks = f"Dear {name},\n\nThank you for interviewing me today for the {role} position at Company{number}.\n\nJane"
    yield _mail(note, "Jane Doe <jane.doe@example.com>", "Thank you", thanks, at, to=them, sent=True)
    if number % 2:
        later = at + timedelta(days=1)
        yield _mail(f"<answer-{number}@x>", them, "Re: Thank you", "Thank you, Jane! Talk soon.", later, answers=note)


def _plain(number: int, at: datetime, text: str, *, sent: bool) -> Mail:
    other, me = f"Somebody <person-{number}@elsewhere-{number % 97}.example>", "Jane Doe <jane.doe@example.com>"
    sender, to = (me, other) if sent else (other, me)
    return _mail(f"<plain-{number}-{sent}@x>", sender, f"About {number}", text, at, to=to, sent=sent)


def _mail(
    message_id: str, sender: str, subject: str, text: str, at: datetime, *, to: str = "Jane <jane.doe@example.com>",
    sent: bool = False, answers: str = "", calendar: str = "",
) -> Mail:  # fmt: skip
    head = [f"From: {sender}", f"To: {to}", f"Subject: {subject}", f"Date: {format_datetime(at)}"]
    head += [f"Message-ID: {message_id}", "MIME-Version: 1.0"]
    head += [f"In-Reply-To: {answers}", f"References: {answers}"] if answers else []
    body = text
    if calendar:
        head.append('Content-Type: multipart/mixed; boundary="b"')
        body = (
            f"--b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n--b\r\n"
            f'Content-Type: text/calendar; method=REQUEST; name="invite.ics"\r\n\r\n{calendar}\r\n--b--\r\n'
        )
    raw = ("\r\n".join(head) + "\r\n\r\n" + body + "\r\n").encode()
    return Mail(raw, frozenset({"SENT"} if sent else {"INBOX"}), at)


def counted(folder: Path, *, matches: int = MATCHES, older: bool = True) -> tuple[Count, Count]:
    """Of the first reading, and of one in which nothing is new."""
    gmail = FakeGmail(now=NOW)
    box = gmail.accounts.setdefault("jane", account_of(OWNER))
    for mail in account(matches=matches, older=older):
        box.insert(mail.raw, set(mail.labels), mail.at)
    office, row = _office(folder)
    gmail.start()
    try:
        counts = []
        for _ in range(2):
            gmail.forget_calls()
            sync(office, row, mailbox_of("jane", OWNER), now=NOW)
            with office.database.read() as snapshot:
                row = mailboxes.get(snapshot, row.id)
                found = len(list(cases.load(snapshot, row.id)))
            counts.append(Count(gmail.units, gmail.requests, found))
    finally:
        gmail.stop()
    office.database.close()
    return counts[0], counts[1]


def _office(folder: Path) -> tuple[Office, MailboxRow]:
    database = Database.open("sqlite:///heardback.db", base=folder)
    with database.transaction() as tx:
        row = mailboxes.connect(tx, provider="gmail", addresses=[OWNER[0].address], settings={}, at=NOW)
    templates = shipped()
    profile = Profile(name="Jane Doe", email=OWNER[0].address)
    return Office(
        database=database, policy=Policy(), profile=profile, templates=templates, default_templates=templates
    ), row


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--matches", type=int, default=MATCHES, help="other sent mails that match the search for thanks"
    )
    parser.add_argument("--json", action="store_true", dest="as_json")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        first, idle = counted(Path(folder), matches=given.matches)
    most = MOST_UNITS + 20 * max(0, given.matches - MATCHES)
    if given.as_json:
        print(json.dumps({"first": asdict(first), "idle": asdict(idle)}))
    else:
        print(f"first reading: {first.units:,} units of {most:,}, {first.requests} HTTP requests of {MOST_REQUESTS}")
        print(f"  cases found: {first.cases} of {INTERVIEWS}")
        print(f"idle reading:  {idle.units} units, {idle.requests} HTTP request")
    kept = first.units <= most and first.requests <= MOST_REQUESTS and first.cases == INTERVIEWS
    return 0 if kept and (idle.units, idle.requests) == (2, 1) else 1


if __name__ == "__main__":
    sys.exit(main())
