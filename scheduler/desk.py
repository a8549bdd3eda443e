"""What comes into a mailbox, folded into its cases and stored: a page is one transaction, its cursor with it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from connectors.mailbox import Changes, Cursor, DraftChange, DraftState, Mailbox, SearchesEverywhere, Skipped
from rules.cases import Case, State
from rules.decision import WithdrawDraft
from rules.events import (
    DraftDeleted,
    DraftEdited,
    DraftPlaced,
    DraftSent,
    DraftWithdrawn,
    Event,
    Found,
    Mailed,
    Searched,
)
from rules.ladder import decide
from rules.mail import Direction, Message
from rules.reader import read
from rules.reading import Reading
from scheduler.caseload import Caseload, key_of, newest_sent, sent_as, sent_key
from scheduler.casework import record
from scheduler.office import Office
from scheduler.telling import steps_of, told
from store import cases, journal, mailboxes, outbox
from store.database import Transaction
from store.mailboxes import MailboxRow

SEARCHED = "searched"
"""The event of a case whose earlier mail was looked for; in another mailbox than its own, with that one's address."""
_DELIVERY = timedelta(days=1)
"""How late a mail may be, or how wrong a clock."""


@dataclass(slots=True)
class Tally:
    """What a sync has read so far."""

    read: int = 0
    skipped: int = 0
    arrived: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Desk:
    office: Office
    row: MailboxRow
    mailbox: Mailbox
    caseload: Caseload
    tally: Tally
    now: datetime
    first: bool

    def take(self, page: Changes) -> None:
        """Everything of a page, then its cursor."""
        self.tally.read += page.looked_at
        self.tally.skipped += len(page.skipped)
        readings = self._read(page.arrived)
        with self.office.database.transaction() as tx:
            self._land(tx, readings)
            for change in page.drafts:
                self._draft_changed(tx, change)
            journal.write(tx, self.row.id, [self._skipped(one) for one in page.skipped])
            mailboxes.save_cursor(tx, self.row.id, page.cursor)
        self.office.announce()

    def search(self) -> None:
        """Earlier mail about the cases that were just opened, once for each and mailbox."""
        new = [case for case in self.caseload.cases.values() if self._is_new(case)]
        if not new:
            return
        found = self.mailbox.about(
            people=frozenset().union(*(case.people for case in new)),
            domains=frozenset(case.domain for case in new if case.domain),
            threads=frozenset().union(*(case.message_ids for case in new)),
            since=self.now - self.office.look_back,
            now=self.now,
        )
        readings = self._read(found)
        with self.office.database.transaction() as tx:
            self._land(tx, readings)
            for case in new:
                self._note(tx, case.id, [Searched(key=self._searched_key(case), at=self.now)])
            self._learn(tx)
        self.office.announce()

    def _is_new(self, case: Case) -> bool:
        """A case that was opened by hand is about what comes; one of another mailbox that has ended, about nothing."""
        own = case.mailbox == self.row.address
        events = self.caseload.events[case.id]
        if not any(isinstance(event, Found) for event in events) or not (own or case.state is State.OPEN):
            return False
        return all(event.key != self._searched_key(case) for event in events)

    def _searched_key(self, case: Case) -> str:
        return SEARCHED if case.mailbox == self.row.address else f"{SEARCHED}:{self.row.address}"

    def search_everywhere(self, mailbox: SearchesEverywhere, case_id: str) -> None:
        case, events = self.caseload.cases[case_id], self.caseload.events[case_id]
        looks = [event.at for event in events if event.key == SEARCHED or isinstance(event, DraftPlaced)]
        since = max(looks, default=self.now - self.office.look_back) - _DELIVERY
        domains = [case.domain] if case.domain else []
        found = mailbox.replies(people=case.people, domains=domains, threads=case.threads, since=since, now=self.now)
        readings = self._read(found)
        with self.office.database.transaction() as tx:
            self._land(tx, readings)
            self._learn(tx)
        self.office.announce()

    def _learn(self, tx: Transaction) -> None:
        """Where a search has found mail is looked into from now on."""
        cursor = mailboxes.cursor(tx, self.row.id)
        if isinstance(self.mailbox, SearchesEverywhere) and cursor is not None:
            mailboxes.save_cursor(tx, self.row.id, self.mailbox.noted(Cursor(cursor)))

    def finish(self) -> None:
        done = {"event": "sync_done", "at": self.now.isoformat(), "case": None, "mailbox": self.row.address}
        counts = {"read": self.tally.read, "skipped": self.tally.skipped}
        with self.office.database.transaction() as tx:
            mailboxes.mark_synced(tx, self.row.id, at=self.now)
            journal.write(tx, self.row.id, [done | counts])
        self.office.announce()

    def _read(self, messages: Iterable[Message]) -> list[tuple[Message, Reading]]:
        worktime, skills = self.office.policy.worktime, self.office.profile.skills
        owner = self.mailbox.owner
        return [(message, read(message, owner=owner, worktime=worktime, skills=skills)[0]) for message in messages]

    def _land(self, tx: Transaction, readings: Sequence[tuple[Message, Reading]]) -> None:
        for message, reading in sorted(readings, key=_in_order):
            for landing in self.caseload.land(message, reading, now=self.now, first_sync=self.first):
                self.tally.arrived.add(key_of(message))
                if landing.case_id is None:
                    self._open(tx, message, landing.events)
                else:
                    self._note(tx, landing.case_id, landing.events)

    def _open(self, tx: Transaction, message: Message, events: Sequence[Event]) -> None:
        # In a first sync all that was received is still to come, and is looked at with this case in mind.
        to_come = self.first and message.direction is Direction.SENT
        searched = [Searched(key=SEARCHED, at=self.now)] if to_come else []
        case_id = cases.open_case(tx, self.row.id, (), at=self.now)
        self._note(tx, case_id, [*events, *searched])

    def _note(self, tx: Transaction, case_id: str, events: Sequence[Event]) -> Case:
        before = self.caseload.cases.get(case_id)
        _, decision = record(tx, case_id, events, self.office.policy, now=self.now)
        after = self.caseload.add(case_id, events)
        steps = steps_of(self.caseload.events[case_id])
        journal.write(tx, self.row.id, told(before, after, events, decision, steps=steps, now=self.now))
        return after

    def _draft_changed(self, tx: Transaction, change: DraftChange) -> None:
        entry = outbox.by_draft_key(tx, change.key)
        if entry is None:
            return
        match change.state:
            case DraftState.EDITED:
                edited = DraftEdited(key=f"edited:{change.key}", at=self.now, draft_key=change.key)
                # It differs from what we wrote on every look from now on; once is news.
                if not self._knows(entry.case_id, edited.key):
                    self._note(tx, entry.case_id, [edited])
            case DraftState.GONE:
                outbox.settle(tx, entry.id)
                if not self._knows(entry.case_id, sent_key(change.key)):
                    self._note(tx, entry.case_id, [self._gone(entry, change)])

    def _knows(self, case_id: str, key: str) -> bool:
        return any(event.key == key for event in self.caseload.events[case_id])

    def _gone(self, entry: outbox.OutboxRow, change: DraftChange) -> DraftSent | DraftDeleted | DraftWithdrawn:
        """Gone, and a later mail to these people: it was sent, whatever its text; gone and no such mail: deleted."""
        events = self.caseload.events[entry.case_id]
        known = {e.key: e for e in events if isinstance(e, Mailed) and e.message_id == change.sent_as}
        sent = next(iter(known.values()), None) if change.sent_as else None
        sent = sent or newest_sent(events, self.tally.arrived, since=entry.created_at)
        if sent is not None:
            return sent_as(change.key, sent)
        if change.sent_as:
            return DraftSent(key=sent_key(change.key), at=self.now, draft_key=change.key, message_id=change.sent_as)
        if entry.state is outbox.State.WITHDRAWING:
            because = self._why_withdrawn(entry.case_id)
            return DraftWithdrawn(key=f"withdrawn:{change.key}", at=self.now, draft_key=change.key, because=because)
        return DraftDeleted(key=f"deleted:{change.key}", at=self.now, draft_key=change.key)

    def _why_withdrawn(self, case_id: str) -> str:
        acts = decide(self.caseload.cases[case_id], self.office.policy, now=self.now).acts
        return next((act.because for act in acts if isinstance(act, WithdrawDraft)), "")

    def _skipped(self, one: Skipped) -> dict[str, object]:
        return {"event": "message_skipped", "at": self.now.isoformat(), "case": None, "id": one.id, "error": one.error}


def _in_order(read_: tuple[Message, Reading]) -> tuple[bool, float]:
    """Notes of a page first, then by time: a reply finds the case that its note opens."""
    message, _ = read_
    return message.direction is not Direction.SENT, message.date.timestamp()
