"""What a mail does to its case, by direction and kind: the rows of the timing table that a mail sets off."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from rules.cases import Anchor, Awaits, Basis, Case, Concern, FollowUp, Parent, Promise, State
from rules.events import Mailed, Outcome, Reason
from rules.mail import Direction, Invitation, Kind, Signal
from rules.reading import Contact

ONE_ROUND = timedelta(days=7)
"""Interviews at most this far apart are one round."""

USERS_OWN_WORD = frozenset({Outcome.WITHDRAWN, Outcome.HEARD, Outcome.USER_CLOSED})


def fold_mail(case: Case, mail: Mailed) -> Case:
    """The case after the mail."""
    if mail.unverified:
        return _concerned(case, mail, Reason.WHOSE_IS_THIS)
    case = _known(case, mail)
    if mail.direction is Direction.SENT:
        return _fold_sent(case, mail)
    return _fold_received(case, mail)


def with_contacts(case: Case, contacts: Iterable[Contact]) -> Case:
    """The case with these people among those that a draft may go to; what is known of them is kept."""
    return replace(case, contacts=_merged(case.contacts, contacts, adding=True))


def _merged(known: tuple[Contact, ...], news: Iterable[Contact], *, adding: bool) -> tuple[Contact, ...]:
    by_address = {contact.address: contact for contact in known}
    for new in news:
        old = by_address.get(new.address)
        if old is not None:
            by_address[new.address] = replace(old, name=old.name or new.name, phone=new.phone or old.phone)
        elif adding:
            by_address[new.address] = new
    return tuple(by_address.values())


def _known(case: Case, mail: Mailed) -> Case:
    """Who, what and when, as far as the mail says it; facts that the case has already stay."""
    reading = mail.reading
    ids = {mail.message_id} if mail.message_id else set()
    # The parents of a thank-you are the recruiter's thread: what comes there belongs to the case.
    return replace(
        case,
        company=case.company or reading.company,
        domain=case.domain or reading.domain,
        role=case.role or reading.role,
        message_ids=case.message_ids | ids | set(mail.parents[-50:]),
        threads=case.threads | ({mail.thread} if mail.thread else set()),
        stirred_at=max(case.stirred_at or mail.at, mail.at),
    )


def _concerned(case: Case, mail: Mailed, reason: Reason, who: str = "", quote: str = "") -> Case:
    lasting = Signal.LEFT in mail.reading.signals
    concern = Concern(reason, mail.key, mail.at, who or said_by(mail), quote or quote_of(mail), lasting)
    return replace(case, concerns=(*case.concerns, concern))


def said_by(mail: Mailed) -> str:
    """The writer's name, or address where there is none."""
    return mail.sender.name or mail.sender.address


def quote_of(mail: Mailed) -> str:
    """The words that the mail's first telling cue quotes."""
    return next((cue.quote for cue in mail.reading.cues if cue.quote), "")


# --- sent ---------------------------------------------------------------------------------------------------------


def _fold_sent(case: Case, mail: Mailed) -> Case:
    reading = mail.reading
    addressed = reading.contacts or tuple(Contact(a.address, a.name) for a in mail.to + mail.cc)
    case = with_contacts(case, addressed)
    if case.state is State.CLOSED:
        return case
    if Signal.WITHDRAWAL in reading.signals:
        return replace(case, state=State.CLOSED, outcome=Outcome.WITHDRAWN)
    if reading.promised is not None and reading.promised.by >= mail.on:
        case = replace(case, promise=_promise(mail))
    if case.draft is not None and mail.message_id == case.draft.message_id:
        return _followed_up(replace(case, draft=None), mail)
    match reading.kind:
        case Kind.THANK_YOU if not mail.ambiguous:
            return _thanked(case, mail)
        case Kind.FOLLOW_UP if not mail.ambiguous:
            return _followed_up(case, mail)
        case _:
            return _wrote(case, mail)


def _promise(mail: Mailed) -> Promise | None:
    promised = mail.reading.promised
    if promised is None:
        return None
    return Promise(by=promised.by, said_on=mail.on, who=said_by(mail), quote=promised.quote)


