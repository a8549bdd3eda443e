"""Lengths of time: "within two weeks", "5-7 business days", "the next week or two", "a week from Friday"."""

import re
from datetime import date, timedelta

from rules.timedates import calendar_day, named, weekday
from rules.timeperiods import DAY, WEEK, Scene, When, months_after
from rules.timewords import NUMBERS, WEEKDAYS
from rules.worktime import working_days_after

LONGEST = 200
MOST_WORKING_DAYS = 90

_NUMBER = rf"\d{{1,3}}|{'|'.join(NUMBERS)}"
DURATION = re.compile(
    rf"(?P<n>{_NUMBER})(?: \(\w{{1,8}}\))?"
    rf"(?: ?(?:-|to|or|/|and(?= \w+ (?:\w+ )?(?:day|week|month)s)) ?(?P<m>{_NUMBER}))?"
    r"(?: of)?(?: more| good| full| short| further| extra| other| additional| calendar| consecutive)?[ -]?"
    r"(?:(?P<work>business|working|work|office|bus|biz|week)[ -])?"
    r"(?P<unit>hours?|hrs?|days?|(?:work|business|working)days?|weeks?|wks?|months?|fortnights?)\b(?:'s?)?"
    r"(?P<more> or (?:two|so|more|2)| and a half| or three)?(?: time\b)?"
    r"(?: (?:to|or) (?P<days>ten|10|twelve|12|fourteen|14) days\b)?"
    rf"(?: (?:(?:from|on) )?(?P<base>now|today|tomorrow|this (?=\w+day)|{'|'.join(WEEKDAYS)})\b)?"
)
FILLER = (
    r"(?:(?:(?:the|our|your|their|its) (?:\w+ )?(?:committee|panel|team|board|client|manager|managers|directors?|"
    r"partners|dean|company|hr|department|group)|candidates|applicants|people|you|good|solid|about|around|approximately|approx\.?|roughly|normally|usually|"
    r"typically|generally|us|them|the|"
    r"next|another|up to|as (?:much|many|long) as|maybe|perhaps|probably|a|another|further|coming|following|"
    r"say|just|only|full|at most|at least|or so|like|~|no more than|less than|under|last|past) ?)*"
)
OPENS_DURATION = re.compile(
    r"(?:\b(?:in|within|inside(?: of)?|after|takes?|taking|need(?:s|ed)?|want(?:s|ed)?|"
    r"(?:reckon|bank|count|plan) on|"
    r"requires?|be|allow|give (?:me|us|it|that|this)|gimme|"
    r"bear with (?:me|us) for|"
    r"wait for|hear(?: back)?(?: from us| anything)? for|over|than|until|till|by|another|next|up to|"
    r"like|estimated|said|mentioned|suggested|quoted|following|coming|time:?|timeline:?|expect|wait|"
    r"from|have|under|is|say|between|asked for|assume|figure|got) "
    rf"{FILLER}|[(:-] ?{FILLER}|^{FILLER})$"
)
LASTS = re.compile(r"\b(?:take|takes|taking|last|lasts|for(?! you\b)|allow) [^.]{0,20}$")
""""it takes an hour", "for two hours": so long is a meeting, and no answer."""
NOT_AHEAD = re.compile(
    r"(?:\b(?:every|for the (?:last|past)|the (?:last|past)|first|per|each|last|past) (?:\w+ )?|"
    r"\b(?:duration|term|length|contract|tenure) ?: ?)$"
)
UNSURE_ANCHOR = re.compile(
    r" (?:ago|old|"
    r"of (?:\w+ing\b|that|which|this(?! (?:e-?mail|message|note|letter|mail)))|of experience|experience|notice|"
    r"a week|per|of (?:the|your|our|"
    r"receiving|receipt|applying|submitting|completing)|"
    r"(?:after|following|from|prior to|before(?! the (?:panel|committee|board|team|client))) "
    r"(?:(?:the|your)(?! (?:final|last) (?:interview|conversation|round|talk)s?\b)|our(?! side| end)|my|receipt|"
    r"you(?! hear| know| find| get| learn)|receiving|"
    r"completion|that|applying|submi\w+)|"
    r"into|earlier|prior|in a row)\b"
)
GONE_BY = re.compile(r" (?:have|has|had) (?:now |already |since )?(?:gone|passed|elapsed|been)\b")
SUPPOSED = re.compile(r"\b(?:if|once|when|after|until|till|before|unless|should)\b")
""""if two weeks have passed": a time that is still to come."""
ANCHOR = re.compile(r" (?:from|of|after|following) (?:the )?")
FROM_NOW = re.compile(
    r" (?:from|of|after|following) (?:the )?(?:(?:date|day|time|receipt|sending) of )?(?:this|today's) "
    r"(?:e-?mail|message|note|letter|mail|date|conversation|interview|call|meeting|chat|visit)\b"
)
""""within ten days of this letter": counted from the day on which it was said."""
OR_TWO = re.compile(
    r"(?:(?:next|coming) )?(?P<work>(?:business|working|work) )?(?P<unit>day|week|month) "
    r"(?:or (?P<more>two|so|three|2|3)|(?P<half>and a half))\b"
)
AFTER_THAT = re.compile(r" (?:after that|of that(?! \w)|thereafter|afterwards?|later)\b| after(?=[.,;!?]|$)")
""" "we decide a week after that": counted from the day that was named before it."""
STILL_TO_GO = (
    " from now",
    " away",
    " out from",
    " off from",
    " to go",
    " timeline",
    " timeframe",
    " wait",
)
UNITS = {"hour": timedelta(), "day": DAY, "week": WEEK, "fortnight": 2 * WEEK}
HALVES = {"day": 1, "week": 4, "wk": 4, "month": 15}
WITHIN_THE_WEEK = re.compile(r"\b(?:within|inside) the (?:next |coming )?$")


