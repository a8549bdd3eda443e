"""Delivery reports: which addresses did not get a mail, and which mail it was.

The fields of RFC 3464 come first, then what older mail systems write in prose.
"""

import re
from collections.abc import Iterable, Iterator

from connectors import headers
from connectors.addresses import addresses
from connectors.charsets import decode
from connectors.parts import MESSAGES, Part
from connectors.reports_prose import by_prose
from rules.mail import DeliveryReport, Envelope

_LONGEST_STATUS = 64 * 1024
_LONGEST_HEADER = 500
_MOST_FAILED = 50
_STATUS_KINDS = frozenset({"message/delivery-status", "message/global-delivery-status"})
_RETURNED_KINDS = frozenset({"text/rfc822-headers", "message/rfc822-headers", "message/global-headers"})
_DAEMON = re.compile(
    r"(?:mail(?:er)?[-_.]?daemon|mdaemon|postmaster|mail[-_.]delivery|bounce|microsoftexchange[0-9a-f])", re.IGNORECASE
)
_DAEMON_NAME = re.compile(r"mail(?:er)?[- ]?(?:delivery|daemon)|delivery (?:sub)?system|postmaster", re.IGNORECASE)
_SUBJECT = re.compile(
    r"undeliver|non-?deliver|returned mail|failure notice|return(?:ed|ing) to sender|"
    r"(?:mail|message|delivery)(?: delivery| status)? (?:failed|failure|error|delayed|notification)|"
    r"delivery (?:has failed|status)|(?:not|cannot) be delivered|warning: (?:message|could not send)",
    re.IGNORECASE,
)
_MESSAGE_ID = re.compile(r"^[> \t]{0,20}message-id:[ \t]{0,20}(<[^<>\s]{1,900}>)", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(r"[^\s<>()\[\]\",;:]{1,64}@[^\s<>()\[\]\",;:]{1,255}")


def may_be_report(envelope: Envelope) -> bool:
    """Whether a delivery report cannot be ruled out by the headers."""
    kind = envelope.headers.get("content-type", "")[:_LONGEST_HEADER].lower()
    if "multipart/report" in kind:
        return "disposition-notification" not in kind
    if "x-failed-recipients" in envelope.headers:
        return True
    sender = envelope.sender
    unsigned = envelope.headers.get("return-path", "").strip() == "<>" or not sender.address
    from_daemon = bool(_DAEMON.match(sender.address) or _DAEMON_NAME.search(sender.name[:100]))
    return from_daemon or (unsigned and bool(_SUBJECT.search(envelope.subject[:200])))


def report_of(envelope: Envelope, raw: bytes, root: Part) -> DeliveryReport | None:
    """What the message reports; None where it is no delivery report, as a read receipt (RFC 8098) is none."""
    if not may_be_report(envelope):
        return None
    failed, delayed = _by_fields(raw, root)
    failed += [found.address for found in addresses(envelope.headers.get("x-failed-recipients", ""))]
    if not failed and not delayed:
        failed, delayed = by_prose(envelope, raw, root)
    if not failed and not delayed:
        return None
    gone = _unique(failed)
    return DeliveryReport(
        failed=gone,
        original_message_id=_returned_id(envelope, raw, root),
        delayed=tuple(address for address in _unique(delayed) if address not in gone),
    )


def _unique(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(address.lower() for address in found))[:_MOST_FAILED]


def _by_fields(raw: bytes, root: Part) -> tuple[list[str], list[str]]:
    failed: list[str] = []
    delayed: list[str] = []
    for part in root.leaves():
        if part.kind not in _STATUS_KINDS:
            continue
        for recipient in _blocks(decode(part.content(raw, _LONGEST_STATUS))):
            named = [*_recipient(recipient, "original-recipient"), *_recipient(recipient, "final-recipient")]
            action = recipient.get("action", "").partition(";")[0].strip().lower()
            status = recipient.get("status", "").strip()[:1]
            if action == "failed" or (not action and status == "5"):
                failed += named
            elif action == "delayed" or (not action and status == "4"):
                delayed += named
    return failed, delayed


def _blocks(text: str) -> Iterator[headers.Head]:
    """The groups of fields of RFC 3464 2.1; the first, which is about the whole message, names no recipient."""
    for block in text.replace("\r\n", "\n").split("\n\n"):
        yield headers.read(block.strip("\n").encode("utf-8", "replace"))


def _recipient(fields: headers.Head, name: str) -> list[str]:
    kind, semicolon, value = fields.get(name, "")[:_LONGEST_HEADER].rpartition(";")
    found = _ADDRESS.search(value)
    return [found[0].strip(".'").lower()] if found and (not semicolon or "rfc822" in kind or "utf-8" in kind) else []


def _returned_id(envelope: Envelope, raw: bytes, root: Part) -> str | None:
    """The Message-ID of the mail that came back: of what was returned of it, else as the report's prose quotes it."""
    for part in _returned(root):
        block, _ = headers.split(raw[part.start : min(part.end, part.start + headers.LONGEST_PART_BLOCK)])
        if ids := headers.message_ids(headers.read(block).get("message-id", "")):
            return ids[0]
    quoted = _MESSAGE_ID.search(decode(raw[root.start : root.start + _LONGEST_STATUS]))
    if quoted and quoted[1] != envelope.message_id:
        return quoted[1]
    return envelope.parents[-1] if envelope.parents else None


def _returned(part: Part) -> Iterator[Part]:
    if part.kind in MESSAGES or part.kind in _RETURNED_KINDS:
        yield part
    for child in part.children:
        yield from _returned(child)
