"""A Draft as RFC 5322 bytes, and the fingerprint that tells whether anybody has changed it since."""

import binascii
import re
from email.header import Header
from email.utils import format_datetime

from connectors.charsets import clean
from connectors.mailbox import Draft, fingerprint_of
from rules.mail import Address, Message

_CRLF = "\r\n"
_LONGEST_LINE = 900
_LONGEST_FOLD = 74
_SPECIALS = re.compile(r'[()<>\[\]:;@\\,."]')
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,900}>")


def compose(draft: Draft) -> bytes:
    """The mail as it lies in Drafts: plain text, CRLF; nothing in it tells who wrote it but the user."""
    lines = [
        ("From", _people((draft.sender,))),
        ("To", _people(draft.to)),
        ("Cc", _people(draft.cc)),
        ("Subject", _subject(draft.subject)),
        ("Date", format_datetime(draft.date)),
        ("Message-ID", _one_line(draft.message_id)),
        ("In-Reply-To", _ids([draft.in_reply_to] if draft.in_reply_to else [])),
        ("References", _ids(list(draft.references))),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
    ]
    body, encoding = _body(draft.text)
    lines.append(("Content-Transfer-Encoding", encoding))
    head = "".join(f"{name}: {value}{_CRLF}" for name, value in lines if value)
    return head.encode("utf-8", "replace") + b"\r\n" + body


def fingerprint(message: Message) -> str:
    """Of a draft read back; `Draft.fingerprint` as long as nobody has changed it."""
    to, cc = ([person.address for person in people] for people in (message.to, message.cc))
    parent = message.in_reply_to[0] if message.in_reply_to else None
    return fingerprint_of(to=to, cc=cc, subject=message.subject, text=message.text, in_reply_to=parent)


def same_words(one: str, other: str) -> bool:
    """Whether two fingerprints are of the same recipients, subject and text."""
    return one.partition(".")[0] == other.partition(".")[0]


def same_parent(one: str, other: str) -> bool:
    """Whether both answer the same mail; drafts that answer none are never kin."""
    parent = one.partition(".")[2]
    return bool(parent) and parent == other.partition(".")[2]


def _one_line(value: str) -> str:
    """No line breaks, which would begin a header of somebody else's making, nor other control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in value).split())


def _people(people: tuple[Address, ...]) -> str:
    return f",{_CRLF} ".join(filter(None, map(_person, people)))


def _person(person: Address) -> str:
    address = "".join(_one_line(person.address).split())
    if not address or any(c in address for c in '<>,;"()'):
        return ""
    name = _one_line(person.name)[:200]
    if not name:
        return address
    if not name.isascii() or "=?" in name:  # in quotes it would be decoded all the same by most readers
        return f"{_encoded(name)} <{address}>"
    if _SPECIALS.search(name):
        name = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"{name} <{address}>"


def _subject(value: str) -> str:
    value = _one_line(value)[:1000]
    return value if value.isascii() and len(value) <= _LONGEST_LINE and "=?" not in value else _encoded(value)


def _encoded(value: str) -> str:
    value = value.encode("utf-8", "replace").decode("utf-8")
    return Header(value, "utf-8", maxlinelen=_LONGEST_FOLD).encode(linesep=_CRLF)


def _ids(ids: list[str]) -> str:
    """Message-IDs, one to a line."""
    return f"{_CRLF} ".join(found for value in ids for found in _MESSAGE_ID.findall(value))


def _body(text: str) -> tuple[bytes, str]:
    text = clean(text.replace("\r\n", "\n").replace("\r", "\n")).rstrip("\n") + "\n"
    data = text.encode("utf-8", "replace")
    if max(map(len, data.split(b"\n"))) > _LONGEST_LINE:
        return binascii.b2a_qp(data, istext=True).replace(b"\n", b"\r\n"), "quoted-printable"
    return data.replace(b"\n", b"\r\n"), "7bit" if data.isascii() else "8bit"
