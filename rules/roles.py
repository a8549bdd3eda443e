"""The position that a mail speaks of: "the Graphic Designer role", "position of Lecturer in History"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.job_titles import FIELDS, FUNCTIONS, LEVELS, heads
from rules.names import CALENDAR, looks_like_a_name
from rules.providers import PLATFORMS, each

_REACH = 160
_WORDS = 11
_ROLE_LENGTH = 90

_POSITION = r"(?:position|role|job|opening|vacancy|post|posting|requisition|opportunity|internship|apprenticeship)"
_NOUN = re.compile(
    rf"\b(?P<sure>(?:job |open |job-)?{_POSITION}s?|placement|gig)\b|"
    r"\b(?P<loose>interviews?|application|candidacy|recruitment|hiring process|selection process|search|team lead|"
    r"loops?|screen)\b",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    rf"\b(?:(?P<sure>{_POSITION}(?: title)?(?: (?:of|as|for)|:)|job title:?|applied for:|applying for:)|"
    r"(?P<loose>(?:interview(?:ed|ing|s)?(?: with (?:you|us|me))?|appl(?:y|ied|ying|ication)|candidates?|candidacy|"
    r"consider(?:ed|ing|ation)|submission|resume|résumé|cv|hiring|looking|opening|offer(?: you)?|selected|shortlisted|"
    r"chosen|employment)(?: for| to| as|:))|"
    r"(?P<as>(?:join|joining|serve|serving|work|working|start|starting|hire|hired|offer|employ|on board|"
    r"come aboard|team|us|tasks|duties)(?: [\w'’&.-]{1,20}){0,5} as)|(?P<offer>(?:opening|opportunity|need|search|looking) for))"
    r"\s{1,2}(?:(?:the|an?|our|your|this|its|their|next|new|open)\s){0,3}",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"\b(?:my|his|her|previous|prior|former|past|earlier|current|old|own|last|recent)"
    r"(?: (?:\w+ )?(?:full-time|part-time|day))?[ ,]*$",
    re.IGNORECASE,
)
_DETERMINERS = each(
    "the a an our your this that for of to as my no any his her their its another same about regarding re: discuss"
)
_CONNECTORS = each("of and & / - – — + to in the for de")
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
_PLACEHOLDER = frozenset("[]{}<>")
_OWNER = re.compile(r"^.{0,60}?(?<!omen)(?<!ildren)(?<!\bmen)(?<!river)(?<!irl)(?<!boy)(?<!eople)['’]s? (?=[A-Z])")
"""Whose role it is: "Ridgeline Outdoor's Store Manager"; but not "Children's Librarian"."""
_EMPTY = each(
    """
    position role job opening vacancy post posting opportunity interview application candidacy right ideal perfect
    dream best good great new open next same other such any this that current team hiring thank you we i company
    full-time part-time remote available exciting specific particular different future relevant suitable unique
    """
)


@dataclass(frozen=True, slots=True)
class Guess:
    role: str
    weight: int


def role_of(lines: list[str], subject: str, *, not_names: frozenset[str] = frozenset()) -> str:
    """The role that subject and text agree on best; `not_names` are the words of people and of the company."""
    guesses = [guess for line in lines[:120] for guess in _in_line(line)]
    guesses += [Guess(guess.role, guess.weight) for guess in _in_line(subject)]
    if not any(guess.weight >= 5 for guess in guesses):
        guesses += _in_subject(subject)
        guesses += _in_subject(lines[0]) if lines and len(lines[0]) < 110 else []
    return _best([guess for guess in guesses if not _is_somebody(guess.role, not_names)])


def _is_somebody(role: str, names: frozenset[str]) -> bool:
    words = re.findall(r"\w+", role.casefold())
    return bool(words) and not heads(role) and all(word in names for word in words)


def _best(guesses: list[Guess]) -> str:
    scores: dict[str, int] = {}
    spelled: dict[str, str] = {}
    for guess in guesses:
        key = " ".join(re.findall(r"[\w+#]+", guess.role.casefold()))
        spelled.setdefault(key, guess.role)
        scores[key] = max(scores.get(key, 0), guess.weight * 4) + 1
    if not scores:
        return ""
    best = max(scores, key=lambda key: scores[key])
    return spelled[best] if scores[best] > 8 else ""


def _in_line(line: str) -> Iterator[Guess]:
    for found in _NOUN.finditer(line):
        sure = found["sure"] is not None
        role, mine = _before(line, found.start())
        if role and not (mine and sure) and (heads(role) or (sure and (_is_title(role) or _is_field(role)))):
            yield Guess(role, (6 if heads(role) else 3) if sure else 4)
    for found in _FORWARD.finditer(line):
        if _MINE.search(line, max(0, found.start() - 30), found.start()) and not found["loose"]:
            continue
        role = _after(line, found.end())
        if role and heads(role):
            yield Guess(role, 6 if found["sure"] else 5 if found["loose"] else 4)
        elif role and found["sure"] and _is_title(role):
            yield Guess(role, 3)


def _is_field(role: str) -> bool:
    """ "The nursing position": what one would work in, where no title is said."""
    words = role.lower().split()
    return words[-1] in FIELDS and all(word in FIELDS or word in FUNCTIONS or word in LEVELS for word in words)


def _is_title(role: str) -> bool:
    """Capitalised throughout, as a title is: enough where "position" stands next to it, although no head is known."""
    words = [word for word in role.split() if word.lower() not in _CONNECTORS]
    platforms = role.lower() in PLATFORMS
    return not platforms and all(word[0].isupper() or word[0] in "(\"'" or word[0].isdigit() for word in words)


def _before(line: str, end: int) -> tuple[str, bool]:
    """The words between a determiner and "position"; and whether it is the writer's own."""
    tokens = line[max(0, end - _REACH) : end].split()
    words: list[str] = []
    while tokens and len(words) <= _WORDS:
        token = tokens.pop()
        if not _PLACEHOLDER.isdisjoint(token):
            return "", False
        lower = token.lower().strip("\"“”'‘")
        if lower in _DETERMINERS and not (lower in {"of", "to", "for"} and tokens and looks_like_a_name(tokens[-1])):
            return tidy_role(" ".join(words)), lower in {"my", "his", "her"} or _recent(words)
        if token[-1] in ".!?;:" and not _is_short_form(token) and words:
            return tidy_role(" ".join(words)), False
        if not _may_stand_in_title(token, words):
            return tidy_role(" ".join(words)), False
        words.insert(0, token)
    return (tidy_role(" ".join(words)) if not tokens else ""), False


