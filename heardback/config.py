"""The user's config, as frozen values; `heardback.configfile` reads them.

The layers below never see it: they get a `Policy`, a `Profile` or a plain value.
"""

from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

from heardback.places import at_home
from rules.mail import Address
from rules.policy import Policy, Profile, WorkTime


class ConfigError(Exception):
    """The config cannot be used. One line: the file, the key, and what to write instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileTable:
    name: str
    email: str
    timezone: ZoneInfo
    phone: str = ""
    skills: tuple[str, ...] = ()
    country: str = "US"
    subdivision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    first_follow_up_days: tuple[float, float] = (10.5, 14)
    second_follow_up_working_days: int = 2
    call_working_days: int = 2
    give_up_days: int = 30
    too_late_days: int = 21
    working_hours: tuple[time, time] = (time(9), time(17))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sync:
    look_back_days: int = 60
    interval_minutes: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    url: str = "sqlite:///heardback.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudges:
    urls: tuple[str, ...] = ()
    detail: str = "brief"
    before_interview: bool = True
    no_thank_you: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    templates: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gmail:
    client_secrets: str = ""
    """The JSON file of Google's console."""
    api_endpoint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    client_id: str = ""
    authority: str = "common"
    graph_endpoint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    path: Path
    profile: ProfileTable
    timing: Timing = field(default_factory=Timing)
    sync: Sync = field(default_factory=Sync)
    store: Store = field(default_factory=Store)
    nudges: Nudges = field(default_factory=Nudges)
    drafts: Drafts = field(default_factory=Drafts)
    gmail: Gmail = field(default_factory=Gmail)
    outlook: Outlook = field(default_factory=Outlook)

    @property
    def folder(self) -> Path:
        """What relative paths of the config are relative to."""
        return self.path.parent

    @property
    def templates(self) -> Path | None:
        """The user's own folder of templates."""
        return self.folder / at_home(Path(self.drafts.templates)) if self.drafts.templates else None

    @property
    def client_secrets(self) -> Path | None:
        """The user's own client at Google."""
        return self.folder / at_home(Path(self.gmail.client_secrets)) if self.gmail.client_secrets else None

    def worktime(self) -> WorkTime:
        opens, closes = self.timing.working_hours
        who = self.profile
        return WorkTime(
            zone=who.timezone, country=who.country, subdivision=who.subdivision or None, opens=opens, closes=closes
        )

    def policy(self) -> Policy:
        return Policy(
            worktime=self.worktime(),
            first_follow_up_days=self.timing.first_follow_up_days,
            second_follow_up_working_days=self.timing.second_follow_up_working_days,
            call_working_days=self.timing.call_working_days,
            give_up_days=self.timing.give_up_days,
            too_late_days=self.timing.too_late_days,
            before_interview=self.nudges.before_interview,
            no_thank_you=self.nudges.no_thank_you,
        )

    def as_profile(self, addresses: tuple[Address, ...] = ()) -> Profile:
        """Who the user is; `addresses` are the mailbox's own, to which the profile's is added."""
        who = self.profile
        known = {address.address for address in addresses}
        extra = () if who.email in known else (Address(who.email, who.name),)
        return Profile(
            name=who.name, email=who.email, phone=who.phone, skills=who.skills, addresses=(*addresses, *extra)
        )
