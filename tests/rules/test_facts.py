"""Company and role, as read off mails in many voices (`mails_with_facts.txt`)."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parseaddr
from pathlib import Path

import pytest

from rules.facts import Facts, facts_of, skills_of
from rules.mail import Address, Direction, Invitation, Message
from rules.newtext import new_text
from rules.policy import WorkTime

OWNER = (Address("jane.doe@example.com", "Jane Doe"),)


@dataclass(frozen=True)
class Sample:
    says: str
    headers: dict[str, str]
    text: str


def samples(text: str) -> list[Sample]:
    return [_sample(block) for block in text.split("=== ")[1:]]


def _sample(block: str) -> Sample:
    says, _, rest = block.partition("\n")
    head, _, text = rest.partition("\n\n")
    pairs = (line.split(":", 1) for line in head.split("\n"))
    return Sample(says, {name: value.strip() for name, value in pairs}, text)


SAMPLES = samples((Path(__file__).parent / "mails_with_facts.txt").read_text("utf-8"))


def mail(text: str, *, subject: str = "", to: str | None = None, sender: str | None = None) -> Message:
    """Sent if `to` is given, else received."""
    name, address = parseaddr(to or sender or "")
    other = Address(address, name)
    sent = to is not None
    return Message(
        id="1",
        direction=Direction.SENT if sent else Direction.RECEIVED,
        sender=OWNER[0] if sent else other,
        to=((other,) if address else ()) if sent else OWNER,
        subject=subject,
        date=datetime(2026, 3, 4, 17, tzinfo=UTC),
        text=text,
    )


def facts(message: Message) -> Facts:
    return facts_of(message, new_text(message.text), owner=OWNER, worktime=WorkTime())


def test_there_are_samples() -> None:
    assert len(SAMPLES) > 100


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.says)
def test_company_and_role(sample: Sample) -> None:
    headers = sample.headers
    found = facts(mail(sample.text, subject=headers["subject"], to=headers.get("to"), sender=headers.get("from")))
    assert (found.company, found.role) == (headers["company"], headers["role"])


SCHEDULED = "Hi Jane,\n\nYour interview with Grace Kim at 2:00pm - Tuesday, March 10, 2026 is scheduled."


@pytest.mark.parametrize("sender", ["Calendly <notifications@calendly.com>", "Sam Cole <sam@apextalent.example>"])
def test_whom_one_is_to_talk_with_is_no_company(sender: str) -> None:
    assert "Grace" not in facts(mail(SCHEDULED, subject="Interview with Grace Kim", sender=sender)).company


def test_the_host_of_a_scheduled_interview_is_the_employers() -> None:
    hosted = Invitation(uid="1", method="REQUEST", organizer=Address("grace.kim@northlight-studio.com", "Grace Kim"))
    found = facts(replace(mail(SCHEDULED, sender="Calendly <notifications@calendly.com>"), invitations=(hosted,)))
    assert (found.company, found.domain) == ("Northlight Studio", "northlight-studio.com")


@pytest.mark.parametrize(
    ("text", "profile", "skills"),
    [
        ("Brand systems, Motion Design.", ("brand systems", "motion design"), ("brand systems", "motion design")),
        ("My sql experience helps.", ("SQL",), ("SQL",)),
        ("I enjoyed MySQL jokes.", ("SQL",), ()),
        ("My experience in supply chain planning would help.", (), ("supply chain planning",)),
        ("My background in early childhood education makes this a match.", (), ("early childhood education",)),
        ("With my experience with Python, I can help.", ("Rust",), ("Python",)),
        ("I have experience in this field.", (), ()),
        ("My skills in the areas that you mentioned.", (), ()),
        ("Thank you for your time.", (), ()),
    ],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_skills_of_the_candidate(text: str, profile: tuple[str, ...], skills: tuple[str, ...]) -> None:
    assert skills_of(text, profile) == skills
