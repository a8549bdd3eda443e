"""What a domain says of its owner's name: spelled out of it, or found in the mail by it."""

import re

from rules.employers import fits_domain
from rules.given_names import is_given_name
from rules.job_titles import FUNCTIONS
from rules.known_employers import written_as_one
from rules.name_words import GENERIC
from rules.names import spelled_in, tidy
from rules.places import is_place
from rules.providers import each
from rules.textline import TextLine

_PRONOUNCED = re.compile(
    r"(?!(?:get|try|join|meet|hello)[a-z]{4})"
    r"(?:str|sch|chr|thr|spl|spr|shr|scr|phr|[bcdfghjklmnpqrstvwxz]{0,2})[aeiouy](?!.*(?:corp|inc|llc|hq|usa|grp|"
    r"[^aeiou]co)$)"
)
"""A label that reads as a name, and not as an abbreviation or an invitation ("getnorth")."""


def from_domain(domain: str) -> str:
    """The last resort: "northlight-studio.com" is "Northlight Studio"; initials, abbreviations and what may be one word
    as well as two stay unsaid."""
    name = _read_out(domain)
    parted = "-" in domain.partition(".")[0]
    *heads, tail = name.lower().split() or [""]
    return name if parted or not any(map(_may_be_two, heads or [tail])) else ""


def reads_as_name(domain: str) -> bool:
    """Whether it is somebody's name, however that is written: "summitridgehealth.com"."""
    return bool(_read_out(domain))


_FIRST_OF_TWO = re.compile(
    r"(?:first|twin|silver|three|four|five|seven|pacific|atlantic|central|northern|southern|eastern|western|summit|"
    r"royal|grand|north(?:east|west)|south(?:east|west)|united|american|national|global|little|early)[a-z]{3,}"
)
_ONE_WORD = re.compile(
    r"[a-z]{3,6}(?:wood|field|bridge|ton|ham|haven|view|brook|ford|dale|land|light|spur|water|stone|worth|well|side|"
    r"gate|port|mont|burg|burgh|bury|hurst|berg|shire|smith|son|man|ley|ville|chester|mark|path|point|craft|forge)"
)
_PARTNERS = re.compile(r"[a-z]{3,}and(?:sons?|daughters|co|partners|brothers|bros|company|associates|friends)$")


def _may_be_two(word: str) -> bool:
    """Whether nobody can tell by a domain if a space, or "&", belongs within: "Summit Ridge", "Graham & Sons"."""
    if _PARTNERS.match(word):
        return True
    if len(word) < 8 or _ONE_WORD.fullmatch(word):
        return False
    return len(word) > 9 or bool(_FIRST_OF_TWO.fullmatch(word))


def _read_out(domain: str) -> str:
    label, _, suffix = domain.partition(".")
    if (
        label in _NOBODYS
        or not re.fullmatch(r"[a-z-]{5,40}", label)
        or (_ABBREVIATE.search(suffix) and not _SCHOOL.fullmatch(label))
    ):
        return ""
    if known := written_as_one(label):
        return known
    words = [part for word in label.split("-") for part in _split(word)]
    if any(len(word) < 3 or not _PRONOUNCED.match(word) for word in words):
        return ""
    if len(words) == 1 and len(label) > 9:
        return ""
    return tidy(" ".join(word.capitalize() for word in words))


