"""Which employer a mail speaks of: every place that may name it is heard, and they have to agree.

A wrong company in a draft is worse than none: what is only hinted at once is not taken.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rules.employers import core_words, fits_domain
from rules.job_titles import heads
from rules.names import looks_like_a_name, name_after, tidy
from rules.providers import PLATFORMS

ENOUGH = 4
_SURE = 5

_POSITION = (
    r"(?:positions?|roles?|jobs?|openings?|vacanc(?:y|ies)|posts?|internships?|apprenticeships?|placement|"
    r"opportunit(?:y|ies)|careers?|teams?|employment|interview(?:s|ing|ed)?|process|application|candidacy|staff|office|"
    r"program(?:me)?|job offer|everyone|here|us|all|folks|people|colleagues|future|journey|life|culture|hiring)"
    r"(?: (?:here|available|open|currently|based|now|again|today|yesterday|recently|with us))?"
)
_WISH = (
    r"(?:opportunity|possibility|chance|prospect|excite\w+|interest\w*|idea|hope|eager|love|like|want|thought|keen|"
    r"pleasure|offer|invited?)"
)
_IN = (
    r"(?: (?:joining|working (?:at|for|with)|an? (?:career|job|position|role) (?:at|with)|careers at|"
    r"employment (?:at|with)))?"
)

_ANCHORS: tuple[tuple[int, str, str], ...] = (
    # weight; what makes it doubtful or shuts it out; the words after which the name begins
    (5, "", rf"{_POSITION} (?:at|@)"),
    (
        5,
        "person",
        r"(?:position|role|job|opening|vacancy|internship|apprenticeship|opportunity|career|employment)s? with(?:in)?",
    ),
    (5, "", rf"{_WISH}(?: \w+){{0,3}} (?:to |of |in |about )?(?:join(?:ing)?|work(?:ing)? (?:for|at|with))"),
    (5, "", r"(?:apply|applying|applied|applications?|interview(?:ed|ing)?|candidate) (?:at|to|@)"),
    (4, "person", r"(?:interview(?:s|ed|ing)?|application|apply(?:ing)?|candidacy|offer|process) (?:with|from)"),
    (
        4,
        "",
        r"(?:on behalf of|greetings from|welcome to|considering (?:a career|employment) (?:at|with))",
    ),
    (4, "received", rf"(?:your|expressing|continued|sincere) interest in{_IN}"),
    (
        3,
        "",
        r"(?:join|joining|consider(?:ing)?|contribut(?:e|ing) to|part of|addition to|member of|value to|success of)",
    ),
    (3, "", r"(?:asset to|fit for|fit at|visit(?:ing)?|chose|choosing|represent(?:ing)?)"),
    (
        2,
        "",
        r"(?:interest in|interested in|more about|about|impressed (?:by|with)|drawn to|passionate about|behind|from)",
    ),
    (2, "", r"(?:work(?:ing)? (?:for|at)|mission of|enthusiasm for|excited (?:about|by)|admire)"),
    (2, "", r"(?:at|@)"),
)
_PATTERNS = tuple(
    (weight, needs, re.compile(rf"(?:(?<=\s)|^|\b){words} ", re.IGNORECASE)) for weight, needs, words in _ANCHORS
)
_TALKED = re.compile(
    r"\b(?:discuss\w*|speak\w*|spoke|talk\w*|meet\w*|met|chat\w*|conversation|call|interview\w*)\b", re.IGNORECASE
)
_MY_PAST = re.compile(
    r"\b(?:my (?:\w+ ){0,3}(?:role|position|job|time|work|experience|years|internship|tenure|employer|"
    r"career|degree|team)|years?|worked|while|currently work\w*|currently|previously|previous|former|formerly|graduat\w+|degree|studied|"
    r"studying|led|managed|built|as an? \w+|since|stint|current role|freelanc\w+|"
    r"volunteer\w*)\b(?! (?:for|to discuss))",
    re.IGNORECASE,
)
_SUBJECTS = re.compile(
    r"\b(?:is|has|have|was|will|would|are|did|does|had|invites?|received|appreciates?|thanks?|team|hiring|offers?|seeks?|"
    r"decided|regrets?|recruiting|values?|wants?|received)\b"
)
_OWNS = re.compile(r"(?<![\w'’.-])((?:[A-Z][\w&.-]{1,30} ){0,4}[A-Z][\w&.-]{1,30})['’]s? [a-z]")
_TEAM = re.compile(
    r"\b(?:the|our) ((?:[A-Z0-9][\w&'’.-]{0,30} ){1,5})(?:(?:hiring|recruiting|recruitment|people|interview|HR) )?"
    r"(?:team|family|community)\b"
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


def company_of(lines: list[str], subject: str, *, elsewhere: Iterable[Guess] = (), known: Whereabouts) -> str:
    """The employer that text, subject and `elsewhere` (signature, display names) agree on best."""
    lower = frozenset(domain.partition(".")[0] for domain in known.domains)
    guesses = [guess for line in [*lines[:120], subject] for guess in _in_line(line, known, lower)]
    guesses += elsewhere
    return _agreed([guess for guess in guesses if _may_be(guess, known)], known)


def _in_line(line: str, known: Whereabouts, lower: frozenset[str]) -> Iterator[Guess]:
    taken: set[int] = set()
    for weight, needs, pattern in _PATTERNS:
        for found in pattern.finditer(line):
            if found.end() in taken or (needs == "received" and known.sent):
                continue
            name = name_after(line, found.end(), lower=lower)
            if not name or _is_followed_by_position(line, found.end(), name):
                continue
            taken.add(found.end())
            doubtful = needs == "person" and _TALKED.search(line, max(0, found.start() - 60), found.end())
            if known.sent and _MY_PAST.search(line, max(0, found.start() - 50), found.end()):
                continue
            yield Guess(name, 2 if doubtful else weight)
    if not known.sent and (guess := _subject_of_sentence(line)):
        yield guess
    for found in _OWNS.finditer(line):
        yield Guess(tidy(found[1]), 2)
    for found in _TEAM.finditer(line):
        yield Guess(tidy(found[1]), 3)


def _is_followed_by_position(line: str, start: int, name: str) -> bool:
    """Whether the capitals belong to "… position": a role, not a company."""
    at = line.find(name, start)
    after = line[at + len(name) : at + len(name) + 30] if at >= 0 else ""
    return bool(re.match(r"\s(?:position|role|job|opening|vacancy|post|internship|interview|opportunity)\b", after))


def _subject_of_sentence(line: str) -> Guess | None:
    """ "Unfortunately, Northlight Studio has decided …"."""
    start = re.match(r"(?:unfortunately|sadly|currently|at this time|however|regrettably),? ", line, re.IGNORECASE)
    name = name_after(line, start.end() if start else 0)
    if not name:
        return None
    rest = line[line.find(name) + len(name) :][:20].lstrip()
    return Guess(name, 4 if start else 2) if _SUBJECTS.match(rest) else None


def _may_be(guess: Guess, known: Whereabouts) -> bool:
    words = core_words(guess.name)
    if not words or (guess.weight < _SURE and guess.name.lower() in PLATFORMS):
        return False
    if all(word in known.people for word in words):
        return False
    if guess.weight < _SURE and all(word in known.people | known.signed for word in words):
        return False
    if known.role and set(words) <= set(core_words(known.role)):
        return False
    return not heads(guess.name.split()[-1])


def _agreed(guesses: list[Guess], known: Whereabouts) -> str:
    scores: dict[str, int] = {}
    spelled: dict[str, str] = {}
    for guess in guesses:
        key = " ".join(core_words(guess.name))
        spelled.setdefault(key, guess.name)
        scores[key] = max(scores.get(key, 0) // 10, guess.weight) * 10 + scores.get(key, 0) % 10 + 1
    total = {key: score // 10 + min(score % 10 - 1, 3) for key, score in scores.items()}
    for key in total:
        longer = [other for other in total if other.startswith(f"{key} ")]
        total[key] += sum(min(2, total[other]) for other in longer)
        total[key] += 4 if any(fits_domain(spelled[key], domain) for domain in known.domains) else 0
    ranked = sorted(total, key=lambda key: -total[key])
    if not ranked or total[ranked[0]] < ENOUGH:
        return ""
    return spelled[ranked[0]]


def from_domain(domain: str) -> str:
    """The last resort: "northlight-studio.com" is "Northlight Studio"; initials and abbreviations stay unsaid."""
    label, _, suffix = domain.partition(".")
    if re.search(r"(?:^|\.)(?:edu|gov|ac|mil|sch|k12|gob|gouv)(?:\.|$)", suffix) or not re.fullmatch(
        r"[a-z-]{5,40}", label
    ):
        return ""
    words = [part for word in label.split("-") for part in _split(word)]
    if any(len(word) < 3 or not re.search(r"[aeiouy]", word) for word in words):
        return ""
    return tidy(" ".join(word.capitalize() for word in words))


_TAILS = re.compile(
    r"(?P<head>[a-z]{4,})(?P<tail>studios?|labs|robotics|health(?:care)?|systems|solutions|software|media|group|energy|"
    r"partners|capital|consulting|design|foods|freight|dental|plumbing|builders|construction|analytics|technologies|"
    r"logistics|insurance|foundation|university|college|hospital|clinic|bakery|security)"
)


def _split(word: str) -> list[str]:
    """Two words that a domain writes as one, where the second cannot be mistaken."""
    found = _TAILS.fullmatch(word)
    return [found["head"], found["tail"]] if found else [word]


_VIA = re.compile(r"\b(?:via|through|at|from|@|with|\||·|,|-|–|—|\()\s+", re.IGNORECASE)


def in_display_name(name: str, *, tracking: bool, people: frozenset[str]) -> Iterator[Guess]:
    """ "Northlight Studio Hiring Team", "Priya Raman (Northlight Studio)", "Northlight via Lever"."""
    name = name[:120].strip(" \"'")
    parts = [part.strip(" ()\"'") for part in _VIA.split(name) if part.strip(" ()\"'")]
    for at, part in enumerate(parts):
        cleaned = tidy(part)
        if not cleaned or not looks_like_a_name(cleaned.split()[0]) or heads(cleaned):
            continue
        departmental = cleaned != part.strip(" ,")
        is_person = set(core_words(cleaned)) & people and not departmental
        if not is_person and (departmental or at or tracking):
            yield Guess(cleaned, 4 if departmental or (tracking and len(parts) == 1) else 3)
