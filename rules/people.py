"""Who is on the employer's side of a mail, and what to call them."""

import re
from collections.abc import Iterable
from itertools import takewhile

from rules.employers import employer_domain, fits_domain, is_tracking_system
from rules.mail import Address, Direction, Message
from rules.providers import each
from rules.reading import Contact

_MANY = 12
"""A mail to more people than this is to nobody in particular."""
_NOBODY = re.compile(
    r"(?:no|do[-_.]?not|dont|not|never|cannot)[-_.]?repl(?:y|ies)|noreply|donotreply|mailer[-_.]?daemon|postmaster|"
    r"^(?:bounces?|notifications?|notify|alerts?|newsletters?|news|updates?|digest|mailman|majordomo|listserv|root|"
    r"daemon|autoreply|auto-?response|unsubscribe|calendar-notification|invitations?|messages-noreply)(?:$|[-+_.])|"
    r"^(?:owner-|.*-(?:owner|request|bounces?|subscribe|unsubscribe)$)"
)
_DESKS = each(
    """
    admin administration application applications apply calendar career careers contact enquiries events general hello
    help hire hiring hr hrteam human humanresources info inquiries interview interviews job jobs mail management manager
    office people personnel recruit recruiter recruiters recruiting recruitment reception resources resume schedule
    scheduling staff staffing support talent talentacquisition team vacancies work acquisition department ta
    """
)
_TITLES = each("mr mrs ms miss mx dr prof professor sir madam rev fr mister herr frau")
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|hiya|morning|afternoon)[ ,]+"
    r"(?P<names>(?:(?:mr|mrs|ms|dr|prof)\. ?)?[^!:;.\n–—]{2,90})",
    re.IGNORECASE,
)
NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]{0,24}$")
_NOT_NAMES = _DESKS | each(
    "all both everyone everybody there again friend friends panel committee board sir madam folks to whom it may "
    "concern the and you your professor doctor team members colleagues interviewers thank thanks for so just i we"
)


def is_nobody(address: str) -> bool:
    """No-reply senders, mailing lists' own addresses and mailer daemons."""
    local = address.partition("@")[0].lower()[:80]
    return "@" not in address or bool(_NOBODY.search(local))


_JOINTS = re.compile(r"[._+-]")


def is_desk(address: str) -> bool:
    """An address that no one person stands behind: careers@…, no-reply@…, a tracking system's."""
    first = _JOINTS.split(address.partition("@")[0].lower(), maxsplit=1)[0]
    return is_nobody(address) or first in _DESKS or is_tracking_system(address)


def greeted(lines: list[str]) -> tuple[str, ...]:
    """The names that the mail begins with: "Hi Priya and Dan," or "Priya,"."""
    for line in lines[:3]:
        found = _GREETING.match(line[:120])
        said = found["names"] if found else line[:-1] if len(line) < 40 and line.endswith((",", "!")) else ""
        parts = [part for part in re.split(r"\s-\s|,|&|/|\band\b", said) if part.strip()]
        if names := tuple(takewhile(bool, map(_greeted_name, parts))):
            return names
    return ()


def _greeted_name(said: str) -> str:
    """ "Priya Raman" of "Ms. Priya Raman"; "Ms. Raman" as it is, since "Raman" is no way to call her."""
    words = [word for word in said.split() if word.lower().strip(".") not in _TITLES]
    plain = words and len(words) <= 4 and all(NAME_WORD.match(word) and word[0].isupper() for word in words)
    if not plain or {word.lower() for word in words} & _NOT_NAMES:
        return ""
    return " ".join(words if len(words) > 1 else said.split())


_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_FURTHER = re.compile(r"\s(?:via|at|from|@|\||-|–|—|·)\s|\s\|")


