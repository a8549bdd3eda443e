"""Databases, mailboxes and events as the store's tests want them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from rules.cases import State
from rules.events import Called, Event, Found, Mailed, Outcome, Reason
from rules.mail import Address, Cue, Direction, Kind
from rules.reading import Contact, Reading
from store import cases, mailboxes, nudges
from store.credentials import Credential
from store.database import Database, Transaction

NOW = datetime(2026, 3, 13, 14, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
FILE = "heardback.db"
URL = f"sqlite:///{FILE}"
JANE = Address("jane.doe@example.com", "Jane Doe")
PRIYA = Address("priya.raman@northlight-studio.com", "Priya Raman")


@contextmanager
def a_database(folder: Path, *, busy_seconds: float = 10) -> Iterator[Database]:
    database = Database.open(URL, base=folder, busy_seconds=busy_seconds)
    try:
        yield database
    finally:
        database.close()


def use(folder: Path) -> None:
    """Opens the store and reads what every command reads."""
    with a_database(folder) as database, database.read() as snapshot:
        mailboxes.every(snapshot)
        list(cases.load(snapshot))


def a_mailbox(tx: Transaction, address: str = JANE.address, *aliases: str, path: str | None = None) -> int:
    where = {"path": path or f"/mail/{address}"}
    return mailboxes.connect(tx, provider="maildir", addresses=[address, *aliases], settings=where, at=NOW).id


def a_credential(mailbox_id: int, *, sealed: bytes = b"sealed", ends_at: datetime | None = None) -> Credential:
    return Credential(
        mailbox_id=mailbox_id,
        sealed=sealed,
        key_place="file",
        scopes=("read", "write"),
        granted_at=NOW,
        ends_at=ends_at,
    )


def a_case(
    tx: Transaction,
    mailbox_id: int,
    *happened: Event,
    company: str = "Northlight Studio",
    role: str = "Graphic Designer",
    domain: str = "northlight-studio.com",
    outcome: Outcome | None = None,
    wake_at: datetime | None = None,
) -> str:
    case_id = cases.open_case(tx, mailbox_id, happened or (found(),), at=NOW)
    summarise(tx, case_id, company=company, role=role, domain=domain, outcome=outcome, wake_at=wake_at)
    return case_id


def summarise(
    tx: Transaction,
    case_id: str,
    *,
    company: str,
    role: str,
    domain: str = "",
    outcome: Outcome | None = None,
    wake_at: datetime | None = None,
) -> None:
    state = State.OPEN if outcome is None else State.CLOSED
    facts = {"company": company, "role": role, "domain": domain}
    cases.update_summary(tx, case_id, **facts, state=state, outcome=outcome, wake_at=wake_at)


def a_nudge(
    tx: Transaction,
    mailbox_id: int,
    key: str,
    *,
    case_id: str | None = None,
    title: str = "A draft is ready",
    body: str = "Read it, then send it.",
    urgent: bool = False,
) -> bool:
    about = {"title": title, "body": body, "key": key}
    reason = Reason.BOUNCE if urgent else Reason.DRAFT_READY
    return nudges.raise_(tx, mailbox_id=mailbox_id, case_id=case_id, **about, reason=reason, at=NOW, urgent=urgent)


def found(key: str = "found", *, at: datetime = NOW) -> Found:
    return Found(key=key, at=at, on=at.date())


def called(key: str, *, at: datetime = NOW) -> Called:
    return Called(key=key, at=at)


def a_note(
    key: str = "note", *, at: datetime = NOW, to: tuple[Address, ...] = (PRIYA,), cue: str = "Thank you"
) -> Mailed:
    return Mailed(
        key=key,
        at=at,
        on=date(2026, 3, 2),
        direction=Direction.SENT,
        message_id=f"<{key}@example.com>",
        provider_id=key,
        sender=JANE,
        to=to,
        subject="Thank you",
        reading=Reading(kind=Kind.THANK_YOU, cues=(Cue("it thanks for an interview", cue),)),
    )


def a_reply(key: str = "reply", *, at: datetime = NOW, kind: Kind = Kind.OTHER, sender: Address = PRIYA) -> Mailed:
    return Mailed(
        key=key,
        at=at,
        on=date(2026, 3, 4),
        direction=Direction.RECEIVED,
        message_id=f"<{key}@northlight-studio.com>",
        parents=("<note@example.com>",),
        thread="thread-1",
        provider_id=key,
        sender=sender,
        to=(JANE,),
        reading=Reading(kind=kind, contacts=(Contact("Omar@northlight-studio.com", "Omar"),)),
    )
