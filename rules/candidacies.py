"""Whether two things are said of the same candidacy: the same employer, and a position that may be the same."""

from functools import lru_cache

from rules.cases import Case
from rules.employers import core_words, fits_domain, is_agency, is_free_mail, is_tracking_system, same_company
from rules.reading import Reading


def compatible_companies(one: str, other: str) -> bool:
    return not one or not other or same_company(one, other)


def compatible_roles(one: str, other: str) -> bool:
    """Equal, one of them unknown, or one the other with a level or a place added."""
    mine, theirs = _role_words(one), _role_words(other)
    return mine <= theirs or theirs <= mine


_NO_ROLE_WORDS = frozenset({"a", "an", "and", "at", "for", "in", "job", "of", "opening", "position", "role", "the"})


def _role_words(role: str) -> frozenset[str]:
    words = "".join(letter if letter.isalnum() else " " for letter in role.casefold()).split()
    return frozenset(words) - _NO_ROLE_WORDS


def is_of_another(reading: Reading, case: Case) -> bool:
    """An employer's own people may name a brand or a branch of theirs; those who write for many name employers."""
    if not compatible_roles(reading.role, case.role):
        return True
    named = reading.company
    if not (named and case.company) or is_agency(named) or fits_domain(named, reading.domain):
        return False
    return not fits_domain(case.company, case.domain) and not same_company(named, case.company)


def names_the_same(reading: Reading, case: Case) -> bool:
    return bool(reading.company and case.company) and same_company(reading.company, case.company)


def is_domain_of(case: Case, domain: str) -> bool:
    """Whether it is the employer's: the one that the user wrote to, or one that is the company's whole name."""
    if not domain or is_free_mail(domain):
        return False
    label = label_of(domain)
    return domain == case.domain or (bool(label) and label == spelled(case.company))


@lru_cache(maxsize=4096)
def label_of(domain: str) -> str:
    """What somebody registered, written together; "" for a domain of those who write for many employers."""
    for_many = is_free_mail(domain) or is_tracking_system(domain) or is_agency(domain)
    return "" if for_many else spelled(domain.partition(".")[0].replace("-", " "))


@lru_cache(maxsize=4096)
def spelled(name: str) -> str:
    """A name written together, or "" where it is as short as many firms' abbreviations."""
    together = "".join(core_words(name))
    return together if len(together) >= _TELLING else ""


_TELLING = 4