def _thanked(case: Case, mail: Mailed) -> Case:
    reading = mail.reading
    day = reading.interview_on or mail.on
    case = replace(case, skills=reading.skills or case.skills)
    invited_on = case.interview_on if case.invited and not reading.interview_in_words else None
    if invited_on is not None and invited_on <= mail.on <= invited_on + ONE_ROUND:
        day = invited_on  # the employer's word for the day beats the day on which the note happened to be sent
    if case.interview_on is not None and case.thanked and day > case.interview_on + ONE_ROUND:
        case = _next_round(case, mail)
    elif case.thanked and case.interview_on is not None:
        return replace(_anchored(case, mail, max(day, case.interview_on)), thanked=True)
    case = replace(case, parent=_parent(case, mail), ladder=case.ladder or mail.key)
    return replace(_anchored(case, mail, day), thanked=True, awaits=Awaits.NOTHING)


def _anchored(case: Case, mail: Mailed, day: date) -> Case:
    """Anchored at the interview of that day, unless a later word of the employer is the anchor."""
    at = case.interview_at if case.interview_on == day else None
    case = replace(case, interview_on=day, interview_at=at)
    if case.anchor is not None and case.anchor.basis is not Basis.INTERVIEW and case.anchor.on >= day:
        return case
    return replace(case, anchor=Anchor(basis=Basis.INTERVIEW, on=day, quote=quote_of(mail)))


def _next_round(case: Case, mail: Mailed) -> Case:
    return replace(
        _new_ladder(case, mail),
        round=case.round + 1,
        thanked=False,
        promise=None,
        interview_on=None,
        interview_at=None,
        invited=False,
        invitation_uid="",
        invitation_sequence=-1,
        anchor=None,
    )


def _new_ladder(case: Case, mail: Mailed) -> Case:
    """Nothing of the old ladder counts any more. A draft that the user touched is theirs and forgotten."""
    return replace(
        case,
        ladder=mail.key,
        follow_ups=(),
        resting="",
        awaits=Awaits.NOTHING,
        held_from=None,
        snoozed_until=None,
        draft=None if case.draft and case.draft.edited else case.draft,
    )


def _followed_up(case: Case, mail: Mailed) -> Case:
    if any(sent.message_id == mail.message_id for sent in case.follow_ups):
        return case
    to = tuple(address.address for address in mail.to + mail.cc)
    follow_ups = (*case.follow_ups, FollowUp(mail.at, mail.message_id, to))
    case = replace(case, follow_ups=follow_ups, resting="", parent=_parent(case, mail))
    return _answered(case, mail) if case.awaits is not Awaits.NOTHING else case


def _wrote(case: Case, mail: Mailed) -> Case:
    """The user wrote something else: an answer where one was awaited, otherwise a reason to wait a little."""
    if case.awaits is not Awaits.NOTHING:
        return replace(_answered(case, mail), parent=_parent(case, mail))
    return replace(case, held_from=mail.at)


def _answered(case: Case, mail: Mailed) -> Case:
    match case.awaits:
        case Awaits.TIMES | Awaits.DAY:
            anchor = Anchor(basis=Basis.SCHEDULING, on=mail.on, at=mail.at)
            return replace(case, awaits=Awaits.DAY, anchor=anchor)
        case _:
            follow_ups = case.follow_ups
            anchor = Anchor(basis=Basis.ANSWER, on=mail.on, at=mail.at)
            return replace(_new_ladder(case, mail), anchor=anchor, follow_ups=follow_ups)


def _parent(case: Case, mail: Mailed) -> Parent:
    old = case.parent
    return Parent(
        message_id=mail.message_id,
        provider_id=mail.provider_id,
        references=mail.parents,
        thread=mail.thread,
        subject=mail.subject or (old.subject if old else ""),
        sender=mail.sender if mail.direction is Direction.SENT else (old.sender if old else mail.sender),
    )


# --- received -----------------------------------------------------------------------------------------------------


def _fold_received(case: Case, mail: Mailed) -> Case:
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
            return replace(case, promise=_promise(mail)) if _names_a_day(mail) else case
        case Kind.OTHER if reading.automated and reading.invitation is None:
            return case
        case _:
            return _replied(case, mail)


