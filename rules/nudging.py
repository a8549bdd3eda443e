"""What the user is told: the words of each nudge, in full for their own eyes, and in brief for anywhere else.

The brief words are constants: nothing of a case can leak into them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from rules.cases import Awaits, Basis, Case
from rules.decision import RaiseNudge
from rules.drafting import TRIALS as LETTERS
from rules.drafting import values_of
from rules.events import Reason
from rules.greeting import called, in_full
from rules.policy import Profile, WorkTime
from rules.reading import Contact
from rules.rendering import TemplateError, check, rendered
from rules.wording import Value, listed, one_line, spoken_day
from rules.worktime import local_date

TITLE_LENGTH = 80
THE_QUESTION = "What are the next steps, and when may I expect to hear?"
CALL = "call.txt.j2"


@dataclass(frozen=True, slots=True)
class Nudge:
    """A notification. The brief words carry no names, companies, addresses or scripts."""

    title: str
    body: str
    brief_title: str
    brief_body: str


BRIEF: Mapping[Reason, tuple[str, str]] = {
    Reason.DRAFT_READY: ("A note is ready", "A follow-up draft is waiting in your Drafts. Nothing is sent for you."),
    Reason.WINDOW_CLOSING: ("A note is still waiting", "Today is a good day to send the follow-up in your Drafts."),
    Reason.CALL: (
        "A short call is next",
        "It may be time for a phone call. The words for it are ready on your computer.",
    ),
    Reason.BOUNCE: ("A mail came back", "One of your mails could not be delivered. The address is on your computer."),
    Reason.DRAFT_WITHDRAWN: ("A draft was taken back", "A follow-up is not to go out for now, so its draft is gone."),
    Reason.BEFORE_INTERVIEW: ("Before your interview", f"One question to take along: “{THE_QUESTION}”"),
    Reason.NO_THANK_YOU: ("A thank-you note?", "After your interview, a few words of thanks are still welcome today."),
    Reason.THEY_WAIT_FOR_YOU: ("Somebody waits for you", "A reply about an interview asks something of you."),
    Reason.WHOSE_IS_THIS: (
        "A mail needs your eyes",
        "It could not be told for certain which interview a mail is about.",
    ),
    Reason.RECONNECT: ("A mailbox is out of reach", "Please run “heardback doctor” on your computer to mend it."),
    Reason.GAVE_UP: (
        "You did your part",
        "One of your interviews has been quiet for a long time. It is all right to let it go.",
    ),
}


def nudge(
    case: Case | None,
    act: RaiseNudge,
    *,
    profile: Profile,
    templates: Mapping[str, str],
    today: date,
    worktime: WorkTime,
) -> Nudge:
    """The words of the nudge. `case` is None where it is about a mailbox: then `act.who` is the mailbox."""
    subject = case or Case()
    name = template_of(subject, act)
    if name not in templates:
        raise TemplateError(name, "there is no such template")
    text = rendered(name, templates[name], nudge_values(subject, act, profile, today=today, worktime=worktime))
    title, _, body = text.partition("\n")
    brief_title, brief_body = BRIEF[act.reason]
    return Nudge(_cut(title, TITLE_LENGTH), body.strip("\n"), brief_title, brief_body)


def template_of(case: Case, act: RaiseNudge) -> str:
    if act.reason is Reason.CALL:
        return CALL
    if act.reason is Reason.THEY_WAIT_FOR_YOU:
        return f"nudge_{act.reason}{_variant(case, act)}.txt.j2"
    return f"nudge_{act.reason}.txt.j2"


def _variant(case: Case, act: RaiseNudge) -> str:
    if _tells_of_leaving(case, act):
        return "_left"
    match case.awaits:
        case Awaits.MEANING:
            return "_meaning"
        case Awaits.TIMES:
            return "_times"
        case _:
            return ""


def _tells_of_leaving(case: Case, act: RaiseNudge) -> bool:
    """An address that is gone may be a slip of the user's own, and a quote may name one for any reason."""
    return any(one.lasting and (one.reason, one.about) == (act.reason, act.about) for one in case.concerns)


def _who_left(case: Case, act: RaiseNudge) -> Contact | None:
    """The writer, or one whom the writer names."""
    who, quote = act.who.casefold(), act.quote.casefold()
    for person in (contact for contact in case.contacts if contact.address in case.left):
        if who in {person.name.casefold(), person.address}:
            return person
        if person.name and person.name.split()[0].casefold() in quote:
            return person
    return None


