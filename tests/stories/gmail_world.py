"""The world of a story over Gmail: what its user does in the browser, and what comes in."""

from collections.abc import Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from connectors.gmail.mailbox import GmailMailbox
from rules.mail import Address
from tests.connectors.gmail.boxes import account_of, mailbox_of
from tests.fakes.gmail import FakeGmail
from tests.stories.world import POLICY

_FOLDERS = {"": {"INBOX", "UNREAD"}, ".Archive": set[str](), ".Junk": {"SPAM"}, ".Trash": {"TRASH"}}


class GmailWorld:
    def __init__(self, _: Path, owner: Sequence[Address]) -> None:
        self.owner = tuple(owner)
        self.gmail = FakeGmail(page=3)
        self.account = self.gmail.accounts.setdefault("jane", account_of(self.owner))
        self.gmail.start()

    def close(self) -> None:
        self.gmail.stop()

    def mailbox(self) -> GmailMailbox:
        return mailbox_of("jane", self.owner)

    def sent(self, mail: EmailMessage) -> None:
        self.account.insert(mail.as_bytes(policy=POLICY), {"SENT"}, _date(mail))

    def arrives(self, mail: EmailMessage, folder: str = "") -> None:
        self.account.insert(mail.as_bytes(policy=POLICY), _FOLDERS.get(folder, {"Label_1"}), _date(mail))

    def drafts(self) -> Sequence[EmailMessage]:
        return [self._parsed(name) for name in self.account.drafts]

    def send_draft(
        self, index: int = 0, *, text: str | None = None, message_id: str | None = None, at: datetime
    ) -> None:
        name = list(self.account.drafts)[index]
        mail = self._parsed(name)
        if text is not None:
            mail.set_content(text)
        if message_id is not None:
            mail.replace_header("Message-ID", message_id)
        del mail["Date"]
        mail["Date"] = at
        self.account.send_draft(name, at, raw=mail.as_bytes(policy=POLICY))

    def delete_draft(self, index: int = 0) -> None:
        self.account.delete_draft(list(self.account.drafts)[index])

    def edit_draft(self, text: str, index: int = 0) -> None:
        name = list(self.account.drafts)[index]
        mail = self._parsed(name)
        mail.set_content(text)
        self.account.update_draft(name, mail.as_bytes(policy=POLICY))

    def _parsed(self, name: str) -> EmailMessage:
        parsed = BytesParser(policy=POLICY).parsebytes(self.account.messages[self.account.drafts[name]].raw)
        assert isinstance(parsed, EmailMessage)
        return parsed


def _date(mail: EmailMessage) -> datetime:
    date = mail["Date"].datetime
    return date if isinstance(date, datetime) else datetime(2026, 3, 2, tzinfo=UTC)