def _recent(words: list[str]) -> bool:
    return bool(words) and words[0].lower() in {"previous", "prior", "former", "past", "current", "last"}


def _is_short_form(token: str) -> bool:
    return token.lower() in {"sr.", "jr.", "asst.", "assoc.", "dir.", "mgr."}


def _may_stand_in_title(token: str, after: list[str]) -> bool:
    bare = token.strip("\"“”'‘’(),.")
    lower = bare.lower()
    if "@" in token or "//" in token or lower in CALENDAR:
        return False
    if token[0] == "(" or token[-1] == ")" or lower in _CONNECTORS or token in {"-", "–", "—", "/", "&", "+", "|"}:
        return bool(after) or token[-1] == ")"
    if bare[:1].isupper() or bare[:1].isdigit() or not bare:
        return True
    return (
        bool(heads(lower))
        or lower in LEVELS
        or lower in FUNCTIONS
        or lower in FIELDS
        or (bool(after) and _is_lower_title(after))
    )


def _is_lower_title(after: list[str]) -> bool:
    """Before a head in small letters any adjective may stand: "the pastry sous chef position"."""
    return len(after) <= 2 and after[0].islower() and bool(heads(" ".join(after)))


def _after(line: str, start: int) -> str:
    words: list[str] = []
    tokens = line[start : start + _REACH].split()
    for at, token in enumerate(tokens[:_WORDS]):
        lower = token.lower().strip("\"“”'‘’,.;:!?")
        nxt = tokens[at + 1] if at + 1 < len(tokens) else ""
        if words and lower in _CONNECTORS and not _goes_on(words, lower, nxt):
            break
        if lower in {
            "at",
            "with",
            "in",
            "on",
            "that",
            "which",
            "yesterday",
            "today",
            "i",
            "we",
            "@",
            "within",
        } | CALENDAR and (lower not in _CONNECTORS or not words):
            break
        if words and not words[-1].islower() and token[:1].islower() and lower not in _CONNECTORS and not heads(lower):
            break
        words.append(token)
        if token[-1] in ".!?;:" and not _is_short_form(token):
            break
        if token[-1] == "," and nxt.strip(",.;").lower() not in FUNCTIONS:
            break
    role = tidy_role(" ".join(words))
    return _until_head(role) if role and role == role.lower() else role


