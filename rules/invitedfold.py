"""What an invitation, a move or a cancellation of an interview does to its case (RFC 5546)."""

from dataclasses import replace

from rules.cases import Anchor, Awaits, Basis, Case, Meeting, State
from rules.changes import (
    concerned,
    new_ladder,
    next_round,
    parent_of,
    promise_of,
    promise_since,
    quote_of,
    said_by,
    to_come,
    waits_anew,
)
from rules.events import Mailed, Outcome, Reason
from rules.mail import Invitation, Signal


def calls_off(mail: Mailed) -> bool:
    """Whether the mail takes an interview away without asking for times that suit the user better."""
    signals = mail.reading.signals
    if cancelled_invitation(mail) is not None:
        return True
    return Signal.CANCELLATION in signals and Signal.REQUEST not in signals


def cancelled_invitation(mail: Mailed) -> Invitation | None:
    invitation = mail.reading.invitation
    return invitation if invitation is not None and invitation.cancelled else None


def invited(case: Case, mail: Mailed) -> Case:
    """An interview is to come: a new round, one more of the same, or the same one on another day."""
    meeting = _meeting_of(case, mail)
    if _is_known(case, meeting) or (meeting.uid and meeting.on is None):
        return case
    if meeting.on is not None and meeting.on == case.interview_on and not to_come(case, mail):
        return waits_anew(case, mail) if not meeting.uid else case
    case = replace(case, begun=True)
    over = case.thanked or not (case.interview_on is None or to_come(case, mail) or _is_today(case, mail))
    promise = promise_of(mail) or (None if over else case.promise)
    case = next_round(case, mail) if over else new_ladder(case, mail)
    case = replace(case, parent=parent_of(case, mail), promise=promise)
    asks = Signal.REQUEST in mail.reading.signals
    if meeting.on is not None:
        case = _set(case, mail, meeting)
    elif case.interview_on is None or asks:
        case = replace(case, interview_on=None, interview_at=None, meetings=(), anchor=None, awaits=Awaits.DAY)
    case = replace(case, promise=promise_since(case, case.interview_on) if case.interview_on else None)
    return concerned(replace(case, awaits=Awaits.TIMES), mail, Reason.THEY_WAIT_FOR_YOU) if asks else case


def _meeting_of(case: Case, mail: Mailed) -> Meeting:
    """The meeting as this mail has it; a day that has passed is no invitation, nor is that of what is called off."""
    reading = mail.reading
    day = reading.interview_on if reading.interview_on and reading.interview_on >= mail.on else None
    if Signal.CANCELLATION in reading.signals and day == case.interview_on:
        day = None
    at = reading.interview_at if day is not None else None
    invitation = reading.invitation
    if invitation is None or invitation.cancelled or not reading.is_interview:
        return Meeting("", 0, day, at)
    return Meeting(invitation.uid, invitation.sequence, day, at)


def _is_known(case: Case, meeting: Meeting) -> bool:
    """The same said again, or (RFC 5546 2.1.5) an older word: one of a lower SEQUENCE."""
    known = _known(case, meeting.uid)
    if known is None or not meeting.uid:
        return False
    if meeting.sequence < known.sequence:
        return True
    return known.on is not None and (meeting.on, meeting.at) == (known.on, known.at)


def _known(case: Case, uid: str) -> Meeting | None:
    return next((meeting for meeting in case.meetings if meeting.uid == uid), None)


def _set(case: Case, mail: Mailed, meeting: Meeting) -> Case:
    """Words move whatever was set; a calendar's event moves itself, and stands beside the other events."""
    if not meeting.uid and any(known.uid and known.on == meeting.on for known in case.meetings):
        return _anchored_at_last(_confirmed(case, meeting), mail)
    others = tuple(known for known in case.meetings if meeting.uid and known.uid not in {"", meeting.uid})
    return _anchored_at_last(replace(case, meetings=(*others, meeting)), mail)


def _confirmed(case: Case, meeting: Meeting) -> Case:
    """The calendar's events with what words say of that day: the same, or another hour where there is one event."""
    same = [known for known in case.meetings if known.on == meeting.on]
    if meeting.at is None or len(same) > 1:
        return case
    meetings = tuple(replace(known, at=meeting.at) if known in same else known for known in case.meetings)
    return replace(case, meetings=meetings)


def _anchored_at_last(case: Case, mail: Mailed) -> Case:
    set_ = [(meeting.on, meeting) for meeting in case.meetings if meeting.on is not None]
    day, last = max(set_, key=lambda each: (each[0], each[1].at.timestamp() if each[1].at else 0.0))
    anchor = Anchor(basis=Basis.INTERVIEW, on=day, who=said_by(mail), quote=quote_of(mail))
    return replace(case, interview_on=day, interview_at=last.at, invited=True, anchor=anchor)


def cancelled(case: Case, mail: Mailed) -> Case:
    """An interview is taken away: another day is named, another interview remains, or the case is closed."""
    if _names_another_day(case, mail):
        return invited(case, mail)
    invitation = cancelled_invitation(mail)
    if invitation is not None:
        return _uninvited(case, mail, invitation)
    if case.thanked and not to_come(case, mail):
        return waits_anew(case, mail)
    return _called_off(case, mail)


def _names_another_day(case: Case, mail: Mailed) -> bool:
    reading, invitation = mail.reading, cancelled_invitation(mail)
    if reading.interview_on is None or reading.interview_on < mail.on:
        return False
    if invitation is None:
        return reading.interview_on != case.interview_on
    # The day of what is cancelled is no day of an interview; the words may name another.
    same = reading.interview_at is not None and reading.interview_at == invitation.starts_at
    return not same and reading.interview_on not in {invitation.starts_at, case.interview_on}


def _uninvited(case: Case, mail: Mailed, invitation: Invitation) -> Case:
    known = _known(case, invitation.uid)
    others = tuple(meeting for meeting in case.meetings if meeting.uid != invitation.uid)
    another = known is None and any(meeting.uid for meeting in case.meetings)
    if another or (known is not None and (invitation.sequence < known.sequence or known.on is None)):
        return case
    if not to_come(case, mail) and not _is_today(case, mail):
        return case  # calendars are tidied up, too
    case = replace(case, meetings=(*others, Meeting(invitation.uid, invitation.sequence)))
    if any(meeting.on is not None for meeting in others):
        return _anchored_at_last(case, mail)
    return _called_off(case, mail)


def _is_today(case: Case, mail: Mailed) -> bool:
    """On the day itself, with no hour known, it may well be still to come."""
    return case.interview_on == mail.on and case.interview_at is None and not case.thanked


def _called_off(case: Case, mail: Mailed) -> Case:
    if not case.begun:
        return case
    # No interview is left that another could come after; of calendars, what they are to forget is kept.
    meetings = tuple(Meeting(known.uid, known.sequence) for known in case.meetings if known.uid)
    bare = replace(case, interview_on=None, interview_at=None, invited=False, meetings=meetings)
    return replace(waits_anew(bare, mail), state=State.CLOSED, outcome=Outcome.CANCELLED)
