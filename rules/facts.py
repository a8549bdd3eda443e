"""What a mail says of the candidacy: company, role, people, skills. Facts that are not sure stay empty."""

import re
from dataclasses import dataclass

from rules.companies import company_of, small_names
from rules.company_domains import from_domain
from rules.company_guesses import Guess, Whereabouts
from rules.employers import (
    employer_domain,
    fits_domain,
    is_tracking_system,
    named_by_tracking_system,
    names_company,
    registrable_domain,
)
from rules.mail import Address, Direction, Message
from rules.newtext import NewText
from rules.paragraphs import unwrapped
from rules.people import contacts_of, is_nobody, personal_name, words_of_people
from rules.policy import WorkTime
from rules.providers import each
from rules.reading import Contact
from rules.roles import role_of
from rules.signatures import companies_signed, in_display_name, phone_of, signature_lines, words_of_signed
from rules.textline import TextLine

_SUBJECT = 300
"""Characters of a subject that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    company: str = ""
    domain: str = ""
    role: str = ""
    contacts: tuple[Contact, ...] = ()


def facts_of(message: Message, new: NewText, *, owner: tuple[Address, ...], worktime: WorkTime) -> Facts:
    """Everything that can be said of the employer and the position."""
    lines, subject = unwrapped(new.body), " ".join(message.subject[:_SUBJECT].split())
    signed = signature_lines(new.body, new.signature)
    people = words_of_people(message, owner, lines)
    domains = domains_of(message, owner)
    sent = message.direction is Direction.SENT
    for_others = not sent and (any(_HAS_CLIENTS.search(line) for line in lines[:20]) or _is_agency(signed, domains))
    through_agent = sent and any(_FILLS_VACANCIES.match(domain) for domain in domains)
    known_domains = () if for_others or through_agent else domains or _relayed_for(message)
    read = [TextLine(line, small_names(known_domains)) for line in lines]
    role = role_of(read, subject, not_names=people, listed=_is_listed(message, lines, subject))
    known = Whereabouts(
        sent=sent,
        people=people,
        signed=words_of_signed(signed),
        domains=known_domains,
        role=role,
        for_others=for_others,
    )
    elsewhere = [] if sent or for_others else _outside_the_text(message, signed, people)
    company = company_of(read, subject, elsewhere=elsewhere, known=known)
    company = company or _by_domain(message, () if for_others else domains or (() if sent else known.domains))
    if for_others and any(fits_domain(company, domain) for domain in domains):
        company = ""
    if role and company and _only_names(role, company):
        role = ""
    return Facts(
        company=company,
        domain=_domain(() if for_others else domains, company),
        role=role,
        contacts=people_of(message, new, owner=owner, worktime=worktime, lines=lines),
    )


_SENT_ON = re.compile(
    r"(?:your application was (?:sent|submitted) to|application submitted|indeed application:)", re.IGNORECASE
)


def _is_listed(message: Message, lines: list[str], subject: str) -> bool:
    """Whether a machine writes in the employer's name, by its address or by its words."""
    if message.direction is Direction.SENT:
        return False
    said = (subject, *lines[:1])
    return is_tracking_system(message.sender.address) or any(_SENT_ON.match(words) for words in said)


def people_of(
    message: Message, new: NewText, *, owner: tuple[Address, ...], worktime: WorkTime, lines: list[str] | None = None
) -> tuple[Contact, ...]:
    """The contacts alone, for mail of which nothing else matters."""
    received = message.direction is Direction.RECEIVED and not is_nobody(message.sender.address)
    phone = phone_of(signature_lines(new.body, new.signature), worktime.country) if received else ""
    lines = unwrapped(new.body[:400]) if lines is None else lines
    return contacts_of(message, owner=owner, lines=lines, phone=phone)


def domains_of(message: Message, owner: tuple[Address, ...]) -> tuple[str, ...]:
    """The employer's registrable domains, by the addresses on its side; the user's own never counts."""
    mine = {address.address.lower() for address in owner}
    hosts = (invitation.organizer for invitation in message.invitations[:4] if invitation.organizer)
    others = message.recipients if message.direction is Direction.SENT else (message.sender, *hosts)
    found = (employer_domain(other.address) for other in others[:20] if other.address.lower() not in mine)
    return tuple(dict.fromkeys(domain for domain in found if domain))


def _relayed_for(message: Message) -> tuple[str, ...]:
    """Of a tracking system's mail: the employer as the sender's address calls it, as if it were a domain's label; of
    mail to one of the system's own people, its domain."""
    if message.direction is Direction.SENT:
        staff = (other.address for other in message.recipients[:4] if _works_for_system(other))
        return tuple(dict.fromkeys(map(registrable_domain, staff)))
    label = named_by_tracking_system(message.sender.address)
    return (f"{label}.com",) if label and not is_nobody(f"{label}@") else ()


def _works_for_system(other: Address) -> bool:
    """ "Mary Dunn <mary.d@indeed.com>": a person, and no relay for somebody else's."""
    name, local = personal_name(other), other.address.lower().partition("@")[0]
    called = bool(name) and _PERSONAL.fullmatch(local) is not None and local[0] == name[0].lower()
    return called and is_tracking_system(other.address)


_PERSONAL = re.compile(r"[a-z]{1,15}(?:[._-][a-z]{1,15})?")


def _by_domain(message: Message, domains: tuple[str, ...]) -> str:
    """The last resort, where one domain, and no machine, is on the employer's side."""
    sender = message.sender.address
    machine = message.direction is Direction.RECEIVED and is_nobody(sender) and employer_domain(sender) in domains
    others = {message.sender} if message.direction is Direction.RECEIVED else set(message.recipients[:20])
    own = any(_is_called(other, domains[0]) for other in others) if domains else False
    sure = len(domains) == 1 and not machine and not own and not _HIRES_FOR_OTHERS.search(domains[0])
    return from_domain(domains[0]) if sure else ""


