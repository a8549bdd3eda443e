"""Which employer a mail speaks of: every place that may name it is heard, and they have to agree.

A wrong company in a draft is worse than none: what is only hinted at once is not taken.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rules.company_guesses import SURE, Guess, Whereabouts
from rules.company_hints import guesses_in
from rules.employers import core_words, fits_domain
from rules.given_names import is_given_name
from rules.job_titles import FUNCTIONS, heads
from rules.known_employers import is_known_employer
from rules.name_extents import name_after
from rules.name_words import GENERIC, ORGANISATIONS, SMALL_BRANDS
from rules.names import is_organisation, spelled_in, tidy
from rules.places import is_place
from rules.providers import PLATFORMS, SYSTEM_NAMES, each
from rules.textline import TextLine
from rules.title_tidying import PARTS

ENOUGH = 4


def company_of(lines: list[TextLine], subject: str, *, elsewhere: Iterable[Guess] = (), known: Whereabouts) -> str:
    """The employer that text, subject and `elsewhere` (signature, display names) agree on best."""
    read = [*lines[:120], TextLine(subject, small_names(known.domains))]
    guesses = [guess for line in read for guess in guesses_in(line, known)]
    guesses += [guess for guess in _parts_of(subject) if not known.sent or guess.weight >= ENOUGH]
    guesses += elsewhere
    guesses += [Guess(name, SURE) for domain in known.domains if (name := _spelled(domain, [read[-1], *read[:-1]]))]
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
        name = name_after(part, 0)
        named = name and part.strip().startswith(name) and len(part.strip()) - len(name) < 2
        signed = bool(_CAREERS.search(part)) and tidy(part) == name and not FUNCTIONS & set(name.lower().split())
        if (named or signed) and not _SUBJECT_WORDS.issuperset(name.lower().split()):
            whole = behind_role and name.count(" ") > 1 and _SUBJECT_WORDS.isdisjoint(name.lower().split())
            yield Guess(name, 4 if signed or is_organisation(name) or whole else 2)
        behind_role = bool(heads(part))


def small_names(domains: tuple[str, ...]) -> frozenset[str]:
    """Words that may be names though in small letters: "adidas"."""
    return SMALL_BRANDS.union(domain.partition(".")[0] for domain in domains)


def _spelled(domain: str, lines: list[TextLine]) -> str:
    """The domain's label as the mail itself writes it: "adidas", "Northlight Studio"."""
    label = domain.partition(".")[0].replace("-", "")
    return next((name for line in lines if (name := spelled_in(line.text, label))), "") if len(label) >= 4 else ""


_ADDRESSED = re.compile(r"(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Judge|Captain|Sgt)\b\.? \S+(?: \S+)?$")
"""A person, by the title: "Dr. Voss"."""


_KINDS_OF_EMPLOYERS = each(
    "academy agency bureau church clinic college council district hospital institute library mortgage museum parish "
    "police school timber trust university"
)
_OCCASION = re.compile(
    r" (?:conference|expo|symposium|(?:careers?|jobs?) (?:fair|day)|act|award|awards|certification|exam|lecture|"
    r"gameplan|eng)$"
)
"""What one meets at, or cites: "the Care Act"."""


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
    nameless = is_place(guess.name) or called in _KINDS_OF_EMPLOYERS
    if nameless and not fits:
        return False
    if _OCCASION.search(called) or (_ADDRESSED.match(guess.name) and not is_known_employer(called)):
        return False
    if guess.name.split()[-1].lower() in known.people and not is_organisation(guess.name):
        return False
    if guess.weight < SURE and all(word in known.people | known.signed for word in words):
        return False
    if known.role and set(words) <= set(core_words(known.role)):
        return False
    return not _is_title(guess.name.lower().split())


