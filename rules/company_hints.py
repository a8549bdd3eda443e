"""Where running text names an employer: the words that stand before and behind its name, and how sure they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.company_anchors import anchors_in
from rules.job_titles import FUNCTIONS
from rules.names import is_organisation, tidy
from rules.providers import each
from rules.textline import TextLine

SURE = 5
_SENTENCE_END = re.compile(r"[.!?] (?=[A-Z])")
_POSITION = re.compile(r"\s(?:position|role|job|opening|vacancy|post|internship|interview|opportunity)\b")
_THINGS = each("project program programme initiative phase day week plan python java js aws azure api sql")

_TALKED = re.compile(
    r"\b(?:discuss\w*|speak\w*|spoke|talk\w*|meet\w*|met|chat\w*|conversation|call|interview\w*)\b", re.IGNORECASE
)
_WITH_WHOM = re.compile(r"\b(?:interview(?:ing)?|call|chat|conversation|screen|meeting) with $", re.IGNORECASE)
"""What is set is as often with a person as with an employer: "your interview with Grace Kim is scheduled"."""
_DISCUSSED = re.compile(r"\b(?:discuss\w*|speak\w*|spoke|talk\w*|meet\w*|met|chat\w*|conversation)\b", re.IGNORECASE)
_MY_PAST = re.compile(
    r"\b(?:my (?:\w+ ){0,3}(?:role|position|job|time|work|experience|years|internship|tenure|employer|"
    r"degree|team|apprenticeship|training|placement|studies)|(?:throughout|during|in|of|over) my (?:\w+ )?career|"
    r"years?|"
    r"worked|while|currently|previously|previous|former|formerly|graduat\w+|degree|"
    r"studied|studying|led|managed|built|as an? \w+|since|stint|current role|freelanc\w+|"
    r"volunteer\w*)\b(?! (?:for|to discuss))",
    re.IGNORECASE,
)
_MY_ROLE = re.compile(
    r"\b(?:worked|years|been|currently|previously|formerly|presently|"
    r"my (?:\w+ )?(?:role|position|job|time|work|experience|background|tenure|training|career|years))\b[^.]{0,25}$",
    re.IGNORECASE,
)
_BEHIND_ROLE = re.compile(
    r"[,)\"”]?(?: \([^()]{1,30}\))?(?: (?:[-–#(] ?)?(?:req|job|ref)?[\w-]{0,8}\d{3,10}\)?)?"
    r"(?: (?:position|role|job|opening|vacancy|post|posting|opportunity|internship|interview|team|spot|gig|loop))?s?"
    r"(?: \([^()]{1,30}\)| - [A-Z][\w/ -]{2,25}?)?(?: (?:that )?(?:you|we) have)?"
    r"(?: (?:here|open|available|based|currently|today|yesterday))?"
    r"(?: (?:in|within|on) (?:the |our |your )?[\w&'’-]{2,20}(?: [\w&'’-]{2,20}){0,4}?)?"
    r",? (?:at|with|@|within|of|for) ",
    re.IGNORECASE,
)
_SENTENCE_STARTS = re.compile(
    r"(?:^|[.!?:,] )(?P<sadly>(?:unfortunately|sadly|currently|at this time|however|regrettably),? )?"
    r"(?P<name>(?:the |our |client )?)$",
    re.IGNORECASE,
)
_START = 40
"""Characters of a sentence before the name that it begins with."""
_SUBJECTS = re.compile(
    r"(?:,? (?:inc|llc|ltd|plc|gmbh|corp)\.?,? )?\b(?:is|has|have|was|will|would|are|did|does|had|"
    r"invites?|received|appreciates?|thanks?|team|hiring|offers?|seeks?|"
    r"decided|regrets?|recruiting|values?|wants?|received)\b",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"(?:has|have) (?:invited|received|reviewed)|invites you|received your|"
    r"has (?:completed|decided|chosen|selected|concluded|closed)|"
    r"would like to (?:invite|thank|offer)|is (?:very |so )?(?:pleased|excited|delighted|happy|proud|thrilled) to "
    r"(?:offer|invite|extend|inform|confirm)|offers you|thanks you|appreciates your"
)
_OWNER_BEFORE = re.compile(
    r"((?:The )?(?:[A-Z][\w&.-]{1,30} (?:& |of )?){0,4}[A-Z][\w&.-]{1,30})['’]s? (?:next |new |open )?$"
)
_LEGAL_FORM = re.compile(r"Ltd|Inc|LLC|Limited|GmbH|PLC|LLP")
_LEGAL_NAME = re.compile(
    r"(?<![\w'’.-])((?:[A-Z][\w&'’-]{1,24} (?:& |and )?){0,4}[A-Z][\w&'’-]{1,24},? "
    r"(?:Co\.,? Ltd|Inc|LLC|Ltd|Limited|GmbH|PLC|LLP)\b\.?)(?! [A-Z&])"
)
_RUN = re.compile(r"(?<=[a-z,] )[A-Z][\w&'’-]{1,24}(?: (?:& |of )?[A-Z][\w&'’-]{1,24}){1,5}")
_ACTS = re.compile(
    r"\.? (?:(?!this\b|was\b|his\b|as\b|years\b)[a-z]{1,14}s|would|could|can|will|feeling|knowing|convinced|"
    r"inspired|impressed)\b"
)
"""What an organisation does now: "how Drift & Co talks about it"."""
_PRAISES = re.compile(
    r"(?:really |truly |certainly )?(?:sounds|seems|looks|feels|is|strikes me)\b.{0,30}\b(?:place|company|team|"
    r"employer|organi[sz]ation|firm|school|environment|culture)\b|"
    r"is (?:somewhere|where|the kind)\b|(?:is|are) (?:doing|building|making|leading|creating)\b|"
    r"has (?:an?|the|such|always)\b"
)
_OWNS = re.compile(
    r"(?<![\w'’.-])(?<!& )((?:[A-Z][\w&.-]{1,30} (?:& |of )?){0,4}[A-Z][\w&.-]{1,30})['’]s? "
    r"(?:(?P<theirs>team|mission|vision|culture|values|commitment|work|product|growth|approach|staff|"
    r"reputation)\b|[a-z])"
)
_NO_PERSONS = each("mission vision culture values commitment growth reputation product")
_TEAMS = re.compile("team|family|community")
_TEAM = re.compile(
    r"\b(?:[Tt]he|[Oo]ur) ((?:[A-Z0-9][\w&'’.-]{0,30} ){1,5})"
    r"(?:(?:hiring|recruiting|recruitment|people|interview|HR) )?(?:team|family|community)\b"
)


@dataclass(frozen=True, slots=True)
class Guess:
    name: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """What is known before the text is read."""

    sent: bool
    people: frozenset[str] = frozenset()
    """Words of the names of the people in this mail, in small letters."""
    signed: frozenset[str] = frozenset()
    """Words of what may be a person's name in the signature, and may be the employer's."""
    domains: tuple[str, ...] = ()
    """Registrable domains on the employer's side."""
    role: str = ""


