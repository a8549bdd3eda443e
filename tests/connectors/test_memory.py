from dataclasses import dataclass, field
from datetime import datetime

import pytest

from connectors.errors import Unavailable
from connectors.memory import Faults, MemoryMailbox
from tests.connectors.contract import OWNER, Box, MailboxContract, read
from tests.connectors.letters import NOW, letter, note


@dataclass
class MemoryBox:
    mailbox: MemoryMailbox = field(default_factory=lambda: MemoryMailbox(OWNER, page=2))

    def receive(self, raw: bytes, *, at: datetime = NOW) -> None:
        self.mailbox.receive(raw, at=at)

    def send(self, raw: bytes, *, at: datetime = NOW) -> None:
        self.mailbox.send(raw, at=at)

    def drafts(self) -> list[bytes]:
        return list(self.mailbox.drafts.values())

    def rewrite(self, old: bytes, new: bytes) -> None:
        ((name, raw),) = self.mailbox.drafts.items()
        self.mailbox.delete_draft(name)
        self.mailbox.save_draft(raw.replace(old, new) if old else raw)

    def delete_draft(self) -> None:
        (name,) = self.mailbox.drafts
        self.mailbox.delete_draft(name)

    def vanish(self) -> None:
        self.mailbox.vanished = True


class TestMemory(MailboxContract):
    @pytest.fixture
    def box(self) -> Box:
        return MemoryBox()


def test_a_call_fails_when_it_is_told_to() -> None:
    mailbox = MemoryMailbox(OWNER, faults=Faults(failing_calls=frozenset({1})))
    with pytest.raises(Unavailable):
        read(MemoryBox(mailbox))
    assert len(read(MemoryBox(mailbox))) == 1


def test_a_page_fails_when_it_is_told_to_and_the_ones_before_it_stand() -> None:
    box = MemoryBox(MemoryMailbox(OWNER, faults=Faults(failing_pages=frozenset({2}))))
    box.send(note())
    box.receive(letter())
    pages = box.mailbox.changes(None, horizon=NOW.replace(year=2020), now=NOW, wanted=lambda _: True)
    assert len(next(pages).arrived) == 1
    with pytest.raises(Unavailable):
        next(pages)
