"""What every job of a run works with: the user's numbers, words and profile, as plain values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from rules.policy import Policy, Profile
from store.database import Database

Announce = Callable[[], None]
"""Prints what the journal holds; called after each commit."""

Progress = Callable[[int, int | None], None]
"""Messages looked at so far, and how many there are where that is known."""


Stopping = Callable[[], bool]
"""Whether the user has asked to stop; looked at between pages."""


def never() -> bool:
    """Nobody asks to stop."""
    return False


def in_silence() -> None:
    """Announces nothing: the journal keeps it for later."""


def unseen(_done: int, _total: int | None) -> None:
    """Shows no progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    database: Database
    policy: Policy
    profile: Profile
    templates: Mapping[str, str]
    default_templates: Mapping[str, str]
    """What a draft is written from where a template of the user's own fails."""
    look_back: timedelta = timedelta(days=60)
    announce: Announce = in_silence
    progress: Progress = unseen
    stopping: Stopping = never