def _names_a_day(mail: Mailed) -> bool:
    return mail.reading.promised is not None and mail.reading.promised.by >= mail.on


def _replier_known(case: Case, mail: Mailed) -> Case:
    """Whoever writes is known; only an organizer becomes somebody to write to."""
    news: tuple[Contact, ...] = ()
    if mail.reading.kind not in {Kind.BOUNCE, Kind.ACKNOWLEDGEMENT} and not mail.reading.automated:
        news = mail.reading.contacts or (Contact(mail.sender.address, mail.sender.name),)
    contacts = _merged(case.contacts, news, adding=False)
    writable = {contact.address for contact in contacts}
    others = _merged(case.others, (new for new in news if new.address not in writable), adding=True)
    invitation = mail.reading.invitation
    case = replace(case, contacts=contacts, others=others)
    if invitation is not None and invitation.organizer is not None and mail.reading.is_interview:
        return with_contacts(case, (Contact(invitation.organizer.address, invitation.organizer.name),))
    return case


def _bounced(case: Case, mail: Mailed) -> Case:
    failed = set(mail.failed) & {contact.address for contact in case.contacts}
    if not failed:
        return case
    case = replace(case, unreachable=case.unreachable | failed)
    reached = tuple(
        sent
        for sent in case.follow_ups
        if sent.message_id != mail.failed_message_id or (sent.to and not set(sent.to) <= case.unreachable)
    )
    return _concerned(replace(case, follow_ups=reached), mail, Reason.BOUNCE, who=", ".join(sorted(failed)))


def _away(case: Case, mail: Mailed) -> Case:
    if Signal.LEFT in mail.reading.signals:
        return _has_left(case, mail)
    if mail.reading.returns_on is None:
        return case
    others = tuple(entry for entry in case.absences if entry[0] != mail.sender.address)
    return replace(case, absences=(*others, (mail.sender.address, mail.reading.returns_on)))


def _has_left(case: Case, mail: Mailed) -> Case:
    """No draft goes to somebody who has left; the user is told whom to write to, if the mail says."""
    gone = {mail.sender.address} & {contact.address for contact in case.contacts}
    if not gone:
        words = " ".join(cue.quote for cue in mail.reading.cues if "left" in cue.shows).casefold()
        gone = {c.address for c in case.contacts if c.name and c.name.split()[0].casefold() in words}
    case = replace(case, unreachable=case.unreachable | gone)
    return _concerned(case, mail, Reason.THEY_WAIT_FOR_YOU, quote=mail.reading.write_instead or quote_of(mail))


def _replied(case: Case, mail: Mailed) -> Case:
    """A human wrote: the ladder that it answers is over."""
    reading = mail.reading
    case = replace(case, unreachable=case.unreachable - {mail.sender.address})
    if mail.ambiguous:
        case = _concerned(case, mail, Reason.WHOSE_IS_THIS)
        return case if case.state is State.CLOSED else _waits_anew(case, mail)
    if case.state is State.CLOSED:
        return _replied_after_the_end(case, mail)
    if Signal.LEFT in reading.signals:
        case = _has_left(case, mail)
    asks_for_times = reading.kind is Kind.NEXT_STEP and Signal.REQUEST in reading.signals
    if Signal.CANCELLATION in reading.signals and reading.kind not in _VERDICTS and not asks_for_times:
        return _cancelled(case, mail)
    return _REPLIES.get(reading.kind, _answers)(case, mail)


def _replied_after_the_end(case: Case, mail: Mailed) -> Case:
    kind, outcome = mail.reading.kind, case.outcome
    if outcome in USERS_OWN_WORD:
        return case
    if outcome is not Outcome.GAVE_UP and kind not in {Kind.NEXT_STEP, Kind.OFFER}:
        return case
    return _REPLIES.get(kind, _answers)(replace(case, state=State.OPEN, outcome=None), mail)


def _rejected(case: Case, mail: Mailed) -> Case:
    return replace(_new_ladder(case, mail), state=State.CLOSED, outcome=Outcome.REJECTION)


