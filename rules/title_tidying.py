"""A job title as a person would write it, out of what stands around it."""

import re

from rules.name_words import CALENDAR
from rules.providers import each

_ROLE_LENGTH = 90

_BEFORE = re.compile(
    r"^(?:(?:thank you,?|thanks,?|re:|the|an?|our|your|new|open|current|available|exciting|advertised|"
    r"remote|hybrid|on-?site|full[- ]time|"
    r"part[- ]time|permanent|temporary|vacant|above|listed|posted|first|second|third|final|next|entire|whole|"
    r"upcoming|recent|scheduled|excellent|great|wonderful|following|two|three|several|various|\d{4,12}|[-–:,.&])\s+)+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\s+|^)(?:first|second|third|final|initial|phone|video|virtual|zoom|onsite|on-site|in-person|telephone|panel|"
    r"technical|round|screening|screen|follow-?up|next|job|today['’]s|in|for|of|and|the|to|-|–|—|&|/|,|:)$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(
    r"\((?:[^()]{0,60}\d{3}[^()]{0,60}|(?:all|any) genders?|[mwfdx/ |*]{3,9}|remote|hybrid|open[^()]{0,30}|"
    r"req[^()]{0,40}|job[^()]{0,40})\)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?:,|\s[-–—#]|\s)\s*(?:\(?#?\s*(?:req(?:uisition)?|job|ref(?:erence)?)\b.{0,40}|"
    r"#?[A-Z]{0,6}[-_]?\d[\d-]{3,14}[A-Z]{0,3}\)?)\s*$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"^.{0,60}?(?<!omen)(?<!ildren)(?<!\bmen)(?<!river)(?<!irl)(?<!boy)(?<!eople)['’]s? (?=[A-Z])")
"""Whose role it is: "Ridgeline Outdoor's Store Manager"; but not "Children's Librarian"."""
EMPTY = each(
    """
    position role job opening vacancy post posting opportunity interview application candidacy right ideal perfect
    dream best good great new open next same other such any this that current team hiring thank you we i company
    full-time part-time remote available exciting specific particular different future relevant suitable unique
    """
)
"""Words of which no title is made alone."""


def tidy_role(role: str) -> str:
    """A title as a person would write it, or "": no requisition number, no "remote", no "(m/f/d)"."""
    role = _OWNER.sub("", _BRACKETS.sub("", role[:200])).strip(" \"“”'‘’*_,.;:!?–—-")
    for _ in range(3):
        role = _NUMBERS.sub("", _BEFORE.sub("", role)).strip(" \"“”'‘’*_,.;:!?–—-/")
        role = _AFTER.sub("", role).strip()
    if role.count("(") > role.count(")"):
        role = f"{role})" if role.rpartition("(")[2].strip() else role.rpartition("(")[0].strip()
    words = role.lower().split()
    if not words or len(role) > _ROLE_LENGTH or all(word in EMPTY for word in words) or "[" in role or "{" in role:
        return ""
    return "" if all(word.strip(".,") in CALENDAR or not word[0].isalpha() for word in words) else role