def nudge_values(case: Case, act: RaiseNudge, profile: Profile, *, today: date, worktime: WorkTime) -> dict[str, Value]:
    """The variables of the nudges: those of the follow-ups, and these."""
    values = values_of(case, profile, today=today, worktime=worktime)
    person = next(iter(case.reachable or _still_there(case, case.contacts)), None)
    employer = str(values["company"]) or (called(person.name) if person else "")
    gone = _who_left(case, act)
    closes = local_date(case.draft.closes_at, worktime) if case.draft else None
    return values | {
        "case": case.id,
        "employer": employer,
        "person": called(person.name, case.company) if person else "",
        "full_name": in_full(person.name, case.company) if person else "",
        "people": listed(values["names"]) if isinstance(values["names"], tuple) else "",
        "who": in_full(act.who) or one_line(act.who, 120).rstrip("\\"),
        "quote": _quoted(act.quote),
        "gone": in_full(gone.name, case.company) if gone else "",
        "numbers": _numbers(case),
        "sent": len(case.follow_ups),
        "alone": not case.reachable,
        "asked": case.draft is not None and case.draft.asked,
        "scheduling": case.anchor is not None and case.anchor.basis is Basis.SCHEDULING,
        "closes_day": spoken_day(closes, today, worktime.country).removeprefix("on ") if closes else "",
        "last_day": closes is not None and closes <= today,
        "interview_when": _when(case.interview_on, today, worktime.country),
        "question": THE_QUESTION,
    }


_QUOTES = ('"', "“", "'")


def _quoted(quote: str) -> str:
    line = one_line(quote, 160)[:160].strip(" \\")
    return line.strip("\"“”'") if line[:1] in _QUOTES else line


def _still_there(case: Case, people: Iterable[Contact]) -> list[Contact]:
    """Without those who have left; whose mail came back can still be called."""
    return [person for person in people if person.address not in case.left]


def _numbers(case: Case) -> tuple[str, ...]:
    """Whom to call, and where: "Priya Raman, +1 816-555-0142"."""
    people = _still_there(case, (*case.reachable, *case.contacts, *case.others))
    named = ((in_full(person.name, case.company), _dialled(person.phone)) for person in people if person.phone)
    lines = (f"{name}, {phone}" if name else phone for name, phone in named if phone)
    return tuple(dict.fromkeys(lines))[:3]


def _dialled(phone: str) -> str:
    """An E.164 number with the spaces that people read it by."""
    import phonenumbers

    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return one_line(phone, 30) if re.fullmatch(r"[+\d ().\-/]{5,30}", phone) else ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _when(day: date | None, today: date, country: str) -> str:
    if day is None:
        return ""
    near = {today: "today", today + timedelta(days=1): "tomorrow", today - timedelta(days=1): "yesterday"}
    return near.get(day) or spoken_day(day, today, country)


def _cut(text: str, most: int) -> str:
    kept = text[: most - 1]
    return text if len(text) <= most else f"{kept.rpartition(' ')[0] or kept}…"


TEMPLATES = frozenset(
    {CALL, *(f"nudge_{reason}.txt.j2" for reason in Reason if reason is not Reason.CALL)}
    | {f"nudge_{Reason.THEY_WAIT_FOR_YOU}{variant}.txt.j2" for variant in ("_left", "_meaning", "_times")}
)


def check_template(name: str, source: str) -> None:
    """Raise TemplateError for what is wrong with a nudge's template."""
    known, unknown = TRIALS
    check(name, source, known=known, unknown=unknown)


def _trials(letters: Iterable[Mapping[str, Value]]) -> tuple[Mapping[str, Value], ...]:
    known: dict[str, Value] = {
        "case": "k3f9",
        "employer": "Northlight Studio",
        "person": "Priya",
        "full_name": "Priya Raman",
        "people": "Priya",
        "who": "Priya Raman",
        "quote": "Could you send us two references?",
        "gone": "Priya Raman",
        "numbers": ("Priya Raman, +1 816-555-0143",),
        "sent": 2,
        "alone": False,
        "asked": False,
        "scheduling": False,
        "closes_day": "Tuesday, March 17",
        "last_day": False,
        "interview_when": "today",
        "question": THE_QUESTION,
    }
    unknown: dict[str, Value] = {key: type(value)() for key, value in known.items()}
    unknown |= {"question": THE_QUESTION}
    return tuple({**letter, **more} for letter, more in zip(letters, (known, unknown), strict=True))


TRIALS = _trials(LETTERS)
"""Everything known, and next to nothing known."""
VARIABLES = frozenset(TRIALS[0])
