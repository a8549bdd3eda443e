"""Company and role, as read off mails in many voices."""

from datetime import UTC, datetime
from email.utils import parseaddr

import pytest

from rules.facts import facts_of
from rules.mail import Address, Direction, Message
from rules.newtext import new_text
from rules.policy import WorkTime
from tests.rules.samples_of_facts import SAMPLES, Sample

OWNER = (Address("jane.doe@example.com", "Jane Doe"),)


def message_of(sample: Sample) -> Message:
    name, address = parseaddr(sample.other)
    other = Address(address, name)
    sent = sample.direction is Direction.SENT
    return Message(
        id="1",
        direction=sample.direction,
        sender=OWNER[0] if sent else other,
        to=(() if not address else (other,)) if sent else OWNER,
        subject=sample.subject,
        date=datetime(2026, 3, 4, 17, tzinfo=UTC),
        text=sample.text,
    )


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.says)
def test_company_and_role(sample: Sample) -> None:
    message = message_of(sample)
    facts = facts_of(message, new_text(message.text), owner=OWNER, worktime=WorkTime())
    assert (facts.company, facts.role) == (sample.company, sample.role)