def length(text: str, at: int, scene: Scene) -> When | None:
    found = DURATION.match(text, at)
    if not found:
        return None
    afterwards = AFTER_THAT.match(text, found.end())
    from_now = FROM_NOW.match(text, found.end())
    if not (afterwards or from_now) and UNSURE_ANCHOR.match(text, found.end()):
        return None
    base, end = _counted_from(text, found, scene)
    before = text[max(0, at - 48) : at]
    opened = bool(
        afterwards or base or from_now or OPENS_DURATION.search(before) or text.startswith(STILL_TO_GO, found.end())
    )
    if GONE_BY.match(text, found.end()):
        opened = bool(SUPPOSED.search(before))
    if not opened or NOT_AHEAD.search(before):
        return None
    if found["unit"][0] == "h" and LASTS.search(before):
        return None
    base = base or scene.said_on
    last = _later(base, found, scene)
    kind = "after that" if afterwards else "duration"
    return When(min(base, last), last, at, end, kind) if last else None


def _counted_from(text: str, found: re.Match[str], scene: Scene) -> tuple[date | None, int]:
    """The day that is said right behind the length, if one is, and where the words end."""
    if found["base"]:
        day = weekday(found["base"], 0, scene) if found["base"] in WEEKDAYS else None
        return (day[1] if day else scene.said_on + (DAY if found["base"] == "tomorrow" else timedelta())), found.end()
    if anchor := ANCHOR.match(text, found.end()):
        for day in (weekday(text, anchor.end(), scene), calendar_day(text, anchor.end(), scene, sure=True)):
            if day:
                return day[1], day[2]
        if day := named(text, anchor.end(), scene):
            return day[1], day[2]
    return None, found.end()


def _later(base: date, found: re.Match[str], scene: Scene) -> date | None:
    numbers = [NUMBERS.get(n) or int(n) for n in (found["n"], found["m"]) if n]
    n = max(numbers) + {" or two": 1, " or 2": 1, " or three": 2}.get(found["more"] or "", 0)
    unit = "d" if "day" in found["unit"] else found["unit"][0]
    days = {"h": -(-n // 24) if n > 12 else 0, "d": n, "w": 7 * n, "f": 14 * n, "m": 0}[unit]
    days = max(days, NUMBERS.get(found["days"]) or int(found["days"])) if found["days"] else days
    if found["more"] == " and a half":
        days += HALVES.get(found["unit"].rstrip("s"), 0)
    if days > LONGEST or (unit == "m" and n > 6):
        return None
    if (found["work"] and unit in "dh" and found["work"] != "week") or found["unit"].startswith(("work", "bus")):
        return working_days_after(base, min(days, MOST_WORKING_DAYS), scene.worktime)
    if unit == "d" and found["n"] == "few":
        days += 2
    return months_after(base, n) + days * DAY if unit == "m" else base + days * DAY


def length_without_one(text: str, at: int, scene: Scene) -> When | None:
    """ "the next week or two", "within the week": a length of time that stands without its one."""
    found = OR_TWO.match(text, at)
    if found and text.startswith((" ago", " earlier"), found.end()):
        return None
    unit = next((unit for unit in ("week", "month", "fortnight", "hour") if text.startswith(unit, at)), "")
    if not found and not (unit and WITHIN_THE_WEEK.search(text, max(0, at - 16), at)):
        return None
    n = NUMBERS.get(found["more"], 1) if found else 1
    if found and found["work"] and found["unit"] == "day":
        last = working_days_after(scene.said_on, n, scene.worktime)
    else:
        last = units_later(scene.said_on, n, found["unit"] if found else unit)
    last += HALVES.get(found["unit"], 0) * DAY if found and found["half"] else timedelta()
    return When(scene.said_on, last, at, found.end() if found else at + len(unit), "duration")


def units_later(day: date, n: int, unit: str) -> date:
    return months_after(day, n) if unit == "month" else day + n * UNITS[unit]
