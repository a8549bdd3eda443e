"""Which mail belongs to which case."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from rules.candidacies import compatible_companies, compatible_roles, is_domain_of, is_of_another, names_the_same
from rules.cases import Case, State
from rules.employers import (
    employer_domain,
    fits_domain,
    is_tracking_system,
    names_company,
    registrable_domain,
    same_company,
)
from rules.events import Belongs, Outcome
from rules.machines import fails_dmarc
from rules.mail import Direction, Kind, Message, Signal
from rules.reading import Reading

SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Opens:
    """The mail opens a case of its own."""


@dataclass(frozen=True, slots=True)
class Joins:
    """The mail belongs to these cases; to more than one if `ambiguous`, or if it is about a person."""

    cases: tuple[Case, ...]
    how: Belongs
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """The mail is none of our business."""


Assignment = Opens | Joins | LeftAlone


def assign(message: Message, reading: Reading, cases: Sequence[Case]) -> Assignment:
    """Where the mail belongs, given all cases of its mailbox, closed ones included."""
    if message.direction is Direction.SENT:
        return _assign_sent(message, reading, cases)
    return _assign_received(message, reading, cases)


def unverified(message: Message, how: Belongs) -> bool:
    """Whether the sender may be forged, and no thread speaks for them."""
    return how is not Belongs.THREAD and fails_dmarc(message)


# --- sent ---------------------------------------------------------------------------------------------------------


def _assign_sent(message: Message, reading: Reading, cases: Sequence[Case]) -> Assignment:
    if reading.kind is Kind.THANK_YOU:
        if not reading.contacts:
            return LeftAlone()  # a mail to oneself
        same = [case for case in cases if _same_candidacy(message, reading, case)]
        open_ = [case for case in same if case.state is State.OPEN]
        mine = open_ or [case for case in same if _gracious(message, reading, case)]
        mine = _in_thread(message, reading, mine) or mine
        return Joins((mine[-1],), _how(message, mine[-1])) if mine else Opens()
    written_to = {address.address for address in message.recipients}
    by_thread = _in_thread(message, reading, cases)
    by_person = [case for case in cases if written_to & case.people]
    by_domain = [case for case in cases if _addressed_to_employer(written_to, case)]
    return _choose(reading, by_thread, by_person, by_domain, [])


def _gracious(message: Message, reading: Reading, case: Case) -> bool:
    """A word of thanks soon after the end is an answer to it, unless it speaks of an interview that came later."""
    ended = case.stirred_at
    if case.outcome is Outcome.GAVE_UP or ended is None or not ended <= message.date <= ended + SOON:
        return False
    return not (reading.interview_in_words and reading.interview_on is not None and reading.interview_on > ended.date())


def _same_candidacy(message: Message, reading: Reading, case: Case) -> bool:
    """The same employer and a compatible role."""
    if not compatible_roles(reading.role, case.role):
        return False
    if _of_thread(message, [case]):
        return compatible_companies(reading.company, case.company)
    if reading.domain and case.domain:
        return reading.domain == case.domain
    if reading.company and case.company:
        return same_company(reading.company, case.company)
    # An agency or a free-mail domain never groups by itself: the same person has to be written to.
    written_to = {address.address for address in message.recipients}
    return bool(written_to & case.people) and compatible_companies(reading.company, case.company)


def domain_of(addresses: Iterable[str], company: str) -> str:
    """The employer's domain: the one that the company's name fits, else the first that speaks for an employer."""
    domains = [domain for domain in map(employer_domain, addresses) if domain]
    return next((domain for domain in domains if fits_domain(company, domain)), "".join(domains[:1]))


def _addressed_to_employer(written_to: Iterable[str], case: Case) -> bool:
    return any(is_domain_of(case, registrable_domain(address)) for address in written_to)


# --- received -----------------------------------------------------------------------------------------------------


def _assign_received(message: Message, reading: Reading, cases: Sequence[Case]) -> Assignment:
    sender = message.sender.address
    by_thread = _in_thread(message, reading, cases)
    by_person = [case for case in cases if sender in case.people]
    if reading.kind is Kind.BOUNCE:
        return _about_bounce(message, reading, cases)
    if reading.kind is Kind.AUTO_REPLY:
        # An absence holds for the person, whichever thread it is told in.
        absent = by_person or by_thread
        return Joins(tuple(absent), Belongs.PERSON if by_person else Belongs.THREAD) if absent else LeftAlone()
    if reading.kind is Kind.OTHER and reading.automated and reading.invitation is None:
        return LeftAlone()
    domain = registrable_domain(sender)
    by_domain = [case for case in cases if is_domain_of(case, domain)]
    by_system = (
        [case for case in cases if _names_employer(message, reading, case)] if is_tracking_system(domain) else []
    )
    chosen = _choose(reading, by_thread, by_person, by_domain, by_system)
    match chosen:
        case LeftAlone() if _invites(message, reading):
            return Opens()
        case Joins(fitting, ambiguous=True) if _invites(message, reading) and _of_another_role(reading, fitting):
            return Opens()
        case _:
            return chosen


def _of_another_role(reading: Reading, cases: Iterable[Case]) -> bool:
    return not any(compatible_roles(reading.role, case.role) for case in cases)


def _invites(message: Message, reading: Reading) -> bool:
    invitation = reading.invitation
    return (
        not fails_dmarc(message)
        and reading.is_interview
        and invitation is not None
        and not invitation.cancelled
        and reading.interview_on is not None
    )


def _about_bounce(message: Message, reading: Reading, cases: Sequence[Case]) -> Assignment:
    report = message.report
    if report is not None and report.original_message_id:
        mine = [case for case in cases if report.original_message_id in case.message_ids]
        if mine:
            return Joins(tuple(mine), Belongs.THREAD)
    mine = _in_thread(message, reading, cases)
    failed = set(report.failed) if report else set()
    mine = mine or [case for case in cases if failed & {contact.address for contact in case.contacts}]
    return Joins(tuple(mine), Belongs.PERSON) if mine else LeftAlone()


def _names_employer(message: Message, reading: Reading, case: Case) -> bool:
    if reading.company and case.company and same_company(reading.company, case.company):
        return True
    said = f"{message.sender.name}\n{message.sender.address.partition('@')[0]}\n{message.subject}"
    return bool(case.company or case.domain) and names_company(said, case.company, case.domain)


# --- both ---------------------------------------------------------------------------------------------------------


def _in_thread(message: Message, reading: Reading, cases: Sequence[Case]) -> list[Case]:
    """By its thread; where one holds several candidacies, by its words and then by the nearest mail that it answers."""
    of_thread = _of_thread(message, cases)
    fitting = _narrowed(of_thread, lambda case: not is_of_another(reading, case)) or of_thread
    if len(fitting) < 2:
        return fitting
    answered = ([case for case in fitting if parent in case.mails] for parent in reversed(message.parents))
    return next(filter(None, answered), fitting)


def _of_thread(message: Message, cases: Sequence[Case]) -> list[Case]:
    parents = set(message.parents)
    return [
        case
        for case in cases
        if not parents.isdisjoint(case.message_ids)
        or (message.message_id is not None and message.message_id in case.message_ids)
        or (message.thread is not None and message.thread in case.threads)
    ]


def _how(message: Message, case: Case) -> Belongs:
    return Belongs.THREAD if _of_thread(message, [case]) else Belongs.PERSON


def _choose(
    reading: Reading, by_thread: list[Case], by_person: list[Case], by_domain: list[Case], by_system: list[Case]
) -> Assignment:
    """The surest way that leads anywhere; what fits several cases is told apart by the role, then by what is open."""
    ways = (
        (Belongs.THREAD, by_thread),
        (Belongs.PERSON, by_person),
        (Belongs.DOMAIN, by_domain),
        (Belongs.TRACKING_SYSTEM, by_system),
    )
    how, fitting = next(((how, found) for how, found in ways if found), (Belongs.THREAD, []))
    if not fitting:
        return LeftAlone()
    if how is Belongs.THREAD and len(fitting) == 1:
        return Joins((fitting[0],), how)
    told_apart = _narrowed(fitting, lambda case: not is_of_another(reading, case))
    if not told_apart:
        # It speaks of another position, or of another employer, than any that is known here.
        return Joins(tuple(fitting), how, ambiguous=True)
    told_apart = _narrowed(told_apart, lambda case: names_the_same(reading, case)) or told_apart
    told_apart = _narrowed(told_apart, lambda case: bool(reading.role and case.role)) or told_apart
    told_apart = _narrowed(told_apart, lambda case: case.state is State.OPEN) or told_apart
    return Joins(tuple(told_apart), how, ambiguous=len(told_apart) > 1 and Signal.LEFT not in reading.signals)


def _narrowed(cases: list[Case], fits: Callable[[Case], bool]) -> list[Case]:
    return [case for case in cases if fits(case)]
