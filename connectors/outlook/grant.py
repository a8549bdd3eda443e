"""A session with the user's grant. Where the server asks for more than the token tells, it is asked for once."""

import binascii
import json
import re
from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from requests import Response

ANEW = "{}"
"""Claims that ask for nothing, but for a token that was not used before."""
_CHALLENGE = re.compile(r'\bclaims="([A-Za-z0-9+/=_-]{1,8000})"')


class Token(Protocol):
    """The user's access token. With claims a new one that meets them, never the one kept.

    Raises NotAuthorized where the user has to sign in again, and Unavailable where the sign-in cannot be reached.
    """

    def __call__(self, claims: str | None = None) -> str: ...


@dataclass(frozen=True, slots=True)
class Authorized:
    session: Any
    token: Token

    def request(self, method: str, url: str, *rest: Any, **named: Any) -> "Response":
        response = self._ask(method, url, self.token(), *rest, **named)
        if response.status_code != 401:
            return response
        claims = challenge(response.headers.get("WWW-Authenticate", ""))
        response.close()
        return self._ask(method, url, self.token(claims or ANEW), *rest, **named)

    def _ask(self, method: str, url: str, token: str, *rest: Any, **named: Any) -> "Response":
        headers = {**named.pop("headers", {}), "Authorization": f"Bearer {token}"}
        response: Response = self.session.request(method, url, *rest, headers=headers, **named)
        return response

    def close(self) -> None:
        self.session.close()


def challenge(header: str) -> str | None:
    """The claims that the server asks for, as JSON: continuous access evaluation sends them base64-encoded."""
    match = _CHALLENGE.search(header[:16_000])
    if match is None:
        return None
    value = match[1].replace("-", "+").replace("_", "/")
    try:
        claims = b64decode(value + "=" * (-len(value) % 4)).decode("utf-8")
        return claims if isinstance(json.loads(claims), dict) else None
    except (binascii.Error, ValueError, RecursionError):
        return None
