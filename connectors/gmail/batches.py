"""Calls through Google's client, one by one or fifty in a request; what goes wrong is told by its remedy."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from connectors.errors import Gone, MailboxError
from connectors.gmail.faults import error_of, is_throttled
from connectors.http import Again, Http, Reply, TooLarge

Answer = dict[str, Any]
Many = dict[str, Answer | TooLarge]
"""By id, in the order asked for, without what is gone."""

BATCH = 50
"""More calls in one request are taken, and provoke the limits."""
_UNREADABLE_ENOUGH = 2
_OUT_OF_ORDER = frozenset({408, 429, 500, 502, 503, 504})
_ID = re.compile(r"[A-Za-z0-9_-]{1,128}")


@dataclass(slots=True)
class Calls:
    service: Any
    http: Http
    batch_uri: str | None
    """Where batches go on a server that is not Google's."""
    _unreadable: int = 0

    def do(self, request: Any) -> Answer:
        from googleapiclient.errors import HttpError

        try:
            told = request.execute(num_retries=0)
        except HttpError as error:
            raise error_of(error.resp.status, error.content) from error
        return told if isinstance(told, dict) else {}

    def many(self, ids: Iterable[str], request: Callable[[str], Any]) -> Many:
        found: Many = {}
        listed = [id_ for id_ in dict.fromkeys(ids) if _ID.fullmatch(id_)]
        for start in range(0, len(listed), BATCH):
            waiting = {id_: request(id_) for id_ in listed[start : start + BATCH]}
            if len(waiting) > 1 and self._unreadable < _UNREADABLE_ENOUGH:
                self.http.patiently(_Batch(self.service, self.batch_uri, waiting, found).attempt)
                self._unreadable = self._unreadable + 1 if waiting else 0
            for id_, one in waiting.items():
                self._one(id_, one, found)
        return {id_: found[id_] for id_ in listed if id_ in found}

    def _one(self, id_: str, request: Any, found: Many) -> None:
        try:
            found[id_] = self.do(request)
        except Gone:
            pass
        except TooLarge as error:
            found[id_] = error


@dataclass(slots=True)
class _Batch:
    """Takes what is answered out of `waiting`; leaves it there where the whole batch cannot be read."""

    service: Any
    uri: str | None
    waiting: dict[str, Any]
    found: Many
    _failed: list[Reply] = field(default_factory=list)

    def attempt(self) -> None:
        self._failed.clear()
        if not self._execute() or not self._failed:
            return
        pause = max((reply.pause for reply in self._failed if reply.pause is not None), default=None)
        raise Again(f"Gmail put off {len(self._failed)} calls of a batch", open=True, pause=pause)

    def _execute(self) -> bool:
        """Whether the answer could be read."""
        from googleapiclient.errors import BatchError, HttpError

        batch = self.service.new_batch_http_request(callback=self._take)
        if self.uri:
            batch._batch_uri = self.uri  # noqa: SLF001 - the client has no other way to say so
        for id_, request in self.waiting.items():
            batch.add(request, request_id=id_)
        try:
            batch.execute()
        except (BatchError, TooLarge):
            return False
        except HttpError as error:
            raise error_of(error.resp.status, error.content) from error
        except MailboxError:
            raise
        except (LookupError, TypeError, ValueError, AttributeError):
            return False  # what the client makes of parts without a name, of half an answer, of a 401 inside
        return True

    def _take(self, id_: str, told: Any, error: Any) -> None:
        if error is None and not isinstance(told, dict):
            return  # half a part: it waits, and is asked for by itself
        if error is None:
            self.found[id_] = told
        elif _is_for_later(reply := _reply(error)):
            self._failed.append(reply)
            return
        elif not isinstance(problem := error_of(reply.status, reply.body), Gone):
            raise problem from error
        self.waiting.pop(id_, None)


def _is_for_later(reply: Reply) -> bool:
    return reply.status in _OUT_OF_ORDER or is_throttled(reply)


def _reply(error: Any) -> Reply:
    content = error.content if isinstance(error.content, bytes) else str(error.content).encode("utf-8", "replace")
    headers = {str(name).lower(): str(value) for name, value in error.resp.items()}
    return Reply(int(error.resp.status), "", headers, content)
