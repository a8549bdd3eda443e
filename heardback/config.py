"""The user's config: one TOML file, read once into frozen values.

The layers below never see it: they get a `Policy`, a `Profile` or a plain value.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from heardback import checks
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
        return self.folder / Path(self.drafts.templates).expanduser() if self.drafts.templates else None

    @property
    def client_secrets(self) -> Path | None:
        """The user's own client at Google."""
        return self.folder / Path(self.gmail.client_secrets).expanduser() if self.gmail.client_secrets else None

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


KEYS: Mapping[str, Mapping[str, checks.Check]] = {
    "profile": {
        "name": checks.filled,
        "email": checks.address,
        "phone": checks.text,
        "skills": checks.texts,
        "timezone": checks.zone,
        "country": checks.country,
        "subdivision": checks.text,
    },
    "timing": {
        "first_follow_up_days": checks.window,
        "second_follow_up_working_days": checks.count,
        "call_working_days": checks.count,
        "give_up_days": checks.count,
        "too_late_days": checks.count,
        "working_hours": checks.hours,
    },
    "sync": {"look_back_days": checks.count, "interval_minutes": checks.count},
    "store": {"url": checks.filled},
    "nudges": {
        "urls": checks.texts,
        "detail": checks.one_of("brief", "full"),
        "before_interview": checks.flag,
        "no_thank_you": checks.flag,
    },
    "drafts": {"templates": checks.text},
    "gmail": {"client_secrets": checks.text, "api_endpoint": checks.server},
    "outlook": {"client_id": checks.text, "authority": checks.authority, "graph_endpoint": checks.server},
}
REQUIRED = ("name", "email", "timezone")


def load(path: Path) -> Config:
    """Reads and checks a config file; its first mistake is a ConfigError."""
    tables = _read(path)
    try:
        _check_names(tables)
        checked = {name: _checked(name, tables.get(name, {})) for name in KEYS}
        _check_complete(checked["profile"])
        _check_holidays(checked["profile"])
        config = Config(
            path=path.absolute(),
            profile=ProfileTable(**checked["profile"]),
            timing=Timing(**checked["timing"]),
            sync=Sync(**checked["sync"]),
            store=Store(**checked["store"]),
            nudges=Nudges(**checked["nudges"]),
            drafts=Drafts(**checked["drafts"]),
            gmail=Gmail(**checked["gmail"]),
            outlook=Outlook(**checked["outlook"]),
        )
    except checks.Unfit as error:
        raise ConfigError(f"{path}: {error}") from error
    if (templates := config.templates) is not None and not templates.is_dir():
        raise ConfigError(f"{path}: drafts.templates: there is no folder {templates}")
    return config


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: there is no such file; config.example.toml shows what to put there") from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror or type(error).__name__}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: is not valid TOML: {error}") from error
    except (RecursionError, ValueError) as error:
        raise ConfigError(f"{path}: is not valid TOML: nested too deeply, or a number is too long") from error


def _check_names(tables: Mapping[str, Any]) -> None:
    for name, table in tables.items():
        if name not in KEYS:
            raise checks.Unfit(_unknown(name, section=""))
        if not isinstance(table, dict):
            raise checks.Unfit(f"{name}: must be a table: write [{name}] on a line of its own")
        for key in table:
            if key not in KEYS[name]:
                raise checks.Unfit(_unknown(key, section=name))


def _unknown(key: str, *, section: str) -> str:
    """The error for an unknown key: the same word in another table is nearest, then what is spelled alike."""
    from difflib import get_close_matches

    here = {known: f"{section}.{known}" for known in KEYS.get(section, ())}
    everywhere = {name: f"[{name}]" for name in KEYS}
    everywhere |= {known: f"{name}.{known}" for name, keys in KEYS.items() for known in keys}
    nearest = [everywhere[key]] if key in everywhere else []
    for among, cutoff in ((here, 0.6), (everywhere, 0.6), (here or everywhere, 0.0)):
        nearest += [among[near] for near in get_close_matches(key[:80], among, n=1, cutoff=cutoff)]
    shown = repr(f"{section}.{key}" if section else key)
    return f"unknown key {shown[:80]}; did you mean {nearest[0]}?"


def _checked(section: str, table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _value(f"{section}.{key}", value, KEYS[section][key]) for key, value in table.items()}


def _value(name: str, value: Any, check: checks.Check) -> Any:
    try:
        return check(value)
    except checks.Unfit as error:
        raise checks.Unfit(f"{name}: {error}") from error


def _check_complete(profile: Mapping[str, Any]) -> None:
    for key in REQUIRED:
        if key not in profile:
            raise checks.Unfit(f"profile.{key} is missing; config.example.toml shows what to write")


def _check_holidays(profile: Mapping[str, Any]) -> None:
    from rules.worktime import public_holidays

    try:
        public_holidays(profile.get("country", "US"), profile.get("subdivision") or None, 2026)
    except ValueError as error:
        raise checks.Unfit(f"profile.{error}") from error
