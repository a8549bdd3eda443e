"""A Gmail account for tests, with the hands of its user."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from google.oauth2.credentials import Credentials

from connectors.gmail.mailbox import GmailMailbox
from connectors.gmail.quota import Quotas
from rules.mail import Address
from tests.connectors.contract import OWNER
from tests.connectors.letters import NOW
from tests.fakes.gmail import FakeGmail
from tests.fakes.gmail_account import Account


def no_time(_: float) -> None:
    """Waiting, when nobody looks at the clock."""


def account_of(owner: tuple[Address, ...]) -> Account:
    send_as = [{"sendAsEmail": address.address, "verificationStatus": "accepted"} for address in owner[1:]]
    return Account(owner[0].address, send_as=[{"sendAsEmail": owner[0].address}, *send_as])


def mailbox_of(
    token: str, owner: tuple[Address, ...], *, sleep: Callable[[float], None] = no_time, quotas: Quotas | None = None
) -> GmailMailbox:
    """With no more of the user's addresses than the account's own; the aliases are Gmail's to tell."""
    return GmailMailbox(
        Credentials(token=token),  # type: ignore[no-untyped-call]
        owner[:1],
        sleep=sleep,
        monotonic=itertools.count(0, 60).__next__,  # every call has a minute to itself
        random=lambda: 0.0,
        quotas=quotas or Quotas(),
    )


@dataclass
class GmailBox:
    gmail: FakeGmail
    account: Account = field(default_factory=lambda: account_of(OWNER))
    mailbox: GmailMailbox = field(default_factory=lambda: mailbox_of("jane", OWNER))
    waited: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gmail.accounts["jane"] = self.account
        self.mailbox.sleep = self.waited.append

    def receive(self, raw: bytes, *, at: datetime = NOW) -> None:
        self.account.insert(raw, {"INBOX", "UNREAD"}, at)

    def send(self, raw: bytes, *, at: datetime = NOW) -> None:
        self.account.insert(raw, {"SENT"}, at)

    def drafts(self) -> list[bytes]:
        return [self.account.messages[id_].raw for id_ in self.account.drafts.values()]

    def rewrite(self, old: bytes, new: bytes) -> None:
        ((name, id_),) = self.account.drafts.items()
        raw = self.account.messages[id_].raw
        self.account.update_draft(name, raw.replace(old, new) if old else raw)

    def delete_draft(self) -> None:
        (name,) = self.account.drafts
        self.account.delete_draft(name)

    def vanish(self) -> None:
        self.gmail.down = True
