"""Whom a formal letter is addressed to: the employer in the block above "Dear …"."""

import re
from collections.abc import Iterator

from rules.company_guesses import Guess
from rules.job_titles import heads
from rules.names import is_organisation, looks_like_a_name, tidy

_MOST_LINES = 16
_LONGEST = 60
_DEAR = re.compile(r"(?:Dear\b.{1,60}|To [^.!?]{1,60})[,:]?$")
_STREET = re.compile(
    r"\d|p\.? ?o\.? box|suite\b|.*\b(?:street|avenue|road|lane|drive|boulevard|highway|square|st|ave|rd|blvd)\b\.?,?$|"
    r".*,? [A-Z]{2} \d{5}|.*\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}$",
    re.IGNORECASE,
)


def addressed(lines: list[str]) -> Iterator[Guess]:
    """The line of a letter's address under the addressee's name or title: "Zoo Administrator", "Santa Rita Zoo"."""
    dear = next((at for at, line in enumerate(lines[:_MOST_LINES]) if _DEAR.match(line)), 0)
    block = lines[:dear]
    addressee = {word.strip(".,:") for word in lines[dear].split()[1:]} if block else set()
    for above, line, below in zip(block, block[1:], [*block[2:], ""], strict=False):
        if len(line) > _LONGEST or _STREET.match(line) or heads(line) or (below and not _STREET.match(below)):
            continue
        named = addressee.intersection(word.strip(".,") for word in above.split()) - {"Dr", "Mr", "Mrs", "Ms"}
        name = tidy(line) if heads(above) or named else ""
        if name and all(looks_like_a_name(word) or word in _SMALL for word in name.split()):
            yield Guess(name, 4 if is_organisation(name) or below else 3)


_SMALL = frozenset({"of", "and", "&", "the", "for", "de", "at"})
