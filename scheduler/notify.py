"""From a raised nudge to the user's channels: kept and retried while a channel is down, never told at night."""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime

from filelock import FileLock, Timeout

from rules.nudging import BRIEF
from rules.worktime import is_working_time
from scheduler.channels import Channel, ChannelDown, retry_delay
from scheduler.office import Office
from store import nudges
from store.nudges import Undelivered

log = logging.getLogger(__name__)

WHENEVER = datetime(9999, 1, 1, tzinfo=UTC)


def notify(
    office: Office, channels: Sequence[Channel], *, now: datetime, waits_until: datetime, in_full: bool = False
) -> None:
    """Tells every channel what it was not told yet; in brief, without names and scripts, unless all is asked for.

    Of what a channel did not take, that is tried whose wait is over at `waits_until`; `WHENEVER` tries all of it.
    Without any channel the terminal has told it. Another program that is telling has the word.
    """
    with office.database.read() as snapshot:
        if not nudges.are_open(snapshot):
            return
    path = office.database.path
    try:
        with FileLock(path.with_name(f"{path.name}.nudges.lock"), timeout=0):
            _notify(office, channels, now=now, waits_until=waits_until, in_full=in_full)
    except Timeout:
        log.info("another run is telling the nudges")


def _notify(
    office: Office, channels: Sequence[Channel], *, now: datetime, waits_until: datetime, in_full: bool
) -> None:
    awake = is_working_time(now, office.policy.worktime)
    with office.database.transaction() as tx:
        nudges.route(tx, [channel.label for channel in channels])
    for channel in channels:
        with office.database.read() as snapshot:
            waiting = nudges.undelivered(snapshot, channel.label, waits_until)
        for one in waiting:
            if (awake or one.nudge.urgent) and not _told(office, channel, one, now=now, in_full=in_full):
                break  # the channel is down for the others, too


def _told(office: Office, channel: Channel, one: Undelivered, *, now: datetime, in_full: bool) -> bool:
    nudge = one.nudge
    title, body = (nudge.title, nudge.body) if in_full else BRIEF[nudge.reason]
    try:
        channel.deliver(title, body)
    except ChannelDown as error:
        next_try = now + retry_delay(one.attempts)
        with office.database.transaction() as tx:
            nudges.failed(tx, nudge.id, channel.label, error=str(error), next_try_at=next_try)
        log.warning("nudge %d could not be told: %s", nudge.id, error)
        return False
    with office.database.transaction() as tx:
        nudges.delivered(tx, nudge.id, channel.label)
    return True
