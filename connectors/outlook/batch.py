"""Many reads in few requests: twenty to a batch, each of them with a fate of its own."""

import binascii
import json
from base64 import b64decode
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from connectors.errors import CursorExpired, Gone, MailboxError, NotAuthorized, Refused, Unreadable
from connectors.http import Again, Reply, TooLarge
from connectors.outlook.faults import error_of
from connectors.outlook.graph import Answer, Get, Graph, text

MOST = 20
_LATER = frozenset({408, 424, 429, 500, 502, 503, 504})

Fate = Answer | bytes | MailboxError
"""JSON, a message as it was sent, or why there is neither: Gone, Refused or Unreadable."""


def many(graph: Graph, gets: Mapping[str, Get]) -> dict[str, Fate]:
    """By name, in the order asked; one that is put off is asked again alone with its like."""
    told: dict[str, Fate] = {}
    names = list(gets)
    for start in range(0, len(names), MOST):
        waiting = {name: gets[name] for name in names[start : start + MOST]}
        if len(waiting) > 1:
            with suppress(TooLarge, Refused, Gone):  # then each is asked alone
                graph.http.patiently(lambda waiting=waiting: _batch(graph, waiting, told))  # type: ignore[misc]
        for name, asked in waiting.items():
            told[name] = _alone(graph, asked)
    return {name: told[name] for name in names}


def _alone(graph: Graph, asked: Get) -> Fate:
    try:
        return graph.content(asked) if asked.path.endswith("/$value") else graph.get(asked)
    except (Gone, Refused, Unreadable) as error:
        return error


def _batch(graph: Graph, waiting: dict[str, Get], told: dict[str, Fate]) -> None:
    """Takes what is answered out of `waiting`; leaves there what has to be asked alone."""
    names = dict(zip(map(str, range(1, MOST + 1)), waiting, strict=False))
    requests = [
        {"id": number, "method": "GET", "url": waiting[name].url, "headers": waiting[name].headers}
        for number, name in names.items()
    ]
    put_off: list[Reply] = []
    for answer in graph.batch(requests):
        name = names.get(text(answer.get("id")))
        if name is None or name not in waiting:
            continue
        reply = _reply(answer)
        if reply.status in _LATER:
            put_off.append(reply)
        elif (fate := _fate(reply, answer.get("body"), waiting[name])) is not None:
            told[name] = fate
            del waiting[name]
    if put_off:
        pause = max((reply.pause for reply in put_off if reply.pause is not None), default=None)
        raise Again(f"Outlook put off {len(put_off)} of the reads of a batch", open=True, pause=pause)


def _reply(answer: Answer) -> Reply:
    status = answer.get("status")
    headers = answer.get("headers")
    named = {str(name).lower(): str(value) for name, value in headers.items()} if isinstance(headers, dict) else {}
    body = json.dumps(answer.get("body")).encode()
    return Reply(status if isinstance(status, int) else 0, "", named, body)


def _fate(reply: Reply, body: Any, asked: Get) -> Fate | None:
    """None for what is better asked alone: a token that has ended is renewed there, a refusal told apart."""
    if reply.status == 200:
        return _content(body, asked)
    error = error_of(reply.status, reply.body)
    match error:
        case Gone():
            return error
        case NotAuthorized() | Refused() | CursorExpired() | _:
            return None


def _content(body: Any, asked: Get) -> Fate | None:
    """What is no JSON comes as base64."""
    if not asked.path.endswith("/$value"):
        return body if isinstance(body, dict) else None
    try:
        return b64decode(body, validate=False) if isinstance(body, str) else None
    except (binascii.Error, ValueError):
        return None
