"""Whether words are an employer's name by their look, and how it is written."""

import re

from rules.employers import core_words, is_agency_called
from rules.given_names import is_given_name
from rules.name_words import (
    ADDRESSES,
    DOMAIN_NAME,
    GENERIC,
    HOUSES,
    NEVER,
    ORGANISATIONS,
    PUBLIC,
    SERVICES,
    TRADES,
)
from rules.providers import NO_EMPLOYERS, each

LONGEST = 8
"""Words of a name."""
_DEPARTMENTS = re.compile(
    r"(?:[ ,|–—-]+(?:(?:the )?(?:talent|people|hiring|recruiting|recruitment|hr|h\.r\.|careers?|jobs?|human resources?|"
    r"talent acquisition|team|acquisition|interview(?:ing)?|candidate|experience|hq|headquarters|staff|"
    r"notifications?|& culture|and culture|ops|operations|scheduling|jobs team)))+$",
    re.IGNORECASE,
)
_LEGAL_TAIL = re.compile(r",\s*(?:Inc|LLC|Ltd|Limited|GmbH|PLC|Corp|L\.L\.C|S\.A|LLP|Co)\b\.?.*$", re.IGNORECASE)
_NAMELESS = GENERIC | {"of", "the", "and", "&"}
_OF_A_ROLE = each("position role opening vacancy interview application candidate candidates applicants")
_TIMELIKE = re.compile(r"\d+(?:[:.]\d+)?(?:am|pm|st|nd|rd|th|h|hrs?|k|%|\+)?$", re.IGNORECASE)


def is_organisation(name: str) -> bool:
    """Whether the name says itself that it is no person's."""
    words = name.lower().split()
    if "&" in words and not all(word == "&" or is_given_name(word) for word in words):
        return True
    if any(word in ORGANISATIONS for word in words):
        return True
    if len(words) > 2 and " ".join(words[-2:]) in TRADES:
        return True
    return (words[1:2] == ["of"] and words[0] in PUBLIC) or (words[-1:] == ["department"] and words[-2] in SERVICES)


def looks_like_a_name(token: str) -> bool:
    """Capitals, inner capitals (iFixit), or a domain as a name (monday.com)."""
    if token.isalpha():
        lower = token.lower()
        return lower != token and lower not in NEVER
    if (
        not token
        or token.lower().replace("’", "'").partition("'")[0] in NEVER
        or _TIMELIKE.match(token)
        or "@" in token
        or "//" in token
    ):
        return False
    if token[0].isdigit():
        return any(letter.isalpha() for letter in token)
    return token[0].isupper() or any(letter.isupper() for letter in token[1:]) or bool(DOMAIN_NAME.match(token))


def tidy(name: str) -> str:
    """A name as a person would write it, or "" where it is none: no department, no legal tail after a comma."""
    name = " ".join(name[:120].split()).strip(' ,;:|–—-"“”*_()<>').replace("'s's", "'s").replace("’s’s", "’s")
    name = _LEGAL_TAIL.sub("", name) if "," in name else name
    shorter = _DEPARTMENTS.sub("", name)
    name = shorter or name
    if name.lower().endswith((" inc.", " ltd.", " corp.", " co.", " llc.", ".")):
        name = name[:-1]
    return name if _may_name(name) else ""


def _may_name(name: str) -> bool:
    words = name.lower().split()
    if not words or len(name) < 2 or len(words) > LONGEST + 2 or not any(letter.isalpha() for letter in name):
        return False
    core = core_words(name)
    if all(word in _NAMELESS for word in words) or name.lower() in NO_EMPLOYERS or "".join(core) in NO_EMPLOYERS:
        return False
    if (
        words[-1].endswith(("-style", "-based", "-like"))
        or words[-1] in ADDRESSES
        or (words[0].isdigit() and words[-1] in HOUSES)
        or (words[-1] in _OF_A_ROLE and len(words) > 1)
        or words[0] in NEVER
        or "[" in name
        or "{" in name
        or "@" in name
    ):
        return False
    return not is_agency_called(core)


_ITSELF = re.compile(r"(?:hr|people|talent|staff)$")
"""A department elsewhere, and here a part of the name: "Manatee HR" at manateehr.com."""


def _as_spelled(name: str, label: str) -> str:
    """The name that is a domain's label, tidied where that leaves the name: "All Star Heating" stands as it is."""
    first, _, last = name.partition(" ")[0], 0, name.rpartition(" ")[2]
    odd = first.lower() in NEVER and first[0].isupper() and last[0].isupper()
    return name if " " in name and (odd or (_ITSELF.search(label) and looks_like_a_name(last))) else tidy(name)


_LETTERS = re.compile(r"(?<![@\w./-])[\w'’&-]{1,40}(?![\w@])")


def spelled_in(line: str, label: str) -> str:
    """The words of a line that, written together, are a domain's label; capitals, or all small as the brand has it."""
    tokens = list(_LETTERS.finditer(line))[:200]
    for at, first in enumerate(tokens):
        if first[0][0].isalnum() and first[0][0].casefold() != label[0]:
            continue
        joined = ""
        for token in tokens[at : at + 6]:
            both = token[0] == "&" and label.startswith(f"{joined}and")
            joined += "and" if both else "".join(letter for letter in token[0].casefold() if letter.isalnum())
            if joined == label and not line[token.end() :].startswith((".com", ".org", ".net", "@")):
                return _as_spelled(line[first.start() : token.end()], label)
            if not label.startswith(joined):
                break
    return ""
