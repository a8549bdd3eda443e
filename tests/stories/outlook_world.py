"""The world of a story over Outlook: what its user does in the browser, and what comes in."""

from collections.abc import Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from connectors.outlook.mailbox import OutlookMailbox
from rules.mail import Address
from tests.connectors.outlook.boxes import account_of, mailbox_of, written
from tests.fakes.graph import FakeGraph
from tests.fakes.graph_mail import Item
from tests.stories.world import POLICY

_FOLDERS = {"": "inbox", ".Archive": "archive", ".Junk": "junkemail", ".Trash": "deleteditems"}


class OutlookWorld:
    def __init__(self, _: Path, owner: Sequence[Address]) -> None:
        self.owner = tuple(owner)
        self.graph = FakeGraph(page=3)
        self.account = self.graph.accounts.setdefault("jane", account_of(self.owner))
        self.graph.start()

    def close(self) -> None:
        self.graph.stop()

    def mailbox(self) -> OutlookMailbox:
        return mailbox_of("jane", self.owner)

    def sent(self, mail: EmailMessage) -> None:
        self.account.insert(mail.as_bytes(policy=POLICY), "sentitems", _date(mail))

    def arrives(self, mail: EmailMessage, folder: str = "") -> None:
        name = _FOLDERS.get(folder) or self.account.new_folder(folder)
        self.account.insert(mail.as_bytes(policy=POLICY), name, _date(mail))

    def drafts(self) -> Sequence[EmailMessage]:
        return [self._parsed(item) for item in self.account.drafts()]

    def send_draft(
        self, index: int = 0, *, text: str | None = None, message_id: str | None = None, at: datetime
    ) -> None:
        item = self.account.drafts()[index]
        if text is not None:
            self.account.write(item.uid, text=text)
        self.account.send_draft(item.uid, at=at, message_id=message_id)

    def delete_draft(self, index: int = 0) -> None:
        self.account.delete(self.account.drafts()[index])

    def edit_draft(self, text: str, index: int = 0) -> None:
        self.account.write(self.account.drafts()[index].uid, text=text)

    def _parsed(self, item: Item) -> EmailMessage:
        parsed = BytesParser(policy=POLICY).parsebytes(written(item))
        assert isinstance(parsed, EmailMessage)
        return parsed


def _date(mail: EmailMessage) -> datetime:
    date = mail["Date"].datetime
    return date if isinstance(date, datetime) else datetime(2026, 3, 2, tzinfo=UTC)
