"""What a mail of theirs does to its case: the rows of the timing table that a received mail sets off."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from rules.cases import Awaits, Case, State
from rules.changes import concerned, merged, parent_of, promise_of, quote_of, waits_anew, with_contacts
from rules.events import Mailed, Outcome, Reason
from rules.invitedfold import calls_off, cancelled, invited
from rules.mail import Kind, Signal
from rules.reading import Contact, Reading

_VERDICTS = frozenset({Kind.REJECTION, Kind.OFFER})


def fold_received(case: Case, mail: Mailed) -> Case:
    reading = mail.reading
    if Signal.NO_CALLS in reading.signals:
        case = replace(case, no_calls=True)
    case = _replier_known(case, mail)
    match reading.kind:
        case Kind.BOUNCE:
            return _bounced(case, mail)
        case Kind.AUTO_REPLY:
            return _away(case, mail)
        case Kind.ACKNOWLEDGEMENT:
            return replace(case, promise=promise_of(mail) or case.promise)
        case Kind.OTHER if _is_a_machines(reading):
            return case
        case _:
            return _replied(case, mail)


def _is_a_machines(reading: Reading) -> bool:
    return reading.automated and not reading.is_interview and Signal.CANCELLATION not in reading.signals


def _replier_known(case: Case, mail: Mailed) -> Case:
    """Whoever writes is known; only an organizer becomes somebody to write to."""
    reading = mail.reading
    news: tuple[Contact, ...] = ()
    if reading.kind not in {Kind.BOUNCE, Kind.ACKNOWLEDGEMENT} and not reading.automated:
        news = reading.contacts or (Contact(mail.sender.address, mail.sender.name),)
    contacts = merged(case.contacts, news, adding=False)
    writable = {contact.address for contact in contacts}
    others = merged(case.others, (new for new in news if new.address not in writable), adding=True)
    case = replace(case, contacts=contacts, others=others)
    organizer = reading.invitation.organizer if reading.invitation is not None and reading.is_interview else None
    if organizer is None:
        return case
    # The tables of names are large, and only an invitation needs them here.
    from rules.people import is_nobody

    if is_nobody(organizer.address):
        return case
    known = any(contact.address == organizer.address for contact in case.contacts)
    case = with_contacts(case, (Contact(organizer.address, organizer.name),))
    return case if known else replace(case, organizers=case.organizers | {organizer.address})


# --- what machines say --------------------------------------------------------------------------------------------


def _bounced(case: Case, mail: Mailed) -> Case:
    failed = set(mail.failed) & {contact.address for contact in case.contacts}
    if not failed:
        return case
    case = replace(case, unreachable=case.unreachable | failed)
    last = case.follow_ups[-1].message_id if case.follow_ups else None
    lost = mail.failed_message_id or last
    reached = tuple(
        sent
        for sent in case.follow_ups
        if sent.message_id != lost or not set(sent.to) <= case.unreachable or not sent.to
    )
    return concerned(replace(case, follow_ups=reached), mail, Reason.BOUNCE, who=", ".join(sorted(failed)))


def _away(case: Case, mail: Mailed) -> Case:
    if Signal.LEFT in mail.reading.signals:
        return _has_left(case, mail)
    if mail.reading.returns_on is None:
        return case
    who = _whose(case, mail)
    others = tuple(entry for entry in case.absences if entry[0] != who)
    return replace(case, absences=(*others, (who, mail.reading.returns_on)))


def _whose(case: Case, mail: Mailed) -> str:
    """The address of the person who is away, who may answer from another one than was written to."""
    sender = mail.sender
    if any(contact.address == sender.address for contact in case.contacts):
        return sender.address
    called_so = [c.address for c in case.contacts if c.name and c.name.casefold() == sender.name.casefold()]
    if called_so:
        return called_so[0]
    return case.reachable[0].address if len(case.reachable) == 1 else sender.address


def _has_left(case: Case, mail: Mailed) -> Case:
    """No draft goes to somebody who has left; the user is told whom to write to, if the mail says."""
    gone = _those_gone(case, mail)
    if gone and gone <= case.unreachable:
        return case
    case = replace(case, unreachable=case.unreachable | gone, left=case.left | gone)
    quote = mail.reading.write_instead or quote_of(mail)
    return concerned(case, mail, Reason.THEY_WAIT_FOR_YOU, quote=quote, lasting=True)


def _those_gone(case: Case, mail: Mailed) -> frozenset[str]:
    """An automatic answer speaks of its sender; a person, of whom they name."""
    sender = mail.sender.address
    known = frozenset(contact.address for contact in case.contacts)
    if mail.reading.kind is Kind.AUTO_REPLY and sender in known:
        return frozenset({sender})
    words = " ".join(cue.quote for cue in mail.reading.cues if "left" in cue.shows).casefold()
    named = frozenset(c.address for c in case.contacts if c.name and c.name.split()[0].casefold() in words.split())
    others = known - {sender}
    return (named & others) or (others if len(others) == 1 and sender not in known else frozenset({sender}) & known)


# --- what people say ----------------------------------------------------------------------------------------------


def _replied(case: Case, mail: Mailed) -> Case:
    """A human wrote: the ladder that it answers is over."""
    if not mail.reading.automated:
        sender = {mail.sender.address}
        case = replace(case, unreachable=case.unreachable - sender, left=case.left - sender)
    if mail.ambiguous:
        case = concerned(case, mail, Reason.WHOSE_IS_THIS)
        return case if case.state is State.CLOSED else waits_anew(case, mail)
    if case.state is State.CLOSED:
        return _replied_after_the_end(case, mail)
    return _answered(case, mail)


def _answered(case: Case, mail: Mailed) -> Case:
    reading = mail.reading
    if Signal.LEFT in reading.signals and reading.kind not in _VERDICTS:
        case = _has_left(case, mail)
    if calls_off(mail) and reading.kind not in _VERDICTS:
        return cancelled(case, mail)
    if reading.kind is Kind.OTHER and (reading.is_interview or Signal.CANCELLATION in reading.signals):
        return invited(case, mail)
    return _REPLIES.get(reading.kind, _wrote)(case, mail)


_REOPENS: Mapping[Outcome, frozenset[Kind]] = {
    Outcome.REJECTION: frozenset({Kind.NEXT_STEP, Kind.OFFER}),
    Outcome.CANCELLED: frozenset({Kind.NEXT_STEP, Kind.OFFER, Kind.REJECTION}),
    Outcome.GAVE_UP: frozenset(Kind),
}
"""What opens a closed case again, or corrects how it ended. After the user's own word, or an offer, nothing does."""


