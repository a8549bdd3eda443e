"""Where a job title begins and ends beside the words that tell of it."""

from rules.job_titles import FIELDS, FUNCTIONS, LEVELS, heads
from rules.name_words import CALENDAR
from rules.names import looks_like_a_name
from rules.places import is_place
from rules.providers import each
from rules.title_tidying import PARTS, core_of_part, tidy_role

_REACH = 160
_WORDS = 11
_DETERMINERS = each(
    "the a an our your this that for of to as my no any his her their its another same about regarding re: discuss"
)
CONNECTORS = each("of and & / - – — + to in the for de")
_STOPS = each("at with in on that which yesterday today we @ within")
_AFTER_LEVEL = each("position role job opening at with in vacancy opening - has is")
_PLACEHOLDER = frozenset("[]{}<>")


def title_before(line: str, end: int) -> tuple[str, bool]:
    """The words between a determiner and "position"; and whether it is the writer's own."""
    tokens = line[max(0, end - _REACH) : end].split()
    words: list[str] = []
    while tokens and len(words) <= _WORDS:
        token = tokens.pop()
        if not _PLACEHOLDER.isdisjoint(token):
            return "", False
        lower = token.lower().strip("\"“”'‘")
        if lower == "the" and len(tokens) > 1 and tokens[-1] == "to" and heads(tokens[-2]):
            words.insert(0, token)
            continue
        if lower in _DETERMINERS and not (lower in {"of", "to", "for"} and tokens and _may_precede(tokens[-1])):
            return tidy_role(" ".join(words)), lower in {"my", "his", "her"} or _recent(words)
        if (token[-1] in ".!?;:" and not _is_short_form(token) and words) or not _may_stand_in_title(token, words):
            return _with_head(tidy_role(" ".join(words))), False
        words.insert(0, f"{_opened(tokens)}{token}" if token[-1] == ")" and "(" not in token else token)
    return (_with_head(core_of_part(PARTS.split(" ".join(words))[-1])) if not tokens else ""), False


def _may_precede(token: str) -> bool:
    """Whether "of" goes on to the left: "Assistant Professor of"."""
    return looks_like_a_name(token) or bool(token[:1].isupper() and heads(token))


def _opened(tokens: list[str]) -> str:
    """Takes the words back to the bracket that is closed here: "(open to remote)"."""
    for count in range(1, min(6, len(tokens)) + 1):
        if tokens[-count].startswith("("):
            inside = " ".join(tokens[-count:])
            del tokens[-count:]
            return f"{inside} "
    return ""


def _with_head(role: str) -> str:
    return role if heads(role) else ""


def _recent(words: list[str]) -> bool:
    return bool(words) and words[0].lower() in {"previous", "prior", "former", "past", "current", "last"}


def _is_short_form(token: str) -> bool:
    return token.lower() in {"sr.", "jr.", "asst.", "assoc.", "dir.", "mgr.", "dept.", "admin.", "exec.", "ops."}


def _may_stand_in_title(token: str, after: list[str]) -> bool:
    bare = token.strip("\"“”'‘’(),.")
    lower = bare.lower()
    if "@" in token or "//" in token or (lower in CALENDAR and (bare != "PM" or after)):
        return False
    if token[0] == "(" or token[-1] == ")" or lower in CONNECTORS or token in {"-", "–", "—", "/", "&", "+", "|"}:
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


def title_after(line: str, start: int) -> str:
    """The title that begins here; it ends where it is closed off, or where other words follow."""
    words: list[str] = []
    tokens = line[start : start + _REACH].split()
    for at, token in enumerate(tokens[:_WORDS]):
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        if not _PLACEHOLDER.isdisjoint(token):
            return ""
        if _stops(token, words, following):
            break
        words.append(token)
        if token[-1] in ".!?;:" and not _is_short_form(token):
            break
        if token[-1] == "," and (following.strip(",.;").lower() not in FUNCTIONS or not heads(" ".join(words))):
            break
    role = tidy_role(" ".join(words))
    return _until_head(role) if role and role == role.lower() else role


def _stops(token: str, words: list[str], following: str) -> bool:
    lower = token.lower().strip("\"“”'‘’,.;:!?")
    if words and lower in CONNECTORS:
        return not _goes_on(words, lower, following)
    if lower == "i" and token[-1] == "I":
        return not words or following.lower() not in _AFTER_LEVEL
    if lower in _STOPS or lower in CALENDAR:
        return True
    if any(word[0] == "(" for word in words) and not any(word[-1] == ")" for word in words):
        return False
    if not words or not token[:1].islower() or heads(lower):
        return False
    if words[-1].islower() and words[-1][0] != "(":
        return bool(heads(words[-1])) and not words[0].islower() and lower not in LEVELS | FUNCTIONS | FIELDS
    return not ((lower in FUNCTIONS or lower in FIELDS) and heads(following) and not heads(" ".join(words)))


_ACADEMIC = each("research teaching graduate postdoctoral")


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
            if last in {"assistant", "associate"} and words[0].lower() in _ACADEMIC:
                return following[0].isupper() and not is_place(following)
            return following.lower() in {"test", "residence", "chief", "charge", "training"} or (
                last in {"lecturer", "professor", "fellow", "tutor", "reader", "instructor"} and following[0].isupper()
            )
        case "to" | "the":
            return last in {"assistant", "adviser", "advisor", "secretary", "staff", "to"}
        case _:
            return False


_AFTER_TITLE = each(
    """
    and but or was is has had were would will could can in at for with to on who that which because since where when
    next this last from starting beginning soon again yesterday today i we you there here if as so it role job post
    position opening vacancy spot
    """
)
"""What may follow a title in small letters, and goes on to no longer one: "the assistant who …"."""


def _until_head(role: str) -> str:
    """A title in small letters ends with its head: "data analyst and was" is "data analyst"."""
    words = role.split()
    if words[:3] == ["chief", "of", "staff"]:
        return "chief of staff"
    for end in range(len(words), 0, -1):
        if end < len(words) and end == 1 and words[0] in LEVELS and words[end] not in _AFTER_TITLE:
            return ""
        if (
            heads(words[end - 1])
            or _in_two_words(words[:end])
            or (words[end - 1] in LEVELS and end > 1 and heads(words[end - 2]))
        ):
            return " ".join(words[:end]).rstrip(",")
    return ""


def _in_two_words(title: list[str]) -> bool:
    """Whether its last two words say together what a person is: "crew member"."""
    return heads(" ".join(title[-2:])) > sum(map(heads, title[-2:]))
