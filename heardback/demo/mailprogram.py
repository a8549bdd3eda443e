"""Jane's mail program: what it does to her Maildir when mail comes and when she sends, edits and deletes."""

import os
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime
from itertools import count
from pathlib import Path

POLICY = policy.SMTP.clone(max_line_length=998)


class MailProgram:
    """Mail as its owner handles it, with no knowledge of who put the drafts there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._numbers = count(1)
        for folder in ("", ".Sent", ".Drafts"):
            for part in ("cur", "new", "tmp"):
                (path / folder / part).mkdir(parents=True, exist_ok=True)

    def keep(self, raw: bytes, *, folder: str, at: datetime, flags: str = "S") -> None:
        """A message comes to lie in a folder; the inbox is ""."""
        name = f"{int(at.timestamp())}.M{next(self._numbers)}.sample"
        written = self.path / folder / "tmp" / name
        written.write_bytes(raw)
        os.utime(written, (at.timestamp(), at.timestamp()))
        written.rename(self.path / folder / "cur" / f"{name}:2,{flags}")

    def drafts(self) -> dict[str, EmailMessage]:
        """What lies in Drafts, by Message-ID."""
        drafts = map(_parsed, sorted((self.path / ".Drafts" / "cur").iterdir()))
        return {str(draft["Message-ID"]): draft for draft in drafts}

    def send_draft(self, name: str, *, at: datetime) -> None:
        lies = self._lies(name)
        mail = _parsed(lies)
        del mail["Date"]
        mail["Date"] = format_datetime(at)
        self.keep(mail.as_bytes(), folder=".Sent", at=at)
        lies.unlink()

    def edit_draft(self, name: str, opening: str, *, at: datetime) -> None:
        """Puts a sentence after the greeting, and saves it as many programs do: as another file, under a new id."""
        lies = self._lies(name)
        mail = _parsed(lies)
        greeting, _, rest = mail.get_content().partition("\n\n")
        mail.set_content(f"{greeting}\n\n{opening}\n\n{rest}")
        mail.replace_header("Message-ID", f"<{int(at.timestamp())}.edited@example.com>")
        self.keep(mail.as_bytes(), folder=".Drafts", at=at, flags="DS")
        lies.unlink()

    def delete_draft(self, name: str) -> None:
        self._lies(name).unlink()

    def _lies(self, name: str) -> Path:
        drafts = sorted((self.path / ".Drafts" / "cur").iterdir())
        return next(draft for draft in drafts if name in str(_parsed(draft)["To"]))


def _parsed(path: Path) -> EmailMessage:
    return BytesParser(EmailMessage, policy=POLICY).parsebytes(path.read_bytes())
