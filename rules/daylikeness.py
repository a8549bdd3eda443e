"""How like the day of an answer a day is: a linear model over the terms around it.

What each term weighs in each place was learned from labelled sentences (`benchmarks/promises.py`). Above nothing a day
is rather an answer's than not.
"""

from collections.abc import Iterable
from functools import cache
from itertools import chain

from rules.dayterms import Around, Beside, near_terms, terms
from rules.likeness import fields, table
from rules.terms import Term, read


class DayLikeness:
    """What each fact says, and each term in each of the places of `Around` and `Beside`.

    A table has a line for each fact, an empty line, and one for each term with a weight for each place; the fields are
    parted by tabs.
    """

    def __init__(self, table: str) -> None:
        head, _, body = table.partition("\n\n")
        self._facts = {name: float(weight) for name, weight in map(fields, head.splitlines())}
        self._places: tuple[dict[Term, float], ...] = tuple({} for _ in PLACES)
        for name, *weights in map(fields, body.splitlines()):
            term = read(name)
            for place, weight in zip(self._places, weights, strict=True):
                if weight != "0":
                    place[term] = float(weight)

    def of(self, what: Around) -> float:
        """By the sentence alone."""
        *said, facts = what
        found = zip(self._places, TERMS, said, strict=False)
        return _sum(
            map(self._facts.get, (ALWAYS, *facts)), *(map(weights.get, terms(words)) for weights, terms, words in found)
        )

    def by(self, beside: Beside) -> float:
        """What the sentences beside it add."""
        found = zip(self._places[len(OWN) :], TERMS[len(OWN) :], beside, strict=True)
        return _sum(*(map(weights.get, terms(words)) for weights, terms, words in found))


def _sum(*weights: Iterable[float | None]) -> float:
    return sum(filter(None, chain.from_iterable(weights)))


OWN = Around._fields[:-1]
ALWAYS = "always"
PLACES = (*OWN, *Beside._fields)
TERMS = (near_terms, near_terms, terms, terms, terms, terms)


@cache
def learned() -> DayLikeness:
    return DayLikeness(table("promises"))
