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
    for_others: bool = False
    """Who writes fills a vacancy of somebody else's."""


_SENTENCE_END = re.compile(r"[.!?] (?=[A-Z])|; |, (?:so|but) ")
_MY_PAST = re.compile(
    r"\b(?:my (?:[\w-]+ ){0,3}(?:role|position|job|time|work|experience|years|internship|thesis|dissertation|research|"
    r"tenure|employer|degree|team|apprenticeship|training|placement|studies|"
    r"(?:background|skills|knowledge)(?= (?:from|at|gained|acquired|developed)))|"
    r"(?:throughout|during|in|of|over) my (?:\w+ )?career|years?|"
    r"my (?:(?:old|former|current|last|then|present|direct) )?(?:notice|boss|manager|supervisor|shifts?|contract|"
    r"co-?workers|colleagues|mentor|professors?|lecturers?|teachers?|tutor|advis[eo]r|coach|classmates?)|"
    r"accept(?:ed|ing) (?:an?|another)(?: \w+){0,2} (?:offer|position|role|job|post)|"
    r"(?:an|another|other|competing|second|rival)(?: \w+){0,2} offers?|"
    r"worked|while|currently|previously|previous|former|formerly|graduat\w+|degree|"
    r"studied|studying|led|managed|built|as an? \w+|stint|current role|freelanc\w+|volunteer\w*|"
    r"since(?! (?:(?:my|the|our|that) (?:[\w-]+ ){0,2}(?:interview|meeting|call|conversation|chat|talk|visit)|"
    r"we\b|i (?:last )?(?:interview|met|spoke|saw|heard|appl)))"
    r")\b(?! (?:for|to discuss))",
    re.IGNORECASE,
)
_I_DID = re.compile(
    r"\bi(?:['’]ve| have| had)? (?:also |once |first |then )?(?!enjoyed|learned|loved|liked|appreciated|"
    r"interviewed|talked|toured|visited|applied|noticed|wanted|hoped|thanked|discussed|attended|stopped|admired|"
    r"followed|respected|realized|realised|dropped|called|emailed|asked|"
    r"wished|shared|submitted|needed|mentioned)"
    r"(?:\w{2,}ed|built|ran|taught|wrote|led|made|won|held|grew|kept|did|spent|began|drew|sold|oversaw)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_YOUR_PAST = re.compile(
    r"\b(?:your (?:[\w-]+ ){0,3}(?:time|role|work|experience|years|background|career|internship|tenure|stint|employer)|"
    r"you(?:['’]ve| have)? (?:also |previously )?(?:worked|spent|were|did|left|led|built|ran|managed))\b",
    re.IGNORECASE,
)
_TAUGHT_ME = re.compile(
    r".{0,25}\b(?:taught|trained|prepared|gave|given|showed|shown|allowed|hired|laid|spoke|speaks|vouch\w*) "
    r"(?:(?:highly|well) )?(?:of |for )?me\b|,? (?:where )?(?:i|we)(?:['’](?:ve|d))? "
    r"(?!am\b|will\b|would\b|could\b|hope\b|want|look|interviewed|met\b|spoke|applied|had the|was (?:told|impressed))",
    re.IGNORECASE,
)


_NOW = re.compile(r"\b(?:would|could|can|will|fits?|match(?:es)?|aligns?)\b", re.IGNORECASE)
"""Where one's past is put to use: "my background would serve …"."""


def sentence_before(line: str, start: int) -> str:
    # With the first letter of what follows, by which an end is known as one.
    before = _SENTENCE_END.split(line[max(0, start - 70) : start + 1])[-1]
    return before[:-1] if start < len(line) else before


def is_of_my_past(line: str, start: int) -> bool:
    """Whether the sentence speaks of the writer's own career before it comes to the name."""
    before = sentence_before(line, start)
    mine = _MY_PAST.search(before) or _I_DID.search(before)
    return mine is not None and not _NOW.search(before, mine.end())


def is_of_your_past(line: str, start: int) -> bool:
    """The same of who is written to: "your time at …"."""
    return _YOUR_PAST.search(sentence_before(line, start)) is not None


def taught_me(line: str, end: int) -> bool:
    """Whether what follows a name does: "… taught me patience", "At …, I ran the front desk"."""
    return bool(_TAUGHT_ME.match(line, end))
