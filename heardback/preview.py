"""What a run would find in a mailbox, worked out in memory: the same reading, grouping and judging, and no store."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from connectors.mailbox import Archive, Mailbox, Skipped, Wanted
from heardback.casebook import Standing
from rules.employers import registrable_domain
from rules.ladder import decide
from rules.mail import Address, Direction, Envelope, Kind, Message
from rules.policy import Policy
from rules.reader import read
from rules.reading import Reading
from scheduler.caseload import Caseload, key_of

Source = Callable[[Wanted], Iterator[Message | Skipped | None]]
"""Every message of the horizon that is wanted, None for one that is not; asked again for each look."""

MOST_LOOKS = 3
"""The notes first, then the replies to them; once more where a reply opened a case of its own."""


@dataclass(frozen=True, slots=True)
class Preview:
    standings: list[Standing]
    looked_at: int
    skipped: dict[str, str]


def from_mailbox(mailbox: Mailbox, *, horizon: datetime, now: datetime) -> Source:
    def source(wanted: Wanted) -> Iterator[Message | Skipped | None]:
        for page in mailbox.changes(None, horizon=horizon, now=now, wanted=wanted):
            yield from page.arrived
            yield from page.skipped
            yield from (None for _ in range(page.looked_at - len(page.arrived) - len(page.skipped)))

    return source


def from_archive(archive: Archive, *, horizon: datetime, now: datetime) -> Source:
    def source(wanted: Wanted) -> Iterator[Message | Skipped | None]:
        for found in archive.messages(now=now):
            if isinstance(found, Message) and (found.date < horizon or not wanted(found)):
                yield None
            else:
                yield found

    return source


def likely_owner(source: Source) -> Address | None:
    """Whose mailbox it is, where nobody says: the one who is in most of the mail, at both of its ends."""
    wrote, got = Counter[Address](), Counter[Address]()

    def count(envelope: Envelope) -> bool:
        wrote.update({Address(envelope.sender.address)})
        got.update({Address(other.address) for other in envelope.recipients})
        return False

    for found in source(count):
        if isinstance(found, Message):
            count(found)
    both = (wrote + got).most_common()
    return next((one for one, _ in both if one.address and one in wrote and one in got), None)


def preview(
    source: Source,
    policy: Policy,
    *,
    owner: tuple[Address, ...],
    skills: tuple[str, ...],
    now: datetime,
    progress: Callable[[int, int | None], None],
) -> Preview:
    """The cases that a first run at `now` would open, and what it would do about each."""
    desk = _Desk(Caseload(owner[0].address if owner else "", policy.worktime), owner, policy, skills, now)
    looked_at, skipped = 0, dict[str, str]()
    for look in range(MOST_LOOKS):
        before, total = len(desk.caseload.cases), looked_at or None
        for number, found in enumerate(source(desk.wants_notes if look == 0 else desk.caseload.known), start=1):
            looked_at = max(looked_at, number)
            progress(number, total)
            match found:
                case Message():
                    desk.take(found)
                case Skipped():
                    skipped[found.id] = found.error
        desk.land()
        if look > 0 and len(desk.caseload.cases) == before:
            break
    cases = desk.caseload.cases.values()
    return Preview([Standing(case, decide(case, policy, now=now)) for case in cases], looked_at, skipped)


@dataclass(slots=True)
class _Desk:
    """What one look has found; it lands when the look has ended."""

    caseload: Caseload
    owner: tuple[Address, ...]
    policy: Policy
    skills: tuple[str, ...]
    now: datetime
    taken: dict[str, tuple[Message, Reading]] = field(default_factory=dict)

    @staticmethod
    def wants_notes(envelope: Envelope) -> bool:
        return envelope.direction is Direction.SENT

    def take(self, message: Message) -> None:
        """Reads the message, and keeps it without its text if it may concern a case."""
        key = key_of(message)
        if key in self.taken:
            return
        reading, _ = read(message, owner=self.owner, worktime=self.policy.worktime, skills=self.skills)
        if reading.kind is Kind.THANK_YOU or not self.wants_notes(message) or self._is_to_known(message):
            self.taken[key] = replace(message, text=""), reading

    def land(self) -> None:
        """Notes first, then by time: a reply finds the case that its note opens."""
        for message, reading in sorted(self.taken.values(), key=_in_order):
            for landing in self.caseload.land(message, reading, now=self.now, first_sync=True):
                self.caseload.add(landing.case_id or f"preview-{len(self.caseload.cases) + 1}", landing.events)
        self.taken.clear()

    def _is_to_known(self, message: Message) -> bool:
        known = self.caseload.known
        return not known.message_ids.isdisjoint(message.parents) or any(
            other.address in known.people or registrable_domain(other.address) in known.domains
            for other in message.recipients
        )


def _in_order(taken: tuple[Message, Reading]) -> tuple[bool, float]:
    message, _ = taken
    return message.direction is not Direction.SENT, message.date.timestamp()
