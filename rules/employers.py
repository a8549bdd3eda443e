"""Whose domain it is, and whether some words name an employer."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rules.providers import AGENCIES, FREE_MAIL, TRACKING_SYSTEMS, each

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_DOMAIN_LENGTH = 253
_TEXT_LENGTH = 2_000

_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_AGENCY_LABEL = re.compile(
    r"recruit|staffing|headhunt|personnel|manpower|jobagency|execsearch|executivesearch|searchpartners|talentpartners|"
    r"talentsolutions|resourcing|employmentagency|personalberatung|personalvermittlung|zeitarbeit"
)
_AGENCY_NAME = re.compile(
    r"\b(?:recruit(?:ment|ing|ers?)|staffing|head ?hunt(?:ers?|ing)|personnel|manpower|(?:executive|talent) search|"
    r"search partners|talent (?:partners|solutions)|resourcing|employment agency|personalberatung|"
    r"personalvermittlung|zeitarbeit)\b"
)
_WORDS = re.compile(r"\w+")
_LEGAL = each(
    "ab ag as bv co company corp corporation gmbh inc incorporated kg limited llc llp lp ltd nv oy plc pllc pty pvt sa "
    "sarl sas se spa srl"
)
_PLATFORM_SENDERS = re.compile(
    r"(?:calendar-(?:notification|server)|drive-shares[\w-]*|comments-noreply|meet[\w-]*noreply|forms-receipts-noreply)"
    r"@google\.com|@(?:[\w-]+\.)*(?:teams\.microsoft\.com|accounts\.google\.com|docs\.google\.com|"
    r"outlook\.office\.com|email\.apple\.com)$"
)
"""A calendar's or a meeting's own notices: mail by Google and Microsoft, but not from them as employers."""

_BY_HOST = (
    "recruitee.com",
    "bamboohr.com",
    "applytojob.com",
    "teamtailor.com",
    "breezy.hr",
    "personio.de",
    "jobvite.com",
)
_BY_LOCAL_PART = ("workday.com", "icims.com", "taleo.net")
_MAIL_HOSTS = each(
    "app apply applications bounce careers email em jobs hire mail mailer msg my no-reply notifications us eu"
)
_COMMON_WORDS = each(
    "affirm ally alphabet amazon apple asana aurora bamboo beam benchmark block bloom bolt box branch bridge brilliant "
    "canvas carbon chase chime circle clear clever cloud compass core cross cruise dash delta direct discover dove "
    "dream drift echo element engine express fast fathom figure first flex focus forward frame gap general ghost "
    "global grain guild gusto harbor harness hatch horizon house indeed insight intercom iris kite ladder lattice "
    "level linear lime loom loop lucid magic match mercury meta mint mission modern monster motion national next "
    "nationwide north notion oak olive oracle orange orbit outreach oxygen palm peak people pilot pioneer plaid point "
    "premier primer progress progressive prudential pulse ramp range reach remote ripple root sage scale shell shift "
    "signal simple slack snap social spark splash spring sprint square stage standard star step stripe summit sun "
    "target team thrive together toast tonic torch unity united upwork vanguard vault verve virtual visa vision wave "
    "welcome whole wise workday x y zoom"
)
"""Words that are somebody's name and, far more often, just words."""

_BEFORE_A_NAME = each(
    "at to with from for of join joining via by @ - – — | : , & contacting about considering chez bei"
)
_AFTER_A_NAME = each(
    "careers career recruiting recruitment recruiter talent hiring hr jobs people team human corporation corp inc llc "
    "ltd plc interview application group company | - – — : ,"
)


@cache
def _suffixes() -> "PublicSuffixList":
    from publicsuffixlist import PublicSuffixList

    # Asked for labels as people read them; to encode each of the list's would take most of the time.
    return PublicSuffixList(accept_encoded_idn=False)


@lru_cache(maxsize=4096)
def registrable_domain(address_or_domain: str) -> str:
    """The part that somebody registered ("mail.northlight.co.uk" -> "northlight.co.uk"), in Unicode, or ""."""
    domain = address_or_domain.strip().rpartition("@")[2].strip(" <>.").lower()
    if not 0 < len(domain) <= _DOMAIN_LENGTH or not _DOMAIN.fullmatch(domain):
        return ""
    try:
        domain.encode()
        readable = ".".join(map(_readable_label, domain.split(".")))
        registered = _suffixes().privatesuffix(readable) or ""
    except (UnicodeError, ValueError):
        return ""
    top = registered.rpartition(".")[2]
    return "" if top.isdigit() else registered


def _readable_label(label: str) -> str:
    """An IDN label as people read it, so that its two spellings compare equal."""
    if not label.startswith("xn--"):
        return label
    try:
        return label.encode("ascii").decode("idna")
    except UnicodeError:
        return label


def is_free_mail(domain: str) -> bool:
    return _listed(domain, FREE_MAIL)


def is_tracking_system(domain: str) -> bool:
    """Applicant tracking, scheduling, tests, job boards: they write in an employer's name."""
    domain = _host(domain)
    return _listed(domain, TRACKING_SYSTEMS) or domain.startswith(("successfactors.", "indeed.", "personio."))


def _listed(domain: str, table: "frozenset[str] | dict[str, str]") -> bool:
    """Whether the domain, or one that it lies under, is in the table."""
    labels = _host(domain).split(".")[-6:]
    return any(".".join(labels[start:]) in table for start in range(len(labels) - 1))


