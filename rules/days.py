"""The day of an interview, of an appointment, of a return: each in its own words, each empty where they are unsure."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from rules.policy import WorkTime
from rules.timegrammar import times
from rules.timeperiods import DAY, Scene, When
from rules.timesentences import Sentence, timed_sentences
from rules.worktime import next_working_day, working_day_on_or_after

HALF_A_YEAR = 184
SOON = 14
LONG_AGO = 300

_MET = re.compile(
    r"\b(?:thank|thanks|thx|ty|interview\w*|met|meet|meeting|spoke|speak|speaking|spoken|talk\w*|chat\w*|"
    r"conversation|"
    r"convo|discuss\w*|call|visit\w*|time|enjoyed|tour|panel|zoom|hosting|connect\w*|catching up|"
    r"(?:great|nice|good|lovely|wonderful|pleasure|delight\w*) (?:to|meet\w*|talk\w*|speak\w*|see\w*|chat\w*))\b"
)
_NOT_MET = re.compile(
    r"\b(?:look(?:ing)? forward[^.;!?]{0,80}|(?:hope|trust) you[^.;!?]{0,40}|have a \w+|post(?:ed|ing)|"
    r"submit\w*|sent|"
    r"appl(?:y|ied|ication)|send\w*|launch\w*|start\w*|begin\w*|avail\w*|follow(?:ing)? up|writ\w+|email\w*|reach\w*|"
    r"read\w*|saw|news|announce\w*|hear\w*|decision|decid\w*|will|won't|would|'ll|shall|next|upcoming|since|until|by|"
    r"deadline|schedul\w*|reschedul\w*|released?|published?|article|attach\w*|invit\w*|offer)\b"
)
_AGO = re.compile(r"\b(?P<n>one|two|three|four|five|six|a|\d{1,2}) (?P<unit>days?|weeks?) ago\b")
_AGO_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

_APPOINTMENT = re.compile(
    r"\b(?:interview\w*|meet(?:ing)?|call|chat|conversation|speak|talk|see you|scheduled|confirm\w*|"
    r"invit\w+|zoom|teams|on-?site|"
    r"appointment|visit|assessment cent(?:re|er)|session|moved to|rescheduled|booked|slot|round|come in|"
    r"expect you|looking forward to|screen|screening|set for)\b"
)
_LABEL = re.compile(
    r"^\W{0,6}(?:interview |meeting |new |confirmed )?(?:date|day|when|time|date (?:and|&) time|date/time|"
    r"scheduled for)\W{0,4}[:-]"
)
_TIME_LABEL = re.compile(r"(?m)^\W{0,6}(?:interview |start )?time\W{0,4}[:-][^\n]{0,60}")
_DEADLINE = re.compile(
    r"\b(?:by|before|until|till|no later than|than|since|through|thru|prior to|deadline|instead of|not|"
    r"from|was|on or before)(?: the| on)? ?$"
)
_MOVED_FROM = re.compile(
    r"\b(?:moved|move|rescheduled|reschedule|postponed|changed|shifted|pushed|"
    r"pushed back) (?:\w+ ){0,5}?from (?:the |our )?$"
)
_NOT_APPOINTMENT = re.compile(
    r"\b(?:reply|respond|rsvp|complete|submit|deadline|start date|joining|applied|application (?:of|from|"
    r"dated)|posted|received|"
    r"decision|decide|let you know|get back|hear (?:back|from)|closed|out of (?:the )?office|send (?:us|"
    r"me)|salary|notify|reminder on)\b"
)
_MEANT_OTHERWISE = re.compile(
    r"\b(?:thank\w* (?:you )?(?:again )?for|enjoyed|(?:nice|great|good|lovely) (?:to|meeting|talking|speaking|chatting|"
    r"seeing)|met|spoke|came|saw|was|were|last|valid|expires?|closes?|due|said|promised|know)\b"
)
"""What a day behind it is no appointment's of, where nothing else says that it is."""
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

_ABSENT = re.compile(
    r"\b(?:out|away|leave|vacation|holidays?|pto|office|ooo|oof|absent|unavailable|off|travel+ing|"
    r"limited access|conference|closed|return\w*|back|"
    r"absence|sabbatical|trip|not (?:be )?(?:available|checking|in|at|working)|reachable|offline|resume|break)\b"
)
_RETURNS = re.compile(
    r"\b(?:return\w*|back|resum\w+|available again|reachable again|in the office again|reopen\w*|re-open\w*)"
    r"(?: (?:to|in|at|from|into|online|again|work|the|my|our|office|desk|leave|on|with you|and|i|will|be|"
    r"am|is|date|of|for|business|normal|hours|emails?|messages?|responding)){0,8}\W{0,4}$"
)
_UNTIL = re.compile(r"\b(?:until|till|til|'til)(?: the| after)? ?$")
_INCLUSIVE = re.compile(r"^\W{0,3}(?:inclusive|included|incl\b)")
_LAST_AWAY = re.compile(
    r"\b(?:through|thru|up to and including|up until and including|to|till and including|"
    r"until and including)(?: the)? ?$|- ?$"
)


@dataclass(frozen=True, slots=True)
class Appointment:
    day: date
    hour: time | None
    exact: bool
    """Whether the day is told by a number."""


def interview_day(text: str, *, said_on: date, worktime: WorkTime) -> date | None:
    """Of a thank-you note: the day of the interview that lies behind; the last one, where it names several."""
    scene = Scene(said_on, worktime, facing=-1)
    days: list[date] = []
    for sentence in timed_sentences(text):
        if _MET.search(sentence.said):
            days += _met_on(sentence, scene)
    return max(days, default=None)


