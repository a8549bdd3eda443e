"""Where an employer's name begins and ends in running text.

Text is met as lines that were joined where a mail program had wrapped them; no name is looked for further than a few
words, so that the work grows with the text alone.
"""

import re

from rules.job_titles import heads
from rules.name_words import ADDRESSES, AFTER_AND, AFTER_POSSESSIVE, CAUSES, HOUSES, ORGANISATIONS, SEATS, SUFFIX
from rules.names import LONGEST, is_organisation, looks_like_a_name, tidy
from rules.providers import PLATFORMS, SYSTEM_NAMES, each

_REACH = 140
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
_BOARD = re.compile(
    r"^(?:The )?(?:Board(?: of (?:Governors|Trustees|Directors))?|Governing Body|Trustees|Governors|Management) of "
    r"(?:the )?"
)
_NUMBERED = re.compile(r"\d{1,3}(?:st|nd|rd|th)?$")
_AFTER_OWNER = each("on in yesterday today last this and is has for as at to with was would will")
_JOINTS = each("of for on at the and & in de /")
ARTICLES = each("the our client")
_TOOLS = PLATFORMS | SYSTEM_NAMES
_OPENS = "\"“‘'*_"
_CLOSES = ",;:!?\"”’'*_)…"
_TOKEN = re.compile(r"\S{1,60}")


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
    name = _name_of(tokens, lower)
    return "" if _is_address(line, start, name) else _without_board(name)


def _is_address(line: str, start: int, name: str) -> bool:
    """ "14 Elm Court"."""
    return line[max(0, start - 2) : start - 1].isdigit() and name.rpartition(" ")[2].lower() in HOUSES


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
    for at, raw in enumerate(tokens[: LONGEST * 2]):
        token = raw.lstrip(_OPENS)
        bare = token.rstrip(_CLOSES)
        bare = bare if _abbreviates(bare, tokens[at + 1 : at + 2]) else bare.rstrip(".")
        ends = (
            bare != token and not _lists_partners(tokens[at : at + 4]) and not _exclaims(token, tokens[at + 1 : at + 2])
        )
        following = [word.strip('"“”‘*_.,;:!?)') for word in tokens[at + 1 : at + 3]]
        owner = _owner(bare)
        if owner and not _keeps_possessive(words, following, ends=ends):
            words += [owner] if looks_like_a_name(owner) else []
            break
        if words and (
            bare.lower() in SUFFIX
            or _counts(bare, words, [] if ends else following)
            or _connects(bare, words, following, tokens[at + 1 : at + 7])
        ):
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
        if ends or len(words) >= LONGEST:
            break
    while words and words[-1] in _JOINTS:
        words.pop()
    name = tidy(" ".join(words))
    return "" if words and _NUMBERED.match(words[0]) and not is_organisation(name) else name


_PAIR = re.compile(
    r"(?P<name>[A-Z][\w'’-]+) and (?P<other>[A-Z][\w'’-]{2,})(?=[.,;:!?)]|$|"
    r" (?:in|on|and [a-z]+|as|that|which|for|yesterday|this|last|today|is|has|was|would|to|at|with|again|last)\b|"
    r" [-–—])"
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


def _exclaims(token: str, following: list[str]) -> bool:
    """ "Yum! Brands"."""
    goes_on = following[0].rstrip(_CLOSES + ".").lower() if following else ""
    return token.endswith("!") and (goes_on == "brands" or goes_on in ORGANISATIONS)


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


def _counts(token: str, words: list[str], following: list[str]) -> bool:
    """ "School District 12"; "Pier 39 Bikes"."""
    if not token.isdigit() or len(token) > 3:
        return False
    return words[-1] == "District" or bool(following and following[0].isalpha() and looks_like_a_name(following[0]))


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
            if after == "the":
                return False
            return after.lower() in AFTER_AND or last.lower() in AFTER_AND or _may_join(words)
        case "the" | "/":
            return words[-1] == "of" or words[0] == "Save"
        case _:
            return False


def _may_join(words: list[str]) -> bool:
    """Whether "and" may stand within: "Department of Parks and Recreation", "Brown, Hawkins and Lee"."""
    return any(word.lower() in SEATS or word.endswith(",") for word in words)
