"""What may be asked of Graph, and where: every call goes through this gate, links that a server hands out included.

Sending has a scope of its own at Microsoft, for which HeardBack never asks; nor is there a path here that could send.
"""

import json
import re
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from connectors.errors import Refused
from connectors.http import Call

GRAPH = "https://graph.microsoft.com"
_VERSION = "/v1.0"
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_OVERRIDES = frozenset({"x-http-method-override", "x-http-method", "x-method-override"})
_ID = r"[A-Za-z0-9_=-][A-Za-z0-9_=.~+-]{0,599}"
_NAMED_ID = re.compile(_ID)
_MOST_IN_A_BATCH = 20


class Pass(NamedTuple):
    """A call that may leave this machine; there are no others."""

    method: str
    path: re.Pattern[str]


def _pass(method: str, path: str) -> Pass:
    return Pass(method, re.compile(path.replace("{id}", _ID)))


PASSES = (
    _pass("GET", "/me"),
    _pass("GET", "/me/mailFolders/{id}"),
    _pass("GET", "/me/mailFolders/{id}/messages"),
    _pass("GET", "/me/mailFolders/{id}/messages/delta"),
    _pass("GET", "/me/messages"),
    _pass("GET", "/me/messages/{id}"),
    _pass("GET", r"/me/messages/{id}/\$value"),
    # as the server itself writes them in nextLink and deltaLink
    _pass(
        "GET",
        r"(?i:/(?:me|users(?:/{id}|\('{id}'\)))(?:/mailFolders(?:/{id}|\('{id}'\)))?/messages(?:/delta(?:\(\))?)?)",
    ),
    _pass("POST", r"/\$batch"),
    _pass("POST", "/me/messages"),
    _pass("POST", "/me/messages/{id}/createReply"),
    _pass("POST", "/me/messages/{id}/createReplyAll"),
    _pass("PATCH", "/me/messages/{id}"),
    _pass("DELETE", "/me/messages/{id}"),
)


def base_of(endpoint: str) -> str:
    """Where version 1.0 of Graph is: Microsoft's own, or another server's; plain http no farther than this machine."""
    parts = urlsplit(endpoint)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise Refused("graph_endpoint must begin with https://, or be on this machine")
    base = endpoint.rstrip("/")
    return base if base.endswith(_VERSION) else base + _VERSION


def is_id(value: str) -> bool:
    """Whether it can stand in a path; others were never Graph's."""
    return bool(_NAMED_ID.fullmatch(value))


def link(given: str, *, base: str) -> str:
    """A link that the server handed out, absolute; raises Refused of one that leads anywhere else."""
    url = urljoin(base + "/", given)
    require("GET", url, base=base)
    return url


def check(call: Call, *, base: str) -> None:
    """Raises Refused of a call that is not among the known ones."""
    if _OVERRIDES & {name.lower() for name in call.headers}:
        raise Refused("HeardBack calls Graph by no other method than it says")
    require(call.method, call.url, base=base)
    if call.url.endswith("/$batch"):
        _check_batch(call.body, base=base)


def require(method: str, url: str, *, base: str) -> None:
    here, there = urlsplit(url), urlsplit(base)
    if (here.scheme, here.netloc) != (there.scheme, there.netloc) or not here.path.startswith(there.path + "/"):
        raise Refused("HeardBack calls no other host than Graph's")
    path = here.path[len(there.path) :]
    if not any(known.method == method and known.path.fullmatch(path) for known in PASSES):
        raise Refused(f"HeardBack never calls {method} {path[:80]}")


def _check_batch(body: bytes | str | None, *, base: str) -> None:
    """A batch carries nothing but reads."""
    requests: list[dict[str, Any]] = json.loads(body or "{}").get("requests", [])
    if not 0 < len(requests) <= _MOST_IN_A_BATCH or any(one["method"] != "GET" for one in requests):
        raise Refused("HeardBack never writes in a batch")
    for one in requests:
        require("GET", base + one["url"], base=base)
