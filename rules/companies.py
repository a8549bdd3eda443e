"""Which employer a mail speaks of: every place that may name it is heard, and they have to agree.

A wrong company in a draft is worse than none: what is only hinted at once is not taken.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rules.company_domains import from_domain, is_related, reads_as_name, spelled_as
from rules.company_guesses import SURE, Guess, Whereabouts
from rules.company_hints import guesses_in
from rules.company_letterhead import addressed
from rules.employers import core_words, fits_domain
from rules.given_names import is_given_name
from rules.job_titles import FUNCTIONS, heads
from rules.known_employers import is_known_employer
from rules.name_extents import name_after
from rules.name_words import GENERIC, ORGANISATIONS, SMALL_BRANDS
from rules.names import is_organisation, tidy
from rules.places import is_place
from rules.providers import PLATFORMS, SYSTEM_NAMES, each
from rules.textline import TextLine
from rules.title_tidying import PARTS

ENOUGH = 4


def company_of(lines: list[TextLine], subject: str, *, elsewhere: Iterable[Guess] = (), known: Whereabouts) -> str:
    """The employer that text, subject and `elsewhere` (signature, display names) agree on best."""
    read = [*lines[:120], TextLine(subject, small_names(known.domains))]
    guesses = [guess for line in read for guess in guesses_in(line, known)]
    if known.sent:
        guesses += addressed([line.text for line in lines[:20]])
    said = {guess.name for guess in guesses}
    guesses += [guess for guess in _parts_of(subject) if not known.sent or guess.weight >= ENOUGH or guess.name in said]
    guesses += elsewhere
    guesses += [Guess(name, SURE) for domain in known.domains if (name := spelled_as(domain, [read[-1], *read[:-1]]))]
    return _agreed([guess for guess in guesses if _may_be(guess, known)], known)


_SUBJECT_WORDS = FUNCTIONS | each(
    """
    application applications candidate confirmation coordination decision details feedback follow-up hire hiring
    interview invitation job next notes onboarding opportunity outcome position process reference request response
    result results reschedule role round schedule status step steps thank thanks time tracking update updates vacancy
    your
    """
)
"""What a subject tells of a role, beside its employer."""


_CAREERS = re.compile(
    r"\w (?:careers|recruit(?:ing|ment)|talent(?: acquisition| team)?|hr|jobs|hiring team)\s*$", re.IGNORECASE
)


def _parts_of(subject: str) -> Iterator[Guess]:
    """Of "Interview Invitation – Lecturer, University of Norham" what names an organisation, or may."""
    behind_role = False
    for part in PARTS.split(subject[:200]):
        whole = name_after(part, 0)
        name = _without_occasion(whole)
        named = name and _stands_alone_in(part.strip(), whole, name)
        signed = bool(_CAREERS.search(part)) and tidy(part) == name and not FUNCTIONS & set(name.lower().split())
        if (named or signed) and not _SUBJECT_WORDS.issuperset(name.lower().split()):
            in_full = behind_role and name.count(" ") > 1 and _SUBJECT_WORDS.isdisjoint(name.lower().split())
            yield Guess(name, 4 if signed or is_organisation(name) or in_full else 2)
        behind_role = bool(heads(part))


def _stands_alone_in(part: str, whole: str, name: str) -> bool:
    """Whether a part of the subject is nothing but a name, or one of several words and what it is about."""
    if part.startswith(whole) and len(part) - len(whole) < 2:
        return True
    return " " in name and _without_occasion(part.rstrip(".!")) == name


_OCCASIONS = _SUBJECT_WORDS - FUNCTIONS | {"received"}


def _without_occasion(name: str) -> str:
    """ "Northlight Analytics" of "Northlight Analytics Application Received"."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in _OCCASIONS:
        words.pop()
    return " ".join(words)


def small_names(domains: tuple[str, ...]) -> frozenset[str]:
    """Words that may be names though in small letters: "adidas"."""
    return SMALL_BRANDS.union(domain.partition(".")[0] for domain in domains)


_ADDRESSED = re.compile(r"(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Judge|Captain|Sgt)\b\.? \S+(?: \S+)?$")
"""A person, by the title: "Dr. Voss"."""


_KINDS_OF_EMPLOYERS = each(
    "academy agency bureau church clinic co-op coop college council district hospital institute library mortgage "
    "museum parish police school timber trust university"
)
_OCCASION = re.compile(
    r" (?:conference|expo|symposium|(?:careers?|jobs?) (?:fair|day)|act|award|awards|certification|exam|lecture|"
    r"gameplan|eng)$"
)
"""What one meets at, or cites: "the Care Act"."""


_COMMON = (
    GENERIC
    | ORGANISATIONS
    | FUNCTIONS
    | each(
        "of the and for community living education learning training visitor visitors family children's child women's "
        "student wellness welcome cultural distribution fulfillment fulfilment data call contact command heart cancer "
        "birth surgery day adult senior nursing skilled long-term memory early childhood writing career job resource"
    )
)
"""Words that many departments and houses are called by: "Community Living Center"."""
_HOUSES = each("center centre clinic department institute lab library office school services unit")


