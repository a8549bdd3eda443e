"""One case: what happened to it is written down, and the case is judged anew."""

from collections.abc import Iterable
from datetime import datetime

from rules.cases import Case
from rules.decision import Decision
from rules.events import Event
from rules.fold import history
from rules.ladder import decide
from rules.policy import Policy
from store import cases, mailboxes
from store.database import Snapshot, Transaction


def recall(snapshot: Snapshot, row: cases.CaseRow) -> Case:
    """The case as its events have left it."""
    address = mailboxes.get(snapshot, row.mailbox_id).address
    return history(cases.events_of(snapshot, row.id), id=row.id, mailbox=address)


def record(
    tx: Transaction, case_id: str, happened: Iterable[Event], policy: Policy, *, now: datetime
) -> tuple[Case, Decision]:
    """Adds the events to the case, and renews its summary and the moment at which the ladder looks at it next."""
    cases.append(tx, case_id, happened)
    row = cases.get(tx, case_id)
    if row is None:
        raise LookupError(f"case {case_id} is gone")
    case = recall(tx, row)
    decision = decide(case, policy, now=now)
    cases.update_summary(
        tx,
        case_id,
        company=case.company,
        role=case.role,
        domain=case.domain,
        state=case.state,
        outcome=case.outcome,
        wake_at=now if decision.acts else decision.wake_at,
    )
    return case, decision
