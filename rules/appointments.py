"""The day and the hour of an appointment to come: of an invitation, a confirmation, a word that agrees."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from rules.policy import WorkTime
from rules.timeperiods import Scene, When
from rules.timesentences import Sentence, timed_sentences, times_of

_APPOINTMENT = re.compile(
    r"\b(?:interview\w*|meet(?:ing)?|call|chat|conversation|speak|talk|see you|scheduled|confirm\w*|"
    r"invit\w+|zoom|teams|on-?site|"
    r"appointment|visit|assessment cent(?:re|er)|session|moved to|rescheduled|booked|slot|round|come in|"
    r"expect you|looking forward to|screen|screening|set for|com(?:e|ing) (?:by|over)|(?:stop|drop|swing|"
    r"pop) (?:by|in|over)|"
    r"(?:see|meet|hear|assess) (?:all |the )?(?:candidates|applicants))\b"
)
_LABEL = re.compile(
    r"^\W{0,6}(?:interview |meeting |new |confirmed )?(?:date|day|when|time|date (?:and|&) time|date/time|"
    r"scheduled for)\W{0,4}[:-]"
)
_TIME_LABEL = re.compile(r"(?m)^\W{0,6}(?:interview |start )?time\W{0,4}[:-][^\n]{0,60}")
_DEADLINE = re.compile(
    r"\b(?:(?<!come )(?<!came )(?<!stop )(?<!drop )(?<!swing )(?<!pop )by|before|until|till|no later than|than|"
    r"since|through|thru|prior to|deadline|instead of|not|"
    r"from|was|on or before)(?: the| on)? ?$"
)
_MOVED_UNTIL = re.compile(
    r"\b(?:interview|meeting|call|chat|conversation|visit|screen|session|appointment|it|this|that|"
    r"which)\b[^.;!?]{0,60}?"
    r"\b(?:wait|moved?|postponed?|rescheduled|pushed|put|delayed|deferred|shifted|held) (?:(?:back|off|out|over) )?"
    r"(?:until|till|'til|to) ?(?:the )?$"
)
"""The day to which an appointment is put off: "it will have to wait until March 11"."""
_MOVED_FROM = re.compile(
    r"\b(?:was|were|had been|originally|previously|initially) (?:(?:to (?:be|take place|happen)|due|supposed|meant|"
    r"scheduled|planned|arranged|set|booked|fixed|confirmed|held|to be) ?){1,3}(?:\w+ )?(?:for|on|to)? ?(?:the )?$|"
    r"\b(?:moved|move|rescheduled|reschedule|postponed|changed|shifted|pushed|"
    r"pushed back) (?:\w+ ){0,5}?from (?:the |our )?$"
)
_MOVED_AWAY = re.compile(
    r"^(?:,? at [\d:. apm]{1,10})?,? (?:(?:is|has|have|had|was|will|must|needs|to|be|been|being|now|unfortunately|"
    r"therefore) ){1,5}(?:moved|postponed|rescheduled|pushed|shifted|delayed|cancell?ed|wait|put off|deferred|"
    r"slip|move)\b"
)
""""Your interview on Thursday has been moved to …"."""
_NOT_APPOINTMENT = re.compile(
    r"\b(?:reply|respond|rsvp|complete|submit|deadline|start date|joining|applied|application (?:of|from|"
    r"dated)|posted|received|"
    r"decision|decide|let you know|get back|hear (?:back|from)|closed|out of (?:the )?office|send (?:us|"
    r"me)|salary|notify|reminder on|"
    r"(?:position|role|job|contract|term|shift|training|orientation|class|classes|programme|program|employment) "
    r"(?:starts|begins|commences)|start(?:ing)? on|reference (?:call|check)|your references)\b"
)
_MEANT_OTHERWISE = re.compile(
    r"\b(?:thank\w* (?:you )?(?:again )?for|enjoyed|(?:nice|great|good|lovely) (?:to|meeting|talking|speaking|chatting|"
    r"seeing)|met|spoke|came|saw|was|were|last|valid|expires?|closes?|due|said|promised|know)\b"
)
"""What a day behind it is no appointment's of, where nothing else says that it is."""
_AGREES = re.compile(
    r"\b(?:works?|fine|good|great|perfect|ideal|lovely|excellent|suits?|ok|okay|yes|yep|sure|absolutely|confirm\w*|"
    r"done|set|agreed|deal|let's|lets|it is|that it be|can do|could do|make it|go with|going with|stick with|plan on|"
    r"(?:see|call|ring|phone|dial|meet|expect|video|host) (?:with )?(?:you|ya|u|everyone)|"
    r"(?:put|have|has|got|down|in|slot\w*|penci\w*|book\w*|mark\w*|lock\w*|note\w*|reserv\w*|block\w*) (?:\w+ ){0,3}?"
    r"(?:you|it|down|that|us|this)|locked in|talk|speak|interview\w*|meet|meeting|call|chat|appointment|slot|"
    r"schedul\w+|reschedul\w+|moved?|sounds?|instead|why don't we|how about|what about|"
    r"(?:we're|we are|you're|you are) (?:on|up) for|"
    r"it(?:'ll| will| shall) be|reserved|cool|super|happy to|can make|could make|take|"
    r"(?:squeeze|fit|pop|pencil|sign|get|have) (?:you|us|u)|everyone|all free|(?:that|this)(?:'s| is) (?:the one|it)|"
    r"otherwise|settled|arranged|all right|alright|understood|is open|push it|shift|come (?:to|in|by|over|see)|"
    r"calendars?|your (?:phone|cell|mobile)|reception|entrance|lobby|dial-in|zoom|teams)\b"
)
""""Tuesday at 2 works": that the day is agreed on, or offered."""
_AGREED_BEFORE = re.compile(
    r"(?:^|[.!?;:\n] ?)(?:\W{0,4}(?:hi|hello|dear|hey) [\w ]{1,30}[,!.]\s{0,4})?\W{0,4}(?:(?:that|this|it|all|sounds?|"
    r"is|very|quite|'s|no|not a|looks?|so|oh|well|done|great|perfect|good|fine|ok|okay|sure|yes|wonderful|excellent|"
    r"super|agreed|deal|works|set|problem|worries|confirmed|brilliant|lovely|noted|thanks|you|got)\W{1,3}){1,6}$"
)
_AGREED_AFTER = re.compile(
    r"^\W{0,4}(?:i (?:will )?|we (?:will |'ll )?)?(?:see you|talk|speak|looking forward|look forward|"
    r"(?:i'll|we'll|he'll|she'll) (?:meet|see|call|ring|phone|send|greet|be there))\b"
)
_REFUSED_BEFORE = re.compile(
    r"(?:(?<!why do)(?<!why ca)n't|\bcannot|(?<!why )\bnot|\bunable to|\bno longer|\bnever|"
    r"\banything but|\bexcept(?: for)?|\bother than|\bapart from|\bbesides|\bneither|\bimpossible)"
    r"(?! (?:only|hesitate|worry|forget|mind|wait|problem)\b)"
    r"(?: [\w']+){0,5}[ ,]*$"
)
_REFUSED_AFTER = re.compile(
    r"^(?:\W{0,3}(?:at )?(?:noon\b|\d[\d:. apm]{0,9}))?(?:(?!\b(?:if|unless|should|in case|and|so|or|but|please)\b)"
    r"[^,;.!?\n]){0,40}?(?:(?:n't|\b(?:not|cannot|no longer))(?: [\w']+){0,2} (?:work\w*|suits?|possible|good|great|"
    r"available|free|an option|option|ideal|feasible|do|make|happen\w*|take place|be)\b|"
    r"\b(?:is|are|'s|been|has|looks) (?:\w+ )?(?:taken|gone|full|off|out|over|cancelled|canceled|impossible|tricky|"
    r"difficult|problematic|too (?:early|late|soon))\b|\b(?:conflicts|clashes) )"
)
"""A day that is named to be ruled out."""
_WORD_OF_ITS_OWN = re.compile(
    r"\b(?!(?:on|at|the|then|and|of|for|from|to|this|next|st|nd|rd|th|am|pm|noon|hi|dear|edt|est|cst|cdt|pst|pdt|"
    r"et|ct|pt|"
    r"gmt|bst|ist|sharp|again|best|regards|cheers|please|so|just|mon|tue|wed|thu|fri|sat|sun|[a-z]{2,9}day|tues|"
    r"thur|thurs|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|"
    r"october|november|december|tomorrow|today)\b)[a-z]{2,}\b"
)
"""What a sentence says besides the day and the hour."""
_CHOICE = re.compile(
    r"\b(?:or|either|options?|any of|which of|choose|pick|alternatively|availab\w+|"
    r"work(?:s)? (?:best )?for you|prefer\w*|following (?:dates|times|slots))\b|\?"
)
_MEETS_AT = re.compile(
    r"(?:^ ?|at |@ ?|from |, ?|- ?|\(|"
    r"time\W{1,4})(?P<h>\d{1,2})(?:[:.](?P<m>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b\.?| ?(?P<hours>hrs|hours|"
    r"h|o'clock)\b)?|\b(?P<noon>noon|midday)\b"
)
_CLOCK = re.compile(
    r"(?<![\d/.:-])(?P<h>\d{1,2})(?:[:.](?P<m>[0-5]\d))?(?:(?::\d\d)? ?(?P<half>[ap])\.?m\b|"
    r" ?(?P<hours>hrs|hours|h|o'clock)\b)?|\b(?P<noon>noon|midday)\b"
)


