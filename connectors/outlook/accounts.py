"""What lets us into an Outlook mailbox: MSAL's token cache of the one account, and the tokens that it gives."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from connectors.errors import MailboxError, NotAuthorized, Unavailable
from connectors.grants import LOOPBACK, Vault, is_plain_loopback, is_safe

SCOPES = ("User.Read", "Mail.ReadWrite")
"""MSAL adds offline_access, openid and profile. Mail.Send is never asked for: without it Outlook sends for nobody."""

_MICROSOFT = "https://login.microsoftonline.com"
_SECONDS = 30
_OVER = frozenset(
    {
        "access_denied",
        "consent_required",
        "interaction_required",
        "invalid_client",
        "invalid_grant",
        "login_required",
        "unauthorized_client",
    }
)
"""What Microsoft says when the user has to sign in again."""

Cache = dict[str, dict[str, Any]]


def authority_url(given: str) -> str:
    """Of a tenant (or common, organizations, consumers), or of a server's address."""
    if "://" not in given:
        return f"{_MICROSOFT}/{given}"
    return given.rstrip("/") if urlsplit(given).path.strip("/") else f"{given.rstrip('/')}/common"


def application(client_id: str, authority: str, cache: Any = None) -> Any:
    """MSAL's public client. It says that we know what to do about a claims challenge."""
    import msal

    url = authority_url(authority)
    plain = is_plain_loopback(url)
    return msal.PublicClientApplication(
        client_id,
        authority=_with_scheme(url, "https") if plain else url,
        token_cache=cache or msal.SerializableTokenCache(),
        client_capabilities=["CP1"],
        # Whether Microsoft knows a server that the user has named is not Microsoft's to say.
        instance_discovery=None if url.startswith(f"{_MICROSOFT}/") else False,
        http_client=_Plain() if plain else None,
        timeout=None if plain else _SECONDS,
    )


def browsable(link: str, authority: str) -> str:
    """The link, as a browser can follow it."""
    return _with_scheme(link, "http") if is_plain_loopback(authority_url(authority)) else link


