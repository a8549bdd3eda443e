"""A month in the job hunt of one Jane Doe: the mail that comes and goes, and what she does herself.

The mail lies in `heardback/sample/`, a file for each; its own Date says when it comes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from importlib.resources import files
from zoneinfo import ZoneInfo

CHICAGO = ZoneInfo("America/Chicago")
CONFIG = """\
# The config of the demo: the sample mailbox of Jane Doe, who does not exist.
[profile]
name = "Jane Doe"
email = "jane.doe@example.com"
phone = "+1 816 555 0142"
skills = ["brand systems", "motion design"]
timezone = "America/Chicago"
country = "US"
subdivision = "MO"
"""


def at(text: str) -> datetime:
    """A moment of 2026 on Jane's wall clock: "03-02 17:42"."""
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=CHICAGO)


BEGINS, ENDS = at("03-02 08:30"), at("04-01 12:00")


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail: one that Jane writes, or one that reaches her."""

    at: datetime
    raw: bytes
    sent: bool


@dataclass(frozen=True, slots=True)
class SendsDraft:
    at: datetime
    to: str


@dataclass(frozen=True, slots=True)
class EditsDraft:
    at: datetime
    to: str
    opening: str


@dataclass(frozen=True, slots=True)
class DeletesDraft:
    at: datetime
    to: str


@dataclass(frozen=True, slots=True)
class Calls:
    at: datetime
    company: str


Happening = Letter | SendsDraft | EditsDraft | DeletesDraft | Calls

DEEDS: tuple[Happening, ...] = (
    SendsDraft(at("03-13 10:20"), "Priya Raman"),
    EditsDraft(at("03-16 10:04"), "Tom Okafor", "I hope that the budget season is treating you kindly."),
    SendsDraft(at("03-16 10:32"), "Tom Okafor"),
    SendsDraft(at("03-17 11:00"), "Dana Whitfield"),
    SendsDraft(at("03-17 14:05"), "Priya Raman"),
    Calls(at("03-19 15:30"), "Northlight Studio"),
    SendsDraft(at("03-23 09:48"), "Mara Quist"),
    SendsDraft(at("03-24 09:41"), "Nora Lindqvist"),
    DeletesDraft(at("03-25 10:15"), "Elena Vasquez"),
)
"""What Jane does with the drafts, and by telephone."""


def story() -> list[Happening]:
    """Everything that happens, in the order of time."""
    return sorted((*_letters(), *DEEDS), key=lambda happening: happening.at)


def _letters() -> Iterator[Letter]:
    for folder in ("sent", "inbox"):
        for file in (files("heardback") / "sample" / folder).iterdir():
            if file.name.endswith(".eml"):
                raw = file.read_bytes()
                date = parsedate_to_datetime(BytesHeaderParser().parsebytes(raw)["Date"])
                yield Letter(date, raw, sent=folder == "sent")
