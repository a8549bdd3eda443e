"""Mails as people write them, invented for these tests: a file for each kind and direction, mails divided by `---`."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from rules.mail import Address, DeliveryReport, Direction, Invitation, Message
from rules.newtext import new_text
from rules.recognise import Verdict, recognise

MAILS = Path(__file__).parent / "mails"
ME = Address("jane.doe@example.com", "Jane Doe")
THEM = Address("priya.raman@northlight.example", "Priya Raman")
WEDNESDAY = datetime(2026, 3, 4, 15, tzinfo=UTC)


def mails(name: str) -> list[tuple[str, str]]:
    """(subject, text) of every mail of a file."""
    return [_mail(part.strip("\n")) for part in (MAILS / f"{name}.txt").read_text(encoding="utf-8").split("\n---\n")]


def _mail(part: str) -> tuple[str, str]:
    if not part.startswith("Subject:"):
        return "", part
    subject, _, text = part.partition("\n")
    return subject.removeprefix("Subject:").strip(), text


def a_sent(text: str, *, subject: str = "") -> Message:
    return Message(id="1", direction=Direction.SENT, sender=ME, to=(THEM,), subject=subject, date=WEDNESDAY, text=text)


def a_received(
    text: str,
    *,
    subject: str = "",
    sender: Address = THEM,
    headers: Mapping[str, str] | None = None,
    invitations: tuple[Invitation, ...] = (),
    report: DeliveryReport | None = None,
) -> Message:
    return Message(
        id="1",
        direction=Direction.RECEIVED,
        sender=sender,
        to=(ME,),
        subject=subject,
        date=WEDNESDAY,
        text=text,
        headers=headers or {},
        invitations=invitations,
        report=report,
    )


def an_invitation(summary: str, *, method: str = "REQUEST", cancelled: bool = False) -> Invitation:
    return Invitation(uid="1", method=method, summary=summary, starts_at=WEDNESDAY, cancelled=cancelled)


def judged(message: Message) -> Verdict:
    return recognise(message, new_text(message.text))
