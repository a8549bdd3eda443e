"""`fields=`: which parts of an answer are wanted (https://developers.google.com/workspace/gmail/api/guides/performance)."""

import re
from typing import Any

_NAMES = frozenset(
    {
        *("id", "threadId", "labelIds", "internalDate", "raw", "payload", "headers", "name", "value", "parts"),
        *("mimeType", "filename", "snippet", "messages", "nextPageToken", "historyId", "history", "messagesAdded"),
        *("messagesDeleted", "labelsAdded", "labelsRemoved", "message", "drafts", "sendAs", "sendAsEmail"),
        *("displayName", "verificationStatus", "emailAddress"),
    }
)
_TOKEN = re.compile(r"[A-Za-z]+|[(),/]")

Mask = dict[str, "Mask"]


def mask(fields: str) -> Mask:
    tokens = _TOKEN.findall(fields)
    assert "".join(tokens) == fields, f"fields: {fields}"
    wanted = _list(tokens)
    assert not tokens, f"fields: {fields}"
    return wanted


def _list(tokens: list[str]) -> Mask:
    wanted: Mask = {}
    while True:
        inner = wanted
        while True:
            name = tokens.pop(0)
            assert name in _NAMES, f"Invalid field selection {name}"
            inner = inner.setdefault(name, {})
            if not tokens or tokens[0] != "/":
                break
            tokens.pop(0)
        if tokens and tokens[0] == "(":
            tokens.pop(0)
            inner.update(_list(tokens))
            assert tokens.pop(0) == ")"
        if not tokens or tokens[0] != ",":
            return wanted
        tokens.pop(0)


def masked(told: Any, wanted: Mask) -> Any:
    if not wanted:
        return told
    if isinstance(told, list):
        return [masked(entry, wanted) for entry in told]
    return {name: masked(told[name], inner) for name, inner in wanted.items() if name in told}
