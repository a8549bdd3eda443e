"""One mailbox: changes, then events, then cases, then the cursor.

A crash repeats work and never skips it: the cursor is saved with what was read up to it.
"""

from datetime import datetime

from connectors.errors import CursorExpired
from connectors.mailbox import Cursor, Mailbox, Placed, SearchesEverywhere
from rules.relevance import Known
from scheduler.caseload import Caseload
from scheduler.desk import Desk, Tally
from scheduler.office import Office
from store import cases, mailboxes, outbox
from store.database import Snapshot
from store.mailboxes import MailboxRow


def sync(office: Office, row: MailboxRow, mailbox: Mailbox, *, now: datetime, again: bool = False) -> None:
    """Reads what is new; `again` right after another sync. Raises `MailboxError`; what was read until then is kept."""
    try:
        _sync(office, row, mailbox, now=now, again=again)
    except CursorExpired:
        with office.database.transaction() as tx:
            mailboxes.save_cursor(tx, row.id, None)
        _sync(office, row, mailbox, now=now, again=again)


def _sync(office: Office, row: MailboxRow, mailbox: Mailbox, *, now: datetime, again: bool) -> None:
    with office.database.read() as snapshot:
        caseload = caseload_of(snapshot, office, row)
        cursor = mailboxes.cursor(snapshot, row.id)
        waiting = _waiting(snapshot, row, caseload)
    tally, first = Tally(), row.first_synced_at is None and not again
    desk = Desk(office, row, mailbox, caseload, tally, now, first)
    since = Cursor(cursor) if cursor is not None else None
    pages = mailbox.changes(since, horizon=now - office.look_back, now=now, wanted=caseload.known, waiting=waiting)
    for page in pages:
        desk.take(page)
        office.progress(tally.read, page.total)
        if office.stopping():
            return
    desk.search()
    # A second look of the same run is worth a line only if it saw something.
    if not again or tally.read or tally.skipped:
        desk.finish()


def look_everywhere(office: Office, row: MailboxRow, mailbox: Mailbox, case_id: str, *, now: datetime) -> None:
    """Right before something is written to a case's people: their mail in folders that no sync reads, since the last
    such look. Most mailboxes are read whole, and have nothing to look for."""
    if not isinstance(mailbox, SearchesEverywhere):
        return
    with office.database.read() as snapshot:
        caseload = caseload_of(snapshot, office, row)
    Desk(office, row, mailbox, caseload, Tally(), now, first=False).search_everywhere(mailbox, case_id)


def caseload_of(snapshot: Snapshot, office: Office, row: MailboxRow) -> Caseload:
    caseload = Caseload(row.address, office.policy.worktime, known=Known())
    addresses = {each.id: each.address for each in mailboxes.every(snapshot)}
    for case, events in cases.load(snapshot):
        caseload.add(case.id, events, mailbox=addresses[case.mailbox_id])
    return caseload


def _waiting(snapshot: Snapshot, row: MailboxRow, caseload: Caseload) -> tuple[Placed, ...]:
    """The drafts of ours that lie in Drafts, as far as we know."""
    keys = {entry.draft_key for entry in outbox.pending(snapshot, row.id, states=outbox.LYING)}
    drafts = (case.draft for case in caseload.cases.values())
    return tuple(
        Placed(draft.id, draft.key, draft.fingerprint, draft.message_id)
        for draft in drafts
        if draft and draft.key in keys
    )
