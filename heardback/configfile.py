"""The config file: TOML, read once, checked key by key, and made a Config. Its first mistake is told in one line."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from heardback import checks
from heardback.config import (
    Config,
    ConfigError,
    Drafts,
    Gmail,
    Nudges,
    Outlook,
    ProfileTable,
    Store,
    Sync,
    Timing,
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
A_SLIP = 0.85
"""How alike two words are of which one has a letter too many or too few."""


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
    """The error for an unknown key: one slip of the pen, then the same word in another table, then what is alike."""
    from difflib import get_close_matches

    here = {known: f"{section}.{known}" for known in KEYS.get(section, ())}
    everywhere = {name: f"[{name}]" for name in KEYS}
    everywhere |= {known: f"{name}.{known}" for name, keys in KEYS.items() for known in keys}
    nearest = []
    for among, cutoff in ((here, A_SLIP), (everywhere, 1.0), (here, 0.6), (everywhere, 0.6), (here or everywhere, 0.0)):
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
