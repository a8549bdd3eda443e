"""From a decision to a draft in the mailbox, once: the mailbox is looked at again before anything is written to it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from connectors.mailbox import AlreadySent, Draft, Mailbox, Placed
from rules.cases import Case
from rules.decision import PlaceDraft, WithdrawDraft
from rules.events import DraftEdited, DraftPlaced, DraftSent, DraftWithdrawn, Event, Mailed, Step
from rules.ladder import decide
from rules.rows import window_from
from scheduler.casework import recall
from scheduler.drafts import draft_of, key_of
from scheduler.office import Office
from scheduler.sweep import MailboxAct, settle
from scheduler.telling import draft_placed
from store import cases, installation, journal, outbox
from store.database import Snapshot, Transaction
from store.mailboxes import MailboxRow

LookAgain = Callable[[], None]
"""The mailbox's whole sync once more: they may just have replied, perhaps in another thread."""

LookEverywhere = Callable[[str], None]
"""For replies to a case in folders that no sync reads: a rule of the user's may have put one there."""


@dataclass(frozen=True, slots=True)
class Courier:
    """Carries drafts between the outbox and one mailbox."""

    office: Office
    row: MailboxRow
    mailbox: Mailbox
    look_again: LookAgain
    look_everywhere: LookEverywhere
    now: datetime

    def deliver(self, case_id: str) -> None:
        """Does what the case wants of the mailbox, as far as it still wants it after another look."""
        self.look_again()
        for act in self._wanted(case_id):
            if isinstance(act, WithdrawDraft):  # which may leave room for a draft that is due by now
                self._withdraw(case_id, act)
        if any(isinstance(act, PlaceDraft) for act in self._wanted(case_id)):
            self.look_everywhere(case_id)
        for act in self._wanted(case_id):
            self._carry_out(case_id, act)

    def pick_up(self) -> None:
        """After a crash between the writing and the mark: takes stock of what may already lie in Drafts."""
        with self.office.database.read() as snapshot:
            intended = outbox.pending(snapshot, self.row.id, states=[outbox.State.INTENDED])
        for entry in intended:
            if not any(self._is_for(entry, act) for act in self._wanted(entry.case_id)):
                self._take_stock(entry)

    def place_on_request(self, case: Case, step: Step) -> None:
        """The user's word: the draft that is next, now."""
        attempt = case.placements.count((case.ladder, step)) + 1
        closes_at = window_from(self.now, self.office.policy.worktime)
        self._place(case.id, PlaceDraft(step, case.ladder, attempt, closes_at), asked=True)

    def _wanted(self, case_id: str) -> tuple[MailboxAct, ...]:
        with self.office.database.read() as snapshot:
            case = _case(snapshot, case_id)
        acts = decide(case, self.office.policy, now=self.now).acts
        return tuple(act for act in acts if isinstance(act, PlaceDraft | WithdrawDraft))

    def _carry_out(self, case_id: str, act: MailboxAct) -> None:
        match act:
            case PlaceDraft():
                self._place(case_id, act, asked=False)
            case WithdrawDraft():
                self._withdraw(case_id, act)
            case _:
                assert_never(act)

    # --- placing --------------------------------------------------------------------------------------------------

    def _place(self, case_id: str, act: PlaceDraft, *, asked: bool) -> None:
        with self.office.database.transaction() as tx:
            case, entry, draft = self._intend(tx, case_id, act)
        if entry.state is not outbox.State.INTENDED:
            return
        result = self.mailbox.place_draft(draft)
        with self.office.database.transaction() as tx:
            to = tuple(address.address for address in draft.to + draft.cc)
            placed, *more = self._placed(case, entry, result, to, act.closes_at)
            self._mark(tx, entry, result)
            self._tell(tx, case_id, [replace(placed, asked=asked), *more], draft.subject)
        self.office.announce()

    def _intend(self, tx: Transaction, case_id: str, act: PlaceDraft) -> tuple[Case, outbox.OutboxRow, Draft]:
        case = _case(tx, case_id)
        key = key_of(installation.secret(tx), case, ladder=act.ladder, step=act.step, attempt=act.attempt)
        draft = draft_of(self.office, case, act.step, key=key, owner=self.mailbox.owner, now=self.now)
        entry = outbox.intend(
            tx,
            case_id=case_id,
            ladder=act.ladder,
            step=act.step,
            attempt=act.attempt,
            draft_key=key,
            message_id=draft.message_id,
            fingerprint=draft.fingerprint,
            at=self.now,
        )
        return case, entry, draft

    def _placed(
        self,
        case: Case,
        entry: outbox.OutboxRow,
        result: Placed | AlreadySent,
        to: tuple[str, ...],
        closes_at: datetime,
    ) -> tuple[DraftPlaced, *tuple[Event, ...]]:
        lies = result if isinstance(result, Placed) else Placed("", entry.draft_key, "", result.message_id)
        placed = DraftPlaced(
            key=f"placed:{entry.draft_key}",
            at=self.now,
            ladder=entry.ladder,
            step=entry.step,
            draft_key=entry.draft_key,
            draft_id=lies.id,
            fingerprint=lies.fingerprint,
            message_id=lies.message_id,
            to=to,
            closes_at=closes_at,
        )
        return (placed,) if isinstance(result, Placed) else (placed, self._sent(case, entry, result))

    def _sent(self, case: Case, entry: outbox.OutboxRow, result: AlreadySent) -> DraftSent:
        with self.office.database.read() as snapshot:
            events = cases.events_of(snapshot, case.id)
        twins = (event for event in events if isinstance(event, Mailed) and event.message_id == result.message_id)
        twin = next(twins, None)
        at = twin.at if twin else self.now
        return DraftSent(key=f"sent:{entry.draft_key}", at=at, draft_key=entry.draft_key, message_id=result.message_id)

    def _mark(self, tx: Transaction, entry: outbox.OutboxRow, result: Placed | AlreadySent) -> None:
        if isinstance(result, Placed):
            outbox.mark_placed(tx, entry.id)
        else:
            outbox.settle(tx, entry.id)

    def _tell(self, tx: Transaction, case_id: str, events: list[Event], subject: str) -> None:
        # The placing is told before what follows from it.
        for event in events:
            if isinstance(event, DraftPlaced):
                case = _case(tx, case_id)
                decision = decide(case, self.office.policy, now=self.now)
                journal.write(tx, self.row.id, [draft_placed(case, decision, event, subject, now=self.now)])
        settle(tx, self.office, self.row, case_id, events, now=self.now)

    # --- withdrawing ----------------------------------------------------------------------------------------------

    def _withdraw(self, case_id: str, act: WithdrawDraft) -> None:
        with self.office.database.transaction() as tx:
            draft = _case(tx, case_id).draft
            entry = outbox.by_draft_key(tx, act.draft_key)
            if draft is None or entry is None or draft.key != act.draft_key:
                return
            outbox.mark_withdrawing(tx, entry.id)
        gone = self.mailbox.withdraw_draft(Placed(draft.id, draft.key, draft.fingerprint, draft.message_id))
        key = act.draft_key
        withdrawn = DraftWithdrawn(key=f"withdrawn:{key}", at=self.now, draft_key=key, because=act.because)
        event = withdrawn if gone else DraftEdited(key=f"edited:{key}", at=self.now, draft_key=key)
        with self.office.database.transaction() as tx:
            if gone:
                outbox.drop(tx, entry.id)
            else:
                outbox.mark_placed(tx, entry.id)
            settle(tx, self.office, self.row, case_id, [event], now=self.now)
        self.office.announce()

    # --- after a crash --------------------------------------------------------------------------------------------

    def _is_for(self, entry: outbox.OutboxRow, act: MailboxAct) -> bool:
        same = isinstance(act, PlaceDraft) and (act.ladder, act.step, act.attempt)
        return same == (entry.ladder, entry.step, entry.attempt)

    def _take_stock(self, entry: outbox.OutboxRow) -> None:
        """The step is no longer wanted; its draft may lie there all the same, and the user may have changed it."""
        result = self.mailbox.find_draft(entry.draft_key, entry.message_id)
        with self.office.database.transaction() as tx:
            if result is None:
                outbox.drop(tx, entry.id)
                return
            case = _case(tx, entry.case_id)
            closes_at = window_from(self.now, self.office.policy.worktime)
            events: list[Event] = list(self._placed(case, entry, result, (), closes_at))
            if isinstance(result, Placed) and result.fingerprint != entry.fingerprint:
                events.append(DraftEdited(key=f"edited:{entry.draft_key}", at=self.now, draft_key=entry.draft_key))
            self._mark(tx, entry, result)
            settle(tx, self.office, self.row, entry.case_id, events, now=self.now)
        self.office.announce()


def _case(snapshot: Snapshot, case_id: str) -> Case:
    row = cases.get(snapshot, case_id)
    if row is None:
        raise LookupError(f"case {case_id} is gone")
    return recall(snapshot, row)
