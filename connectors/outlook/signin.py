"""Signing in to Microsoft: in a browser with PKCE, or by a code on another device; and the account that it was."""

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from connectors.errors import Unavailable
from connectors.grants import Granted, SignInFailed, refusal, word
from connectors.outlook.accounts import SCOPES, Secret, application, authority_url, browsable, talking

_SECONDS = 30
_NEEDED = "Mail.ReadWrite"

WHY = {
    "User.Read": "to know your address",
    "Mail.ReadWrite": "to read your mail (which interviews there were, and who answered), and to put follow-ups into "
    "your Drafts folder; it does not allow sending",
    "offline_access": "to go on doing so until you take it back",
}
"""All that is asked for, and why. Permission to send is another one, and is never asked for."""

NO_SENDING = (
    "Microsoft has a permission of its own for sending, Mail.Send: HeardBack never asks for it, so it cannot send"
)
SENDS_ANYWAY = "this app was also allowed Mail.Send, by somebody else's doing: HeardBack has no call that could use it"

RUN_AGAIN = "run the command again"


@dataclass(slots=True)
class MicrosoftSignIn:
    """One sign-in in a browser; `link` is for it."""

    client_id: str
    authority: str
    graph: str
    redirect_uri: str
    link: str = ""
    state: str = ""
    _app: Any = None
    _flow: Any = None

    def __post_init__(self) -> None:
        with talking("outlook.authority"):
            self._app = application(self.client_id, self.authority)
            with warnings.catch_warnings():
                # It would have the answer posted, so that it is in no address; but an address can be pasted.
                warnings.simplefilter("ignore")
                self._flow = self._app.initiate_auth_code_flow(
                    list(SCOPES), redirect_uri=self.redirect_uri, response_mode="query", prompt="select_account"
                )
        self.link, self.state = browsable(self._flow["auth_uri"], self.authority), self._flow["state"]

    def finish(self, answer: Mapping[str, str]) -> Granted:
        if not answer.get("code"):
            raise refusal(answer, "Microsoft")
        with talking("outlook.authority"):
            token = self._app.acquire_token_by_auth_code_flow(self._flow, dict(answer))
        return _granted(self._app, token, self.client_id, self.authority, self.graph)


@dataclass(slots=True)
class DeviceSignIn:
    """One sign-in on another device: there `code` is typed in at `link`."""

    client_id: str
    authority: str
    graph: str
    link: str = ""
    code: str = ""
    _app: Any = None
    _flow: Any = None

    def __post_init__(self) -> None:
        with talking("outlook.authority"):
            self._app = application(self.client_id, self.authority)
            try:
                self._flow = self._app.initiate_device_flow(list(SCOPES))
            except ValueError as error:
                raise SignInFailed("this server knows no sign-in by device code: leave --device-code out") from error
        if "user_code" not in self._flow:
            raise _failed(self._flow)
        self.link, self.code = str(self._flow["verification_uri"]), str(self._flow["user_code"])

    def finish(self) -> Granted:
        """Waits until it was typed in, as long as it is good."""
        with talking("outlook.authority"):
            token = self._app.acquire_token_by_device_flow(self._flow)
        return _granted(self._app, token, self.client_id, self.authority, self.graph)


def _granted(app: Any, token: Mapping[str, Any], client_id: str, authority: str, graph: str) -> Granted:
    if "access_token" not in token:
        raise _failed(token)
    scopes = tuple(str(token.get("scope") or " ".join(SCOPES)).split())
    if not is_enough(scopes):
        raise SignInFailed(f"HeardBack was not allowed {WHY[_NEEDED].partition(';')[0]}: {RUN_AGAIN}, and allow it")
    if not app.get_accounts():
        raise SignInFailed(f"Microsoft's sign-in does not say whose account it is: {RUN_AGAIN}")
    secret = Secret(client_id=client_id, authority=authority_url(authority), cache=app.token_cache.serialize())
    return Granted(address=_address(token, graph), secret=secret.dump(), scopes=scopes)


def is_enough(scopes: Iterable[str]) -> bool:
    return _NEEDED.lower() in _names(scopes)


def may_send(scopes: Iterable[str]) -> bool:
    return any(name.startswith("mail.send") for name in _names(scopes))


def _names(scopes: Iterable[str]) -> frozenset[str]:
    return frozenset(scope.rpartition("/")[2].lower() for scope in scopes)


def _failed(answer: Mapping[str, Any]) -> SignInFailed:
    match answer.get("error"):
        case "access_denied" | "authorization_declined" | "consent_declined":
            return SignInFailed("you did not allow it, so nothing was connected")
        case "expired_token" | "code_expired" | "authorization_pending":
            return SignInFailed(f"the code was not typed in in time: {RUN_AGAIN}")
        case "invalid_client" | "unauthorized_client" as error:
            return SignInFailed(
                f"Microsoft does not accept the app ({error}): look whether outlook.client_id is right, and whether "
                'its registration says "Allow public client flows: Yes"'
            )
        case error:
            return SignInFailed(f"Microsoft refused the sign-in ({word(error)}): {RUN_AGAIN}")


def _address(token: Mapping[str, Any], graph: str) -> str:
    """The mailbox's own address, which need not be the name that one signs in with."""
    me, claims = _me(token, graph), token.get("id_token_claims") or {}
    known = (me.get("mail"), me.get("userPrincipalName"), claims.get("email"), claims.get("preferred_username"))
    for name in known:
        # A guest's name is made of another address, which is not theirs here.
        if isinstance(name, str) and "@" in name and "#EXT#" not in name.upper():
            return name.strip().lower()
    raise SignInFailed("Microsoft does not tell the address of this account: has it a mailbox?")


def _me(token: Mapping[str, Any], graph: str) -> Mapping[str, Any]:
    import requests

    try:
        answer = requests.get(
            f"{graph}/me",
            params={"$select": "mail,userPrincipalName"},
            headers={"Authorization": f"Bearer {token['access_token']}"},
            timeout=_SECONDS,
            allow_redirects=False,
        )
        told = answer.json() if answer.ok else {}
    except ValueError:
        return {}
    except requests.exceptions.RequestException as error:
        raise Unavailable("Outlook cannot be reached: try again in a while") from error
    return told if isinstance(told, dict) else {}
