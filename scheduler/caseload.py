"""All cases, as they stand while the mail of one mailbox comes in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from rules.cases import Awaits, Case
from rules.events import Belongs, DraftDeleted, DraftPlaced, DraftSent, Event, Found, Mailed
from rules.fold import history
from rules.grouping import Joins, LeftAlone, Opens, assign, unverified
from rules.mail import Direction, Kind, Message
from rules.policy import WorkTime
from rules.reading import Reading
from rules.relevance import Known
from rules.worktime import local_date


@dataclass(frozen=True, slots=True)
class Landing:
    """What a mail brings: its events, and the case that they go to; a new one for None."""

    case_id: str | None
    events: tuple[Event, ...]


@dataclass(slots=True)
class Caseload:
    """Knows every case, and what they are known by. Lives for one sync.

    Those of the user's other mailboxes, too: an answer may come to another address than the one that was written from,
    and where mail is forwarded or copied, one note lies in two mailboxes and is one case.
    """

    mailbox: str
    worktime: WorkTime
    events: dict[str, list[Event]] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    known: Known = field(default_factory=Known)
    _seen: set[str] = field(default_factory=set)

    def add(self, case_id: str, happened: Iterable[Event], *, mailbox: str | None = None) -> Case:
        """The case with these events, too; a new one is of this mailbox, unless another is named."""
        events = self.events.setdefault(case_id, [])
        keys = {event.key for event in events}
        events += [event for event in happened if event.key not in keys]
        self._seen |= {event.key for event in events if isinstance(event, Mailed)}
        before = self.cases.get(case_id)
        case = history(events, id=case_id, mailbox=before.mailbox if before else mailbox or self.mailbox)
        self.cases[case_id] = case
        self.known.learn(case)
        return case

    def land(self, message: Message, reading: Reading, *, now: datetime, first_sync: bool) -> Iterator[Landing]:
        """Where the mail belongs. A message twice is a message once."""
        key = key_of(message)
        if key in self._seen:
            return
        match assign(message, reading, tuple(self.cases.values())):
            case LeftAlone():
                return
            case Opens():
                found = Found(key="found", at=now, on=local_date(now, self.worktime), first_sync=first_sync)
                yield Landing(None, (found, mailed(message, reading, self.worktime)))
            case Joins(cases, how, ambiguous):
                doubtful = unverified(message, how)
                mail = mailed(message, reading, self.worktime, how=how, ambiguous=ambiguous, doubtful=doubtful)
                for case in cases:
                    told = self._as_seen_from(case, _in_context(mail, case, self.worktime))
                    yield Landing(case.id, (told, *self._drafts_sent_as(case.id, told)))

    def _as_seen_from(self, case: Case, mail: Mailed) -> Mailed:
        """A provider's own ids mean nothing in another mailbox."""
        if case.mailbox == self.mailbox:
            return mail
        return replace(mail, lies_in=self.mailbox, provider_id="", thread=None)

    def _drafts_sent_as(self, case_id: str, mail: Mailed) -> Iterator[DraftSent]:
        """The drafts that this mail is: by its Message-ID, even if one still lies in Drafts; and of those taken for
        deleted, whichever mail of the user's to these people turns up later."""
        if mail.direction is not Direction.SENT:
            return
        events = self.events[case_id]
        deleted = {event.draft_key: event.at for event in events if isinstance(event, DraftDeleted)}
        for placed in events:
            if isinstance(placed, DraftPlaced) and (
                placed.message_id == mail.message_id
                or (
                    placed.draft_key in deleted
                    and mail.at <= deleted[placed.draft_key]
                    and may_have_been_a_draft(mail, since=placed.at)
                )
            ):
                yield sent_as(placed.draft_key, mail)


def _in_context(mail: Mailed, case: Case, worktime: WorkTime) -> Mailed:
    """ "See you on Wednesday at 2 PM" is an invitation where an interview is being arranged; and what answers the user
    need not say that it is about the job."""
    reading = mail.reading
    at, arranging = reading.meeting_at, case.awaits in {Awaits.TIMES, Awaits.DAY}
    known = not mail.ambiguous and not mail.unverified
    if known and reading.as_answer is not None and mail.belongs in {Belongs.THREAD, Belongs.PERSON}:
        reading = reading.as_answer
    elif known and at is not None and arranging:
        reading = replace(reading, kind=Kind.NEXT_STEP, interview_on=local_date(at, worktime), interview_at=at)
    return replace(mail, reading=replace(reading, as_answer=None))


def sent_as(draft_key: str, mail: Mailed) -> DraftSent:
    return DraftSent(key=sent_key(draft_key), at=mail.at, draft_key=draft_key, message_id=mail.message_id)


def sent_key(draft_key: str) -> str:
    return f"sent:{draft_key}"


def key_of(message: Message) -> str:
    """What makes a message the same message: its Message-ID, wherever it lies."""
    return f"mail:{message.message_id or message.id}"


def mailed(
    message: Message,
    reading: Reading,
    worktime: WorkTime,
    *,
    how: Belongs = Belongs.THREAD,
    ambiguous: bool = False,
    doubtful: bool = False,
) -> Mailed:
    """What is kept of a message."""
    report = message.report
    return Mailed(
        key=key_of(message),
        at=message.date,
        on=local_date(message.date, worktime),
        direction=message.direction,
        message_id=message.message_id,
        provider_id=message.id,
        parents=message.parents,
        thread=message.thread,
        sender=message.sender,
        to=message.to,
        cc=message.cc,
        subject=message.subject,
        reading=reading,
        belongs=how,
        ambiguous=ambiguous,
        unverified=doubtful,
        failed=report.failed if report else (),
        failed_message_id=report.original_message_id if report else None,
    )


def newest_sent(events: Sequence[Event], keys: Iterable[str], *, since: datetime) -> Mailed | None:
    """The latest of these mails that the user sent, and that a draft of that time may have become."""
    wanted = set(keys)
    sent = (
        event
        for event in events
        if isinstance(event, Mailed)
        and event.direction is Direction.SENT
        and event.key in wanted
        and may_have_been_a_draft(event, since=since)
    )
    return max(sent, key=lambda mail: mail.at, default=None)


def may_have_been_a_draft(mail: Mailed, *, since: datetime) -> bool:
    """Whatever its text, unless it thanks for an interview that came after the draft."""
    reading = mail.reading
    day = reading.interview_on if reading.kind is Kind.THANK_YOU and reading.interview_in_words else None
    return mail.at >= since and (day is None or day < since.date())
