"""What lets us into a Gmail account: the client that the user made, the refresh token, and the credentials of both."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from connectors.errors import MailboxError, NotAuthorized, Unavailable
from connectors.grants import SignInFailed, Vault, is_safe

if TYPE_CHECKING:
    from google.oauth2.credentials import Credentials

_FOR_A_WHILE = timedelta(minutes=10)
_OVER = frozenset(
    {
        "access_denied",
        "admin_policy_enforced",
        "deleted_client",
        "disabled_client",
        "invalid_client",
        "invalid_grant",
        "invalid_scope",
        "org_internal",
        "unauthorized_client",
    }
)
"""What Google says when no waiting will help. Anything else is not Google's word: a proxy's page, an outage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """The program, as Google knows it: the user's own, of the type "Desktop app"."""

    client_id: str
    client_secret: str = field(repr=False)
    auth_uri: str
    token_uri: str

    @classmethod
    def of(cls, file: Path) -> "Client":
        """From the JSON file that Google's console gives."""
        try:
            told = json.loads(file.read_text("utf-8"))
        except OSError as error:
            raise SignInFailed(f"gmail.client_secrets: {file} cannot be read: {error.strerror}") from error
        except (ValueError, RecursionError) as error:
            raise SignInFailed(f"gmail.client_secrets: {file} is not the JSON file of Google's console") from error
        return cls._of(told, file)

    @classmethod
    def _of(cls, told: Any, file: Path) -> "Client":
        table = (told.get("installed") or told.get("web")) if isinstance(told, dict) else None
        given = {name: table.get(name, "") for name in cls.__slots__} if isinstance(table, dict) else {}
        if not all(isinstance(value, str) for value in given.values()) or not given.get("client_id"):
            raise SignInFailed(
                f'gmail.client_secrets: {file} is not the JSON file of a client of the type "Desktop app" in Google\'s '
                "console"
            )
        for name in ("auth_uri", "token_uri"):
            if not is_safe(given[name]):
                raise SignInFailed(f"{file}: {name} must begin with https://, or be on this machine")
        return cls(**given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """What is sealed: the refresh token, and the client that it was given to, which alone can use it."""

    refresh_token: str = field(repr=False)
    client_id: str
    client_secret: str = field(repr=False)
    token_uri: str

    @classmethod
    def of(cls, client: Client, refresh_token: str) -> "Secret":
        return cls(
            refresh_token=refresh_token,
            client_id=client.client_id,
            client_secret=client.client_secret,
            token_uri=client.token_uri,
        )

    @classmethod
    def load(cls, text: str) -> "Secret":
        try:
            secret = cls(**json.loads(text))
        except (ValueError, TypeError) as error:
            raise NotAuthorized("what is stored of the sign-in is not understood: heardback connect gmail") from error
        if not is_safe(secret.token_uri):
            raise NotAuthorized("the sign-in was made with a server that is not safe: heardback connect gmail")
        return secret

    def dump(self) -> str:
        return json.dumps({name: getattr(self, name) for name in self.__slots__})


def credentials(vault: Vault, *, now: Callable[[], datetime]) -> "Credentials":
    """Credentials that open the vault when they first need a token, and whenever that has run out: what was connected
    again meanwhile is used. The access token stays in memory."""
    from google.oauth2.credentials import Credentials

    def renewed(request: Any, scopes: Any) -> tuple[str, datetime]:
        del scopes
        token, expiry = _renew(vault, request)
        # A token that is refused is renewed at once, so one that is said to be short-lived is tried for a while.
        least = (now() + _FOR_A_WHILE).replace(tzinfo=None)
        return token, max(expiry or least, least)

    made: Credentials = Credentials(token=None, refresh_handler=renewed)  # type: ignore[no-untyped-call]
    return made


def _renew(vault: Vault, request: Any) -> tuple[str, datetime | None]:
    from google.auth.exceptions import RefreshError, TransportError
    from google.oauth2.credentials import Credentials

    secret = Secret.load(vault.read())
    inner: Any = Credentials(  # type: ignore[no-untyped-call]
        token=None,
        refresh_token=secret.refresh_token,
        token_uri=secret.token_uri,
        client_id=secret.client_id,
        client_secret=secret.client_secret,
    )
    try:
        inner.refresh(request)
    except TransportError as error:
        raise Unavailable("Google's sign-in cannot be reached") from error
    except RefreshError as error:
        raise _remedy(error) from error
    except (TypeError, ValueError, AttributeError) as error:
        # What Google's library makes of an answer that is not Google's.
        raise Unavailable("Google's sign-in gave an answer that makes no sense") from error
    if inner.refresh_token and inner.refresh_token != secret.refresh_token:
        vault.change(lambda stored: _replaced(stored, secret.refresh_token, inner.refresh_token))
    return inner.token, inner.expiry


def _remedy(error: Any) -> MailboxError:
    told = next((detail for detail in error.args if isinstance(detail, dict)), {})
    if told.get("error") in _OVER:
        return NotAuthorized("Google no longer lets us in: heardback connect gmail")
    return Unavailable("Google's sign-in is out of order")


def _replaced(stored: str, old: str, new: str) -> str:
    """The new refresh token in the place of the old one, unless another one was stored meanwhile."""
    secret = json.loads(stored)
    return json.dumps(secret | {"refresh_token": new}) if secret.get("refresh_token") == old else stored
