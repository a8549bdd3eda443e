"""Mail that was exported: an mbox file, as Google Takeout gives it, or .eml files in folders. Read, never written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from connectors import headers, mime
from connectors.charsets import decode_words
from connectors.errors import Unavailable, Unreadable
from connectors.folder_names import Role, role_of
from connectors.mailbox import Archive, Skipped
from rules.mail import Address, Message

_BITE = 1024 * 1024
_LONGEST_SEPARATOR = 400
_MONTHS = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_SEPARATOR = re.compile(
    rb"From [^\r\n]{0,250}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,2}"
    rb"(?:" + _MONTHS + rb" {1,2}\d{1,2}|\d{1,2} " + _MONTHS + rb")\b(?=[^\r\n]{0,60}?\b(?:19|20)\d\d\b)"
    rb"[^\r\n]{1,10}?\b\d{1,2}:\d\d(?::\d\d)?[^\r\n]{0,60}\r?(?:\n|\Z)"
)
"""A whole date, or else "From Tue 10:00 on I am free" would end a message."""
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_SENT_ON = re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.{0,60}")
_LABELS = frozenset({"x-gmail-labels", "x-mozilla-status", "x-unsent", "received"})
_NEVER_SAID = frozenset({Role.UNREAD, Role.DRAFTS})
_EXPUNGED = 0x0008
"""X-Mozilla-Status: deleted in Thunderbird, and not yet swept out of the file."""


def open_archive(path: Path, owner: tuple[Address, ...] = ()) -> Archive | None:
    """What reads the mail at `path`; None for a Maildir, which is a mailbox. Raises Unavailable, naming the path."""
    if path.is_file():
        return MboxFile(path, owner)
    if not path.is_dir():
        raise Unavailable(f"there is no mail at {path}")
    if (path / "cur").is_dir() or (path / "new").is_dir():
        return None
    return EmlFolder(path, owner)


@dataclass(frozen=True, slots=True)
class MboxFile:
    """An mbox file (RFC 4155) of any size; a file with no separator in it is one message.

    Whoever names a file wants it read, even one that is called Trash.
    """

    path: Path
    owner: tuple[Address, ...] = ()

    def messages(self, *, now: datetime) -> Iterator[Message | Skipped]:
        role = Role.SENT if role_of(self.path.stem) is Role.SENT else Role.MAIL
        try:
            with self.path.open("rb") as file:
                for number, (separator, raw) in enumerate(_split(file), start=1):
                    name = f"{self.path.name}#{number}"
                    came = _sent_on(separator) or now
                    yield from _told(raw, name=name, role=role, came=came, now=now, owner=self.owner)
        except OSError as error:
            raise _unavailable(self.path, error) from error


@dataclass(frozen=True, slots=True)
class EmlFolder:
    """.eml files, however deep they lie, and any mbox files beside them."""

    path: Path
    owner: tuple[Address, ...] = ()

    def messages(self, *, now: datetime) -> Iterator[Message | Skipped]:
        if not self.path.exists():
            raise Unavailable(f"there is no mail at {self.path}")
        try:
            for file in sorted(self.path.rglob("*")):
                if file.suffix.lower() == ".eml" and file.is_file():
                    yield from self._message(file, now)
                elif file.suffix.lower() == ".mbox" and file.is_file() and self._role(file) not in _NEVER_SAID:
                    yield from MboxFile(file, self.owner).messages(now=now)
        except OSError as error:
            raise _unavailable(self.path, error) from error

    def _role(self, file: Path) -> Role:
        """By the folders that it lies in, and by the name of what holds many messages."""
        *folders, name = file.relative_to(self.path).parts
        return role_of(".".join([*folders, Path(name).stem] if file.suffix.lower() == ".mbox" else folders))

    def _message(self, file: Path, now: datetime) -> Iterator[Message | Skipped]:
        name = str(file.relative_to(self.path)).encode("utf-8", "replace").decode("utf-8")
        role = self._role(file)
        try:
            with file.open("rb") as source:
                raw = source.read(mime.MOST_BYTES)
            written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        except FileNotFoundError:
            return
        except OSError as error:
            yield Skipped(name, f"the file cannot be read: {error.strerror}")
            return
        came = _received_on(raw) or min(written, now)
        yield from _told(raw, name=name, role=role, came=came, now=now, owner=self.owner)


def _unavailable(path: Path, error: OSError) -> Unavailable:
    return Unavailable(f"{path} cannot be read: {error.strerror or type(error).__name__}")


def _told(
    raw: bytes, *, name: str, role: Role, came: datetime, now: datetime, owner: tuple[Address, ...]
) -> Iterator[Message | Skipped]:
    """The message, nothing for one that was thrown away or never sent, or why it cannot be read."""
    own = frozenset(address.address.lower() for address in owner)
    try:
        block, _ = headers.split(raw)
        head = mime.read_head(block)
        roles = {role} | _labels(headers.read(block, _LABELS))
        if roles & _NEVER_SAID:
            return
        direction = mime.direction_of(head, own=own, in_sent=Role.SENT in roles)
        yield mime.parse(raw, id=name, direction=direction, delivered_at=came, now=now)
    except Unreadable as error:
        yield Skipped(name, str(error))


def _labels(head: headers.Head) -> set[Role]:
    """What the exporting program says of the message: Gmail's labels, Thunderbird's and Outlook's marks."""
    labels = decode_words(head.get("x-gmail-labels", ""))
    roles = {role_of(label.strip().strip('"')) for label in labels.split(",") if label.strip()}
    status = head.get("x-mozilla-status", "")[:4]
    if re.fullmatch(r"[0-9A-Fa-f]{4}", status) and int(status, 16) & _EXPUNGED:
        roles.add(Role.UNREAD)
    if head.get("x-unsent", "").strip() == "1":
        roles.add(Role.DRAFTS)
    return roles