_NOBODYS = each(
    """
    abcco abccompany abccorp agency anycompany anyco business careers client company companyabc companyname
    companyxyz corporate corporation domain email employer enterprise example hiring hiringcompany interviewer mailer
    mycompany office organisation organization othercompany recruiter recruiting samplecompany someco somecompany
    somewhere startup workplace xyzco xyzcompany xyzcorp your-company yourcompany
    """
)
"""What stands for an employer where none is named, RFC 2606 included."""
_ABBREVIATE = re.compile(r"(?:^|\.)(?:edu|gov|ac|mil|sch|k12|gob|gouv)(?:\.|$)")
_SCHOOL = re.compile(r"[a-z]{4,}-?(?:college|university|school|academy)")
"""What is not abbreviated, even where most are."""
_TAILS = re.compile(
    r"(?P<head>[a-z]{4,})(?P<tail>studios?|labs|robotics|health(?:care)?|systems|solutions|software|media|group|energy|"
    r"partners|capital|consulting|design|foods|freight|dental|plumbing|builders|construction|analytics|technologies|"
    r"legal|digital|creative|motors|farms|hotels?|aerospace|pharma|networks|ventures|brewing|coffee|homes|publishing|"
    r"logistics|insurance|foundation|university|college|hospital|clinic|bakery|security|creditunion|hub|pumps?|tools|"
    r"steel|paper|glass|furniture|jewelers|architects|engineering|trucking|landscaping|roofing|electric|dairy|market|"
    r"museum|library|theatre|school|academy|church|bank|mutual|outfitters|apparel|kitchen|cafe|catering|events|travel|"
    r"sports|fitness|wellness|therapy|pharmacy|veterinary|vets?|optical|biotech|genomics|sciences|semiconductor|"
    r"instruments)"
)


_APART = re.compile(r"(old|great|golden|big)((?!ham|en|er|est)[a-z]{4,})")
_ARTICLE = re.compile(r"the(?![aeio]|me|rm|sis)[a-z]{4,}")


def _split(word: str) -> list[str]:
    """Two words that a domain writes as one, where the second cannot be mistaken."""
    found = _TAILS.fullmatch(word)
    if not found:
        return [word]
    article = _ARTICLE.match(found["head"])
    apart = _APART.fullmatch(found["head"])
    head = ["the", found["head"][3:]] if article else list(apart.groups()) if apart else [found["head"]]
    return [*head, *found["tail"].replace("creditunion", "credit union").split()]


_CALL = re.compile(r"(?:weare|join|get|try|hello|hey|meet|team|go|use|with|hi|choose|visit|shop|my|the)(?=[a-z]{4})")
"""What a domain puts before a name: "joinloopback.com"."""
_LEGAL_TAIL = re.compile(r"(?<=[a-z]{3})(?:inc|corp|hq|group|usa|uk|global|ltd|llc)$")


def spelled_as(domain: str, lines: list[TextLine]) -> str:
    """The domain's label as the mail itself writes it: "adidas", "Northlight Studio", "Alder" of alderinc.com."""
    label = domain.partition(".")[0].replace("-", "")
    if len(label) < 4:
        return ""
    name = next((name for line in lines if (name := spelled_in(line.text, label))), "")
    short = {_LEGAL_TAIL.sub("", label), _CALL.sub("", label, count=1)} - {label}
    if name or not short:
        return name
    return next((name for line in lines for _, _, name in line.names() if name.lower() in short), "")


_TITLED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Principal|Pastor|Chef|Judge)\.?|,) $")


_IN_CAPITALS = each("hr it uk us eu usa ceo cfo cto asap faq pm am tv ok")
"""Words of capitals alone that any mail may hold."""


def is_called_so(line: str, start: int, name: str, domains: tuple[str, ...]) -> bool:
    """Whether a name in running text is a short way to call the owner of a domain: "Harborview" of harborviewsl.com."""
    words = name.lower().split()
    if name.isupper() and name.isalnum() and words[0] not in _IN_CAPITALS:
        return any(domain.partition(".")[0] == words[0] for domain in domains)
    alone = len(words) == 1 and (len(name) < 5 or words[0] in GENERIC or words[0] in FUNCTIONS or is_given_name(name))
    plain = name == name.lower() or "." in name or is_place(name)
    if alone or plain or _TITLED.search(line, max(0, start - 12), start):
        return False
    return any(fits_domain(name, domain) for domain in domains)


def is_related(name: str, domain: str) -> bool:
    """Whether name and domain have a beginning in common: "Fern Street Bakery" at fernbread.com."""
    first = re.match(r"(?:the )?([a-z]{4,})", name.lower())
    return fits_domain(name, domain) or bool(first and domain.replace("-", "").startswith(first[1]))