@contextmanager
def talking(key: str) -> Iterator[None]:
    """What goes wrong between MSAL and Microsoft, told by its remedy; `key` is what to look at in the config."""
    import requests
    from msal.exceptions import MsalError

    try:
        yield
    except requests.exceptions.RequestException as error:
        raise Unavailable("Microsoft's sign-in cannot be reached: try again in a while") from error
    except (MsalError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unavailable(f"Microsoft's sign-in is out of order: try again in a while, or look at {key}") from error


@dataclass(frozen=True, slots=True)
class _Answer:
    """What MSAL looks at of an answer."""

    status_code: int
    text: str
    headers: Any

    def raise_for_status(self) -> None:
        if self.status_code >= 400:
            raise ValueError(f"HTTP {self.status_code}")


class _Plain:
    """MSAL speaks to https alone. Of a server on this machine it is told that it does, and this knows better."""

    def __init__(self) -> None:
        import requests

        self._session = requests.Session()

    def get(self, url: str, **named: Any) -> _Answer:
        return self._ask("GET", url, named)

    def post(self, url: str, **named: Any) -> _Answer:
        return self._ask("POST", url, named)

    def close(self) -> None:
        self._session.close()

    def _ask(self, method: str, url: str, named: dict[str, Any]) -> _Answer:
        named = {"timeout": _SECONDS, "allow_redirects": False} | {k: v for k, v in named.items() if v is not None}
        with self._session.request(method, _with_scheme(url, "http"), **named) as answer:
            return _Answer(answer.status_code, _encrypted(answer.text), answer.headers)


def _encrypted(text: str) -> str:
    """The description of the server, with the addresses that MSAL accepts; any other answer as it is."""
    try:
        told = json.loads(text)
    except ValueError:
        return text
    if not isinstance(told, dict) or "token_endpoint" not in told:
        return text
    return json.dumps({k: _with_scheme(v, "https") if isinstance(v, str) else v for k, v in told.items()})


def _with_scheme(url: str, scheme: str) -> str:
    """The address with this scheme, if it is on this machine."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(scheme=scheme)) if parts.hostname in LOOPBACK else url


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """What is sealed: the cache, and the app and the server that its tokens were made for."""

    client_id: str
    authority: str
    cache: str = field(repr=False)

    @classmethod
    def load(cls, text: str) -> "Secret":
        try:
            secret = cls(**json.loads(text))
            json.loads(secret.cache)
        except (ValueError, TypeError) as error:
            raise NotAuthorized("what is stored of the sign-in is not understood: heardback connect outlook") from error
        if not is_safe(secret.authority):
            raise NotAuthorized("the sign-in was made with a server that is not safe: heardback connect outlook")
        return secret

    def dump(self) -> str:
        return json.dumps({"client_id": self.client_id, "authority": self.authority, "cache": self.cache})


@dataclass(slots=True)
class Tokens:
    """Access tokens of one mailbox, for every thread that asks; what MSAL learns is kept for every process."""

    vault: Vault
    _secret: Secret | None = None
    _app: Any = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, claims: str | None = None) -> str:
        """With claims a new one that meets them, never the one kept."""
        with self._lock:
            if self._secret is None:
                self._look()
            answer = self._silently(claims)
            # Another process may have renewed it, or the user may have signed in again.
            if _is_over(answer) and self._look():
                answer = self._silently(claims)
            if not answer or "access_token" not in answer:
                raise _remedy(answer)
            self._keep()
            return str(answer["access_token"])

    def _look(self) -> bool:
        """Whether something else is stored than when it was last looked at; then that is used."""
        import msal

        secret = Secret.load(self.vault.read())
        if secret == self._secret:
            return False
        cache = msal.SerializableTokenCache()
        cache.deserialize(secret.cache)
        with talking("outlook.authority"):
            self._app = application(secret.client_id, secret.authority, cache)
        self._secret = secret
        return True

    def _silently(self, claims: str | None) -> dict[str, Any] | None:
        with talking("outlook.authority"):
            account = next(iter(self._app.get_accounts()), None)
            answer: dict[str, Any] | None = self._app.acquire_token_silent_with_error(
                list(SCOPES),
                account,
                # Claims that ask for nothing in particular still ask for a token that was not used before.
                force_refresh=claims is not None,
                claims_challenge=claims if claims and json.loads(claims) else None,
            )
        return answer

    def _keep(self) -> None:
        cache, before = self._app.token_cache, self._secret
        if before is None or not cache.has_state_changed:
            return
        ours = Secret(client_id=before.client_id, authority=before.authority, cache=cache.serialize())
        self.vault.change(lambda stored: merged(Secret.load(stored), ours, before).dump())
        self._secret = ours


def merged(stored: Secret, ours: Secret, before: Secret) -> Secret:
    """What is stored, changed as we have changed what was there before. Of another sign-in nothing is touched."""
    if (stored.client_id, stored.authority) != (before.client_id, before.authority):
        return stored
    old, new, there = (json.loads(secret.cache) for secret in (before, ours, stored))
    cache = {kind: _merged(old.get(kind, {}), new.get(kind, {}), there.get(kind, {})) for kind in {*new, *there}}
    return Secret(client_id=stored.client_id, authority=stored.authority, cache=json.dumps(cache))


def _merged(old: dict[str, Any], new: dict[str, Any], there: dict[str, Any]) -> dict[str, Any]:
    changed = {key: entry for key, entry in new.items() if old.get(key) != entry}
    removed = old.keys() - new.keys()
    return {key: entry for key, entry in there.items() if key not in removed} | changed


def _is_over(answer: dict[str, Any] | None) -> bool:
    return answer is None or answer.get("error") in _OVER


def _remedy(answer: dict[str, Any] | None) -> MailboxError:
    if _is_over(answer):
        return NotAuthorized("Microsoft no longer lets us in: heardback connect outlook")
    return Unavailable("Microsoft's sign-in is out of order")
