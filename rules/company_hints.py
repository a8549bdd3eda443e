"""Where running text names an employer: the words that stand before and behind its name, and how sure they are."""

import re
from collections.abc import Iterator

from rules.company_anchors import anchors_in
from rules.company_domains import is_called_so
from rules.company_guesses import SURE, Guess, Whereabouts, is_of_my_past, sentence_before, taught_me
from rules.company_subjects import acts, employers_at_work, known_employers, praised, subjects_of_sentences
from rules.given_names import is_given_name
from rules.job_titles import FUNCTIONS
from rules.name_extents import paired
from rules.names import is_organisation, tidy
from rules.providers import each
from rules.textline import TextLine

_POSITION = re.compile(r"\s(?:position|role|job|opening|vacancy|post|internship|interview|opportunity)\b")
_THINGS = each("project program programme initiative phase day week plan python java js aws azure api sql")

_TALKED = re.compile(
    r"\b(?:discuss\w*|speak\w*|spoke|talk\w*|meet\w*|met|chat\w*|conversation|call|interview\w*)\b", re.IGNORECASE
)
_WITH_WHOM = re.compile(r"\b(?:interview(?:ing)?|call|chat|conversation|screen|meeting) with $", re.IGNORECASE)
"""What is set is as often with a person as with an employer: "your interview with Grace Kim is scheduled"."""
_ANOTHER = re.compile(r",? (?:and|&) [A-Z][a-z]+(?! [A-Z])")
"""What follows the first of several: "interviewed with Trish and Bonnie"."""
_DISCUSSED = re.compile(r"\b(?:discuss\w*|speak\w*|spoke|talk\w*|meet\w*|met|chat\w*|conversation)\b", re.IGNORECASE)
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
_OWNER_BEFORE = re.compile(
    r"((?:The )?(?:[A-Z][\w&.-]{1,30} (?:& |of )?){0,4}[A-Z][\w&.-]{1,30})['’]s? (?:next |new |open )?$"
)
_GOES_ON = re.compile(r"(?:['’]s)? [a-z]")
_WISHED = re.compile(
    r"(?: as (?:an?|your|the) [\w/ -]{2,50}?)? (?:would|could|has (?:always |long )?been (?:a|my|one)\b|"
    r"is (?:a|my|exactly|what|where|something)\b|appeals|means)"
)
_LEGAL_FORM = re.compile(r"Ltd|Inc|LLC|Limited|GmbH|PLC|LLP")
_LEGAL_NAME = re.compile(
    r"(?<![\w'’.-])((?:[A-Z][\w&'’-]{1,24} (?:& |and )?){0,4}[A-Z][\w&'’-]{1,24},? "
    r"(?:Co\.,? Ltd|Inc|LLC|Ltd|Limited|GmbH|PLC|LLP)\b\.?)(?! [A-Z&])"
)
_OWNS = re.compile(
    r"(?<![\w'’.-])(?<!& )((?:[A-Z][\w&.-]{1,30} (?:& |of |for )?){0,4}[A-Z][\w&.-]{1,30})['’]s? "
    r"(?:(?P<theirs>team|mission|vision|culture|values|commitment|work|product|growth|approach|staff|"
    r"reputation)\b|[a-z])"
)
_NO_PERSONS = each("mission vision culture values commitment growth reputation product")
_TEAMS = re.compile(
    "team|family|community|process|portal|page|assessment|hiring event|career|"
    "blog|handbook|website|newsroom|annual report"
)
_TEAM = re.compile(
    r"\b(?:[Tt]he|[Oo]ur) ((?:[A-Z0-9][\w&'’.-]{0,30} ){1,5})"
    r"(?:(?:(?P<hiring>hiring|recruiting|recruitment|selection|interview|application)|people|HR) )?"
    r"(?:team|family|community|process|portal|page|assessment (?:cent(?:re|er)|day)|"
    r"hiring event|careers? (?:site|page)|(?:\w+ )?(?:blog|handbook|website|newsroom|annual report))\b"
)


def guesses_in(line: TextLine, known: Whereabouts) -> Iterator[Guess]:
    """Every name in a line that may be the employer's."""
    if not line.starts:
        return
    yield from _behind_role(line, known.role)
    yield from _behind_anchors(line, known)
    yield from praised(line)
    yield from known_employers(line, sent=known.sent)
    if known.sent:
        yield from employers_at_work(line)
    else:
        yield from subjects_of_sentences(line)
    yield from _legal_names(line.text, known)
    yield from _owners(line.text, known)
    yield from _greeted(line.text)
    yield from _organisations(line, known)
    if _TEAMS.search(line.lower):
        yield from (Guess(tidy(found[1]), 4 if found["hiring"] else 3) for found in _TEAM.finditer(line.text))


_GREETED = re.compile(
    r"(?:Dear|Hi|Hello|Hey|To)(?: [Tt]he| all at)? ((?:[A-Z0-9][\w&'’.-]{0,30} (?:& |and |of )?){1,5}?)"
    r"(?P<hiring>[Hh]iring |[Rr]ecruit(?:ing|ment) |HR |[Tt]alent |[Ss]election |[Ss]earch |[Ii]nterview )?"
    r"(?i:team|committee|panel|crew|staff)\b"
)


