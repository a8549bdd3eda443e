"""Delivery reports in prose: left to flufl.bounce, and where it knows no such system, to the usual words.

The library is given a copy of the message that holds nothing its parser could stumble over.
"""

import logging
import re
from collections.abc import Iterable
from email.message import Message as Copy

from connectors.bodies import text_of
from connectors.charsets import decode
from connectors.parts import MESSAGES, Part
from rules.mail import Envelope

_LONGEST_PROSE = 16 * 1024
_LONGEST_TEXT = 6000
_LONGEST_ADDRESS = 500
_MOST_PARTS = 20
_ADDRESS = re.compile(r"[^\s<>()\[\]\",;:]{1,64}@[^\s<>()\[\]\",;:]{1,255}")
_RETURNED = re.compile(
    r"^[ \t>*-]{0,40}(?:received: |return-path: |message-id: |.{0,40}(?:original message|copy of (?:the|your)"
    r"|below this line|headers? follow|returned message|unsent message))",
    re.IGNORECASE | re.MULTILINE,
)
_NAMES_RECIPIENT = re.compile(
    r"^\s{0,20}<?[^\s<>@]{1,64}@[^\s<>@]{1,255}|rcpt to|recipient|deliver|fail|unknown|reject|\b5\d\d\b"
    r"|sent to|mail to",
    re.IGNORECASE,
)
_ONLY_LATE = re.compile(
    r"\bdelayed|delivery incomplete|still (?:being|trying|in the queue)|not yet"
    r"|will (?:(?:keep|continue) (?:to )?(?:re)?try|be retried|retry)",
    re.IGNORECASE,
)
_NOT_THEM = re.compile(r"(?:mailer-daemon|postmaster|support|abuse|help|noreply|no-reply)@", re.IGNORECASE)
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)


def by_prose(envelope: Envelope, raw: bytes, root: Part) -> tuple[list[str], list[str]]:
    """The addresses that failed for good, and those that are only late."""
    from flufl.bounce import all_failures

    logging.getLogger("flufl.bounce").disabled = True  # it logs the traceback of every mail that it cannot read
    try:
        temporary, permanent = all_failures(_copy(envelope, raw, root))
    except _BROKEN:
        temporary, permanent = frozenset(), frozenset()
    own = {person.address for person in (envelope.sender, *envelope.recipients)}
    failed = [address for address in _addresses(permanent) if address not in own]
    delayed = _addresses(temporary)
    return (failed, delayed) if failed or delayed else _by_words(text_of(raw, root)[:_LONGEST_TEXT], own)


def _by_words(text: str, own: set[str]) -> tuple[list[str], list[str]]:
    """The first address that a line about failing names, before the returned mail begins."""
    returned = _RETURNED.search(text)
    text = text[: returned.start()] if returned else text
    for line in text.split("\n"):
        found = _ADDRESS.search(line[:_LONGEST_ADDRESS])
        if found is None or _NOT_THEM.match(found[0]) or not _NAMES_RECIPIENT.search(line[:_LONGEST_ADDRESS]):
            continue
        address = found[0].strip(".'").lower()
        if address not in own:
            return ([], [address]) if _ONLY_LATE.search(text) else ([address], [])
    return [], []


def _addresses(found: Iterable[bytes]) -> list[str]:
    matches = (_ADDRESS.search(decode(item[:_LONGEST_ADDRESS])) for item in found)
    return sorted(match[0].strip(".'").lower() for match in matches if match)


def _copy(envelope: Envelope, raw: bytes, root: Part) -> Copy:
    """The message built anew, of short headers and plain texts."""
    copy = _copied(raw, root)
    for name, value in (
        ("From", f"{envelope.sender.name[:100]} <{envelope.sender.address}>"),
        ("Subject", envelope.subject[:200]),
        ("To", ", ".join(recipient.address for recipient in envelope.recipients[:5])),
    ):
        copy[name] = value.encode("ascii", "replace").decode("ascii")
    return copy


def _copied(raw: bytes, part: Part) -> Copy:
    copy = Copy()
    if part.children and part.kind not in MESSAGES:
        copy["Content-Type"] = part.kind.encode("ascii", "replace").decode("ascii")[:100]
        for child in part.children[:_MOST_PARTS]:
            copy.attach(_copied(raw, child))
        return copy
    copy["Content-Type"] = "text/plain" if part.kind.startswith("text/") else "application/octet-stream"
    copy.set_payload(decode(part.content(raw, _LONGEST_PROSE)).encode("ascii", "replace").decode("ascii"))
    return copy