def _sent_on(separator: bytes) -> datetime | None:
    """The time of delivery in a From_ line: ctime, or ctime with an offset before the year, as Takeout writes it."""
    match = _SENT_ON.search(separator.decode("ascii", "replace"))
    words = match[0].split() if match else []
    if len(words) == 6 and words[4][:1] in {"+", "-"}:  # Mon Mar 02 10:00:00 +0000 2026
        words = [*words[:4], words[5], words[4]]
    if len(words) < 5:
        return None
    day, month, date, time, year, *zone = words
    return headers.read_date(f"{day}, {date} {month} {year} {time} {zone[0] if zone else '+0000'}")


def _received_on(raw: bytes) -> datetime | None:
    head = headers.read(headers.split(raw)[0], _LABELS)
    return headers.read_date(head.get("received", "").rpartition(";")[2])


def _split(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Each separator line and its message, of which no more is held than is ever looked at."""
    separator, message = b"", bytearray()
    at_start, rest = True, b""
    while True:
        bite = file.read(_BITE)
        data, rest = rest + bite, b""
        start = 0
        for found in _separators(data, at_start=at_start):
            if bite and len(data) - found.start() < _LONGEST_SEPARATOR:  # its end may not be read yet
                rest = data[found.start() - 1 if found.start() else 0 :]
                data = data[: len(data) - len(rest)]
                break
            _keep(message, data[start : found.start()])
            if message.strip() or separator:
                yield separator, _unquoted(message)
            separator, message, start = found[0], bytearray(), found.end()
        else:
            if bite:
                cut = max(start, len(data) - _LONGEST_SEPARATOR)
                data, rest = data[:cut], data[cut:]
        at_start = at_start and not data
        _keep(message, data[start:])
        if not bite:
            break
    if message.strip() or separator:
        yield separator, _unquoted(message)


def _separators(data: bytes, *, at_start: bool) -> Iterator[re.Match[bytes]]:
    if at_start and (first := _SEPARATOR.match(data)):
        yield first
    at = 0
    while (at := data.find(b"\nFrom ", at)) >= 0:
        if found := _SEPARATOR.match(data, at + 1):
            yield found
        at += 1


def _keep(message: bytearray, data: bytes) -> None:
    if (room := mime.MOST_BYTES - len(message)) > 0:
        message += data[:room]


def _unquoted(message: bytearray) -> bytes:
    """Without the ">" that mbox puts before a line that begins with From; mboxrd, before one that has some already."""
    raw = bytes(message).removesuffix(b"\n")
    return _QUOTED_FROM.sub(rb"\1", raw) if b">From " in raw else raw