def _offered(case: Case, mail: Mailed) -> Case:
    return replace(_new_ladder(case, mail), state=State.CLOSED, outcome=Outcome.OFFER)


def _cancelled(case: Case, mail: Mailed) -> Case:
    day = mail.reading.interview_on
    if day is not None and not _cancels(mail.reading.invitation):
        return _invited(case, mail)
    invitation = mail.reading.invitation
    if invitation is not None and case.invitation_uid not in {"", invitation.uid}:
        return case
    if invitation is not None and invitation.sequence < case.invitation_sequence:
        return case
    if case.thanked and (case.interview_on is None or case.interview_on < mail.on):
        return _answers(case, mail)
    return replace(_new_ladder(case, mail), state=State.CLOSED, outcome=Outcome.CANCELLED)


def _cancels(invitation: Invitation | None) -> bool:
    return invitation is not None and invitation.cancelled


def _invited(case: Case, mail: Mailed) -> Case:
    """An interview is to come: a new round, or the same one on another day."""
    reading, day = mail.reading, mail.reading.interview_on
    invitation = reading.invitation if reading.is_interview else None
    if invitation is not None and invitation.uid == case.invitation_uid and _tells_nothing_new(case, invitation, day):
        return case
    if case.thanked or (case.interview_on is not None and case.interview_on < mail.on):
        case = _next_round(case, mail)
    else:
        case = replace(_new_ladder(case, mail), promise=None)
    case = replace(case, parent=_parent(case, mail))
    if invitation is not None:
        case = replace(case, invitation_uid=invitation.uid, invitation_sequence=invitation.sequence)
    if day is not None:
        anchor = Anchor(basis=Basis.INTERVIEW, on=day, who=said_by(mail), quote=quote_of(mail))
        return replace(case, interview_on=day, interview_at=reading.interview_at, invited=True, anchor=anchor)
    if case.interview_on is not None and Signal.REQUEST not in reading.signals:
        return case  # a confirmation that names no day leaves the one that is known
    case = replace(case, interview_on=None, interview_at=None, anchor=None)
    if Signal.REQUEST not in reading.signals:
        return replace(case, awaits=Awaits.DAY)
    return _concerned(replace(case, awaits=Awaits.TIMES), mail, Reason.THEY_WAIT_FOR_YOU)


def _tells_nothing_new(case: Case, invitation: Invitation, day: date | None) -> bool:
    """RFC 5546 2.1.5: a lower SEQUENCE is an older word; the same day said again changes nothing."""
    return invitation.sequence < case.invitation_sequence or day == case.interview_on


def _answers(case: Case, mail: Mailed) -> Case:
    """Any other human mail: still deciding, a question, or words that are not understood."""
    signals = mail.reading.signals
    case = replace(_waits_anew(case, mail), parent=_parent(case, mail))
    if Signal.FOREIGN in signals:
        return _concerned(replace(case, awaits=Awaits.MEANING), mail, Reason.THEY_WAIT_FOR_YOU)
    if Signal.REQUEST in signals:
        return _concerned(replace(case, awaits=Awaits.USER), mail, Reason.THEY_WAIT_FOR_YOU)
    return case


def _waits_anew(case: Case, mail: Mailed) -> Case:
    """The wait starts from this reply; a named day that is not yet past stands until another is named."""
    standing = case.promise if case.promise is not None and case.promise.by >= mail.on else None
    named = _promise(mail) if _names_a_day(mail) and not mail.ambiguous else None
    if mail.on < (case.interview_on or mail.on):
        # Small talk before the interview does not start a wait; the interview will.
        return replace(_new_ladder(case, mail), promise=named or standing)
    anchor = Anchor(basis=Basis.REPLY, on=mail.on, at=mail.at, who=said_by(mail), quote=quote_of(mail))
    return replace(_new_ladder(case, mail), promise=named or standing, anchor=anchor)


_VERDICTS = frozenset({Kind.REJECTION, Kind.OFFER})
_REPLIES: Mapping[Kind, Callable[[Case, Mailed], Case]] = {
    Kind.REJECTION: _rejected,
    Kind.OFFER: _offered,
    Kind.NEXT_STEP: _invited,
}
