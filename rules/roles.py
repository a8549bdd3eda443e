"""The position that a mail speaks of: "the Graphic Designer role", "position of Lecturer in History"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.company_guesses import sentence_before
from rules.job_titles import FIELDS, FUNCTIONS, LEVELS, heads
from rules.providers import PLATFORMS, each
from rules.role_anchors import FORWARD, NOUN
from rules.textline import TextLine
from rules.title_extents import CONNECTORS, title_after, title_before
from rules.title_tidying import PARTS, announced, tidy_role

_MINE = re.compile(
    r"\b(?:my|his|her|previous|prior|former|past|earlier|current|old|own|last|recent)"
    r"(?: (?:\w+ )?(?:full-time|part-time|day))?[ ,]*$",
    re.IGNORECASE,
)
_THANKS = re.compile(r"\b(thank you|thanks)[-–—]", re.IGNORECASE)
_MY_WORK = re.compile(
    r"\b(?:(?<!do )(?<!doing )my (?:\w+ )?(?:background|experience|work|time|years?|role|position|job|tenure|career|"
    r"past|training)|worked|"
    r"years?|(?:i|i['’]ve|have|had|has) been(?! (?:selected|chosen|invited|offered|hired|approved|accepted))|currently|"
    r"previously|am working)\b(?![^.]*\bthere\b)[^.]*$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:start|begin|launch|continue|further|advance|resume|build|grow|pursue)(?:ing)? my (?:\w+ )?career\b[^.;]*$",
    re.IGNORECASE,
)
"""A career that is still to be made: "start my career as a …"."""
_WISHED = re.compile(
    r"\b(?:would|could|dream|love to|hope|eager|excited|thrilled|hono(?:u)?r\w*|happy|glad|proud|opportunity|privilege|"
    r"congratulations|delighted|pleased)\b",
    re.IGNORECASE,
)
"""What makes "as a Flight Attendant" a role to come, and none of the past."""
_ENDS_THERE = re.compile(r"[.,;!?)]|$| (?:at|with|in|for|on|and|that|here|you|we|yet)\b")
"""What follows a title, and no person: "about the Store Manager at …", not "about the Director who …"."""
_MANNERS = each("leader worker partner expert member guide judge fellow model hand host")
"""How one would be, and no post: "I want to be a leader"."""
_FOR_THEM = re.compile(r" (?:for|at|with|on|in) (?:you\b|your\b|the |[A-Z])|,? there\b")
_REQUISITION = re.compile(r"\s?\[[^\[\]]{0,20}\d\]")


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
    best = _best([guess for guess in guesses if not _is_somebody(guess.role, not_names)])
    return best if " " in best else next(_in_full(best, subject), best)


_JOINS = each("on about for to re at with in")


def _in_full(head: str, subject: str) -> Iterator[str]:
    """What the text calls "the foreman position", as the subject does: "Packhouse foreman interview"."""
    for guess in _in_subject(subject):
        words = guess.role.lower().split()
        if words[-1] == head.lower() and 1 < len(words) < 5 and _JOINS.isdisjoint(words):
            yield guess.role


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


_SURENESS = {"sure": 6, "loose": 5, "offer": 5, "as": 4, "about": 4, "wish": 4, "be": 4}


def _in_line(read: TextLine) -> Iterator[Guess]:
    line = read.text
    for found in NOUN.finditer(read):
        sure = found.lastgroup == "sure"
        role, mine = title_before(line, found.start())
        if role and not (mine and sure) and (heads(role) or (sure and (_is_title(role) or _is_field(role)))):
            yield Guess(role, (6 if heads(role) else 3) if sure else 4)
    for found in FORWARD.finditer(read):
        kind = found.lastgroup or ""
        if _is_mine(line, found, kind):
            continue
        role = title_after(line, found.end())
        if not _is_borne_out(line, found, kind, role):
            continue
        if role and heads(role):
            yield Guess(role, _SURENESS[kind])
        elif role and kind == "sure" and _is_title(role):
            yield Guess(role, 3)


def _is_borne_out(line: str, found: re.Match[str], kind: str, role: str) -> bool:
    """Whether what stands around the title says, too, that it is the one sought."""
    end = line.find(role, found.end()) + len(role)
    match kind:
        case "wish":
            wished = _WISHED.search(line[max(0, found.start() - 90) : found.end() + 90])
            return bool(wished) and (role[:1].isupper() or bool(_FOR_THEM.match(line, end)))
        case "be":
            return role.lower().removeprefix("hard ") not in _MANNERS and bool(_FOR_THEM.match(line, end))
        case "offer":
            return role.lower().removeprefix("hard ") not in _MANNERS
        case "about":
            return bool(_ENDS_THERE.match(line, end))
        case _:
            return True


def _is_mine(line: str, found: re.Match[str], kind: str) -> bool:
    """Whether it is the writer's own post: "my role as a nurse"."""
    if kind != "loose" and _MINE.search(line, max(0, found.start() - 30), found.start()):
        return True
    bare = found[0].rstrip().lower().endswith(("as", "as a", "as an", "as your"))
    before = sentence_before(line, found.end())
    return bare and _MY_WORK.search(before) is not None and not _TO_COME.search(before)


def _is_field(role: str) -> bool:
    """ "The nursing position": what one would work in, where no title is said."""
    words = role.lower().split()
    return words[-1] in FIELDS and all(word in FIELDS or word in FUNCTIONS or word in LEVELS for word in words)


def _is_title(role: str) -> bool:
    """Capitalised throughout, as a title is: enough where "position" stands next to it, although no head is known."""
    words = [word for word in role.split() if word.lower() not in CONNECTORS]
    platforms = role.lower() in PLATFORMS
    return not platforms and all(word[0].isupper() or word[0] in "(\"'" or word[0].isdigit() for word in words)


def _in_subject(subject: str) -> Iterator[Guess]:
    for part in PARTS.split(subject[:200]):
        role = announced(re.split(r"\s(?:at|@|with|from)\s", part)[0])
        if role and heads(role) and len(role.split()) <= 7:
            yield Guess(role, 4)
