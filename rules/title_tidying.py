"""A job title as a person would write it, out of what stands around it."""

import re
from itertools import takewhile

from rules.job_titles import FUNCTIONS, heads
from rules.name_words import CALENDAR
from rules.names import is_organisation
from rules.places import is_place
from rules.providers import each

_ROLE_LENGTH = 90

_BEFORE = re.compile(
    r"^(?:thank you-)?(?:(?:thank you,?|thanks,?|re:|the|an?|our|your|new|open|current|available|exciting|advertised|"
    r"remote|hybrid|on-?site|full[- ]time|"
    r"part[- ]time|permanent|temporary|seasonal|vacant|above|listed|posted|"
    r"(?:first|second|third|final)(?! (?:grade|year|shift|language|"
    r"class|line|assistant|mate|officer)\b)|next|entire|whole|"
    r"upcoming|recent|scheduled|excellent|great|wonderful|following|two|three|several|various|"
    r"(?-i:[A-Z]{0,4})-?\d{4,12}(?:-\d{1,8})?|[-–:,.&])\s+)+",
    re.IGNORECASE,
)
_OF_THEN = re.compile(
    r"^(?:(?:yesterday|today|tonight|this (?:morning|afternoon|week)|last (?:night|week)|(?:last )?(?:mon|tues|"
    r"wednes|thurs|"
    r"fri|satur|sun)day)['’]s?|(?:this|last) \w{3,9}['’]s?) ",
    re.IGNORECASE,
)
"""When one interviewed for it: "yesterday's"."""
_AFTER = re.compile(
    r"(?:\s+|^)(?:first|second|third|final|initial|phone|video|virtual|zoom|onsite|on-site|in-person|telephone|panel|"
    r"technical|round|discussion|conversation|chat|visit|meeting|thread|candidate|application|profile|loop|screening|"
    r"screen|follow-?up|next|job|decision|position|role|opening|vacancy|trial(?: shift)?|process|(?:oral )?board|"
    r"audition|assessment|(?<!in )test|exam(?: list)?|outcome|thing|background(?: check)?|lunch|berth|"
    r"(?-i:internship|apprenticeship)|today['’]s|in|for|of|and|the|to|-|–|—|&|/|,|:)$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(
    r"\((?:[^()]{0,60}\d{3}[^()]{0,60}|(?:all|any) genders?|[mwfdx/ |*]{3,9}|(?:remote|hybrid|on-?site)\b[^()]{0,30}|"
    r"(?:full|part)[- ]time|permanent|temporary|temp|[^()]{0,20}shifts?|"
    r"open[^()]{0,30}|[\d.]{1,4} ?(?:fte|hours?|hrs?|days?)\b[^()]{0,20}|"
    r"req[^()]{0,40}|job[^()]{0,40})\)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?:,|\s[-–—#]|\s)\s*(?:\(?#?\s*(?:req(?:uisition)?|job|ref(?:erence)?)\b.{0,40}|"
    r"#?[A-Z]{0,6}[-_]?\d[\d-]{3,14}[A-Z]{0,3}\)?)\s*$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"^.{0,60}?([^\W_]{1,30})['’]s? (?=[A-Z])")
_OWN_TITLES = each("women children men girl boy people driver teacher physician sheriff dean director")
"""Whose role it is: "Ridgeline Outdoor's Store Manager"; but not "Children's Librarian"."""
_AFTER_DETERMINER = re.compile(
    r"^.{0,80}\b(?:(?:me|us|you) (?:for|as)\s|(?:in|as|for|about|with|join|joining|of being)\s(?:our|your|an?|"
    r"the|this)\s)(?=\S)",
    re.IGNORECASE,
)
"""What stands before the last determiner: "interest in our"."""
_ANNOUNCES = re.compile(
    r"^(?:(?:job |your )?(?:offer|decision|interview|application|update|status|invitation)s? ?){1,3}[-–—:|] ",
    re.IGNORECASE,
)
EMPTY = each(
    """
    position role job opening vacancy post posting opportunity interview application candidacy right ideal perfect
    dream best good great new open next same other such any this that current team decision hiring thank you we i
    company
    full-time part-time remote available exciting specific particular different future relevant suitable unique
    """
)
"""Words of which no title is made alone."""


_TALK = each(
    """
    I'm I’m I'd I’d I've I’ve I'll I’ll My Your Why Have You We If What When How is was are were has have had we you
    your my his her me us it it's it’s why who what how when if that as last next promised be been
    """
)
"""Words of sentences, which no title holds."""
_SEATS = each("cadetship clerkship deanship directorship headship lectureship professorship")
"""What one may hold, and of what it must be said."""
_UNCLOSED_CODE = re.compile(
    r"\s*\((?:(?:job|req(?:uisition)?|posting|vacancy|position) )?(?:id|ref(?:erence)?|req|no|nr|number|code|job)\.?$",
    re.IGNORECASE,
)
"""What is left of "(ID: 2604417)" where a colon ends a title."""
_CODE = re.compile(r"(?:band|grade|level|class|step|group|ref|r|req|job|no)[ .#-]*\d[\d/-]*", re.IGNORECASE)
"""Which one of many it is, and not what."""


def _before_talk(role: str) -> str:
    """ "Head of Data I'd" is "Head of Data", and "my vice-president" no role."""
    words = role.split()
    title = " ".join(takewhile(lambda word: word not in _TALK, words))
    return title if len(title) == len(" ".join(words)) or heads(title) else ""


def _without_company(role: str) -> str:
    """ "Technician (Fernhill Pet Hospital)"."""
    title, _, inside = role.removesuffix(")").partition(" (")
    words = inside.lower().split()
    named = role.endswith(")") and len(words) > 1 and is_organisation(inside) and FUNCTIONS.isdisjoint(words)
    return title if named else role


def _without_owner(role: str) -> str:
    owner = _OWNER.match(role)
    return role[owner.end() :] if owner and owner[1].lower() not in _OWN_TITLES else role


def _once(role: str) -> str:
    """A title that a form gives twice in a row, once."""
    start = " ".join(role.split()[:2])
    again = role.find(start, len(start)) if " " in start else -1
    return role[:again].strip() if again > 0 else " ".join(role.split())


def tidy_role(role: str) -> str:
    """A title as a person would write it, or "": no requisition number, no "remote", no "(m/f/d)"."""
    role = _AFTER_DETERMINER.sub("", _ANNOUNCES.sub("", role[:200]))
    role = _without_owner(_BRACKETS.sub("", role)).strip(" \"“”'‘’*_,.;:!?–—-")
    for _ in range(3):
        before = role
        role = _NUMBERS.sub("", _BEFORE.sub("", _OF_THEN.sub("", role))).strip(" \"“”'‘’*_,.;:!?–—-/")
        role = _AFTER.sub("", _before_talk(role)).strip()
        if role == before:
            break
    role = _UNCLOSED_CODE.sub("", role)
    if role.count("(") > role.count(")"):
        role = f"{role})" if role.rpartition("(")[2].strip() else role.rpartition("(")[0].strip()
    role = _once(_without_company(role))
    role = f".{role}" if role.startswith("NET ") else role
    words = role.lower().split()
    if not words or len(role) > _ROLE_LENGTH or all(word in EMPTY for word in words) or "[" in role or "{" in role:
        return ""
    if _CODE.fullmatch(role) or is_place(role) or role.lower() in _SEATS:
        return ""
    return "" if all(word.strip(".,") in CALENDAR or not word.lstrip(".")[:1].isalpha() for word in words) else role


PARTS = re.compile(r"\s+[-–—|:•·]+\s+|:\s+|\s*\|\s*|\s+[-–—]\s*|,\s+(?=[A-Z])")
_AROUND = re.compile(
    r"(?:re|fwd?|aw|wg|thanks?|thank-you|thankful|interview(?:ing|s|ed)?|invitation|invite|applying|applied|"
    r"confirm(?:ation|ed)|your|"
    r"received|update|status|follow(?:ing)?(?:-?up)?|position|role|opening|vacancy|letter|offer|opportunity|steps?|"
    r"scheduled?|request|for|the|on|up|to|a|an|about|regarding|and|of|great|checking|in|decision|declin\w+|"
    r"withdraw\w*|accept\w*|candidacy|touching|base|quick|question|today['’]?s?|yesterday['’]?s?|panel|onsite|final|"
    r"round|from|our|as|with|status|news|any|you|so|very|much)[!?.,:]?|[-–—|:!?.]+",
    re.IGNORECASE,
)
_AROUND_OR_TITLE = each("application call meeting chat video phone scheduling first second technical screening")
"""Words that stand around a title, and within some: "Application Engineer"."""


def core_of_part(part: str) -> str:
    """A part of a subject without what surrounds a role at its two ends."""
    words = part.split()
    while words and _surrounds(words[0], words[1] if len(words) > 1 else ""):
        words.pop(0)
    while words and (_AROUND.fullmatch(words[-1]) or words[-1].lower() in EMPTY | _AROUND_OR_TITLE):
        words.pop()
    return tidy_role(" ".join(words))


_LEADS_IN = re.compile(
    r"(?:.* )?(?:for|(?:nomination|applicant|application|candidate|candidacy|interview) as|regarding|about|concerning|"
    r"re|w/|(?:appointment|casting|hiring|selection) of)\s(?:the |an? )?",
    re.IGNORECASE,
)
_BESIDES = re.compile(r", (?=[a-z\d])")


def announced(part: str) -> str:
    """The same of a part that says what it is about: "Query on recruitment for Graduate Engineer, start June"."""
    lead = _LEADS_IN.match(part)
    part = part[lead.end() :] if lead and not heads(lead[0].rpartition(" for ")[0]) else part
    title = _BESIDES.split(part)[0]
    return core_of_part(title if heads(title) else part)


_IN_A_TEAM = each("lead leader member manager coordinator assistant supervisor captain")


def _surrounds(word: str, following: str) -> bool:
    if word.lower() == "team" and following.lower() in _IN_A_TEAM:
        return False
    if word.lower() in _AROUND_OR_TITLE:
        return bool(not following or _AROUND.fullmatch(following) or following.lower() in EMPTY)
    return bool(_AROUND.fullmatch(word)) or word.lower() in EMPTY
