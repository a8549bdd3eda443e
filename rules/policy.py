"""The user's numbers and calendar, as values."""

from dataclasses import dataclass, field
from datetime import time, tzinfo
from zoneinfo import ZoneInfo

from rules.mail import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkTime:
    """When the user works: [opens, closes) on Monday to Friday without the public holidays of where they live."""

    zone: tzinfo = ZoneInfo("America/New_York")
    """The user's; for a mail that is judged by itself, the offset of its date."""
    country: str = "US"
    subdivision: str | None = None
    opens: time = time(9)
    closes: time = time(17)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The ladder's numbers. Days are wall-clock days in the user's zone, working days those of `worktime`."""

    worktime: WorkTime = field(default_factory=WorkTime)
    first_follow_up_days: tuple[float, float] = (10.5, 14)
    second_follow_up_working_days: int = 2
    call_working_days: int = 2
    give_up_days: int = 30
    too_late_days: int = 21
    before_interview: bool = True
    no_thank_you: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Who the user is, as the drafts say it."""

    name: str = ""
    email: str = ""
    phone: str = ""
    skills: tuple[str, ...] = ()
    addresses: tuple[Address, ...] = ()
    """Every address of theirs, aliases included."""
