"""How people are addressed: by the first name where it is sure, otherwise by nothing that could be wrong."""

import re
import unicodedata
from collections.abc import Sequence

from rules.providers import each
from rules.reading import Contact
from rules.wording import listed, one_line

HELLO = "Hello,"
_MOST_NAMES = 3
_AFTER_THE_NAME = re.compile(r"\s+(?:via|from|at|of|for|on behalf|@)\s+.*|\s*[|(\[<].*|\s+[-–—]\s+.*", re.IGNORECASE)
_NOBODY = each(
    """
    hiring team recruiting recruitment recruiter recruiters talent acquisition people human resources hr careers career
    jobs job admissions office admin administrator info information contact support service services notifications
    notification noreply no-reply no reply donotreply mailer system staffing department dept company group inc llc ltd
    gmbh corp manager coordinator assistant scheduling calendar interviews interview panel committee applicant
    candidate candidates experience undisclosed recipients unknown none null and & + studio agency partners consulting
    solutions technologies labs university college school hospital the your our all everyone sir madam
    """
)
"""Words that stand in the names of teams and robots."""
_LETTERS_AFTER = re.compile(
    r",\s*(?:[A-Z][A-Za-z]{0,2}\.?[A-Z][A-Za-z.-]{0,8}|[JS]r\.?|I{2,3}|IV|Esq\.?)(?=\s*(?:,|$))"
)
_DOTTED = re.compile(r"(?<=[^\W\d_]{2})\.(?=[^\W\d_]{2})")
"""Between the parts of a name that is written like the front of an address."""
_PICTURE = "So"
"""Of Unicode: what is drawn around a name."""
_NUMERALS = frozenset({"II", "III", "IV"})
_ODD = re.compile(r"[\d@\[\]{}<>|\\^~`=*_#\":;/%!?$+]")


def greeting(contacts: Sequence[Contact], company: str = "") -> str:
    """ "Hi Priya,", "Hi Priya and Tom,", "Hi all,", or "Hello,"."""
    names = [called(contact.name, company) for contact in contacts]
    if not names or (len(names) == 1 and not names[0]):
        return HELLO
    if len(names) > _MOST_NAMES or not all(names):
        return "Hi all,"
    return f"Hi {listed(list(dict.fromkeys(names)))},"


def called(name: str, company: str = "") -> str:
    """The name that the person is called by: "Priya", or "Dr. Raman" where only that is known, or ""."""
    plain = _person(name, company)
    return _cased(_short_of(plain)) if plain else ""


def in_full(name: str, company: str = "") -> str:
    """The name to ask for: "Priya Raman", whether it was written "Raman, Priya" or "PRIYA RAMAN"; or ""."""
    plain = _person(name, company)
    if not plain or not _short_of(plain):
        return ""
    if "," in plain:
        from nameparser import HumanName

        parsed = HumanName(plain)
        plain = " ".join(part for part in (str(parsed.first), str(parsed.middle), str(parsed.last)) if part)
    return _cased(plain)


def _person(name: str, company: str) -> str:
    """The name, where it is a person's."""
    plain = _personal(name)
    words = {word.strip(".,'") for word in plain.casefold().replace("-", " ").split()}
    return "" if words & _NOBODY or plain.casefold() in company.casefold() else plain


def _personal(name: str) -> str:
    """The part of a display name that names a person, or "" where it cannot be one."""
    plain = "".join(letter for letter in one_line(name, 80) if unicodedata.category(letter) != _PICTURE)
    plain = _DOTTED.sub(" ", plain).strip(" '‘’“”\"")
    plain = re.sub(r"\s*[(\"“][^()\"“”]{0,40}[)\"”]", "", plain)
    plain = _AFTER_THE_NAME.sub("", plain)
    if len(plain.partition(",")[0].split()) > 1 and not plain.isupper():
        plain = _LETTERS_AFTER.sub("", plain)
    plain = plain.strip(" ,'")
    return "" if len(name) > 160 or len(plain) > 60 or len(plain.split()) > 6 or _ODD.search(plain) else plain


def _short_of(plain: str) -> str:
    from nameparser import HumanName

    if given := _beside_capitals(plain):
        return given
    name = HumanName(plain)
    first, last = str(name.first), str(name.last)
    if first:
        return "" if _is_initial(first) else first
    if name.title and last:
        return f"{name.title} {last}"
    return "" if last.isascii() else last


def _beside_capitals(plain: str) -> str:
    """Of "ZHANG Wei" and "Marie DUPONT" the given name: the family name is the one in capitals."""
    words = plain.split()
    capitals = [word for word in words if len(word) > 2 and word.isupper()]
    others = [word for word in words if word not in capitals and not word.endswith(".")]
    return others[0] if capitals and others and not _is_initial(others[0]) and "," not in plain else ""


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) < 2 and word.isascii()


def _cased(name: str) -> str:
    """ "PRIYA" and "priya" as people write them; anything mixed stays as its owner wrote it."""
    small = name.islower()
    return " ".join(_capital(word) if small or _is_shouted(word) else word for word in name.split(" "))


def _is_shouted(word: str) -> bool:
    return word.isupper() and len(word.strip(".")) > 2 and word not in _NUMERALS


def _capital(word: str) -> str:
    return "-".join("'".join(bit[:1].upper() + bit[1:].lower() for bit in part.split("'")) for part in word.split("-"))
