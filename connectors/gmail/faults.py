"""What Gmail's errors mean for whoever asked."""

import json
from collections.abc import Iterator
from typing import Any

from connectors.errors import Gone, MailboxError, NotAuthorized, Refused, Unavailable
from connectors.http import Reply

_LATER = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED", "concurrentLimitExceeded"})
_TOMORROW = frozenset({"dailyLimitExceeded", "quotaExceeded"})
_RECONNECT = frozenset(
    {
        "insufficientPermissions",
        "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
        "authError",
        "ACCESS_TOKEN_EXPIRED",
        "UNAUTHENTICATED",
    }
)
_NEVER = {
    "domainPolicy": "the administrator of this Google account does not allow it: ask them to",
    "accessNotConfigured": "the Gmail API is not switched on in your Google project: enable it in the console",
    "SERVICE_DISABLED": "the Gmail API is not switched on in your Google project: enable it in the console",
    "failedPrecondition": "does this Google account have Gmail?",
}


def reasons(body: bytes | str) -> frozenset[str]:
    """The machine's words for what went wrong."""
    try:
        told = json.loads(body)
    except ValueError:
        return frozenset()
    return frozenset(_reasons(told.get("error") if isinstance(told, dict) else None))


def _reasons(error: Any) -> Iterator[str]:
    if not isinstance(error, dict):
        return
    yield str(error.get("status", ""))
    for name in ("errors", "details"):
        entries = error.get(name)
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict):
                yield str(entry.get("reason", ""))


def is_throttled(reply: Reply) -> bool:
    return reply.status == 403 and not _LATER.isdisjoint(reasons(reply.body))


def error_of(status: int, body: bytes | str) -> MailboxError:
    """The error for an answer that no waiting will better."""
    told = reasons(body)
    known = next((words for reason, words in _NEVER.items() if reason in told), None)
    match status:
        case 404 | 410:
            return Gone("Gmail no longer has it")
        case 401:
            return NotAuthorized("Google no longer lets us in: connect the mailbox again")
        case 403 if told & _TOMORROW:
            return Unavailable("Gmail's allowance for today is used up")
        case 403 if told & _RECONNECT:
            return NotAuthorized("Google did not grant all that is needed: connect the mailbox again")
        case _:
            return Refused(f"Gmail refuses: {known}" if known else f"Gmail refuses ({status})")
