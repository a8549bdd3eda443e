"""What a provider grants when its user signs in, and where that is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol
from urllib.parse import urlsplit

from connectors.errors import MailboxError

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class SignInFailed(MailboxError):
    """Nothing was connected. The text says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    address: str
    secret: str = field(repr=False)
    """What lets us in from now on, in the provider's own form; to be sealed."""
    scopes: tuple[str, ...]
    ends_in: timedelta | None = None
    """How long the grant lasts by itself, where the provider said so."""


class Vault(Protocol):
    """Where the secret of one mailbox is kept, for every process that works for it."""

    def read(self) -> str: ...

    def change(self, to: Callable[[str], str]) -> None:
        """Reads, changes and writes while no other process can."""
        ...


class SignIn(Protocol):
    """One sign-in in a browser, from the link to the grant."""

    @property
    def link(self) -> str: ...

    @property
    def state(self) -> str:
        """What the answer has to carry, lest it be the answer to another sign-in."""
        ...

    def finish(self, answer: Mapping[str, str]) -> Granted:
        """Changes the answer that the browser brought for the grant; raises `SignInFailed`, `Unavailable`."""
        ...


def is_safe(url: str) -> bool:
    """Whether a secret may be sent there: encrypted, or no farther than this machine."""
    scheme, host = _origin(url)
    return bool(host) and (scheme == "https" or is_plain_loopback(url))


def is_plain_loopback(url: str) -> bool:
    scheme, host = _origin(url)
    return scheme == "http" and host in LOOPBACK


def _origin(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return parts.scheme, parts.hostname or ""


def refusal(answer: Mapping[str, str], provider: str) -> SignInFailed:
    """What the answer says instead of a code."""
    match answer.get("error", ""):
        case "access_denied" | "consent_declined":
            return SignInFailed("you did not allow it, so nothing was connected")
        case error:
            return SignInFailed(f"{provider} refused the sign-in ({word(error)}): run the command again")


def word(error: object) -> str:
    """A provider's own word for an error, fit for one line: never a token, a code or an address."""
    told = str(error)[:60]
    return told if told and told.replace("_", "").replace("-", "").isalnum() else "no reason given"