def guesses_in(line: TextLine, known: Whereabouts) -> Iterator[Guess]:
    """Every name in a line that may be the employer's."""
    if not line.starts:
        return
    yield from _behind_role(line, known.role)
    yield from _behind_anchors(line, known)
    if known.sent:
        yield from _praised(line)
    else:
        yield from _subjects_of_sentences(line)
    yield from _legal_names(line.text, known)
    yield from _owners(line.text, known)
    yield from _organisations(line, known)
    if _TEAMS.search(line.lower):
        yield from (Guess(tidy(found[1]), 3) for found in _TEAM.finditer(line.text))


def _legal_names(line: str, known: Whereabouts) -> Iterator[Guess]:
    if not _LEGAL_FORM.search(line):
        return
    for found in _LEGAL_NAME.finditer(line):
        if not (known.sent and _MY_PAST.search(_sentence_before(line, found.start()))):
            yield Guess(tidy(found[1]), 4)


def _organisations(read: TextLine, known: Whereabouts) -> Iterator[Guess]:
    """Whatever can only be an organisation, wherever it stands: a hint, until it is named twice."""
    line = read.text
    for found in _RUN.finditer(line):
        if is_organisation(found[0]) and not (known.sent and _MY_PAST.search(_sentence_before(line, found.start()))):
            name = read.name_at(found.start())
            acts = known.sent and _ACTS.match(line, line.find(name, found.start()) + len(name))
            if is_organisation(name):
                yield Guess(name, 3 if acts else 2)


def _owners(line: str, known: Whereabouts) -> Iterator[Guess]:
    """ "Basalt Labs's creative direction"."""
    if "'" not in line and "’" not in line:
        return
    for found in _OWNS.finditer(line):
        name = tidy(found[1])
        if name and not (known.sent and _MY_PAST.search(_sentence_before(line, found.start()))):
            alone = found["theirs"] in _NO_PERSONS and " " in name
            yield Guess(name, 4 if alone else 3 if found["theirs"] or is_organisation(name) else 2)


