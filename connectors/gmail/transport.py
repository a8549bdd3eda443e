"""The `http` that the Google client runs on: a requests session, and a gate that lets no call out but the known ones.

Google has no scope for drafts alone: whoever may write a draft may send it. This gate is why HeardBack cannot.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from connectors.errors import NotAuthorized, Refused, Unavailable
from connectors.gmail.quota import pass_for
from connectors.http import Call, Http, Reply

if TYPE_CHECKING:
    import httplib2
    from google.auth.credentials import Credentials
    from requests import Response

GOOGLE = "https://gmail.googleapis.com"
_BATCHES = re.compile(r"/batch(?:/gmail/v1)?")
_INNER = re.compile(r"^([A-Z]{3,7}) (\S{1,8000}) HTTP/1\.1\r?$", re.MULTILINE)
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_OVERRIDES = frozenset({"x-http-method-override", "x-http-method", "x-method-override"})


def endpoint(given: str | None) -> str:
    """Where Gmail is: Google's own, or another server; plain http no farther than this machine."""
    if given is None:
        return GOOGLE
    parts = urlsplit(given)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise Refused("api_endpoint must begin with https://, or be on this machine")
    return given.rstrip("/")


def units_of(call: Call, *, base: str) -> int:
    """What the call costs; raises Refused of a call that is not among the known ones."""
    path = _path(call.url, base)
    if _OVERRIDES & {name.lower() for name in call.headers}:
        raise Refused("HeardBack calls Gmail by no other method than it says")
    if call.method == "POST" and _BATCHES.fullmatch(path):
        return _units_of_batch(call.body)
    return _units(call.method, path)


def _units(method: str, path: str) -> int:
    known = pass_for(method, path)
    if known is None:
        raise Refused(f"HeardBack never calls {method} {path[:80]}")
    return known.units


def _units_of_batch(body: bytes | str | None) -> int:
    """A batch carries nothing but reads."""
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body or ""
    calls = _INNER.findall(text)
    if not calls or len(calls) != text.lower().count("content-type: application/http"):
        raise Refused("HeardBack never sends a batch that it cannot read")
    if any(method != "GET" for method, _ in calls) or any(name in text.lower() for name in _OVERRIDES):
        raise Refused("HeardBack never writes in a batch")
    return sum(_units(method, urlsplit(target).path) for method, target in calls)


def _path(url: str, base: str) -> str:
    here, there = urlsplit(url), urlsplit(base)
    if (here.scheme, here.netloc) != (there.scheme, there.netloc) or not here.path.startswith(there.path):
        raise Refused("HeardBack calls no other host than Gmail's")
    return here.path[len(there.path) :]


@dataclass(frozen=True, slots=True)
class Transport:
    """Keeps the interface of `httplib2.Http`, as far as the Google client uses it."""

    http: Http
    base: str

    def request(
        self,
        uri: str,
        method: str = "GET",
        body: bytes | str | None = None,
        headers: Mapping[str, str] | None = None,
        redirections: int = 0,
        connection_type: Any = None,
    ) -> "tuple[httplib2.Response, bytes]":
        del redirections, connection_type
        is_batch = bool(_BATCHES.fullmatch(_path(uri, self.base)))
        # Writing a draft twice makes two; all else is harmless to repeat. Google's client takes what is no JSON for an
        # empty answer, as if there were no mail.
        call = Call(
            method=method,
            url=uri,
            body=body,
            headers=headers or {},
            repeatable=method != "POST" or is_batch,
            expects_json=method != "DELETE" and not is_batch,
        )
        units_of(call, base=self.base)
        return _as_httplib2(self.http.send(call))

    def close(self) -> None:
        self.http.session.close()


def _as_httplib2(reply: Reply) -> "tuple[httplib2.Response, bytes]":
    import httplib2

    response = httplib2.Response({**reply.headers, "status": str(reply.status)})
    response.reason = reply.reason
    return response, reply.body


@dataclass(frozen=True, slots=True)
class Authorized:
    """A session with the user's grant; what goes wrong with the grant is told by its remedy."""

    session: Any

    @classmethod
    def by(cls, credentials: "Credentials") -> "Authorized":
        from google.auth.transport.requests import AuthorizedSession

        session: Any = AuthorizedSession  # its stubs know no types
        return cls(session(credentials))

    def request(self, method: str, url: str, *rest: Any, **named: Any) -> "Response":
        from google.auth.exceptions import GoogleAuthError, TransportError

        try:
            response: Response = self.session.request(method, url, *rest, **named)
        except TransportError as error:
            raise Unavailable("Google's sign-in cannot be reached") from error
        except GoogleAuthError as error:
            if getattr(error, "retryable", False):
                raise Unavailable("Google's sign-in is out of order") from error
            raise NotAuthorized("Google no longer lets us in: connect the mailbox again") from error
        return response

    def close(self) -> None:
        self.session.close()
