"""The words of the follow-ups: a subject and a brief plain text, from a case and a template."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rules.cases import Basis, Case
from rules.events import Step
from rules.greeting import called, greeting
from rules.policy import Profile, WorkTime
from rules.reading import Contact
from rules.rendering import TemplateError, check, rendered
from rules.wording import (
    Value,
    fact,
    listed,
    one_line,
    own_words,
    position_of,
    reach_of,
    skills_of,
    skills_phrase,
    spoken_day,
)

FIRST, SECOND = "first_follow_up.txt.j2", "second_follow_up.txt.j2"
SCHEDULING, SCHEDULING_AGAIN = "scheduling_follow_up.txt.j2", "scheduling_again.txt.j2"
SUBJECT_LENGTH = 400
MOST_WORDS = 150
LEAST_FIRST: tuple[Mapping[str, Value], ...] = (
    {"promised_day": ""},
    {"reply_day": "", "answer_day": ""},
    {"skills": (), "skills_phrase": ""},
)
"""What a follow-up leaves out, in this order, while it is longer than people read."""
_REPLY = re.compile(
    r"(?:re|aw|sv|vs|antw|odp|rif|res|ynt|回复|答复)\s{0,2}(?:\[\d{1,3}\]|\(\d{1,3}\))?\s{0,2}[:：]\s*", re.IGNORECASE
)
"""What mail programs put before the subject of an answer, in the languages of their users."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a draft says."""

    subject: str
    text: str


def follow_up(
    case: Case,
    step: Step,
    *,
    profile: Profile,
    templates: Mapping[str, str],
    today: date,
    worktime: WorkTime,
    recipients: Sequence[Contact] | None = None,
) -> Words:
    """The first or second follow-up. `recipients` are greeted; without them, all whom a draft may go to.

    A template that cannot be used raises TemplateError; the caller decides what to write instead.
    """
    name = template_of(case, step)
    if name not in templates:
        raise TemplateError(name, "there is no such template")
    values = values_of(case, profile, today=today, worktime=worktime, recipients=recipients)
    return Words(subject_of(case), _brief(name, templates[name], values))


def _brief(name: str, source: str, values: Mapping[str, Value]) -> str:
    """The text with all that is known; where long names make it too long, without what matters least."""
    full = text = rendered(name, source, values)
    fewer = dict(values)
    for left_out in LEAST_FIRST:
        if len(text.split()) <= MOST_WORDS:
            return text
        fewer |= left_out
        text = rendered(name, source, fewer)
    return text if len(text.split()) <= MOST_WORDS else full


def template_of(case: Case, step: Step) -> str:
    scheduling = case.anchor is not None and case.anchor.basis is Basis.SCHEDULING
    match step:
        case Step.FIRST_FOLLOW_UP:
            return SCHEDULING if scheduling else FIRST
        case Step.SECOND_FOLLOW_UP:
            return SCHEDULING_AGAIN if scheduling else SECOND
        case _:
            raise ValueError(f"{step} is not written")


def subject_of(case: Case) -> str:
    """ "Re: " and the parent's subject, once; where there is none, what the mail is about."""
    bare = one_line(case.parent.subject if case.parent else "", SUBJECT_LENGTH)[:SUBJECT_LENGTH].strip()
    answered = _REPLY.match(bare)
    while answered:
        bare = bare[answered.end() :]
        answered = _REPLY.match(bare)
    if bare:
        return f"Re: {bare}"
    role, company = fact(case.role), fact(case.company)
    if not role:
        return f"My interview at {company}" if company else "My interview"
    return f"My interview for {position_of(role, company)}"


def values_of(
    case: Case, profile: Profile, *, today: date, worktime: WorkTime, recipients: Sequence[Contact] | None = None
) -> dict[str, Value]:
    """The variables of the templates; what is not known is ""."""
    role, company = fact(case.role), fact(case.company)
    people = case.reachable if recipients is None else recipients
    skills = skills_of(case, profile)
    phone, email = reach_of(profile)
    return {
        "greeting": greeting(people, company),
        "names": tuple(name for name in (called(person.name, company) for person in people) if name),
        "my_name": my_name(case, profile),
        "my_phone": phone,
        "my_email": email,
        "my_contacts": listed([way for way in (phone, email) if way], "or"),
        "role": role,
        "company": company,
        "position": position_of(role, company),
        "skills": skills,
        "skills_phrase": skills_phrase(skills),
        "round": case.round,
        **_days(case, people, today, worktime.country),
    }


def my_name(case: Case, profile: Profile) -> str:
    """The name of the profile, else the one under which the user's own mail went out."""
    own = {profile.email.casefold(), *(address.address.casefold() for address in profile.addresses)}
    sender = case.parent.sender if case.parent else None
    names = [address.name for address in profile.addresses]
    if sender and sender.address.casefold() in own:
        names.append(sender.name)
    return own_words(profile.name) or next((name for name in map(fact, names) if name), "")


def _days(case: Case, people: Sequence[Contact], today: date, country: str) -> dict[str, Value]:
    """The days that a letter may recall: none of them lies ahead, and nobody is thanked for what others wrote."""
    addressed = {person.address for person in people}

    def past(day: date | None) -> str:
        return spoken_day(day, today, country) if day is not None and day < today else ""

    anchor, promise = case.anchor, case.promise
    on = past(anchor.on) if anchor else ""
    basis = anchor.basis if anchor else Basis.INTERVIEW
    return {
        "interview_day": "today" if case.interview_on == today else past(case.interview_on),
        "reply_day": on if basis is Basis.REPLY and anchor and anchor.address in addressed else "",
        "answer_day": on if basis in {Basis.ANSWER, Basis.SCHEDULING} else "",
        "promised_day": past(promise.by).removeprefix("on ") if promise else "",
        "promised_by_them": promise is not None and promise.address in addressed,
    }


def check_template(name: str, source: str) -> None:
    """Raise TemplateError for what is wrong with a follow-up's template."""
    known, unknown = TRIALS
    check(name, source, known=known, unknown=unknown)


_KNOWN: dict[str, Value] = {
    "greeting": "Hi Priya,",
    "names": ("Priya",),
    "my_name": "Jane Doe",
    "my_phone": "+1 816 555 0142",
    "my_email": "jane.doe@example.com",
    "my_contacts": "+1 816 555 0142 or jane.doe@example.com",
    "role": "Graphic Designer",
    "company": "Northlight Studio",
    "position": "the Graphic Designer position at Northlight Studio",
    "skills": ("brand systems", "motion design"),
    "skills_phrase": "brand systems and motion design",
    "round": 1,
    "interview_day": "on Monday, March 2",
    "reply_day": "on Tuesday, March 10",
    "answer_day": "on Tuesday, March 10",
    "promised_day": "Friday, March 13",
    "promised_by_them": True,
}
_UNKNOWN: dict[str, Value] = {
    **{key: type(value)() for key, value in _KNOWN.items()},
    "greeting": "Hello,",
    "position": "the position",
    "round": 2,
}
TRIALS = (_KNOWN, _UNKNOWN)
"""Everything known, and next to nothing known."""
VARIABLES = frozenset(_KNOWN)
"""The names that a follow-up's template may use: the keys of `values_of`."""