def _greeted(line: str) -> Iterator[Guess]:
    """ "Dear Corner Roast hiring team"."""
    found = _GREETED.match(line)
    name = tidy(found[1]) if found and not found[1].endswith(("and ", "& ", "of ")) else ""
    if found and name and not FUNCTIONS.issuperset(name.lower().split()):
        yield Guess(name, 4 if found["hiring"] else 2)


def _legal_names(line: str, known: Whereabouts) -> Iterator[Guess]:
    if not _LEGAL_FORM.search(line):
        return
    for found in _LEGAL_NAME.finditer(line):
        if not (known.sent and is_of_my_past(line, found.start())):
            yield Guess(tidy(found[1]), 4)


_OF_YOURS = re.compile(
    r"\b(?:your|its|their)(?: (?:new|own|main|old|beautiful|lovely|downtown|local|nearby|busy|bright))? $",
    re.IGNORECASE,
)
"""What has an employer, and is none: "your new Education Center"."""


def _organisations(line: TextLine, known: Whereabouts) -> Iterator[Guess]:
    """Whatever can only be an organisation, wherever it stands: a hint, until it is named twice; or has the domain."""
    for start, end, name in line.names():
        if known.domains and is_called_so(line.text, start, name, known.domains):
            yield Guess(name, SURE)
        if " " not in name or not is_organisation(name) or (start < 5 and not _GOES_ON.match(line.text, end)):
            continue
        if _OF_YOURS.search(line.text, max(0, start - 30), start):
            continue
        if not known.sent:
            yield Guess(name, 2)
        elif not is_of_my_past(line.text, start) and not taught_me(line.text, end):
            yield Guess(name, 3 if acts(line.text, end) else 2)


def _owners(line: str, known: Whereabouts) -> Iterator[Guess]:
    """ "Basalt Labs's creative direction"."""
    if "'" not in line and "’" not in line:
        return
    for found in _OWNS.finditer(line):
        name = tidy(found[1])
        if name and not (known.sent and is_of_my_past(line, found.start())):
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
        before = sentence_before(line, found.start())
        if behind and name and not _MY_ROLE.search(before):
            personal = is_given_name(name) or (" " in name and _may_be_person(name))
            doubtful = behind[0].endswith("with ") and personal and _DISCUSSED.search(before)
            loose = behind[0].endswith(("of ", "for ")) and not is_organisation(name)
            yield Guess(name, 2) if doubtful or loose else Guess(paired(line, behind.end(), name), 6)


def _behind_anchors(read: TextLine, known: Whereabouts) -> Iterator[Guess]:
    taken: set[int] = set()
    line = read.text
    for anchor, found in anchors_in(read, sent=known.sent):
        start = found.end()
        name = read.name_at(start) if start not in taken else ""
        if not name or not _suits(name, anchor.needs) or _is_followed_by_position(line, start, name):
            continue
        taken.add(start)
        if known.sent and (is_of_my_past(line, start) or taught_me(line, line.find(name, start) + len(name))):
            continue
        weight = _weighed(anchor.weight, name, line, start, known, doubtful=anchor.needs == "person")
        speaks_for = anchor.words.startswith("on behalf")
        if speaks_for and is_given_name(name):
            continue
        whole = paired(line, start, name) if weight >= SURE or speaks_for else name
        yield Guess(whole, max(weight, 4) if known.sent and _is_wished(line, start, name) else weight)


def _is_wished(line: str, start: int, name: str) -> bool:
    """ "Working for Alder would be …"."""
    return bool(_WISHED.match(line, line.find(name, start) + len(name)))


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
        return 1 if is_given_name(name.split(maxsplit=1)[0]) else 3
    behind = line.find(name, start) + len(name)
    if doubtful and " " not in name and (is_given_name(name) or _ANOTHER.match(line, behind)):
        return 1
    if (
        doubtful
        and _may_be_person(name)
        and (_TALKED.search(sentence_before(line, start)[:-12]) or (known.sent and name.count(" ") == 1))
    ):
        return 3 if not known.sent and " " not in name and not is_given_name(name) else 2
    return weight


def _may_be_person(name: str) -> bool:
    """ "Harborline Design" is none."""
    return name.count(" ") <= 1 and not is_organisation(name) and name.rpartition(" ")[2].lower() not in FUNCTIONS


def _may_be_employer(name: str) -> bool:
    """ "More about Everline Foods", not "more about Kubernetes" or "about Product Design"."""
    words = name.lower().split()
    return len(words) > 1 and not set(words) & (FUNCTIONS | _THINGS)


def _is_followed_by_position(line: str, start: int, name: str) -> bool:
    """Whether the capitals belong to "… position": a role, not a company."""
    at = line.find(name, start)
    after = line[at + len(name) : at + len(name) + 30] if at >= 0 else ""
    return bool(_POSITION.match(after))