def _is_called(other: Address, domain: str) -> bool:
    """Whether it is a person's own domain: "Mandy Chu <mandy@mandychu.example>"."""
    name = "".join(letter for letter in personal_name(other).lower() if letter.isalpha())
    return bool(name) and domain.partition(".")[0].replace("-", "") == name


def _domain(domains: tuple[str, ...], company: str) -> str:
    """The one that the company's name fits, else the first written to that is no recruiter's by its look."""
    fitting = [domain for domain in domains if company and fits_domain(company, domain)]
    employers = [domain for domain in domains if not company or not _HIRES_FOR_OTHERS.search(domain)]
    return (fitting or [*employers, ""])[0]


def _outside_the_text(message: Message, signed: list[str], people: frozenset[str]) -> list[Guess]:
    return [*companies_signed(signed, people), *in_display_name(message.sender, people)]


def _only_names(role: str, company: str) -> bool:
    return names_company(role, company, "") and len(role.split()) <= len(company.split())


def _is_agency(signed: list[str], domains: tuple[str, ...]) -> bool:
    return any(_AGENCY.search(line) for line in signed) or any(_FILLS_VACANCIES.match(domain) for domain in domains)


_AGENCY = re.compile(
    r"\b(?:(?:recruitment|recruiting|staffing|search) (?:consult\w+|agency|firm|partners|specialists)|headhunters?|"
    r"executive search)\b",
    re.IGNORECASE,
)
_FILLS_VACANCIES = re.compile(
    r"[^.]*(?:talent|(?<!s)hires?|hiring|(?<!re)search|placements?|workforce|recru\w{1,8}|staffing)"
    r"-?(?:partners|group|solutions|hub|co|inc|ltd)?\."
)
_HIRES_FOR_OTHERS = re.compile(r"^[^.]*(?:talent|hire|hiring|career|jobs?\b|search|placement|workforce|recru)")
_HAS_CLIENTS = re.compile(
    r"\b(?:my|our|a) (?:[\w-]+ ){0,2}client(?=[.,:;]|['’]s\b| (?:is|has|who|that|of|would|wants|seeks|looking|in|"
    r"based|for|at|and|have|are)\b)",
    re.IGNORECASE,
)
"""Who writes fills a vacancy of somebody else's."""
_CLAIMS = each("experience background skills expertise knowledge strength training proficiency qualifications")
_CLAIM = re.compile(rf"\b(?:{'|'.join(sorted(_CLAIMS))})s? (?:in|with|of|working with) ", re.IGNORECASE)
_SAID = re.compile(r"[^\s,.;:!?()]+")
_SKILL_ENDS = each(
    """
    would will has have had could can makes make aligns align that to at as for is are was were which fits fit matches
    match and or & , ; from by on during prepared gives give over across because since where while into your you our
    the this these those my a an both managing leading building designing using not only but also
    """
)
_VAGUE = each("this that similar such these those it them what which working role position field industry area")


def skills_of(text: str, profile: tuple[str, ...]) -> tuple[str, ...]:
    """The user's own skills that the note names; otherwise what follows "my experience in"."""
    folded = text[:8_000].casefold()
    said = f" {' '.join(_SAID.findall(folded))} " if profile else ""
    named = tuple(skill for skill in profile if f" {' '.join(skill.casefold().split())} " in said and skill.strip())
    if named:
        return named[:3]
    if not any(claim in folded for claim in _CLAIMS):
        return ()
    found = (_skill_after(line, claim.end()) for line in unwrapped(text) for claim in _CLAIM.finditer(line))
    return tuple(dict.fromkeys(skill for skill in found if skill))[:3]


def _skill_after(line: str, start: int) -> str:
    words: list[str] = []
    for token in line[start : start + 90].split():
        bare = token.rstrip(".,;:!?)")
        if bare.lower() in _SKILL_ENDS or not re.fullmatch(r"[\w+#./’'-]{2,24}", bare):
            break
        words.append(bare)
        if bare != token:
            break
    clean = 1 <= len(words) <= 4 and not {word.lower() for word in words} & _VAGUE
    return " ".join(words) if clean and any(letter.isalpha() for letter in words[0]) else ""


_INSTEAD = re.compile(
    r"\b(?:contact|write|e-?mail|reach|touch with|direct|forward|redirect|send|speak|replaced|taken over|taking over|"
    r"successor|colleague|address|resend|refer|cc|copy)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
_CALLED = re.compile(r"((?:[A-Z][\w'’-]{1,24} ){0,2}[A-Z][\w'’-]{1,24})(?:,? (?:at|on|via|under))?\s?[\s(<\[:,-]{1,3}$")


def write_instead(message: Message, new: NewText, owner: tuple[Address, ...]) -> str:
    """Of "X has left, please write to Y": Y, as "Name <address>" or the bare address."""
    never = {message.sender.address.lower(), *(address.address.lower() for address in owner)}
    for line in unwrapped(new.body):
        if not _INSTEAD.search(line):
            continue
        for found in _ADDRESS.finditer(line):
            address = found[0].rstrip(".").lower()
            if address in never or is_nobody(address):
                continue
            called = _CALLED.search(line[max(0, found.start() - 70) : found.start()].replace("mailto:", ""))
            name = re.sub(r"^(?:Please|Contact|Write|Email|To|Kindly)\s+", "", called[1]) if called else ""
            return f"{name} <{address}>" if name and name not in {"Please", "Contact", "Email"} else address
    return ""
