"""An Outlook account for tests, with the hands of its user."""

import email
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email import policy

from connectors.outlook.drafttext import above, own_words
from connectors.outlook.mailbox import OutlookMailbox
from rules.mail import Address
from tests.connectors.contract import OWNER
from tests.connectors.letters import NOW
from tests.fakes.graph import FakeGraph
from tests.fakes.graph_account import Account
from tests.fakes.graph_mail import Item, as_mail


def no_time(_: float) -> None:
    """Waiting, when nobody looks at the clock."""


def account_of(owner: tuple[Address, ...]) -> Account:
    proxies = [f"SMTP:{owner[0].address}", *(f"smtp:{one.address.upper()}" for one in owner[1:])]
    return Account(owner[0].address, proxies=proxies)


@dataclass
class Grant:
    """A sign-in that has a token ready; asked for another, it gives the next."""

    token: str
    more: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __call__(self, claims: str | None = None) -> str:
        if claims is not None:
            self.asked.append(claims)
            if self.more:
                self.token = self.more.pop(0)
        return self.token


def mailbox_of(token: str, owner: tuple[Address, ...], *, sleep: Callable[[float], None] = no_time) -> OutlookMailbox:
    """With no more of the user's addresses than the account's own; the aliases are the directory's to tell."""
    return OutlookMailbox(Grant(token), owner[:1], sleep=sleep, random=lambda: 0.0)


def written(item: Item) -> bytes:
    """The draft as its user sees it, but for the mail that it answers."""
    mail = as_mail(item)
    mail.set_content(own_words({"contentType": "html", "content": item.html}))
    return mail.as_bytes().replace(b"\r\n", b"\n")


def save(account: Account, item: Item, raw: bytes) -> None:
    """The user's program saves the draft anew, from what it looks like now."""
    mail = email.message_from_bytes(raw, policy=policy.default)
    people = {}
    for name, header in (("to", "To"), ("cc", "Cc")):
        found = mail[header].addresses if mail[header] else ()
        people[name] = [{"emailAddress": {"address": one.addr_spec, "name": one.display_name}} for one in found]
    quoted = {"contentType": "html", "content": item.html} if "divRplyFwdMsg" in item.html else None
    body = above(mail.get_content(), _below(quoted))
    is_html = body["contentType"] == "html"
    account.write(
        item.uid,
        html=body["content"] if is_html else None,
        text=None if is_html else body["content"],
        subject=str(mail["Subject"]),
        to=people["to"],
        cc=people["cc"],
    )


def _below(quoted: dict[str, str] | None) -> dict[str, str] | None:
    if quoted is None:
        return None
    start = quoted["content"].index("<hr ")
    return {**quoted, "content": f"<html><body>{quoted['content'][start:]}"}


@dataclass
class OutlookBox:
    graph: FakeGraph
    account: Account = field(default_factory=lambda: account_of(OWNER))
    mailbox: OutlookMailbox = field(default_factory=lambda: mailbox_of("jane", OWNER))
    waited: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.graph.accounts["jane"] = self.account
        self.mailbox.sleep = self.waited.append

    def receive(self, raw: bytes, *, at: datetime = NOW) -> None:
        self.account.insert(raw, "inbox", at)

    def send(self, raw: bytes, *, at: datetime = NOW) -> None:
        self.account.insert(raw, "sentitems", at)

    def drafts(self) -> list[bytes]:
        return [written(item) for item in self.account.drafts()]

    def rewrite(self, old: bytes, new: bytes) -> None:
        (item,) = self.account.drafts()
        raw = written(item)
        save(self.account, item, raw.replace(old, new) if old else raw)

    def delete_draft(self) -> None:
        (item,) = self.account.drafts()
        self.account.delete(item)

    def vanish(self) -> None:
        self.graph.down = True
