"""Events and cases, told as people tell them: a_note(on="Mon 2 March 17:30"), a_reply(on="Fri 6 March 10:00", …).

Every moment is the wall clock of Chicago in 2026 unless it says otherwise, written "2 March 17:30" or, where the hour
does not matter, "2 March" for noon; a weekday in front is checked.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from itertools import count
from zoneinfo import ZoneInfo

from rules.cases import Case
from rules.decision import Act, Decision
from rules.events import (
    Belongs,
    Called,
    Closed,
    DraftDeleted,
    DraftEdited,
    DraftPlaced,
    DraftSent,
    DraftWithdrawn,
    Event,
    Found,
    Mailed,
    Nudged,
    Outcome,
    Promised,
    Reason,
    Reopened,
    Snoozed,
    Step,
    Watched,
)
from rules.fold import history
from rules.ladder import decide
from rules.mail import Address, Cue, Direction, Invitation, Kind, Signal
from rules.policy import Policy, WorkTime
from rules.reading import Contact, PromisedDay, Reading
from rules.rows import window_from

CHICAGO = ZoneInfo("America/Chicago")
POLICY = Policy(worktime=WorkTime(zone=CHICAGO, country="US", subdivision="MO"))
JANE = Address("jane.doe@example.com", "Jane Doe")
PRIYA = Address("priya.raman@northlight-studio.com", "Priya Raman")
TOMAS = Address("tomas.lind@northlight-studio.com", "Tomas Lind")
PHONE = "+18165550143"

_FORMS = ("%d %B %H:%M", "%d %B")
_numbers = count(1)


def when(text: str, zone: ZoneInfo = CHICAGO) -> datetime:
    """ "Fri 13 March 09:00", in UTC."""
    head, _, rest = text.partition(" ")
    weekday, words = (head, rest) if head.isalpha() else ("", text)
    for form in _FORMS:
        try:
            wall = datetime.strptime(f"2026 {words}", f"%Y {form}").replace(tzinfo=zone)
        except ValueError:
            continue
        wall = wall if ":" in words else wall.replace(hour=12)
        assert not weekday or wall.strftime("%A").startswith(weekday), f"{text}: that is a {wall:%A}"
        return wall.astimezone(UTC)
    raise AssertionError(f"no such moment: {text}")


def day(text: str) -> date:
    return when(text).astimezone(CHICAGO).date()


def words(at: datetime | None, zone: ZoneInfo = CHICAGO) -> str:
    """A moment as the tables write it: "Fri 13 March 09:00"."""
    return f"{at.astimezone(zone):%a} {at.astimezone(zone).day} {at.astimezone(zone):%B %H:%M}" if at else ""


# --- mail ---------------------------------------------------------------------------------------------------------


def a_mail(
    kind: Kind,
    *,
    on: str | datetime,
    sent: bool = False,
    sender: Address | None = None,
    to: Sequence[Address] | None = None,
    key: str = "",
    signals: Iterable[Signal] = (),
    promising: str = "",
    interview: str = "",
    at_hour: bool = False,
    in_words: bool = False,
    returns: str = "",
    answers: str = "",
    invitation: Invitation | None = None,
    write_instead: str = "",
    cue: str = "",
    shows: str = "",
    automated: bool = False,
    ambiguous: bool = False,
    unverified: bool = False,
    belongs: Belongs = Belongs.THREAD,
    failed: Sequence[Address] = (),
    failed_mail: str | None = None,
    zone: ZoneInfo = CHICAGO,
) -> Mailed:
    at = when(on, zone) if isinstance(on, str) else on
    name = key or f"m{next(_numbers)}"
    writer = sender or (JANE if sent else PRIYA)
    addressed = tuple(to) if to is not None else ((PRIYA,) if sent else (JANE,))
    people = addressed if sent else (writer,)
    reading = Reading(
        kind=kind,
        signals=frozenset(signals),
        automated=automated,
        cues=(Cue(shows or "its words", cue),) if cue or shows else (),
        company="Northlight Studio",
        domain="northlight-studio.com",
        role="Graphic Designer",
        contacts=tuple(Contact(person.address, person.name) for person in people) if kind is not Kind.BOUNCE else (),
        interview_on=day(interview) if interview else None,
        interview_at=when(interview) if at_hour else None,
        interview_in_words=in_words,
        promised=PromisedDay(day(promising), f"by {promising}") if promising else None,
        returns_on=day(returns) if returns else None,
        invitation=invitation,
        is_interview=invitation is not None,
        write_instead=write_instead,
    )
    return Mailed(
        key=f"mail:{name}",
        at=at,
        on=at.astimezone(zone).date(),
        direction=Direction.SENT if sent else Direction.RECEIVED,
        message_id=f"<{name}@mail.example>",
        provider_id=name,
        parents=(f"<{answers}@mail.example>",) if answers else (),
        sender=writer,
        to=addressed,
        subject="Thank you",
        reading=reading,
        belongs=belongs,
        ambiguous=ambiguous,
        unverified=unverified,
        failed=tuple(person.address for person in failed),
        failed_message_id=f"<{failed_mail}@mail.example>" if failed_mail else None,
    )


def a_note(*, on: str, interview: str = "", **more: object) -> Mailed:
    """A thank-you note; of the day on which it was sent, unless another is named."""
    return a_mail(Kind.THANK_YOU, on=on, sent=True, interview=interview or on, **more)  # type: ignore[arg-type]


def a_follow_up(*, on: str, **more: object) -> Mailed:
    """A follow-up that the user wrote by hand."""
    return a_mail(Kind.FOLLOW_UP, on=on, sent=True, **more)  # type: ignore[arg-type]


def my_mail(*, on: str, **more: object) -> Mailed:
    """Anything else that the user wrote to them."""
    return a_mail(Kind.OTHER, on=on, sent=True, **more)  # type: ignore[arg-type]


def a_reply(kind: Kind = Kind.STILL_DECIDING, *, on: str, **more: object) -> Mailed:
    return a_mail(kind, on=on, **more)  # type: ignore[arg-type]


def a_rejection(*, on: str, **more: object) -> Mailed:
    return a_mail(Kind.REJECTION, on=on, **more)  # type: ignore[arg-type]


def an_offer(*, on: str, **more: object) -> Mailed:
    return a_mail(Kind.OFFER, on=on, **more)  # type: ignore[arg-type]


def a_next_step(*, on: str, **more: object) -> Mailed:
    return a_mail(Kind.NEXT_STEP, on=on, **more)  # type: ignore[arg-type]


def an_auto_reply(*, on: str, **more: object) -> Mailed:
    return a_mail(Kind.AUTO_REPLY, on=on, **more)  # type: ignore[arg-type]


def an_acknowledgement(*, on: str, **more: object) -> Mailed:
    return a_mail(Kind.ACKNOWLEDGEMENT, on=on, automated=True, **more)  # type: ignore[arg-type]


def a_bounce(*, on: str, of: str | None = None, failed: Sequence[Address] = (PRIYA,), **more: object) -> Mailed:
    daemon = Address("mailer-daemon@example.com")
    return a_mail(Kind.BOUNCE, on=on, sender=daemon, failed=failed, failed_mail=of, automated=True, **more)  # type: ignore[arg-type]


def an_invitation(
    *,
    on: str,
    to_come: str,
    uid: str = "u1",
    sequence: int = 0,
    cancels: bool = False,
    organizer: Address | None = PRIYA,
    **more: object,
) -> Mailed:
    """A calendar invitation to an interview at that moment, or its cancellation."""
    invitation = Invitation(
        uid=uid,
        method="CANCEL" if cancels else "REQUEST",
        sequence=sequence,
        starts_at=when(to_come),
        organizer=organizer,
        cancelled=cancels,
    )
    signals = {Signal.CANCELLATION} if cancels else set()
    kind = Kind.OTHER if cancels else Kind.NEXT_STEP
    return a_mail(kind, on=on, interview=to_come, at_hour=True, invitation=invitation, signals=signals, **more)  # type: ignore[arg-type]


# --- what is done with drafts ---------------------------------------------------------------------------------------


def a_draft_placed(
    *,
    on: str,
    ladder: str,
    step: Step = Step.FIRST_FOLLOW_UP,
    key: str = "d1",
    closes: str = "",
    asked: bool = False,
    to: Sequence[Address] = (PRIYA,),
) -> DraftPlaced:
    return DraftPlaced(
        key=f"placed:{key}",
        at=when(on),
        ladder=ladder if ladder.startswith(("mail:", "watched", "reopened", "promised")) else f"mail:{ladder}",
        step=step,
        draft_key=key,
        draft_id=key,
        fingerprint="f",
        message_id=f"<{key}@mail.example>",
        to=tuple(person.address for person in to),
        closes_at=when(closes) if closes else window_from(when(on), POLICY.worktime),
        asked=asked,
    )


def a_draft_edited(*, on: str, key: str = "d1") -> DraftEdited:
    return DraftEdited(key=f"edited:{key}", at=when(on), draft_key=key)


def a_draft_sent(*, on: str, key: str = "d1", as_: str = "") -> DraftSent:
    return DraftSent(key=f"sent:{key}", at=when(on), draft_key=key, message_id=f"<{as_ or key}@mail.example>")


def a_draft_deleted(*, on: str, key: str = "d1") -> DraftDeleted:
    return DraftDeleted(key=f"deleted:{key}", at=when(on), draft_key=key)


def a_draft_withdrawn(*, on: str, key: str = "d1") -> DraftWithdrawn:
    return DraftWithdrawn(key=f"withdrawn:{key}", at=when(on), draft_key=key, because="they wrote")


def told(reason: Reason, about: str, *, on: str) -> Nudged:
    return Nudged(key=f"nudged:{reason}:{about}", at=when(on), reason=reason, about=about)


# --- the user's word ------------------------------------------------------------------------------------------------


def found(*, on: str, first_sync: bool = False) -> Found:
    return Found(key="found", at=when(on), on=day(on), first_sync=first_sync)


def watched(*, on: str, interview: str, promised: str = "") -> Watched:
    return Watched(
        key=f"watched {on}",
        at=when(on),
        on=day(on),
        company="Northlight Studio",
        contacts=(Contact(PRIYA.address, PRIYA.name),),
        interview_on=day(interview),
        promised_by=day(promised) if promised else None,
    )


def promised(by: str, *, on: str) -> Promised:
    return Promised(key=f"promised {on}", at=when(on), on=day(on), by=day(by))


def snoozed(until: str, *, on: str) -> Snoozed:
    return Snoozed(key=f"snoozed {on}", at=when(on), until=day(until))


def called(*, on: str) -> Called:
    return Called(key=f"called {on}", at=when(on))


def closed(outcome: Outcome = Outcome.USER_CLOSED, *, on: str) -> Closed:
    return Closed(key=f"closed {on}", at=when(on), outcome=outcome)


def reopened(*, on: str) -> Reopened:
    return Reopened(key=f"reopened {on}", at=when(on))


# --- what comes of it -----------------------------------------------------------------------------------------------


def a_case(*events: Event) -> Case:
    return history(events, id="k3f9", mailbox=JANE.address)


def judged(*events: Event, at: str, policy: Policy = POLICY) -> Decision:
    """What the ladder says at that moment of all that has happened by then."""
    now = when(at)
    return decide(a_case(*(event for event in events if event.at <= now)), policy, now=now)


def acts(*events: Event, at: str, policy: Policy = POLICY) -> tuple[Act, ...]:
    return judged(*events, at=at, policy=policy).acts
