"""What the ladder says of a case at a moment."""

from dataclasses import dataclass
from datetime import datetime

from rules.events import Outcome, Reason, Step


@dataclass(frozen=True, slots=True)
class PlaceDraft:
    """Place the follow-up. `attempt` counts the drafts of this step in this ladder, this one included."""

    step: Step
    ladder: str
    attempt: int
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class WithdrawDraft:
    """Take our untouched draft away; `because` is said to the user."""

    draft_key: str
    because: str


@dataclass(frozen=True, slots=True)
class RaiseNudge:
    """Tell the user, once for each `about`. `who` and `quote` are the words that it is about."""

    reason: Reason
    about: str
    who: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class CloseCase:
    outcome: Outcome


Act = PlaceDraft | WithdrawDraft | RaiseNudge | CloseCase


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The next step, from when it is allowed, until when it is good, and why; all times UTC.

    `acts` is what to do at once. When all of it is done, nothing changes before `wake_at` unless mail or the user's
    word comes.
    """

    step: Step
    due_at: datetime | None = None
    closes_at: datetime | None = None
    why: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    wake_at: datetime | None = None
