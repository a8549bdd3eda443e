"""Whose account it is, by the ID token that came with the grant."""

import json
from base64 import urlsafe_b64decode
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from connectors.gmail.secret import Client
from connectors.grants import LOOPBACK, SignInFailed

_ISSUERS = frozenset({"https://accounts.google.com", "accounts.google.com"})
_SKEW = timedelta(minutes=5)


def address_in(id_token: Any, client: Client, *, now: datetime) -> str:
    """From the ID token, which came straight from the token endpoint: no key has to be fetched to check who wrote it
    (OpenID Connect Core 3.1.3.7, 6)."""
    claims = _claims(id_token)
    address, audience = claims.get("email"), claims.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    expires = claims.get("exp")
    is_ours = (
        _is_issuer(claims.get("iss"), client)
        and client.client_id in audiences
        and isinstance(expires, int | float)
        and now.timestamp() - _SKEW.total_seconds() < expires
    )
    if not is_ours or not isinstance(address, str) or "@" not in address or claims.get("email_verified") is False:
        raise SignInFailed("Google's sign-in does not say whose account it is: run the command again")
    return address.strip().lower()


def _claims(id_token: Any) -> dict[str, Any]:
    try:
        payload = str(id_token).split(".")[1]
        claims = json.loads(urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (ValueError, IndexError, RecursionError):
        return {}
    return claims if isinstance(claims, dict) else {}


def _is_issuer(issuer: Any, client: Client) -> bool:
    """Google; of another server, the server itself, by whatever name of this machine it goes."""
    if not isinstance(issuer, str):
        return False
    here, there = _host(issuer), _host(client.token_uri)
    return issuer in _ISSUERS or (bool(here) and here == there) or {here, there} <= LOOPBACK


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