def _is_title(words: list[str]) -> bool:
    """ "Social Media Manager", "Director of Nursing": what somebody is, and not where."""
    if words[1:2] == ["of"] and (heads(words[0]) or words[2:3] == ["the"]):
        return bool(heads(words[0]))
    return bool(heads(words[-1])) and words[-1] not in ORGANISATIONS and "&" not in words


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
    if not best or total[best] + _stands_alone(spelled, weights) < ENOUGH:
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
    return spelled[[*fuller, best][0]]


def _stands_alone(spelled: dict[str, str], weights: dict[str, list[int]]) -> bool:
    """Whether nothing but one organisation, called by a name of its own, is in question at all."""
    if len(spelled) != 1:
        return False
    key, name = next(iter(spelled.items()))
    if is_known_employer(name):
        return max(weights[key]) > 2
    if not is_organisation(name):
        return " " in name and max(weights[key]) > 2 and not is_given_name(name.split()[0])
    return not all(word in GENERIC | ORGANISATIONS for word in name.lower().split())


def _is_label(key: str, domain: str) -> bool:
    return key.replace(" ", "") == domain.partition(".")[0].replace("-", "")


def _is_fuller(name: str, weights: list[int]) -> bool:
    """Whether the longer name is surely one, so that the shorter is how one calls it for short."""
    if name.rsplit(maxsplit=1)[-1].lower() in GENERIC | {"management"}:
        return max(weights) > ENOUGH
    return is_organisation(name) or max(weights) > ENOUGH or len(weights) > 1


_PRONOUNCED = re.compile(
    r"(?!(?:get|try|join|meet|hello)[a-z]{4})"
    r"(?:str|sch|chr|thr|spl|spr|shr|scr|phr|[bcdfghjklmnpqrstvwxz]{0,2})[aeiouy](?!.*(?:corp|inc|llc|hq|usa|grp|[^aeiou]co)$)"
)
"""A label that reads as a name, and not as an abbreviation or an invitation ("getnorth")."""


def from_domain(domain: str) -> str:
    """The last resort: "northlight-studio.com" is "Northlight Studio"; initials and abbreviations stay unsaid."""
    label, _, suffix = domain.partition(".")
    if re.search(r"(?:^|\.)(?:edu|gov|ac|mil|sch|k12|gob|gouv)(?:\.|$)", suffix) or not re.fullmatch(
        r"[a-z-]{5,40}", label
    ):
        return ""
    words = [part for word in label.split("-") for part in _split(word)]
    if any(len(word) < 3 or not _PRONOUNCED.match(word) for word in words) or (len(words) == 1 and len(label) > 9):
        return ""
    return tidy(" ".join(word.capitalize() for word in words))


_TAILS = re.compile(
    r"(?P<head>[a-z]{4,})(?P<tail>studios?|labs|robotics|health(?:care)?|systems|solutions|software|media|group|energy|"
    r"partners|capital|consulting|design|foods|freight|dental|plumbing|builders|construction|analytics|technologies|"
    r"legal|digital|creative|motors|farms|hotels?|aerospace|pharma|networks|ventures|brewing|coffee|homes|publishing|"
    r"logistics|insurance|foundation|university|college|hospital|clinic|bakery|security|creditunion|hub|pumps?|tools|"
    r"steel|paper|glass|furniture|jewelers|architects|engineering|trucking|landscaping|roofing|electric|dairy|market|"
    r"museum|library|theatre|school|academy|church|bank|mutual|outfitters|apparel|kitchen|cafe|catering|events|travel|"
    r"sports|fitness|wellness|therapy|pharmacy|veterinary|optical|biotech|genomics|sciences|semiconductor|instruments)"
)


_ARTICLE = re.compile(r"the(?![aeio]|me|rm|sis)[a-z]{4,}")


def _split(word: str) -> list[str]:
    """Two words that a domain writes as one, where the second cannot be mistaken."""
    found = _TAILS.fullmatch(word)
    if not found:
        return [word]
    article = _ARTICLE.match(found["head"])
    head = ["the", found["head"][3:]] if article else [found["head"]]
    return [*head, *found["tail"].replace("creditunion", "credit union").split()]
