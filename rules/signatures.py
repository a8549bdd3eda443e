"""What stands around a mail, in its signature and its sender's name: for whom, as what, and the number to call."""

import re
from collections.abc import Iterator

from rules.company_guesses import Guess
from rules.employers import core_words, is_tracking_system
from rules.given_names import is_given_name
from rules.job_titles import FIELDS, FUNCTIONS, LEVELS, heads
from rules.mail import Address
from rules.name_words import CALENDAR, GENERIC, SUFFIX
from rules.names import is_organisation, looks_like_a_name, tidy
from rules.people import NAME_WORD, is_nobody, words_of_names
from rules.providers import PLATFORMS, SYSTEM_NAMES, each

_LINES = 12
_LINE = 160
_SIGN_OFF = re.compile(
    r"(?:(?:kind|best|warm|warmest|many|with|yours|thank|thanks|regards|sincerely|cheers|cordially|respectfully|take|"
    r"all the|looking|hope|see you|have a|talk|speak)\b.{0,50}|best|regards)[,.!]?$",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\S@\S|https?:|www\.|\d{3}|linkedin|:\s", re.IGNORECASE)
_DEPARTMENT = re.compile(
    r"\b(?:team|hr|human resources|talent acquisition|talent|recruiting|recruitment|people ops|people operations|"
    r"people|careers|department|office of|staffing|hiring|acquisition)\b",
    re.IGNORECASE,
)
_SMALL = each("of and & the for de") | SUFFIX
_BARS = re.compile(r"\s+[|·•]\s+")
_TITLE_AND_NAME = re.compile(
    r"^(?P<title>[^,@|]{2,60}?)\s*(?:,|\bat\b|\bfrom\b|@|\||–|—|\s-\s|\()\s*(?P<name>[^|]{2,60})$", re.IGNORECASE
)


def signature_lines(body: str, signature: str) -> list[str]:
    """The lines under the sign-off; where nothing was cut as a signature, the last few lines that are short."""
    lines = [line[:_LINE].strip(" *_\t>") for line in signature.split("\n")[:_LINES]]
    lines = [part for line in lines for part in _BARS.split(line) if part]
    if lines:
        return lines
    tail = [line.strip(" *_\t") for line in body[-700:].split("\n")[-8:]]
    short = [part for line in tail if line and (len(line) <= 60 or _is_barred(line)) for part in _BARS.split(line)]
    for at, line in enumerate(short):
        if _SIGN_OFF.match(line):
            return short[at:]
    last = body[-400:].rstrip().rpartition("\n\n")[2].split("\n")[-5:]
    if len(last) <= 4 and all(len(line) <= 90 and _is_no_sentence(line) for line in last):
        return [part for line in last for part in _BARS.split(line.strip(" *_\t")) if part]
    return _signed_in_line(last[-1])


def _is_no_sentence(line: str) -> bool:
    """By its end: "Ridgeline Brewing Co." is a name."""
    return line[-1:] not in ".?!:," or line.rpartition(" ")[2].lower() in SUFFIX


def _signs_off(line: str) -> bool:
    """ "Kind regards"; or, of a few words and a comma, "Warmly,"."""
    return bool(_SIGN_OFF.match(line)) or (line.endswith(",") and len(line.split()) <= 3)


def _is_barred(line: str) -> bool:
    """ "Name | Title | Company"."""
    return len(line) <= _LINE and len(_BARS.split(line)) > 1


def _signed_in_line(line: str) -> list[str]:
    """ "… will shout by Sunday. Chef Andre, Larder"."""
    end = re.split(r"[.!?] |(?<=[.!?])\s*[-–—~] ?", line[-200:])[-1].strip(" -–—~*_")
    return [end] if 3 < len(end) <= 45 and end[0].isupper() and end[-1] not in ".?!:,;" else []


def words_of_signed(signed: list[str]) -> frozenset[str]:
    """The same of a signature's first line, as far as it may be a name: up to three capitalised words."""
    first = [line for line in signed if not _signs_off(line)][:1]
    return words_of_names([line for line in first if _is_person(line)])


def _is_person(line: str) -> bool:
    words = line.split()
    if is_organisation(line) or tidy(line) != line.strip(" ,.") or not GENERIC.isdisjoint(line.lower().split()):
        return False
    return 1 <= len(words) <= 3 and all(NAME_WORD.match(word.strip(",.")) and word[0].isupper() for word in words)


def _may_head(said: str, *, first: bool) -> bool:
    """Whether a company may stand behind it: a title, a department, or, in the first line, a first name."""
    return bool(heads(said) or _DEPARTMENT.search(said) or (first and _is_person(said)))


def companies_signed(lines: list[str], people: frozenset[str]) -> Iterator[Guess]:
    """The employer, as a signature names it: a line of its own, after a title, or as "The … Team"."""
    below = [line for line in lines if not _signs_off(line)]
    titled_above = False
    for at, line in enumerate(below[:7]):
        if _CONTACT.search(line) or len(line) > 80:
            continue
        titled = _TITLE_AND_NAME.match(line.rstrip(")"))
        if titled and _may_head(titled["title"], first=at == 0) and not heads(titled["name"]):
            yield from _guess(titled["name"], 4, people)
        elif _DEPARTMENT.search(line) and not heads(line):
            yield from _guess(re.sub(r"^[Tt]eam\s+", "", line), 3 if _is_functional(line) else 4, people)
        elif not heads(line):
            sure = titled_above or is_organisation(line) or (at == 1 and _stands_below_name(below[0], line))
            sure = sure or (at > 0 and _stands_before_department(line, below[at + 1 : at + 2]))
            yield from _guess(line, 4 if sure else 3 if at else 2, people)
        titled_above = bool(heads(line) or _DEPARTMENT.search(line))


def _stands_below_name(first: str, line: str) -> bool:
    """ "Mandy", and below it "Kidzone Playhouse": neither a title nor a department."""
    words = set(line.lower().split())
    return _is_person(first) and len(words) > 1 and words.isdisjoint(FUNCTIONS | FIELDS | LEVELS | GENERIC | CALENDAR)


def _stands_before_department(line: str, following: list[str]) -> bool:
    """ "Bo", and below it "Toast | Talent Acquisition"; no "Bo Marsh | Recruiting"."""
    department = bool(following) and _DEPARTMENT.search(following[0]) and not tidy(following[0])
    return bool(department) and not is_given_name(line.split(maxsplit=1)[0])


def _is_functional(line: str) -> bool:
    """ "Product Design Team": a part of a company."""
    first = tidy(line).lower().split()[:1]
    return bool(first) and (first[0] in FUNCTIONS or first[0] in FIELDS or first[0] in LEVELS)


def _guess(line: str, weight: int, people: frozenset[str]) -> Iterator[Guess]:
    name = tidy(re.sub(r"^[Tt]he (?=.* [Tt]eam$)", "", line.strip(" ,.|-–—")))
    words = name.split()
    if (
        not words
        or len(words) > 7
        or "," in name
        or "/" in name
        or not looks_like_a_name(words[0] if words[0] != "The" else words[-1])
    ):
        return
    if {word.lower().strip(".,") for word in words} & people:
        return
    if all(any(letter.isupper() for letter in word) or word.lower() in _SMALL for word in words):
        yield Guess(name, weight)


_PHONE = re.compile(r"(?:\+|00|\()?\d[\d ().\-/–]{6,24}\d(?:\s?(?:x|ext\.?)\s?\d{1,6})?")
_FAX = re.compile(r"\b(?:fax|f)\s?[:.]?\s*$", re.IGNORECASE)


def phone_of(lines: list[str], country: str) -> str:
    """The first valid number of a signature that is no fax, in E.164; ""."""
    written = [
        found[0]
        for line in lines[:_LINES]
        for found in _PHONE.finditer(line[:_LINE])
        if not _FAX.search(line[: found.start()])
    ]
    if not written:
        return ""
    import phonenumbers

    for number in written[:6]:
        try:
            parsed = phonenumbers.parse(number, country)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
    return ""


_JOINED = re.compile(
    r"\s*(?:(?P<sure>\bat\b|\bfrom\b|@|\()|(?P<via>\b(?:via|through|on)\b)|[|·,–—]|\s-\s)\s*", re.IGNORECASE
)


def in_display_name(sender: Address, people: frozenset[str]) -> Iterator[Guess]:
    """ "Northlight Studio Hiring Team", "Priya Raman (Northlight Studio)", "Northlight via Lever"."""
    tracking = is_tracking_system(sender.address)
    name = re.split(r"\s(?:via|through)\s", sender.name[:120].strip(" \"'"), maxsplit=1)[0]
    local = sender.address.partition("@")[0]
    is_person = not is_nobody(sender.address) and local[:3].lower() == name[:3].lower() and " " in name
    joints = list(_JOINED.finditer(name))[:4]
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(name)]
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        part = name[start:end].strip(" ,()\"'")
        cleaned = tidy(part)
        if not cleaned or not looks_like_a_name(cleaned.split()[0]) or heads(cleaned):
            continue
        if set(core_words(cleaned)) & people and not is_organisation(cleaned):
            continue
        if cleaned.lower() in SYSTEM_NAMES | PLATFORMS:
            continue
        departmental = cleaned != part
        if at:
            yield Guess(cleaned, 4 if joints[at - 1]["sure"] or departmental else 3)
        elif departmental or is_organisation(cleaned) or (tracking and not joints and not is_person):
            yield Guess(cleaned, 4)