def _met_on(sentence: Sentence, scene: Scene) -> list[date]:
    said = sentence.said
    ago = _AGO.finditer(said) if "ago" in sentence.words else ()
    days = [_ago(found, scene) for found in ago if _nearest_is_met(said, found.start(), found.end())]
    for when in _times(sentence, scene):
        if when.kind not in {"day", "weekday", "holiday"} or when.first != when.last:
            continue
        if not _nearest_is_met(said, when.start, when.end):
            continue
        day = _same_day(when, said, scene)
        # "on March 5", said on March 4, is no interview of last year.
        if day <= scene.said_on and ((scene.said_on - day).days < LONG_AGO or not _is_soon(day, scene)):
            days.append(day)
    return days


def _is_soon(day: date, scene: Scene) -> bool:
    return (day + timedelta(days=366) - scene.said_on).days <= SOON


def _same_day(when: When, said: str, scene: Scene) -> date:
    """A weekday that is today's name means today, unless it is called the last one."""
    same = when.kind == "weekday" and (scene.said_on - when.last).days == 7
    return scene.said_on if same and "last" not in said[max(0, when.start - 1) : when.end] else when.last


def _ago(found: re.Match[str], scene: Scene) -> date:
    n = _AGO_NUMBERS.get(found["n"]) or int(found["n"])
    return scene.said_on - n * (DAY if found["unit"][0] == "d" else 7 * DAY)


def _nearest_is_met(said: str, start: int, end: int) -> bool:
    """Whether the words nearest before the day, else nearest after it, speak of having met."""
    met = max((m.end() for m in _MET.finditer(said, 0, start)), default=-1)
    other = max((m.end() for m in _NOT_MET.finditer(said, 0, start)), default=-1)
    if met != other:
        return met > other
    behind, elsewhere = _MET.search(said, end), _NOT_MET.search(said, end)
    return bool(behind and not (elsewhere and elsewhere.start() < behind.start()))


def meeting_time(
    text: str, *, said_on: date, worktime: WorkTime, terse: bool = False
) -> tuple[date, time | None] | None:
    """Of an invitation or confirmation: the day, and the hour on the writer's clock; None where several are offered.

    What is `terse` speaks of nothing else: "Wednesday at 2 works".
    """
    scene = Scene(said_on, worktime)
    labelled: list[Appointment] = []
    spoken: list[Appointment] = []
    for sentence in timed_sentences(text):
        label = bool(_LABEL.search(sentence.said))
        if not label and not terse and not _APPOINTMENT.search(sentence.said + sentence.before):
            continue
        if not label and terse and _MEANT_OTHERWISE.search(sentence.said):
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


def _appointments(sentence: Sentence, scene: Scene, *, label: bool) -> list[Appointment]:
    said = sentence.said
    found = [when for when in _times(sentence, scene) if _is_appointment(when, said, scene, label=label)]
    moved = [when for when in found if not _MOVED_FROM.search(said[: when.start])]
    if any(when.first != when.last for when in moved):
        return [Appointment(day, None, exact=True) for when in moved for day in (when.first, when.last)]
    if len({when.last for when in moved}) > 1 and not _CHOICE.search(said):
        moved = [when for when in moved if when.kind != "weekday"] or moved
    return [
        Appointment(when.last, _hour_near(said, when), any(map(str.isdigit, said[when.start : when.end])))
        for when in moved
    ]


def _is_appointment(when: When, said: str, scene: Scene, *, label: bool) -> bool:
    if when.kind not in {"day", "weekday", "holiday"} or (when.last < scene.said_on and not label):
        return False
    ahead = said[: when.start]
    if _DEADLINE.search(ahead) and not label:
        return False
    appointment = max((m.end() for m in _APPOINTMENT.finditer(ahead)), default=-1)
    other = max((m.end() for m in _NOT_APPOINTMENT.finditer(ahead)), default=-1)
    return label or appointment >= other


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


def return_day(text: str, *, said_on: date, worktime: WorkTime) -> date | None:
    """Of an out-of-office note: the first day that the person is present."""
    scene = Scene(said_on, worktime, horizon=HALF_A_YEAR)
    returns: list[date] = []
    ends: list[date] = []
    for sentence in timed_sentences(text):
        said = sentence.said
        if not _ABSENT.search(said) and not _ABSENT.search(sentence.before):
            continue
        for when in _times(sentence, scene):
            if _RETURNS.search(said[: when.start]):
                returns.append(_first_present(when, scene))
            elif when.last >= said_on and when.kind != "duration":
                ends.append(_after_absence(when, said, scene))
    coming = [day for day in returns if day >= said_on]
    return coming[0] if coming else max(ends, default=None)


def _first_present(when: When, scene: Scene) -> date:
    if when.kind in {"week", "month", "part", "quarter"}:
        return working_day_on_or_after(when.first, scene.worktime)
    return when.last


def _after_absence(when: When, said: str, scene: Scene) -> date:
    """Until a day is back on it; through a day, on a day, or until it inclusive is the working day after it."""
    until = _UNTIL.search(said[: when.start]) and not _INCLUSIVE.search(said[when.end :])
    if until and when.kind in {"week", "month"}:
        return working_day_on_or_after(when.first, scene.worktime)
    if until and when.kind in {"day", "weekday", "holiday"} and not _LAST_AWAY.search(said[: when.start]):
        return when.last
    return next_working_day(when.last, scene.worktime)


def _times(sentence: Sentence, scene: Scene) -> list[When]:
    try:
        return times(sentence.said, scene, sentence.words)
    except OverflowError:  # the end of the calendar
        return []
