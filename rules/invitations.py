"""Calendar invitations: which one of a mail counts, and whether it is to an interview."""

import re

from rules.employers import employer_domain, is_tracking_system
from rules.mail import Address, Invitation, Message

_ANSWERS = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
"""What an attendee sends back (RFC 5546): no invitation of the user."""
_LENGTH = 4_000

_INTERVIEW = re.compile(
    r"\binterview(?:s|ing)?\b|\b(?:phone|telephone|recruiter|hiring|initial|video|hr|technical) screen(?:ing)?\b|"
    r"\bscreening call\b|\brecruiter (?:call|chat)\b|\bhiring manager\b|\bsuper ?day\b|"
    r"\bassessment (?:centre|center|day)\b|"
    r"\b(?:position|role|vacancy|candidacy|candidate|your application)\b|\bmeet the (?:team|hiring)\b|"
    r"\bvorstellungsgespräch\b",
    re.IGNORECASE,
)
_NO_INTERVIEW = re.compile(
    r"\b(?:mock|exit|practice|user|customer|client|research|podcast|media|press|stay) interviews?\b|"
    r"\binterview(?:s|ing)? (?:prep|preparation|practice|training|workshop|skills|tips|coaching|debrief|"
    r"kick-?off|guide|calibration|series|webinar|panel training)\b|"
    r"\b(?:webinar|stand-?up|retro(?:spective)?|sprint|town hall|all[- ]hands|dentist|dental (?:check|clean)\w*|"
    r"haircut|debrief|lunch and learn|info(?:rmation)? session|masterclass|"
    r"job fair|career fair|open day|workshop|1:1|one-on-one)\b",
    re.IGNORECASE,
)


def chosen(message: Message) -> Invitation | None:
    """The latest word on the user's calendar: the highest SEQUENCE; an interview before anything else."""
    offered = [invitation for invitation in message.invitations[:20] if invitation.method.upper() not in _ANSWERS]
    ranked = sorted(offered, key=lambda one: (_speaks_of_interview(one, message), one.sequence))
    return ranked[-1] if ranked else None


def is_attendees_answer(message: Message) -> bool:
    """What a calendar sends when somebody accepts or declines (RFC 5546 3.2.3)."""
    return bool(message.invitations) and all(one.method.upper() == "REPLY" for one in message.invitations)


def is_interview(invitation: Invitation, message: Message, owner: tuple[Address, ...]) -> bool:
    """Whether the user is invited to be interviewed: not by themself, and not as a colleague of those who ask."""
    mine = {address.address.lower() for address in owner}
    host = invitation.organizer.address.lower() if invitation.organizer else message.sender.address.lower()
    if host in mine or _are_colleagues(host, owner):
        return False
    return _speaks_of_interview(invitation, message)


def _are_colleagues(host: str, owner: tuple[Address, ...]) -> bool:
    domain = employer_domain(host)
    return bool(domain) and any(employer_domain(address.address) == domain for address in owner)


def _speaks_of_interview(invitation: Invitation, message: Message) -> bool:
    title = f"{invitation.summary[:300]}\n{message.subject[:300]}"
    if _NO_INTERVIEW.search(title):
        return False
    if _INTERVIEW.search(title):
        return True
    host = invitation.organizer or message.sender
    hired_through = is_tracking_system(host.address) and not host.address.endswith(("google.com", "zoom.us"))
    details = invitation.description[:_LENGTH]
    return hired_through or (bool(_INTERVIEW.search(details)) and not _NO_INTERVIEW.search(details))