def _goes_on(words: list[str], connector: str, following: str) -> bool:
    last, following = words[-1].lower().strip(","), following.strip("\"“”'(),.;:!?")
    if not following:
        return False
    match connector:
        case "of" | "&" | "/" | "+":
            return True
        case "de":
            return following[0].isupper()
        case "and":
            return following[0].isupper() or bool(heads(following))
        case "-" | "–" | "—":
            return following.lower() in FUNCTIONS or following.lower() in LEVELS
        case "in":
            return following.lower() in {"test", "residence", "chief", "charge", "training"} or (
                last in {"lecturer", "professor", "fellow", "tutor", "reader", "instructor"} and following[0].isupper()
            )
        case "to" | "the":
            return last in {"assistant", "adviser", "advisor", "secretary", "to"}
        case _:
            return False


def _until_head(role: str) -> str:
    """A title in small letters ends with its head: "data analyst and was" is "data analyst"."""
    words = role.split()
    for end in range(len(words), 0, -1):
        if heads(words[end - 1]) or (words[end - 1] in LEVELS and end > 1 and heads(words[end - 2])):
            return " ".join(words[:end])
    return ""


_PARTS = re.compile(r"\s+[-–—|:•·/]+\s+|:\s+|\s*\|\s*|\s+[-–—]\s*|,\s+(?=[A-Z])")
_AROUND = re.compile(
    r"\b(?:re|fwd?|aw|wg|thank(?:s| you)?(?: (?:so|very) much)?(?: you)?|interview(?:ing|s|ed)?|invitation|invite|"
    r"application|applying|applied|confirmation|confirmed|your|received|update|status|follow(?:ing)?[- ]?up|position|"
    r"role|opening|vacancy|job offer|offer letter|offer|opportunity|next steps?|schedul(?:ed?|ing)|request|for|the|on|"
    r"to|a|an|about|regarding|and|of|great|meeting|chat|call|checking in|touching base|quick question|today['’]?s?|"
    r"yesterday['’]?s?|phone|video|panel|onsite|final|first|second|round|from|our|as|with)\b|[!?.]$",
    re.IGNORECASE,
)


def _in_subject(subject: str) -> Iterator[Guess]:
    for part in _PARTS.split(subject[:200]):
        role = _core_of_part(re.split(r"\s(?:at|@|with|from)\s", part)[0])
        if role and heads(role) and len(role.split()) <= 7:
            yield Guess(role, 4)


def _core_of_part(part: str) -> str:
    """A part of a subject without what surrounds a role at its two ends."""
    words = part.split()
    while words and (_AROUND.fullmatch(words[0]) or words[0].lower() in _EMPTY):
        words.pop(0)
    while words and (_AROUND.fullmatch(words[-1]) or words[-1].lower() in _EMPTY):
        words.pop()
    return tidy_role(" ".join(words))


def tidy_role(role: str) -> str:
    """A title as a person would write it, or "": no requisition number, no "remote", no "(m/f/d)"."""
    role = _OWNER.sub("", _BRACKETS.sub("", role[:200])).strip(" \"“”'‘’*_,.;:!?–—-")
    for _ in range(3):
        role = _NUMBERS.sub("", _BEFORE.sub("", role)).strip(" \"“”'‘’*_,.;:!?–—-/")
        role = _AFTER.sub("", role).strip()
    if role.count("(") > role.count(")"):
        role = f"{role})" if role.rpartition("(")[2].strip() else role.rpartition("(")[0].strip()
    words = role.lower().split()
    if not words or len(role) > _ROLE_LENGTH or all(word in _EMPTY for word in words) or "[" in role or "{" in role:
        return ""
    return "" if all(word.strip(".,") in CALENDAR or not word[0].isalpha() for word in words) else role