def _replied_after_the_end(case: Case, mail: Mailed) -> Case:
    outcome = case.outcome
    if outcome is None or mail.reading.kind not in _REOPENS.get(outcome, frozenset()):
        return case
    if outcome is not Outcome.GAVE_UP and calls_off(mail):
        return case
    reopened = replace(case, state=State.OPEN, outcome=None)
    answered = _answered(reopened, mail)
    return case if answered is reopened else answered


def _rejected(case: Case, mail: Mailed) -> Case:
    return _decided(case, mail, Outcome.REJECTION)


def _offered(case: Case, mail: Mailed) -> Case:
    return _decided(case, mail, Outcome.OFFER)


def _decided(case: Case, mail: Mailed, outcome: Outcome) -> Case:
    if not case.begun:
        return case
    # Should the user open it again, it is from here that the wait is counted.
    return replace(waits_anew(case, mail), state=State.CLOSED, outcome=outcome)


def _wrote(case: Case, mail: Mailed) -> Case:
    """Any other human mail: still deciding, a question, or words that are not understood."""
    signals = mail.reading.signals
    case = replace(waits_anew(case, mail), parent=parent_of(case, mail))
    if Signal.FOREIGN in signals:
        return concerned(replace(case, awaits=Awaits.MEANING), mail, Reason.THEY_WAIT_FOR_YOU)
    if Signal.REQUEST in signals:
        return concerned(replace(case, awaits=Awaits.USER), mail, Reason.THEY_WAIT_FOR_YOU)
    return case


_REPLIES: Mapping[Kind, Callable[[Case, Mailed], Case]] = {
    Kind.REJECTION: _rejected,
    Kind.OFFER: _offered,
    Kind.NEXT_STEP: invited,
}