def personal_name(address: Address) -> str:
    """A display name as one says it: "Raman, Priya (Northlight)" is Priya Raman; "Northlight Careers" is nobody."""
    if not address.name:
        return ""
    name = _BRACKETED.sub(" ", address.name[:120].replace("\n", " "))
    name = _FURTHER.split(name.strip(" \"'‘’“”,"), maxsplit=1)[0]
    name = " ".join(name.split()).strip(" \"'‘’“”,;")
    if "@" in name or not any(letter.isalpha() for letter in name):
        return ""
    last, comma, first = name.partition(",")
    if comma and fits_domain(first.strip(), employer_domain(address.address)):
        comma, name = "", last.strip()
    if comma and 0 < len(first.split()) <= 3 and first.strip().lower().strip(".") not in _CREDENTIALS:
        name = f"{first.strip()} {last.strip()}"
    elif comma:
        name = last.strip()
    words = {word.lower().strip(".") for word in re.split(r"[\s-]+", name)}
    return "" if words & (_DESKS - {"hiring"}) or "hiring" in words else name


_CREDENTIALS = each("phd md rn mba cpa esq jr sr ii iii pe pmp shrm-cp phr msc bsc ma bcba lcsw dds rn, bsn")


def from_local_part(address: str) -> str:
    """priya.raman@… is Priya Raman; p.raman@… and careers@… are nobody that can be named."""
    parts = re.split(r"[._]", address.partition("@")[0].partition("+")[0])
    named = 2 <= len(parts) <= 3 and all(part.isalpha() and part.isascii() and len(part) > 1 for part in parts)
    return " ".join(part.capitalize() for part in parts) if named and not set(parts) & _DESKS else ""


def contacts_of(message: Message, *, owner: tuple[Address, ...], lines: list[str], phone: str) -> tuple[Contact, ...]:
    """The people written to, To then Cc; or who wrote, with the colleagues in copy. Never the user, never a machine."""
    mine = {address.address.lower() for address in owner}
    if message.direction is Direction.SENT:
        mine.add(message.sender.address.lower())
        people = _people(message.recipients, mine)
        names = _names_of(people, greeted(lines))
        return tuple(Contact(person.address, name) for person, name in zip(people, names, strict=True))
    if "list-id" in message.headers:
        return ()
    senders = _people([message.sender], mine)
    domain = employer_domain(message.sender.address)
    copied = [person for person in message.recipients if domain and employer_domain(person.address) == domain]
    colleagues = [person for person in _people(copied, mine) if person.address not in {s.address for s in senders}]
    first = tuple(Contact(person.address, _named(person), phone) for person in senders)
    return first + tuple(Contact(person.address, _named(person)) for person in colleagues)


def _people(addresses: Iterable[Address], mine: set[str]) -> list[Address]:
    found = {a.address.lower(): a for a in reversed(list(addresses)[:_MANY]) if not is_nobody(a.address)}
    return [address for key, address in reversed(found.items()) if key not in mine]


def _named(person: Address) -> str:
    return personal_name(person) or ("" if person.name else from_local_part(person.address))


def _names_of(people: list[Address], greeting: tuple[str, ...]) -> list[str]:
    """Display names first; then the greeting, where it is clear whom it means; then the address."""
    names = [personal_name(person) for person in people]
    if len(people) == len(greeting) == 1 and not names[0]:
        full = from_local_part(people[0].address)
        names[0] = full if full.split()[:1] == greeting[0].split()[:1] and " " not in greeting[0] else greeting[0]
    for at, person in enumerate(people):
        names[at] = names[at] or _greeted_as(person, greeting) or _named(person)
    return names


def _greeted_as(person: Address, greeting: tuple[str, ...]) -> str:
    local = person.address.partition("@")[0].lower()
    full = from_local_part(person.address)
    for name in greeting:
        if local.startswith(name.split()[0].lower()):
            return full if full and " " not in name else name
    return ""


def words_of_people(message: Message, owner: tuple[Address, ...], lines: list[str]) -> frozenset[str]:
    """Every word of the names of the people in this mail, so that none of them is taken for an employer."""
    everybody = dict.fromkeys((message.sender, *message.recipients[:_MANY], *_invited(message), *owner))
    names = [personal_name(address) for address in everybody if address.name and not is_desk(address.address)]
    return words_of_names([*names, *greeted(lines)])


def _invited(message: Message) -> Iterable[Address]:
    """Those of a calendar's event, but for one who goes by the employer's name."""
    for invitation in message.invitations[:4]:
        for person in (invitation.organizer, *invitation.attendees[:_MANY]):
            if person is not None and not fits_domain(person.name, employer_domain(person.address)):
                yield person


def words_of_names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word.strip(".,").lower() for name in names for word in name.split())
