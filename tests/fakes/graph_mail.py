"""A mail as Exchange takes it in: what Graph tells of it afterwards."""

import email
import itertools
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.utils import getaddresses, parsedate_to_datetime
from html import escape
from html.parser import HTMLParser
from typing import Any

IN_REPLY_TO, REFERENCES, CLASS = "String 0x1042", "String 0x1039", "String 0x1a"
_MEETINGS = {"REQUEST": ("eventMessageRequest", "Request"), "CANCEL": ("eventMessage", "Canceled")}
_HEAD = '<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>'
_numbers = itertools.count(1)


@dataclass
class Item:
    uid: str
    folder: str
    subject: str = ""
    sender: dict[str, Any] | None = None
    to: list[dict[str, Any]] = field(default_factory=list)
    cc: list[dict[str, Any]] = field(default_factory=list)
    message_id: str | None = None
    conversation: str = ""
    received: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    sent: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    html: str = ""
    """Exchange keeps one body, and tells it as html or as text."""
    as_typed: str | None = None
    headers: list[dict[str, str]] | None = None
    attachments: list[dict[str, Any]] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)
    kind: str = "message"
    raw: bytes | None = None
    is_draft: bool = False
    is_read: bool = False
    version: int = 1
    moves: int = 0
    is_gone: bool = False

    @property
    def text(self) -> str:
        return self.as_typed if self.as_typed is not None else text_of(self.html)

    @property
    def etag(self) -> str:
        return f'W/"{self.uid}-{self.version}"'


def new_uid() -> str:
    return f"AAkALgAA{next(_numbers):08d}AAA="


def from_raw(raw: bytes, *, folder: str, at: datetime) -> Item:
    """What arrives has the headers that it came with; what was sent from here never had any."""
    mail = email.message_from_bytes(raw)
    item = Item(new_uid(), folder, raw=raw, received=at, sent=_date(mail, at))
    if not any(name.lower() in {"from", "to", "subject", "date", "message-id"} for name in mail.keys()):  # noqa: SIM118
        return item
    item.subject = _words(mail.get("Subject", ""))
    item.sender = next(iter(_people(mail, "From")), None)
    item.to, item.cc = _people(mail, "To"), _people(mail, "Cc")
    item.message_id = _one_line(mail.get("Message-ID", "")) or f"<{item.uid}@fake.exchange.example>"
    for name, header in ((IN_REPLY_TO, "In-Reply-To"), (REFERENCES, "References")):
        if mail.get(header):
            item.properties[name] = _one_line(mail[header])
    if folder != "sentitems":
        item.headers = [{"name": name, "value": _one_line(value)} for name, value in mail.items()]
    _read_parts(item, mail)
    return item


def parents_of(item: Item) -> list[str]:
    return f"{item.properties.get(REFERENCES, '')} {item.properties.get(IN_REPLY_TO, '')}".split()


def as_mail(item: Item) -> EmailMessage:
    """What leaves, or would leave, this mailbox."""
    mail = EmailMessage(policy=policy.SMTP)
    for name, people in (("From", [item.sender] if item.sender else []), ("To", item.to), ("Cc", item.cc)):
        if people:
            mail[name] = ", ".join(_spelled(one) for one in people)
    mail["Subject"] = item.subject
    mail["Date"] = item.sent
    mail["Message-ID"] = item.message_id or ""
    for name, header in ((IN_REPLY_TO, "In-Reply-To"), (REFERENCES, "References")):
        if item.properties.get(name):
            mail[header] = item.properties[name]
    mail.set_content(item.text)
    return mail


def _spelled(person: dict[str, Any]) -> str:
    inner = person["emailAddress"]
    name = inner.get("name", "").replace('"', "'")
    return f'"{name}" <{inner["address"]}>' if name else str(inner["address"])


def text_of(html: str) -> str:
    """As Exchange makes text of it: nothing marks what is quoted but a rule."""
    reader = _Plain()
    reader.feed(html)
    lines = "".join(reader.out).replace("\xa0", " ").split("\n")
    return "\r\n".join(line.strip() for line in lines).strip() + "\r\n"


class _Plain(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.out: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002
        if tag == "hr":
            self.out.append("\n" + "_" * 32 + "\n")
        elif tag in {"br", "div", "p", "tr", "li"}:
            self.out.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self.out.append("\n")

    def handle_data(self, data: str) -> None:
        self.out.append(data.replace("\n", " ").replace("\r", ""))


def html_of(text: str) -> str:
    lines = "<br>\r\n".join(escape(line, quote=False) for line in text.replace("\r\n", "\n").rstrip("\n").split("\n"))
    return f"<html>{_HEAD}<body>{lines}</body></html>"


def inner_html(html: str) -> str:
    start, end = html.find("<body"), html.rfind("</body>")
    return html[html.find(">", start) + 1 : end] if 0 <= start < end else html


def reply_html(item: Item) -> str:
    """A reply's body: nothing above the rule, the earlier mail below it."""
    names = ", ".join(_spelled(one) for one in item.to)
    lines = [("From", _spelled(item.sender) if item.sender else ""), ("Sent", f"{item.sent:%A, %B %d, %Y %I:%M %p}")]
    lines += [("To", names), ("Subject", item.subject)]
    block = "<br>".join(f"<b>{name}:</b> {escape(value, quote=False)}" for name, value in lines)
    return (
        f"<html>{_HEAD}<body>"
        '<hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg" dir="ltr">'
        f'<font face="Calibri, sans-serif" color="#000000" style="font-size:11pt">{block}</font>'
        f"<div>&nbsp;</div></div>{inner_html(item.html)}</body></html>"
    )


def _read_parts(item: Item, mail: Message) -> None:
    kinds = {part.get_content_type() for part in mail.walk()}
    if mail.get_content_type() == "multipart/report":
        item.properties[CLASS] = "REPORT.IPM.Note.NDR"
    for part in mail.walk():
        kind = part.get_content_type()
        if part.is_multipart():
            continue
        method = str(part.get_param("method") or "").upper()
        if kind == "text/calendar" and method and part.get_content_disposition() != "attachment":
            item.kind, name = _MEETINGS.get(method, ("eventMessageResponse", "Resp.Pos"))
            item.properties[CLASS] = f"IPM.Schedule.Meeting.{name}"
        elif part.get_filename() or part.get_content_disposition() == "attachment" or kind == "application/ics":
            size = len(str(part.get_payload()))
            item.attachments.append({"name": part.get_filename() or "", "contentType": kind, "size": size})
        elif kind == "text/html":
            item.html = item.html or _content(part)
        elif kind == "text/plain" and "text/html" not in kinds and not item.html:
            item.as_typed = _content(part).replace("\r\n", "\n").replace("\n", "\r\n")
            item.html = html_of(item.as_typed)


def _content(part: Message) -> str:
    data = part.get_payload(decode=True)
    charset = part.get_content_charset() or "utf-8"
    return data.decode(charset, "replace") if isinstance(data, bytes) else ""


def _people(mail: Message, name: str) -> list[dict[str, Any]]:
    given = [str(value) for value in mail.get_all(name, [])]
    return [{"emailAddress": {"name": _words(n) or a, "address": a}} for n, a in getaddresses(given) if a]


def _words(value: str) -> str:
    return str(make_header(decode_header(_one_line(value))))


def _one_line(value: Any) -> str:
    return " ".join(str(value).split())


def _date(mail: Message, at: datetime) -> datetime:
    try:
        found = parsedate_to_datetime(str(mail.get("Date", "")))
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return at
