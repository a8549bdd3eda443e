"""What Gmail's own search is asked for, in the words of its search box.

Terms come out of mails, and so from anybody: what is not plainly an address, a domain or a Message-ID is left out.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from urllib.parse import quote_plus

_LONGEST = 1_500
"""Of a query as it stands in an address: Google's client sends a call of over 2,048 characters in another way."""
_HOSTS = 1_000
_ADDRESS = re.compile(r"\w[\w.+&'=/!#$%*?^`~-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_DOMAIN = re.compile(r"\w[\w-]{0,62}(?:\.[\w-]{1,63}){1,8}")
_MESSAGE_ID = re.compile(r"<([^<>\s\"'(){}]{1,500})>")
_WORD = re.compile(r"\w[\w&'.-]{0,39}")
_MOST_WORDS = 6

_THANKS = (
    *("thank", "thanks", "thanking", "thankyou", "thx", "thanx", "ty", "grateful"),
    *("gratitude", "appreciate", "appreciated", "appreciation", "cheers", "thankful", "obliged", "indebted"),
    *("enjoyed", "enjoyable", "pleasure", "delighted", "honored", "honoured", "loved"),
)
_MET_GLADLY = tuple(
    f'"{liked} {met}"'
    for liked in ("great", "good", "nice", "lovely", "wonderful")
    for met in ("meeting", "to meet", "speaking", "talking")
)
_OF_AN_INTERVIEW = (
    *("interview", "interviews", "interviewing", "interviewed", "interviewer", "interviewers"),
    *("meet", "meeting", "met"),
    *("speaking", "speak", "spoke", "talk", "talking", "talked", "chat", "chatting", "chatted"),
    *("conversation", "discussion", "discuss", "discussing", "discussed", "call", "visit", "tour", "opportunity"),
    *("chance", "position", "role", "job", "candidacy", "time", "today", "yesterday", "morning"),
    *("afternoon", "monday", "tuesday", "wednesday", "thursday", "friday", "hour", "team", "panel"),
    *("round", "screening", "onsite", "hospitality", "welcome", "insights", "learn", "learning", "learned"),
    *("hearing", "sharing", "hosting"),
    '"having me"',
)


def after(moment: datetime) -> str:
    """To the second: a date would be midnight in California."""
    return f"after:{max(0, int(moment.timestamp()) - 1)}"


def sent_that_thanks() -> str:
    """Words of thanks and a word of what one thanks an interviewer for, as `rules` knows them."""
    return f"{_any((*_THANKS, *_MET_GLADLY))} {_any(_OF_AN_INTERVIEW)}"


CALENDARS = "(filename:ics OR (has:attachment filename:invite.ics))"
REPORTS = "from:(mailer-daemon OR postmaster)"


def from_any(addresses: Iterable[str]) -> Iterator[str]:
    """Google's API does not know the user's aliases in `from:me`."""
    for chunk in _chunks(_addresses(addresses)):
        yield f"from:{_any(chunk)}"


def with_any(people: Iterable[str], domains: Iterable[str]) -> Iterator[str]:
    """Mail of and to these people and domains; people of these domains need no words of their own."""
    hosts = _domains(domains)
    known = tuple(f".{host}" for host in hosts)
    strangers = [one for one in _addresses(people) if not f".{one.rpartition('@')[2]}".endswith(known)]
    for chunk in _chunks([*hosts, *strangers], times=3):
        terms = _any(chunk)
        yield f"(from:{terms} OR to:{terms} OR cc:{terms})"


def naming_any(companies: Iterable[str], senders: Iterable[str]) -> Iterator[str]:
    """What these senders write in the name of these companies."""
    names = sorted({name for company in companies if (name := _phrase(company))})
    for some in _chunks(names, longest=_LONGEST - _HOSTS):
        for hosts in _chunks(_domains(senders), longest=_HOSTS):
            yield f"from:{_any(hosts)} {_any(some)}"


def message_ids(ids: Iterable[str]) -> Iterator[str]:
    known = [f"rfc822msgid:{match[1]}" for id_ in ids if (match := _MESSAGE_ID.fullmatch(id_.strip()))]
    for chunk in _chunks(sorted(set(known))):
        yield _any(chunk)


def _any(terms: Iterable[str]) -> str:
    several = list(terms)
    return several[0] if len(several) == 1 else f"({' OR '.join(several)})"


def _chunks(terms: Iterable[str], *, times: int = 1, longest: int = _LONGEST) -> Iterator[list[str]]:
    """As many at a time as a query holds that says each of them so many times."""
    chunk: list[str] = []
    length = 0
    for term in terms:
        size = (len(quote_plus(term)) + len(" OR ")) * times
        if chunk and length + size > longest:
            yield chunk
            chunk, length = [], 0
        chunk.append(term)
        length += size
    if chunk:
        yield chunk


def _addresses(given: Iterable[str]) -> list[str]:
    return sorted({one for one in given if _ADDRESS.fullmatch(one)})


def _domains(given: Iterable[str]) -> list[str]:
    """In both spellings, where they have two."""
    known = {one for one in given if _DOMAIN.fullmatch(one)}
    return sorted(known | {spelt for one in known if (spelt := in_ascii(one))})


def in_ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _phrase(company: str) -> str:
    words = _WORD.findall(company)[:_MOST_WORDS]
    return f'"{" ".join(words)}"' if words else ""
