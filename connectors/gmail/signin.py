"""Signing in to Google: the installed-app flow with PKCE, and what the user granted by it."""

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from connectors.errors import Unavailable
from connectors.gmail.idtoken import address_in
from connectors.gmail.secret import Client, Secret
from connectors.grants import Granted, SignInFailed, is_plain_loopback, refusal, word

_PREFIX = "https://www.googleapis.com/auth/"
READ, COMPOSE = f"{_PREFIX}gmail.readonly", f"{_PREFIX}gmail.compose"

SCOPES = {
    READ: "to read your mail: which interviews there were, and who answered",
    COMPOSE: "to put follow-ups into your Drafts folder",
    "openid": "to know which account you signed in with",
    "email": "to know its address",
}
"""All that is asked for, and why."""

NO_DRAFTS_ONLY = (
    "Google has no drafts-only permission (scope): the one that lets HeardBack write drafts would let it send them, "
    "too. It does not: its own transport refuses every call to Gmail but the few it needs, and sending is not among "
    "them."
)

_SUFFICIENT = {
    READ: (READ, f"{_PREFIX}gmail.modify", "https://mail.google.com/"),
    COMPOSE: (COMPOSE, f"{_PREFIX}gmail.modify", "https://mail.google.com/"),
}
_SECONDS = 30


@dataclass(slots=True)
class GoogleSignIn:
    """One sign-in; `link` is for the browser."""

    client: Client
    redirect_uri: str
    now: Callable[[], datetime]
    link: str = ""
    state: str = ""
    _flow: Any = None

    def __post_init__(self) -> None:
        from google_auth_oauthlib.flow import InstalledAppFlow

        table = {name: getattr(self.client, name) for name in Client.__slots__}
        self._flow = InstalledAppFlow.from_client_config(
            {"installed": table}, scopes=list(SCOPES), redirect_uri=self.redirect_uri
        )
        with _plain_http_for(self.client.auth_uri):
            # Without the question, an account that has been asked before gets no refresh token.
            self.link, self.state = self._flow.authorization_url(access_type="offline", prompt="consent")

    def finish(self, answer: Mapping[str, str]) -> Granted:
        if not answer.get("code"):
            raise refusal(answer, "Google")
        token = self._exchange(answer["code"])
        if not token.get("refresh_token"):
            raise SignInFailed(
                "Google gave no lasting permission: remove HeardBack at https://myaccount.google.com/connections, "
                "then run the command again"
            )
        return Granted(
            address=address_in(token.get("id_token"), self.client, now=self.now()),
            secret=Secret.of(self.client, token["refresh_token"]).dump(),
            scopes=_granted(token.get("scope")),
            ends_in=_lifetime(token.get("refresh_token_expires_in")),
        )

    def _exchange(self, code: str) -> dict[str, Any]:
        import requests
        from oauthlib.oauth2 import OAuth2Error

        try:
            with _plain_http_for(self.client.token_uri):
                token: dict[str, Any] = self._flow.fetch_token(code=code, include_client_id=True, timeout=_SECONDS)
        except Warning as changed:
            # oauthlib's way of saying that other scopes were granted than asked for; `email` has a longer name, too.
            token = getattr(changed, "token", {})
        except OAuth2Error as error:
            raise SignInFailed(
                f"Google refused the sign-in ({word(error.error)}): run the command again, and look whether "
                "gmail.client_secrets names the right client"
            ) from error
        except requests.exceptions.RequestException as error:
            raise Unavailable("Google's sign-in cannot be reached: try again in a while") from error
        except (ValueError, TypeError, AttributeError) as error:
            raise SignInFailed("Google's sign-in gave an answer that makes no sense: run the command again") from error
        return token


@contextmanager
def _plain_http_for(url: str) -> Iterator[None]:
    """Lets oauthlib speak plain http to this machine, here and nowhere else."""
    name = "OAUTHLIB_INSECURE_TRANSPORT"
    before = os.environ.get(name)
    if is_plain_loopback(url):
        os.environ[name] = "1"
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = before


def _granted(scope: Any) -> tuple[str, ...]:
    """What the user allowed; raises where that is too little. To say nothing is to grant all (RFC 6749 5.1)."""
    granted = tuple(scope.split()) if isinstance(scope, str) else tuple(map(str, scope or SCOPES))
    missing = [SCOPES[wanted] for wanted in missing_of(granted)]
    if missing:
        raise SignInFailed(
            f"HeardBack was not allowed {' nor '.join(missing)}: run the command again, and tick every box that "
            "Google shows"
        )
    return granted


def missing_of(granted: Collection[str]) -> tuple[str, ...]:
    """The scopes that are needed and were not granted."""
    return tuple(wanted for wanted, enough in _SUFFICIENT.items() if not set(enough) & set(granted))


def _lifetime(seconds: Any) -> timedelta | None:
    try:
        return timedelta(seconds=int(seconds)) if seconds else None
    except (ValueError, TypeError, OverflowError):
        return None
