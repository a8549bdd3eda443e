import subprocess
import sys

import pytest

from connectors.gmail.mailbox import GmailMailbox
from connectors.mailbox import Interests, Mailbox
from connectors.registry import mailbox_class
from rules.relevance import Known
from tests.connectors.contract import OWNER, MailboxContract
from tests.connectors.gmail.boxes import mailbox_of


class TestGmail(MailboxContract):
    pass


def test_it_keeps_the_protocol() -> None:
    mailbox: Mailbox = mailbox_of("jane", OWNER)
    assert mailbox.owner == OWNER[:1]
    assert mailbox_class("gmail") is GmailMailbox


def test_what_the_cases_are_known_by_can_be_searched_for() -> None:
    assert isinstance(Known(), Interests)


@pytest.mark.parametrize("module", ["connectors.gmail.mailbox", "connectors.http"])
def test_heavy_libraries_wait_until_they_are_needed(module: str) -> None:
    heavy = ("googleapiclient", "google.auth", "requests", "httplib2", "tenacity", "icalendar", "bs4")
    code = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
