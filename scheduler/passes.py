"""One pass over a mailbox: sync, sweep, deliver. Only one at a time, whoever asks."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from connectors.errors import MailboxError, NotAuthorized, Unavailable
from connectors.mailbox import Mailbox
from rules.cases import Case
from rules.events import Reason, Step
from scheduler.deliver import Courier
from scheduler.office import Office
from scheduler.sweep import sweep
from scheduler.sync import look_everywhere, sync
from store import journal, mailboxes, nudges
from store.mailboxes import MailboxRow

log = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds that a second pass waits for the first."""


Connected = tuple[MailboxRow, Mailbox]


class Busy(Exception):
    """Another program is at this mailbox."""


def one_pass(
    office: Office,
    row: MailboxRow,
    mailbox: Mailbox,
    *,
    now: datetime,
    patience: float = PATIENCE,
    others: Sequence[Connected] = (),
) -> None:
    """Reads what is new, does what is due. Raises `MailboxError` and `Busy`; what was done until then stands."""
    with at_mailbox(office, row, now=now, patience=patience):
        _read(office, row, mailbox, now=now)
        if not office.stopping():
            _act(office, row, mailbox, others, now=now)


def passes(office: Office, connected: Sequence[Connected], *, now: datetime) -> Iterator[tuple[MailboxRow, Exception]]:
    """A pass over each mailbox, all of them read before anything is done; yields those that fail, and goes on."""
    well = []
    for row, mailbox in connected:
        try:
            with at_mailbox(office, row, now=now):
                _read(office, row, mailbox, now=now)
        except (MailboxError, Busy) as error:
            yield row, error
        else:
            well.append((row, mailbox))
    # What was opened by the last of them, the first did not look for.
    look_at(office, well[:-1], now=now)
    for row, mailbox in well:
        others = [other for other in well if other[0].id != row.id]
        try:
            with at_mailbox(office, row, now=now):
                _act(office, row, mailbox, others, now=now)
        except (MailboxError, Busy) as error:
            yield row, error


def _read(office: Office, row: MailboxRow, mailbox: Mailbox, *, now: datetime) -> None:
    office.announce()
    sync(office, row, mailbox, now=now)


def _act(office: Office, row: MailboxRow, mailbox: Mailbox, others: Sequence[Connected], *, now: datetime) -> None:
    courier = _courier(office, row, mailbox, others, now=now)
    courier.pick_up()
    for case_id in sweep(office, row, now=now):
        courier.deliver(case_id)


def look_at(office: Office, others: Sequence[Connected], *, now: datetime) -> None:
    """The user's other mailboxes, where an answer may lie; one that cannot be read just now holds nothing up."""
    for row, mailbox in others:
        with suppress(MailboxError, Busy), alone(office.database.path, row, patience=0):
            with office.database.read() as snapshot:
                fresh = mailboxes.get(snapshot, row.id)
            sync(office, fresh, mailbox, now=now, again=fresh.first_synced_at is not None)


def place_on_request(
    office: Office, row: MailboxRow, mailbox: Mailbox, case: Case, step: Step, *, now: datetime
) -> None:
    """The draft that is next, on the user's word. The caller has looked whether that is wise."""
    with at_mailbox(office, row, now=now):
        _courier(office, row, mailbox, (), now=now).place_on_request(case, step)


def _courier(
    office: Office, row: MailboxRow, mailbox: Mailbox, others: Sequence[Connected], *, now: datetime
) -> Courier:
    def look_again() -> None:
        look_at(office, others, now=now)
        sync(office, row, mailbox, now=now, again=True)

    def everywhere(case_id: str) -> None:
        look_everywhere(office, row, mailbox, case_id, now=now)

    return Courier(office, row, mailbox, look_again, everywhere, now)


@contextmanager
def at_mailbox(office: Office, row: MailboxRow, *, now: datetime, patience: float = PATIENCE) -> Iterator[None]:
    """Alone with it. Where its permission has ended, the user is asked, once, to connect it again."""
    with alone(office.database.path, row, patience=patience):
        try:
            yield
        except NotAuthorized:
            _ask_to_reconnect(office, row, now=now)
            raise
        if row.state is mailboxes.State.RECONNECT:
            with office.database.transaction() as tx:
                mailboxes.set_state(tx, row.id, mailboxes.State.OK)


@contextmanager
def alone(store: Path, row: MailboxRow, *, patience: float = PATIENCE) -> Iterator[None]:
    """One pass over this mailbox at a time. The lock goes with the process, however it dies."""
    lock = FileLock(store.with_name(f"{store.name}.{row.id}.lock"), timeout=patience)
    try:
        lock.acquire()
    except Timeout as error:
        raise Busy(
            f"another run has been at {row.address} for {patience:g} seconds: try again when it is done"
        ) from error
    except OSError as error:
        raise Unavailable(f"{lock.lock_file} cannot be written: {error.strerror or type(error).__name__}") from error
    try:
        yield
    finally:
        lock.release()


def _ask_to_reconnect(office: Office, row: MailboxRow, *, now: datetime) -> None:
    title = f"HeardBack can no longer read {row.address}"
    body = f"Its permission has ended. Connect it again: heardback connect {row.provider}"
    told = {"event": "nudge", "at": now.isoformat(), "case": None, "reason": Reason.RECONNECT.value}
    with office.database.transaction() as tx:
        if mailboxes.get(tx, row.id).state is mailboxes.State.RECONNECT:
            return
        mailboxes.set_state(tx, row.id, mailboxes.State.RECONNECT)
        nudges.raise_(
            tx,
            mailbox_id=row.id,
            case_id=None,
            key=f"{row.id}:{Reason.RECONNECT}:{now.isoformat()}",
            reason=Reason.RECONNECT,
            title=title,
            body=body,
            at=now,
        )
        journal.write(tx, row.id, [told | {"title": title, "body": body}])
    office.announce()