def _behind_role(read: TextLine, role: str) -> Iterator[Guess]:
    """The name behind the role: "Designer (m/f/d) position in the web team at …"."""
    if not role or role.lower() not in read.lower:
        return
    line = read.text
    for found in list(re.finditer(re.escape(role), line, re.IGNORECASE))[:4]:
        if owner := _OWNER_BEFORE.search(line, max(0, found.start() - 90), found.start()):
            yield Guess(tidy(owner[1]), 5)
        behind = _BEHIND_ROLE.match(line, found.end())
        name = read.name_at(behind.end()) if behind else ""
        before = _sentence_before(line, found.start())
        if behind and name and not _MY_ROLE.search(before):
            doubtful = behind[0].endswith("with ") and _may_be_person(name) and _DISCUSSED.search(before)
            loose = behind[0].endswith(("of ", "for ")) and not is_organisation(name)
            yield Guess(name, 2 if doubtful or loose else 6)


def _behind_anchors(read: TextLine, known: Whereabouts) -> Iterator[Guess]:
    taken: set[int] = set()
    line = read.text
    for anchor, found in anchors_in(read, sent=known.sent):
        start = found.end()
        name = read.name_at(start) if start not in taken else ""
        if not name or not _suits(name, anchor.needs) or _is_followed_by_position(line, start, name):
            continue
        taken.add(start)
        if not (known.sent and _MY_PAST.search(_sentence_before(line, start))):
            yield Guess(name, _weighed(anchor.weight, name, line, start, known, doubtful=anchor.needs == "person"))


def _suits(name: str, needs: str) -> bool:
    match needs:
        case "organisation":
            return is_organisation(name)
        case "two words":
            return _may_be_employer(name)
        case _:
            return True


def _weighed(weight: int, name: str, line: str, start: int, known: Whereabouts, *, doubtful: bool) -> int:
    """Less where it may be a person ("discuss the role with Grace Kim"), more where it can only be an organisation."""
    if weight > 1 and name.startswith("The ") and line[:start].endswith(" "):
        return max(weight, 4)
    if is_organisation(name):
        return max(weight, 4) if line[:start].endswith("at ") else weight
    if not known.sent and name.count(" ") == 1 and _WITH_WHOM.search(line, max(0, start - 30), start):
        return 1
    if (
        doubtful
        and _may_be_person(name)
        and (_TALKED.search(_sentence_before(line, start)[:-12]) or (known.sent and name.count(" ") == 1))
    ):
        return 2
    return weight


def _may_be_person(name: str) -> bool:
    return name.count(" ") <= 1 and not is_organisation(name)


def _may_be_employer(name: str) -> bool:
    """ "More about Everline Foods", not "more about Kubernetes" or "about Product Design"."""
    words = name.lower().split()
    return len(words) > 1 and not set(words) & (FUNCTIONS | _THINGS)


def _sentence_before(line: str, start: int) -> str:
    return _SENTENCE_END.split(line[max(0, start - 70) : start])[-1]


def _is_followed_by_position(line: str, start: int, name: str) -> bool:
    """Whether the capitals belong to "… position": a role, not a company."""
    at = line.find(name, start)
    after = line[at + len(name) : at + len(name) + 30] if at >= 0 else ""
    return bool(_POSITION.match(after))


def _begun(line: TextLine) -> Iterator[tuple[str, str, bool]]:
    """The names that sentences begin with, what follows each, and whether the sentence begins as bad news does."""
    for start in line.starts:
        begun = _SENTENCE_STARTS.search(line.text, max(0, start - _START), start)
        if begun and (name := line.name_at(begun.start("name"))):
            after = line.text.find(name, begun.start("name")) + len(name)
            yield name, line.text[after : after + 60].lstrip(), begun["sadly"] is not None


def _praised(line: TextLine) -> Iterator[Guess]:
    """ "Precision Gearworks sounds like a good place"."""
    for name, rest, _ in _begun(line):
        if _PRAISES.match(rest):
            yield Guess(name, 4)


def _subjects_of_sentences(line: TextLine) -> Iterator[Guess]:
    """ "Unfortunately, Northlight Studio has decided …"."""
    for name, rest, sadly in _begun(line):
        if _SUBJECTS.match(rest):
            yield Guess(name, 4 if sadly or _INVITES.match(rest) else 2)
