"""What is due: decide, and do at once what needs no mailbox. Costs what is due, not what exists."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import assert_never

from rules.cases import Case
from rules.decision import Act, CloseCase, Decision, PlaceDraft, RaiseNudge, WithdrawDraft
from rules.events import Closed, Event, Nudged, Reason
from rules.nudging import Nudge, nudge
from rules.rendering import TemplateError
from rules.worktime import local_date
from scheduler.casework import recall, record
from scheduler.office import Office
from scheduler.telling import nudge_raised, steps_of, told
from store import cases, journal, nudges
from store.database import Transaction
from store.mailboxes import MailboxRow

MailboxAct = PlaceDraft | WithdrawDraft
AT_ONCE = 1000
"""How many cases one transaction looks at; more are due again at the next."""


def sweep(office: Office, row: MailboxRow, *, now: datetime) -> tuple[str, ...]:
    """Looks at the cases that are due; returns those whose decision wants something of the mailbox."""
    with office.database.transaction() as tx:
        due = cases.due(tx, now, limit=AT_ONCE, mailbox_id=row.id)
        wanting = tuple(case.id for case in due if settle(tx, office, row, case.id, (), now=now))
    office.announce()
    return wanting


def settle(
    tx: Transaction, office: Office, row: MailboxRow, case_id: str, happened: Sequence[Event], *, now: datetime
) -> tuple[MailboxAct, ...]:
    """Writes down what happened to the case and does all that follows from it; returns what the mailbox is wanted for.

    Each round leaves an event behind that takes its act off the agenda, so that this ends.
    """
    events = tuple(happened)
    while True:
        case, decision = _write_down(tx, office, row, case_id, events, now=now)
        events = tuple(
            _done(tx, office, row, case, decision, act, now=now) for act in decision.acts if not _of_mailbox(act)
        )
        if not events:
            return tuple(act for act in decision.acts if isinstance(act, PlaceDraft | WithdrawDraft))


def _of_mailbox(act: Act) -> bool:
    return isinstance(act, PlaceDraft | WithdrawDraft)


def _write_down(
    tx: Transaction, office: Office, row: MailboxRow, case_id: str, events: Sequence[Event], *, now: datetime
) -> tuple[Case, Decision]:
    found = cases.get(tx, case_id)
    before = recall(tx, found) if found else None
    case, decision = record(tx, case_id, events, office.policy, now=now)
    if events:
        steps = steps_of(cases.events_of(tx, case_id))
        journal.write(tx, row.id, told(before, case, events, decision, steps=steps, now=now))
    return case, decision


def _done(
    tx: Transaction, office: Office, row: MailboxRow, case: Case, decision: Decision, act: Act, *, now: datetime
) -> Event:
    match act:
        case RaiseNudge():
            _raise(tx, office, row, case, decision, act, now=now)
            return Nudged(key=f"nudged:{act.reason}:{act.about}", at=now, reason=act.reason, about=act.about)
        case CloseCase():
            return Closed(key=f"closed:{act.outcome}:{now.isoformat()}", at=now, outcome=act.outcome)
        case PlaceDraft() | WithdrawDraft():
            raise AssertionError(act)
        case _:
            assert_never(act)


def _raise(
    tx: Transaction, office: Office, row: MailboxRow, case: Case, decision: Decision, act: RaiseNudge, *, now: datetime
) -> None:
    words = _words(office, case, act, now=now)
    # A mail that fits several cases is asked about once.
    scope = row.id if act.reason is Reason.WHOSE_IS_THIS else case.id
    new = nudges.raise_(
        tx,
        mailbox_id=row.id,
        case_id=case.id,
        key=f"{scope}:{act.reason}:{act.about}",
        reason=act.reason,
        title=words.title,
        body=words.body,
        at=now,
        urgent=act.reason is Reason.BOUNCE,
    )
    if new:
        journal.write(tx, row.id, [nudge_raised(case, decision, act.reason, words.title, words.body, now=now)])


def _words(office: Office, case: Case, act: RaiseNudge, *, now: datetime) -> Nudge:
    worktime = office.policy.worktime
    say = partial(nudge, case, act, profile=office.profile, today=local_date(now, worktime), worktime=worktime)
    try:
        return say(templates=office.templates)
    except TemplateError:
        return say(templates=office.default_templates)