def _host(address_or_domain: str) -> str:
    return address_or_domain.rpartition("@")[2].strip(" <>.").lower()


def is_agency(domain_or_name: str) -> bool:
    """Whether a domain or a company's name is a recruiter's, who fills other people's vacancies."""
    words = domain_or_name.strip().lower()[:_DOMAIN_LENGTH]
    if " " not in words and "." in words:
        label = registrable_domain(words).partition(".")[0].replace("-", "")
        return label in AGENCIES or bool(_AGENCY_LABEL.search(label))
    return is_agency_called(core_words(words))


def is_agency_called(core: list[str]) -> bool:
    return "".join(core) in AGENCIES or bool(_AGENCY_NAME.search(" ".join(core)))


def employer_domain(address: str) -> str:
    """The registrable domain behind an address, where it says who the employer is; "" otherwise."""
    address = address.strip().lower()
    if is_free_mail(address) or is_tracking_system(address) or _PLATFORM_SENDERS.search(address[-320:]):
        return ""
    domain = registrable_domain(address)
    return "" if not domain or is_agency(domain) else domain


def named_by_tracking_system(address: str) -> str:
    """What a tracking system's address calls the employer: northlight@myworkday.com, x@northlight.recruitee.com."""
    local, _, host = address.strip().lower().rpartition("@")
    if not is_tracking_system(host):
        return ""
    labels = host.split(".")
    under = [label for label in labels[:-2] if label not in _MAIL_HOSTS and label.isascii()]
    if under and host.endswith(_BY_HOST):
        return under[-1]
    return local.partition("+")[0] if host.endswith(_BY_LOCAL_PART) and "." not in local else ""


def words_of(text: str) -> list[str]:
    """Lower-case words; "&" is "and", an apostrophe joins, every other mark parts."""
    text = text[:_TEXT_LENGTH].casefold().replace("&", " and ").replace("'", "").replace("’", "")
    return _WORDS.findall(text)


def core_words(company: str) -> list[str]:
    """What tells one company from another: without "The" and without what it is by law."""
    words = words_of(company)
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return words


def same_company(one: str, other: str) -> bool:
    return core_words(one) == core_words(other)


_LABEL_TAIL = re.compile(r"(?<=\w\w)(?:inc|corp|hq|group|usa|uk|global|ltd|llc)$")


def fits_domain(company: str, domain: str) -> bool:
    """Whether a domain's label is made of a company's name: in full, its first words, or its initials."""
    label = "".join(words_of(domain.partition(".")[0].replace("-", " ").replace("_", " ")))
    core = core_words(company)
    if not label or not core:
        return False
    full = "".join(core)
    weighty = [word for word in core if word not in {"of", "and", "the", "for"}]
    initials = "".join(word[0] for word in weighty)
    starts = {"".join(weighty[:count]) for count in range(1, len(weighty) + 1)}
    if (
        label in starts
        or _LABEL_TAIL.sub("", label) == full
        or (label in {full, "".join(words_of(company)), initials} and len(label) > 1)
    ):
        return True
    return (len(full) >= 5 and label.startswith(full)) or (len(label) >= 5 and full.startswith(label))


def names_company(text: str, company: str, domain: str) -> bool:
    """Whether a subject, a display name, a local part or some text names this employer."""
    text = text[:_TEXT_LENGTH]
    if domain and re.search(rf"(?<![\w-]){re.escape(domain.lower())}(?![\w-])", text.lower()):
        return True
    core = core_words(company)
    if core and _says(text, core, company):
        return True
    label = domain.partition(".")[0].replace("-", "")
    return len(label) >= 4 and label not in _COMMON_WORDS and _spells(text, label)


def _says(text: str, core: list[str], company: str) -> bool:
    """The name's words in a row; a single word must look like a name, and a common one must stand like one."""
    words = words_of(text)
    if len(core) > 1:
        return any(words[at : at + len(core)] == core for at in range(len(words) - len(core) + 1))
    word = core[0]
    capitals = company != company.lower() and text != text.lower()
    common = word in _COMMON_WORDS or (text == text.lower() and company != company.lower())
    tokens = re.findall(r"[\w'’&.+]{0,60}\w|[^\w\s]", text)
    stands = _stands_as_name if common else _is_name
    return any(stands(tokens, at, word) for at, token in enumerate(tokens) if not capitals or token != token.lower())


def _is_name(tokens: list[str], at: int, word: str) -> bool:
    return word in {"".join(words_of(token)) for token in (tokens[at], re.sub(r"['’]s$", "", tokens[at]))}


def _stands_as_name(tokens: list[str], at: int, word: str) -> bool:
    """Whether a word that may be only a word has the neighbours of a name."""
    if not _is_name(tokens, at, word):
        return False
    before = tokens[at - 1].lower() if at else ""
    after = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
    alone = len(tokens) == 1
    possessive = tokens[at].endswith(("'s", "’s"))
    return alone or possessive or after in _AFTER_A_NAME or (before in _BEFORE_A_NAME and not _goes_on(tokens, at))


def _goes_on(tokens: list[str], at: int) -> bool:
    """Whether the next word is capitalised too, so that the name is another, longer one."""
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    return after[:1].isupper() and after.lower() not in _AFTER_A_NAME


def _spells(text: str, label: str) -> bool:
    """Whether consecutive words of the text, written together, are the domain's label."""
    words = words_of(text)
    for at in range(len(words)):
        joined = ""
        for word in words[at : at + 6]:
            joined += word
            if len(joined) >= len(label):
                break
        if joined == label:
            return True
    return False
