"""What Graph's errors mean for whoever asked. The code counts, never the words."""

import json
from collections.abc import Iterator
from typing import Any

from connectors.errors import CursorExpired, Gone, MailboxError, NotAuthorized, Refused, Unavailable

_RESYNC = frozenset({"syncstatenotfound", "syncstateinvalid", "resyncrequired", "fullsyncrequired", "syncstateexpired"})
_DENIED = frozenset({"erroraccessdenied", "accessdenied", "authorization_requestdenied", "invalidauthenticationtoken"})
_NEVER = {
    "mailboxnotenabledforrestapi": "this account has no mailbox at Exchange Online",
    "mailboxnotsupportedforrestapi": "this account has no mailbox at Exchange Online",
    "mailboxnothostedinexchangeonline": "this account has no mailbox at Exchange Online",
}
_DEEPEST = 5


class Outdated(Unavailable):
    """What is there is no longer what we looked at."""


def codes(body: bytes | str) -> frozenset[str]:
    """The machine's words for what went wrong, those of inner errors included, in lower case."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return frozenset()
    return frozenset(_codes(told.get("error") if isinstance(told, dict) else None))


def _codes(error: Any) -> Iterator[str]:
    for _ in range(_DEEPEST):
        if not isinstance(error, dict):
            return
        yield str(error.get("code", "")).lower()
        error = error.get("innerError") or error.get("innererror")


def error_of(status: int, body: bytes | str) -> MailboxError:
    """The error for an answer that no waiting will better."""
    told = codes(body)
    never = next((words for code, words in _NEVER.items() if code in told), None)
    if never:
        return Refused(f"Outlook refuses: {never}")
    if status == 410 or (400 <= status < 500 and told & _RESYNC):
        return CursorExpired("Outlook no longer knows where we stopped")
    match status:
        case 404:
            return Gone("Outlook no longer has it")
        case 401:
            return NotAuthorized("Microsoft no longer lets us in: connect the mailbox again")
        case 403 if told & _DENIED:
            return NotAuthorized("Microsoft did not grant all that is needed: connect the mailbox again")
        case 409 | 412:
            return Outdated("Outlook has another version of it by now")
        case 423 | 509:
            return Unavailable(f"Outlook is busy with this mailbox ({status})")
        case _:
            code = next((code for code in told if code.isalnum() and len(code) <= 60), "")
            return Refused(f"Outlook refuses ({status}{' ' if code else ''}{code})")
