"""The outside world of a story: a mailbox as its owner sees it, over which all stories are told."""

import mailbox as stdlib
import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from typing import Protocol

from connectors.mailbox import Mailbox
from connectors.maildir import MaildirMailbox
from rules.mail import Address

POLICY = policy.SMTP


class World(Protocol):
    """What a person can do in a mail program, and what the network does to a mailbox."""

    def mailbox(self) -> Mailbox: ...

    def sent(self, mail: EmailMessage) -> None:
        """The user sends this mail."""

    def arrives(self, mail: EmailMessage, folder: str = "") -> None:
        """Somebody's mail comes in."""

    def drafts(self) -> Sequence[EmailMessage]:
        """What lies in Drafts."""

    def send_draft(
        self, index: int = 0, *, text: str | None = None, message_id: str | None = None, at: datetime
    ) -> None:
        """The user sends a draft, as it is or edited; some programs give it a new Message-ID."""

    def delete_draft(self, index: int = 0) -> None: ...

    def edit_draft(self, text: str, index: int = 0) -> None: ...


class MaildirWorld:
    """A Maildir++ on disk, handled the way a mail program does."""

    def __init__(self, path: Path, owner: Sequence[Address]) -> None:
        self.path = path
        self.owner = tuple(owner)
        stdlib.Maildir(path, create=True)
        for folder in (".Sent", ".Drafts", ".Archive", ".Junk", ".Trash"):
            stdlib.Maildir(path / folder, create=True)

    def mailbox(self) -> MaildirMailbox:
        return MaildirMailbox(self.path, self.owner)

    def sent(self, mail: EmailMessage) -> None:
        self._put(".Sent", mail)

    def arrives(self, mail: EmailMessage, folder: str = "") -> None:
        self._put(folder, mail)

    def drafts(self) -> Sequence[EmailMessage]:
        return [self._parsed(path) for path in self._draft_files()]

    def send_draft(
        self, index: int = 0, *, text: str | None = None, message_id: str | None = None, at: datetime
    ) -> None:
        path = self._draft_files()[index]
        mail = self._parsed(path)
        if text is not None:
            mail.set_content(text)
        if message_id is not None:
            mail.replace_header("Message-ID", message_id)
        del mail["Date"]
        mail["Date"] = at
        self._put(".Sent", mail)
        path.unlink()

    def delete_draft(self, index: int = 0) -> None:
        self._draft_files()[index].unlink()

    def edit_draft(self, text: str, index: int = 0) -> None:
        path = self._draft_files()[index]
        mail = self._parsed(path)
        mail.set_content(text)
        self._put(".Drafts", mail)
        path.unlink()

    def _put(self, folder: str, mail: EmailMessage) -> None:
        box = stdlib.Maildir(self.path / folder if folder else self.path)
        name = stdlib.MaildirMessage(mail.as_bytes(policy=POLICY))
        name.set_subdir("cur")
        name.add_flag("S")
        key = box.add(name)
        if mail["Date"] and mail["Date"].datetime:
            stamp = mail["Date"].datetime.timestamp()
            path = next(p for p in _files(self.path / folder if folder else self.path) if key in p.name)
            os.utime(path, (stamp, stamp))

    def _draft_files(self) -> list[Path]:
        return sorted(_files(self.path / ".Drafts"))

    def _parsed(self, path: Path) -> EmailMessage:
        parsed = BytesParser(policy=POLICY).parsebytes(path.read_bytes())
        assert isinstance(parsed, EmailMessage)
        return parsed


def _files(folder: Path) -> Iterator[Path]:
    for sub in ("cur", "new"):
        yield from (path for path in (folder / sub).iterdir() if path.is_file())
