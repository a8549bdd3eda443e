"""Names as they stand in running text: where an employer's name begins and ends.

Text is met as lines that were joined where a mail program had wrapped them; no name is looked for further than a few
words, so that the work grows with the text alone.
"""

import re

from rules.employers import core_words, is_agency_called
from rules.given_names import is_given_name
from rules.job_titles import heads
from rules.name_words import (
    ADDRESSES,
    AFTER_AND,
    AFTER_POSSESSIVE,
    CAUSES,
    DOMAIN_NAME,
    GENERIC,
    NEVER,
    ORGANISATIONS,
    PUBLIC,
    SEATS,
    SERVICES,
    SUFFIX,
)
from rules.providers import NO_EMPLOYERS, PLATFORMS, SYSTEM_NAMES, each

_REACH = 140
_WORDS = 8
_DEPARTMENTS = re.compile(
    r"(?:[ ,|–—-]+(?:(?:the )?(?:talent|people|hiring|recruiting|recruitment|hr|h\.r\.|careers?|jobs?|human resources?|"
    r"talent acquisition|team|acquisition|interview(?:ing)?|candidate|experience|hq|headquarters|staff|"
    r"notifications?|& culture|and culture|ops|operations|scheduling|jobs team)))+$",
    re.IGNORECASE,
)
_SHORT_FORMS = each("st. mt. ft. dr. dept. bros.")
_LEGAL_FORMS = each("co. inc. corp. ltd. pvt. pte. pty.")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}$")
FIRM_OF = re.compile(
    r"(?:[Tt]he |[Oo]ur )?(?:[\w'’-]{2,20} )?(?:firm|company|offices?|practice|team|folks|people|crew|staff) (?:of|at) "
)
_PLACE = re.compile(
    r" (?:offices?|sites?|branch|stores?|yard|campus|locations?|plant|facility|warehouse|headquarters|depot|shop|hub|"
    r"building|restaurant|salon|factory|area|region|showroom|terminal|station|cafe|café|coffee|clinic|center|centre|"
    r"studio|lab|club|gallery|hospital|market|team|branch)\b"
)
_LEGAL_TAIL = re.compile(r",\s*(?:Inc|LLC|Ltd|Limited|GmbH|PLC|Corp|L\.L\.C|S\.A|LLP|Co)\b\.?.*$", re.IGNORECASE)
_BOARD = re.compile(
    r"^(?:The )?(?:Board(?: of (?:Governors|Trustees|Directors))?|Governing Body|Trustees|Governors|Management) of "
    r"(?:the )?"
)
_NUMBERED = re.compile(r"\d{1,3}(?:st|nd|rd|th)?$")
_NAMELESS = GENERIC | {"of", "the", "and", "&"}
_OF_A_ROLE = each("position role opening vacancy interview application candidate candidates applicants")
_AFTER_OWNER = each("on in yesterday today last this and is has for as at to with was would will")
_JOINTS = each("of for on at the and & in de /")
ARTICLES = each("the our client")
_TOOLS = PLATFORMS | SYSTEM_NAMES
_OPENS = "\"“‘'*_"
_CLOSES = ",;:!?\"”’'*_)…"
_TOKEN = re.compile(r"\S{1,60}")
_TIMELIKE = re.compile(r"\d+(?:[:.]\d+)?(?:am|pm|st|nd|rd|th|h|hrs?|k|%|\+)?$", re.IGNORECASE)


def is_organisation(name: str) -> bool:
    """Whether the name says itself that it is no person's."""
    words = name.lower().split()
    if "&" in words and not all(word == "&" or is_given_name(word) for word in words):
        return True
    if any(word in ORGANISATIONS for word in words):
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


def may_begin_name(token: str) -> bool:
    """Whether a name may begin with this word, whatever follows it."""
    bare = token.lstrip(_OPENS).rstrip(_CLOSES)
    plain = bare.rstrip(".")
    return looks_like_a_name(plain) or (plain != bare and looks_like_a_name(bare)) or bool(_NUMBERED.match(bare))


def name_after(line: str, start: int, *, lower: frozenset[str] = frozenset()) -> str:
    """The employer's name that begins here, or ""; `lower` are words known to be names though in small letters."""
    firm = FIRM_OF.match(line, start)
    start = firm.end() if firm else start
    tokens = _TOKEN.findall(line[start : start + _REACH])
    if tokens and tokens[0].lower() in ARTICLES and len(tokens) > 1:
        article = tokens.pop(0)
        name = _name_of(tokens, lower)
        if article == "our" and _names_a_place(line, start, name):
            return ""
        return _without_board(f"The {name}" if article == "The" and name else name)
    return _without_board(_name_of(tokens, lower))


def _without_board(name: str) -> str:
    """ "The Board of Dunmore Library" decides for Dunmore Library."""
    rest = _BOARD.sub("", name)
    return rest if rest != name and is_organisation(rest) else name


def _names_a_place(line: str, start: int, name: str) -> bool:
    """ "Our Ipswich yard", "the Toledo plant"."""
    at = line.find(name, start) + len(name)
    return not is_organisation(name) and bool(_PLACE.match(line, at))