_DAY = timedelta(days=1)
FURTHEST = 300
"""Days ahead of an interview; a day that comes round later than that has been: "lovely to meet you on February 25"."""


@dataclass(frozen=True, slots=True)
class Appointment:
    day: date
    hour: time | None
    exact: bool
    """Whether the day is told by a number."""


def meeting_time(
    text: str, *, said_on: date, worktime: WorkTime, terse: bool = False
) -> tuple[date, time | None] | None:
    """Of an invitation or confirmation: the day, and the hour on the writer's clock; None where several are offered.

    What is `terse` speaks of nothing else: "Wednesday at 2 works".
    """
    scene = Scene(said_on, worktime, horizon=FURTHEST)
    labelled: list[Appointment] = []
    spoken: list[Appointment] = []
    for sentence in timed_sentences(text):
        label = bool(_LABEL.search(sentence.said))
        if not label and not terse and not _APPOINTMENT.search(sentence.said + sentence.before):
            continue
        if not label and terse and not _is_agreement(sentence):
            continue
        (labelled if label else spoken).extend(_appointments(sentence, scene, label=label))
    found = labelled or spoken
    # "Call on Thursday" in a subject is told more exactly by "Thursday, 12 March".
    found = [each for each in found if each.exact] or found
    days = {each.day for each in found}
    if len(days) != 1:
        return None
    hour = next((each.hour for each in found if each.hour), None) or _labelled_hour(text, anywhere=terse)
    return days.pop(), hour


