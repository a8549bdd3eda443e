"""What Outlook is asked: HTTP requests of a first reading, of an idle one, and of a draft, counted at a fake Graph.

The account is the one that Gmail is measured with: 5,000 sent and 20,000 received messages, 500 and 4,000 of them of
the last 60 days, and 30 interviews among these. Some of their mail lies in
a folder of the user's, which makes it one more to watch.
"""

import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from benchmarks.gmail import NOW, OWNER, account
from connectors.mailbox import Placed
from heardback.templates import shipped
from rules.policy import Policy, Profile
from scheduler.office import Office
from scheduler.sync import sync
from store import cases, mailboxes
from store.database import Database
from store.mailboxes import MailboxRow
from tests.connectors.outlook.boxes import account_of, mailbox_of
from tests.fakes.graph import FakeGraph

MOST_LOOKED_AT = 50
"""At least so many messages to a request."""
IN_A_BATCH = 20
MOST_IDLE = 3
"""Sent Items, the Inbox, and the folder in which some of the cases' mail lies."""
FILED = 5


@dataclass(frozen=True, slots=True)
class Count:
    requests: int
    bodies: int
    """Reads of one message each, alone or in a batch."""
    looked_at: int
    cases: int

    @property
    def most(self) -> int:
        """What such a reading may cost: a page of messages each, and the bodies in batches."""
        return -(-self.looked_at // MOST_LOOKED_AT) + -(-self.bodies // IN_A_BATCH)


def counted(folder: Path, *, older: bool = True) -> tuple[Count, Count, Count]:
    """Of a first reading, of an idle one, and of an idle one with ten drafts waiting."""
    graph = FakeGraph()
    theirs = graph.accounts.setdefault("jane", account_of(OWNER))
    theirs.new_folder("interviews")
    for number, mail in enumerate(account(older=older)):
        filed = b"Subject: Interview" in mail.raw and number % FILED == 0
        folder_name = "sentitems" if "SENT" in mail.labels else "interviews" if filed else "inbox"
        theirs.insert(mail.raw, folder_name, mail.at)
    graph.start()
    try:
        office, row = _office(folder)
        first = _counted(graph, office, row)
        idle = _counted(graph, office, row)
        return first, idle, _with_drafts(graph)
    finally:
        graph.stop()


def _counted(graph: FakeGraph, office: Office, row: MailboxRow) -> Count:
    graph.log.clear()
    graph.inner.clear()
    looked_at = [0]
    watching = replace(office, progress=lambda done, _: looked_at.append(done))
    with office.database.read() as snapshot:
        row = mailboxes.get(snapshot, row.id)
    sync(watching, row, mailbox_of("jane", OWNER), now=NOW)
    with office.database.read() as snapshot:
        found = len(list(cases.load(snapshot, row.id)))
    return Count(len(graph.log), _bodies(graph), looked_at[-1], found)


def _with_drafts(graph: FakeGraph) -> Count:
    theirs = graph.accounts["jane"]
    drafts = [theirs.compose() for _ in range(10)]
    waiting = [Placed(one.uid, f"key-{one.uid}", "", one.message_id or "") for one in drafts]
    mailbox = mailbox_of("jane", OWNER)
    *_, page = mailbox.changes(None, horizon=NOW, now=NOW, wanted=lambda _: False)
    graph.log.clear()
    graph.inner.clear()
    given = {"horizon": NOW - timedelta(days=60), "now": NOW}
    looked = list(mailbox.changes(page.cursor, **given, wanted=lambda _: False, waiting=waiting))
    return Count(len(graph.log), _bodies(graph), sum(page.looked_at for page in looked), 0)


def _bodies(graph: FakeGraph) -> int:
    alone = [path for method, path in graph.log if method == "GET" and path.startswith("/me/messages/")]
    return len(alone) + len([path for path in graph.inner if path.startswith("/me/messages/")])


def _office(folder: Path) -> tuple[Office, MailboxRow]:
    database = Database.open("sqlite:///heardback.db", base=folder)
    with database.transaction() as tx:
        row = mailboxes.connect(tx, provider="outlook", addresses=[OWNER[0].address], settings={}, at=NOW)
    words = shipped()
    profile = Profile(name="Jane Doe", email=OWNER[0].address)
    return Office(database=database, policy=Policy(), profile=profile, templates=words, default_templates=words), row


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        first, idle, drafts = counted(Path(folder))
    print(f"first reading: {first.requests} requests, {first.looked_at} messages looked at, {first.bodies} bodies")
    print(f"               at most {first.most} are allowed; {first.cases} cases found")
    print(f"idle:          {idle.requests} requests (at most {MOST_IDLE})")
    print(f"ten drafts:    {drafts.requests} requests (at most {MOST_IDLE + 1})")
    good = first.requests <= first.most and idle.requests <= MOST_IDLE and drafts.requests <= MOST_IDLE + 1
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
