"""The position that a mail speaks of: "the Graphic Designer role", "position of Lecturer in History"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.company_guesses import sentence_before
from rules.job_titles import FIELDS, FUNCTIONS, LEVELS, heads
from rules.name_words import CALENDAR
from rules.names import looks_like_a_name
from rules.providers import PLATFORMS, each
from rules.role_anchors import FORWARD, NOUN
from rules.textline import TextLine
from rules.title_tidying import PARTS, core_of_part, tidy_role

_REACH = 160
_WORDS = 11
_MINE = re.compile(
    r"\b(?:my|his|her|previous|prior|former|past|earlier|current|old|own|last|recent)"
    r"(?: (?:\w+ )?(?:full-time|part-time|day))?[ ,]*$",
    re.IGNORECASE,
)
_DETERMINERS = each(
    "the a an our your this that for of to as my no any his her their its another same about regarding re: discuss"
)
_CONNECTORS = each("of and & / - – — + to in the for de")
_THANKS = re.compile(r"\b(thank you|thanks)[-–—]", re.IGNORECASE)
_MY_WORK = re.compile(
    r"\b(?:my (?:\w+ )?(?:background|experience|work|time|years?|role|position|job|tenure|career|past|training)|worked|"
    r"years?|(?:i|i['’]ve|have|had|has) been(?! (?:selected|chosen|invited|offered|hired|approved|accepted))|currently|"
    r"previously|am working)\b(?![^.]*\bthere\b)[^.]*$",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:would|could|dream|love to|hope|eager|excited|thrilled|hono(?:u)?r\w*|happy|glad|proud|opportunity|privilege|"
    r"congratulations|delighted|pleased)\b",
    re.IGNORECASE,
)
"""What makes "as a Flight Attendant" a role to come, and none of the past."""
_ENDS_THERE = re.compile(r"[.,;!?)]|$| (?:at|with|in|for|on|and|that|here|you|we)\b")
"""What follows a title, and no person: "about the Store Manager at …", not "about the Director who …"."""
_REQUISITION = re.compile(r"\s?\[[^\[\]]{0,20}\d\]")
_STOPS = each("at with in on that which yesterday today we @ within")
_AFTER_LEVEL = each("position role job opening at with in vacancy opening - has is")
_PLACEHOLDER = frozenset("[]{}<>")


@dataclass(frozen=True, slots=True)
class Guess:
    role: str
    weight: int


def role_of(
    lines: list[TextLine], subject: str, *, not_names: frozenset[str] = frozenset(), listed: bool = False
) -> str:
    """The role that subject and text agree on best; `not_names` are the words of people and of the company, `listed`
    is the mail of a job board or tracking system."""
    subject = _REQUISITION.sub("", _THANKS.sub(r"\1 - ", subject))
    guesses = [guess for line in [*lines[:120], TextLine(subject)] for guess in _in_line(line)]
    if not any(guess.weight >= 5 for guess in guesses):
        guesses += _in_subject(subject)
        guesses += _in_subject(lines[0].text) if lines and _is_heading(lines[0].text) else []
    guesses += _in_listing(lines) if listed else []
    return _best([guess for guess in guesses if not _is_somebody(guess.role, not_names)])


def _in_listing(lines: list[TextLine]) -> Iterator[Guess]:
    """A job board's card: the title is a line of its own."""
    for line in (line.text for line in lines[:8]):
        role = tidy_role(line) if len(line) < 80 and line[0].isupper() and line[-1] not in ".!?:," else ""
        if role and heads(role) and _is_title(role) and len(role.split()) <= 7:
            yield Guess(role, 4)


def _is_heading(line: str) -> bool:
    """A first line that is written as a subject."""
    return len(line) < 110 and line[0].isupper() and not re.search(r"[.!?,](?: |$)", line)


def _is_somebody(role: str, names: frozenset[str]) -> bool:
    words = re.findall(r"\w+", role.casefold())
    return bool(words) and not heads(role) and all(word in names for word in words)


def _best(guesses: list[Guess]) -> str:
    """The surest, then the most often said; of "Developer" and "Developer Internship" the longer."""
    scores: dict[str, int] = {}
    spelled: dict[str, str] = {}
    for guess in guesses:
        key = " ".join(re.findall(r"[\w+#]+", guess.role.casefold()))
        spelled.setdefault(key, guess.role)
        scores[key] = max(scores.get(key, 0), guess.weight * 4) + 1
    best = max(scores, key=lambda key: scores[key], default="")
    longer = [key for key in scores if key.startswith(f"{best} ") and scores[key] + 4 > scores[best]]
    return spelled[longer[0] if longer else best] if best and scores[best] > 8 else ""


_SURENESS = {"sure": 6, "loose": 5, "offer": 5, "as": 4, "about": 4, "wish": 4}


def _in_line(read: TextLine) -> Iterator[Guess]:
    line = read.text
    for found in NOUN.finditer(read):
        sure = found.lastgroup == "sure"
        role, mine = _before(line, found.start())
        if role and not (mine and sure) and (heads(role) or (sure and (_is_title(role) or _is_field(role)))):
            yield Guess(role, (6 if heads(role) else 3) if sure else 4)
    for found in FORWARD.finditer(read):
        kind = found.lastgroup or ""
        if _is_mine(line, found, kind):
            continue
        role = _after(line, found.end())
        if kind == "wish" and not _WISHED.search(line[max(0, found.start() - 90) : found.end() + 90]):
            continue
        if kind == "about" and not _ENDS_THERE.match(line, line.find(role, found.end()) + len(role)):
            continue
        if role and heads(role):
            yield Guess(role, _SURENESS[kind])
        elif role and kind == "sure" and _is_title(role):
            yield Guess(role, 3)


def _is_mine(line: str, found: re.Match[str], kind: str) -> bool:
    """Whether it is the writer's own post: "my role as a nurse"."""
    if kind != "loose" and _MINE.search(line, max(0, found.start() - 30), found.start()):
        return True
    bare = found[0].rstrip().lower().endswith(("as", "as a", "as an"))
    return bare and _MY_WORK.search(sentence_before(line, found.end())) is not None


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
    if words and lower in _CONNECTORS:
        return not _goes_on(words, lower, following)
    if lower == "i" and token[-1] == "I":
        return not words or following.lower() not in _AFTER_LEVEL
    if lower in _STOPS or lower in CALENDAR:
        return True
    if any(word[0] == "(" for word in words) and not any(word[-1] == ")" for word in words):
        return False
    return bool(words) and (not words[-1].islower() or words[-1][0] == "(") and token[:1].islower() and not heads(lower)


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
            return last in {"assistant", "adviser", "advisor", "secretary", "staff", "to"}
        case _:
            return False


def _until_head(role: str) -> str:
    """A title in small letters ends with its head: "data analyst and was" is "data analyst"."""
    words = role.split()
    for end in range(len(words), 0, -1):
        if heads(words[end - 1]) or (words[end - 1] in LEVELS and end > 1 and heads(words[end - 2])):
            return " ".join(words[:end])
    return ""


def _in_subject(subject: str) -> Iterator[Guess]:
    for part in PARTS.split(subject[:200]):
        role = core_of_part(re.split(r"\s(?:at|@|with|from)\s", part)[0])
        if role and heads(role) and len(role.split()) <= 7:
            yield Guess(role, 4)
