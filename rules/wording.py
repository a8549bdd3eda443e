"""Phrases from facts: every string of a mail is tamed before it stands in a sentence, and what is unknown is "".

Facts come from strangers' mail. What looks like a placeholder, code, an address or a whole paragraph is dropped: a
sentence that says less is better than one that says something odd.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rules.cases import Case
from rules.policy import Profile
from rules.providers import each

Value = str | bool | int | tuple[str, ...]
"""What a template is given."""

MONTH_FIRST = frozenset({"AS", "BZ", "CA", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "US", "VI"})
"""Countries where people write "March 2" and not "2 March"."""
NOTHING = each(
    "none null nil nan n/a na tbd tba unknown undefined unspecified company role position job title - -- ? ???"
)
_ODD = re.compile(r"[\[\]{}<>|\\^~`=*_\"“”;@?]|//|\.\.|\s[,;:!]|\s\.(?!\w)|www\.|%[sd(]", re.IGNORECASE)
_GENDERS = re.compile(r"\s*\(\s*(?:[mfwdxhniv]|all genders|gn)(?:\s*[/|*,]\s*[mfwdxhniv]){0,3}\s*\)", re.IGNORECASE)
_BRACKETED = re.compile(r"\s+[\[(][^\[\]()]{0,60}[\])]")
_POSITION_NOUNS = ("position", "role", "job", "opening", "internship", "apprenticeship", "fellowship", "traineeship")
_LONG_AGO = timedelta(days=180)


def one_line(text: str, most: int) -> str:
    """Printable text on one line: control characters, bidirectional marks and lone surrogates become blanks."""
    kept = "".join(c if unicodedata.category(c) not in _UNSEEN else " " for c in text[: most * 4])
    return " ".join(kept.split())


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def fact(text: str, *, most: int = 80, words: int = 10) -> str:
    """A name or title that may stand in a sentence, or "" where the text is anything else."""
    plain = one_line(_BRACKETED.sub("", _GENDERS.sub("", text[: most * 2])), most * 2)
    plain = plain.lstrip(" ,;:!?'–—-/&").rstrip(" ,.;:!?'–—-/&")
    plain = plain + "." if _ends_in_abbreviation(text, plain) else plain
    if not plain or len(text) > most * 2 or len(plain) > most or len(plain.split()) > words:
        return ""
    if plain.casefold() in NOTHING or _ODD.search(plain) or not any(c.isalpha() for c in plain):
        return ""
    return plain


def _ends_in_abbreviation(text: str, plain: str) -> bool:
    return text.rstrip().endswith(plain + ".") and plain.rpartition(" ")[2] in {"Inc", "Ltd", "Co", "Corp", "Jr", "Sr"}


def position_of(role: str, company: str) -> str:
    """ "the Graphic Designer position at Northlight Studio", as far as it is known."""
    title = role.removeprefix("the ").removeprefix("The ").removeprefix("a ").removeprefix("an ")
    noun = title.rpartition(" ")[2].casefold()
    what = f"the {title}" if noun in _POSITION_NOUNS and title != noun else f"the {title} position" if title else ""
    return f"{what or 'the position'} at {company}" if company else what or "the position"


def spoken_day(day: date | None, today: date, country: str) -> str:
    """ "on Monday, March 2" or "on Monday 2 March"; with its year, and no weekday, where it is long ago."""
    if day is None:
        return ""
    month_first = country in MONTH_FIRST
    text = f"{day:%B} {day.day}" if month_first else f"{day.day} {day:%B}"
    if abs(today - day) > _LONG_AGO:
        return f"on {text}, {day.year}" if month_first else f"on {text} {day.year}"
    return f"on {day:%A}, {text}" if month_first else f"on {day:%A} {text}"


def listed(items: Sequence[str], joint: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def skills_of(case: Case, profile: Profile) -> tuple[str, ...]:
    """At most two: those that the note named, else those of the profile."""
    for source in (case.skills, profile.skills):
        named = _distinct(fact(skill, most=48, words=6) for skill in source[:12])
        if named:
            return named[:2]
    return ()


def _distinct(items: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for item in items:
        if item:
            seen.setdefault(item.casefold(), item)
    return tuple(seen.values())


def skills_phrase(skills: Sequence[str]) -> str:
    """ "brand systems and motion design"; a skill that is itself a pair is joined by other words."""
    paired = any(" and " in skill or "&" in skill or "," in skill for skill in skills)
    return listed(skills, "as well as" if paired else "and")


def own_words(text: str) -> str:
    """What the user says of themselves in the config, as they wrote it."""
    return one_line(text, 100)[:100].rstrip("\\ ")


def reach_of(profile: Profile) -> tuple[str, str]:
    """The user's phone and e-mail address as they wrote them, where they are such things at all."""
    phone, email = own_words(profile.phone), own_words(profile.email)
    is_address = re.fullmatch(r"[^\s@<>\"{}\[\]]{1,64}@[^\s@<>\"{}\[\]]{1,190}", email)
    return phone if any(c.isdigit() for c in phone) else "", email if is_address else ""
