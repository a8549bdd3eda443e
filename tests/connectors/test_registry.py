import subprocess
import sys

import pytest

from connectors.mailbox import Mailbox
from connectors.maildir import MaildirMailbox
from connectors.memory import MemoryMailbox
from connectors.registry import mailbox_class, providers
from tests.connectors.contract import OWNER


def test_every_provider_leads_to_a_class() -> None:
    for provider in providers():
        assert callable(mailbox_class(provider))
    assert mailbox_class("maildir") is MaildirMailbox


def test_nobody_knows_another() -> None:
    with pytest.raises(KeyError):
        mailbox_class("pigeon")


def test_mailboxes_keep_the_protocol() -> None:
    memory: Mailbox = MemoryMailbox(OWNER)
    assert memory.owner == OWNER


def test_heavy_libraries_wait_until_they_are_needed() -> None:
    heavy = ("bs4", "lxml", "icalendar", "flufl.bounce")
    code = f"import sys, connectors.maildir; print([name for name in {heavy} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
