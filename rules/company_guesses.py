"""What one place in a mail says of its employer, and what is known before the text is read."""

import re
from dataclasses import dataclass

SURE = 5


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


_SENTENCE_END = re.compile(r"[.!?] (?=[A-Z])")
_MY_PAST = re.compile(
    r"\b(?:my (?:\w+ ){0,3}(?:role|position|job|time|work|experience|years|internship|tenure|employer|"
    r"degree|team|apprenticeship|training|placement|studies)|(?:throughout|during|in|of|over) my (?:\w+ )?career|"
    r"years?|"
    r"worked|while|currently|previously|previous|former|formerly|graduat\w+|degree|"
    r"studied|studying|led|managed|built|as an? \w+|since|stint|current role|freelanc\w+|"
    r"volunteer\w*)\b(?! (?:for|to discuss))",
    re.IGNORECASE,
)
_TAUGHT_ME = re.compile(
    r".{0,25}\b(?:taught|trained|prepared|gave|given|showed|shown|allowed|hired|laid) me\b|,? (?:where )?(?:i|we) "
    r"(?!am\b|will\b|would\b|could\b|hope\b|want|look|interviewed|met\b|spoke|applied|had the|was (?:told|impressed))",
    re.IGNORECASE,
)


def sentence_before(line: str, start: int) -> str:
    return _SENTENCE_END.split(line[max(0, start - 70) : start])[-1]


def is_of_my_past(line: str, start: int) -> bool:
    """Whether the sentence speaks of the writer's own career before it comes to the name."""
    return bool(_MY_PAST.search(sentence_before(line, start)))


def taught_me(line: str, end: int) -> bool:
    """Whether what follows a name does: "… taught me patience", "At …, I ran the front desk"."""
    return bool(_TAUGHT_ME.match(line, end))