def _name_of(tokens: list[str], lower: frozenset[str]) -> str:
    words: list[str] = []
    for at, raw in enumerate(tokens[: _WORDS * 2]):
        token = raw.lstrip(_OPENS)
        bare = token.rstrip(_CLOSES)
        bare = bare if _abbreviates(bare, tokens[at + 1 : at + 2]) else bare.rstrip(".")
        ends = bare != token and not _lists_partners(tokens[at : at + 4])
        following = [word.strip('"“”‘*_.,;:!?)') for word in tokens[at + 1 : at + 3]]
        owner = _owner(bare)
        if owner and not _keeps_possessive(words, following, ends=ends):
            words += [owner] if looks_like_a_name(owner) else []
            break
        if words and (bare.lower() in SUFFIX or _connects(bare, words, following, tokens[at + 1 : at + 7])):
            words.append(bare)
            if ends:
                break
            continue
        numbered = not words and following and following[0][:1].isupper() and _NUMBERED.match(bare)
        if words and bare == "the" and following and looks_like_a_name(following[0]):
            return ""
        if not (numbered or looks_like_a_name(bare) or bare.lower() in lower) or token[:1] in "([<{":
            break
        words.append(bare if ends or bare == token else token)
        if ends or len(words) >= _WORDS:
            break
    while words and words[-1] in _JOINTS:
        words.pop()
    name = tidy(" ".join(words))
    return "" if words and _NUMBERED.match(words[0]) and not is_organisation(name) else name


_PAIR = re.compile(
    r"(?P<name>[A-Z][\w'’-]+) and (?P<other>[A-Z][\w'’-]{2,})(?=[.,;:!?)]|$|"
    r" (?:in|on|and i|as|that|which|for|yesterday|this|last|today|is|to)\b| [-–—])"
)


def paired(line: str, start: int, name: str) -> str:
    """ "Marks and Spencer", where a single employer must stand."""
    found = _PAIR.match(line, line.find(name, start))
    return found[0] if found and found["name"] == name and looks_like_a_name(found["other"]) else name


def _abbreviates(token: str, following: list[str]) -> bool:
    """Whether the full stop belongs to the word and the name goes on: "St. Mary", "Co. KG", "J.P. Morgan"."""
    next_word = following[0].strip(",.;:!?") if following else ""
    if token.lower() in _LEGAL_FORMS:
        return next_word.lower() in SUFFIX or next_word.lower() in ORGANISATIONS or next_word == "&"
    goes_on = looks_like_a_name(next_word)
    return goes_on and (token.lower() in _SHORT_FORMS or bool(_INITIALS.match(token)))


def _lists_partners(tokens: list[str]) -> bool:
    """ "Baxter, Lowe & Pike"."""
    return (
        len(tokens) > 3
        and tokens[0].endswith(",")
        and looks_like_a_name(tokens[1].rstrip(","))
        and (tokens[2] in {"&", "and"} or (tokens[1].endswith(",") and tokens[3] in {"&", "and"}))
    )


def _owner(token: str) -> str:
    return token[:-2] if token.endswith(("'s", "’s", "'S", "’S")) else ""


def _keeps_possessive(words: list[str], following: list[str], *, ends: bool) -> bool:
    """Whether 's is part of the name: "St. Mary's Hospital", "Dick's Sporting Goods", "at Macy's on Friday"."""
    if words and words[-1].lower() in {"st", "st.", "saint", "trader", "women", "children"}:
        return True
    if ends or not following:
        return True
    if any(
        (word.lower() in AFTER_POSSESSIVE or word.lower() in ORGANISATIONS) and word[:1].isupper() for word in following
    ):
        return True
    return following[0].lower() in _AFTER_OWNER


def _connects(token: str, words: list[str], following: list[str], ahead: list[str]) -> bool:
    after = following[0] if following else ""
    if not looks_like_a_name(after) and after != "All" and not (after == "the" and len(following) > 1):
        return False
    match token.lower():
        case "&" | "+" | "of" | "de" | "du" | "des" | "la" | "le" | "der" | "und" | "von" | "van" | "y" | "et":
            return True
        case "for":
            if after == "the" and any(map(heads, ahead)):
                return False
            return any(word.lower() in SEATS for word in words) or words[-1].lower() in CAUSES
        case "on":
            platform = after.lower() in _TOOLS or after in {"Google", "Microsoft"}
            return (
                not platform and after != "the" and not any(word.lower().rstrip(".") in ADDRESSES for word in following)
            )
        case "at":
            return words[0].lower() in {"university", "college"}
        case "and":
            last = following[1] if len(following) > 1 else ""
            return after.lower() in AFTER_AND or last.lower() in AFTER_AND or _may_join(words)
        case "the" | "/":
            return words[-1] == "of" or words[0] == "Save"
        case _:
            return False


def _may_join(words: list[str]) -> bool:
    """Whether "and" may stand within: "Department of Parks and Recreation", "Brown, Hawkins and Lee"."""
    return any(word.lower() in SEATS or word.endswith(",") for word in words)


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
    if not words or len(name) < 2 or len(words) > _WORDS + 2 or not any(letter.isalpha() for letter in name):
        return False
    core = core_words(name)
    if all(word in _NAMELESS for word in words) or name.lower() in NO_EMPLOYERS or "".join(core) in NO_EMPLOYERS:
        return False
    if (
        words[-1].endswith(("-style", "-based", "-like"))
        or words[-1] in ADDRESSES
        or (words[-1] in _OF_A_ROLE and len(words) > 1)
        or words[0] in NEVER
        or "[" in name
        or "{" in name
        or "@" in name
    ):
        return False
    return not is_agency_called(core)


_LETTERS = re.compile(r"(?<![@\w./-])[\w'’&-]{1,40}(?![\w@])")


def spelled_in(line: str, label: str) -> str:
    """The words of a line that, written together, are a domain's label; capitals, or all small as the brand has it."""
    tokens = list(_LETTERS.finditer(line))[:200]
    for at, first in enumerate(tokens):
        joined = ""
        for token in tokens[at : at + 6]:
            both = token[0] == "&" and label.startswith(f"{joined}and")
            joined += "and" if both else "".join(letter for letter in token[0].casefold() if letter.isalnum())
            if joined == label and not line[token.end() :].startswith((".com", ".org", ".net", "@")):
                return tidy(line[first.start() : token.end()])
            if not label.startswith(joined):
                break
    return ""