def _is_agreement(sentence: Sentence) -> bool:
    """Whether a sentence by itself, or by a word beside it, says that the day is one to meet on."""
    if _MEANT_OTHERWISE.search(sentence.said):
        return False
    if _AGREES.search(sentence.said) or _AGREED_BEFORE.search(sentence.before) or _AGREED_AFTER.search(sentence.after):
        return True
    return len(_WORD_OF_ITS_OWN.findall(sentence.said)) <= 1


def _appointments(sentence: Sentence, scene: Scene, *, label: bool) -> list[Appointment]:
    said = sentence.said
    found = [when for when in times_of(sentence, scene) if _is_appointment(when, said, scene, label=label)]
    moved = [when for when in found if not _is_given_up(when, said)]
    if any(when.first != when.last or _is_choice(when, said) for when in moved):
        return [Appointment(day, None, exact=True) for when in moved for day in (when.first - _DAY, when.last)]
    if len({when.last for when in moved}) > 1 and not _CHOICE.search(said):
        moved = [when for when in moved if when.kind != "weekday" or _is_exact(when, said)] or moved
    return [Appointment(when.last, _hour_near(said, when), _is_exact(when, said)) for when in moved]


def _is_choice(when: When, said: str) -> bool:
    """ "The 18th or 19th", of which the grammar of times keeps the last."""
    return " or " in said[when.start : when.end]


def _is_given_up(when: When, said: str) -> bool:
    return bool(_MOVED_FROM.search(said[: when.start]) or _MOVED_AWAY.match(said[when.end :]))


def _is_exact(when: When, said: str) -> bool:
    return any(map(str.isdigit, said[when.start : when.end]))


def _is_appointment(when: When, said: str, scene: Scene, *, label: bool) -> bool:
    if when.kind not in {"day", "weekday", "holiday"} or (when.last < scene.said_on and not label):
        return False
    ahead = said[: when.start]
    late = _DEADLINE.search(ahead) and not _MOVED_UNTIL.search(ahead[-120:])
    if not label and (late or _is_refused(ahead, said[when.end :])):
        return False
    appointment = max((m.end() for m in _APPOINTMENT.finditer(ahead)), default=-1)
    other = max((m.end() for m in _NOT_APPOINTMENT.finditer(ahead)), default=-1)
    return label or appointment >= other


def _is_refused(ahead: str, behind: str) -> bool:
    return bool(_REFUSED_BEFORE.search(ahead[-60:]) or _REFUSED_AFTER.search(behind[:60]))


def _hour_near(said: str, when: When) -> time | None:
    after = _MEETS_AT.search(said[when.end : when.end + 40])
    before = list(_CLOCK.finditer(said[max(0, when.start - 30) : when.start]))
    return (_hour(after) if after else None) or next((hour for m in reversed(before) if (hour := _hour(m))), None)


def _labelled_hour(text: str, *, anywhere: bool) -> time | None:
    found = _TIME_LABEL.search(text[:20_000].lower())
    hours = [hour for m in _CLOCK.finditer(found[0]) if (hour := _hour(m))] if found else []
    if anywhere and not hours:
        hours = [hour for m in _CLOCK.finditer(text.lower()) if (hour := _hour(m))]
        return hours[0] if len(hours) == 1 else None
    return hours[0] if hours else None


def _hour(found: re.Match[str]) -> time | None:
    if found["noon"]:
        return time(12)
    hour, minute = int(found["h"]), int(found["m"] or 0)
    if not (found["m"] or found["half"] or found["hours"]):
        return None
    if found["half"] and hour <= 12:
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return time(hour, minute) if hour < 24 else None