def _may_be(guess: Guess, known: Whereabouts) -> bool:
    words = core_words(guess.name)
    called = guess.name.lower()
    fits = any(fits_domain(guess.name, domain) for domain in known.domains)
    if (
        not words
        or (guess.weight <= SURE and called in PLATFORMS and not fits)
        or (guess.weight < ENOUGH and called in SYSTEM_NAMES and not fits)
    ):
        return False
    if all(word in known.people for word in words) or (guess.weight < SURE and FUNCTIONS.issuperset(words)):
        return False
    if guess.weight < SURE and not fits and words[-1] in _HOUSES and _COMMON.issuperset(called.split()):
        return False
    nameless = is_place(guess.name) or called in _KINDS_OF_EMPLOYERS
    if nameless and not fits:
        return False
    if _OCCASION.search(called) or (_ADDRESSED.match(guess.name) and not is_known_employer(called)):
        return False
    spelled = fits and guess.weight >= SURE
    if guess.name.split()[-1].lower() in known.people and not spelled and not is_organisation(guess.name):
        return False
    if guess.weight < SURE and all(word in known.people | known.signed for word in words):
        return False
    if guess.weight <= SURE and known.role and set(words) <= set(core_words(known.role)):
        return False
    return not _is_title(guess.name.lower().split())


def _is_title(words: list[str]) -> bool:
    """ "Social Media Manager", "Director of Nursing": what somebody is, and not where."""
    if words[1:2] == ["of"] and (heads(words[0]) or words[2:3] == ["the"]):
        return bool(heads(words[0]))
    named = words[-1] in ORGANISATIONS or "&" in words or len(words[0].strip(".")) == 1
    return bool(heads(words[-1])) and not named


def _agreed(guesses: list[Guess], known: Whereabouts) -> str:
    """The name with the best word for it; every further mention, a longer form and the domain speak for it too."""
    names: dict[str, Counter[str]] = {}
    weights: dict[str, list[int]] = {}
    for guess in guesses:
        key = " ".join(core_words(guess.name))
        names.setdefault(key, Counter())[guess.name] += 1
        weights.setdefault(key, []).append(guess.weight)
    spelled = {key: variants.most_common(1)[0][0] for key, variants in names.items()}
    total = {key: max(each) + min(len(each) - 1, 3) + is_organisation(spelled[key]) for key, each in weights.items()}
    for key, name in spelled.items():
        longer = sum(min(2, total[other]) for other in total if other.startswith(f"{key} "))
        total[key] += longer + 4 * any(fits_domain(name, domain) for domain in known.domains)
    best = max(total, key=lambda key: total[key], default="")
    if not best:
        return ""
    beside_domain = _is_foreign(spelled[best], known)
    if total[best] + (-1 if beside_domain else _stands_alone(spelled, weights)) < ENOUGH:
        return ""
    whole = " " in best and any(_is_label(best, domain) for domain in known.domains)
    fuller = [
        key
        for key in total
        if key.startswith(f"{best} ")
        and _is_fuller(spelled[key], weights[key])
        and (not whole or is_organisation(key.removeprefix(best)))
    ]
    fuller.sort(key=lambda key: -total[key])
    written = from_domain(known.domains[0]) if len(known.domains) == 1 and not fuller else ""
    if written.lower().startswith(f"{best} ") and is_organisation(written):
        return written
    return _without_site(spelled[[*fuller, best][0]], known)


def _without_site(name: str, known: Whereabouts) -> str:
    """ "GSK" of "GSK Barnard Castle", where the domain is gsk.com."""
    first, _, rest = name.partition(" ")
    called = any(_is_label(first.lower(), domain) for domain in known.domains)
    whole = not rest or is_organisation(name) or FUNCTIONS & set(rest.lower().split())
    return first if called and not whole and first.isupper() and len(first) > 1 else name


def _is_foreign(name: str, known: Whereabouts) -> bool:
    """Whether it is named by an agent, who knows many, or the one domain on the employer's side speaks of another: a
    client's name, most likely, or a rival's."""
    if known.for_others or not known.sent or len(known.domains) != 1:
        return known.for_others and is_known_employer(name)
    return reads_as_name(known.domains[0]) and not is_related(name, known.domains[0])


def _stands_alone(spelled: dict[str, str], weights: dict[str, list[int]]) -> bool:
    """Whether nothing but one organisation, called by a name of its own, is in question at all."""
    if len(spelled) != 1:
        return False
    key, name = next(iter(spelled.items()))
    if is_known_employer(name):
        return max(weights[key]) > 2
    if not is_organisation(name):
        return " " in name and max(weights[key]) > 2 and not is_given_name(name.split()[0])
    return not _COMMON.issuperset(name.lower().split())


def _is_label(key: str, domain: str) -> bool:
    return key.replace(" ", "") == domain.partition(".")[0].replace("-", "")


def _is_fuller(name: str, weights: list[int]) -> bool:
    """Whether the longer name is surely one, so that the shorter is how one calls it for short."""
    if name.rsplit(maxsplit=1)[-1].lower() in GENERIC | {"management"}:
        return max(weights) > ENOUGH
    return is_organisation(name) or max(weights) > ENOUGH or len(weights) > 1
