"""What one mail is, by itself: with no case around it."""

from dataclasses import replace
from datetime import timedelta, timezone
from typing import Any

from rules.mail import Address, Direction, Message
from rules.policy import WorkTime
from rules.reader import read

ALONE = WorkTime(country="US")
"""The calendar of a mail that is judged with no config."""


def verdict(id: Any, message: Message, *, owner: tuple[Address, ...] = ()) -> dict[str, Any]:  # noqa: A002
    """The object that `classify` prints. Days are counted in the date's own offset, with the holidays of the US."""
    offset = message.date.utcoffset() or timedelta()
    mine = owner or ((message.sender,) if message.direction is Direction.SENT else message.recipients)
    reading, new = read(message, owner=mine, worktime=replace(ALONE, zone=timezone(offset)))
    return {
        "id": id,
        "kind": reading.kind.value,
        "company": reading.company or None,
        "role": reading.role or None,
        "interview_on": reading.interview_on.isoformat() if reading.interview_on else None,
        "promised_by": reading.promised.by.isoformat() if reading.promised else None,
        "returns_on": reading.returns_on.isoformat() if reading.returns_on else None,
        "new_text": new.body,
        "signals": sorted(signal.value for signal in reading.signals),
        "cues": [str(cue) for cue in reading.cues],
    }
