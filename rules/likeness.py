"""How like each of some kinds a text is: a linear model over its evidences and its terms.

Evidences are few and say what people mean; terms are many and say how they put it. What each of them weighs was
learned from labelled mail (`benchmarks/likeness.py`), against mail of any other kind. Above nothing a text is rather
of the kind than not.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import sqrt

from rules.mail import Kind
from rules.terms import Term, read

UNKNOWN = -1
USUAL = 100
"""How many terms of a mail are known, roughly."""
FEW = 8
"""Fewer terms than these count no more than they do."""
MOST, LEAST = 10.0, -8.0
"""How much of an evidence counts."""


class Likeness:
    """What each evidence and each term says for each kind, in the order of `kinds`.

    A table has a line for the kinds, one for where they start from, one for each evidence, an empty line, and one for
    each term; the fields are parted by tabs.
    """

    def __init__(self, table: str, usual: int = 0) -> None:
        head, _, body = table.partition("\n\n")
        (_, *self.kinds), (_, *start), *evidences = map(fields, head.splitlines())
        self._start = [float(weight) for weight in start]
        self._usual = usual
        self._nothing = [0.0] * len(start)
        self._evidences = {name: _weights(weights) for name, *weights in evidences}
        self._numbers: dict[Term, int] = {}
        self._weights: list[tuple[float, ...]] = []
        for name, *weights in map(fields, body.splitlines()):
            self._numbers[read(name)] = len(self._weights)
            self._weights.append(_weights(weights))

    def of(self, said: Mapping[str, float], terms: Iterable[Term]) -> dict[str, float]:
        """How like each kind; `said` may hold evidences that say nothing of them, and a term counts once."""
        sums = self._start.copy()
        for name, much in said.items():
            if much and name in self._evidences:
                counted = max(min(much, MOST), LEAST)
                for number, weight in enumerate(self._evidences[name]):
                    sums[number] += counted * weight
        found = set(map(self._numbers.get, terms, repeat(UNKNOWN)))
        found.discard(UNKNOWN)
        share = share_of(len(found), self._usual)
        told = map(sum, zip(self._nothing, *map(self._weights.__getitem__, found), strict=True))
        return {kind: much + share * terms for kind, much, terms in zip(self.kinds, sums, told, strict=True)}

    def besides(self, like: Mapping[str, float], name: str) -> dict[str, float]:
        """How like each kind where this evidence, counted once, comes to what was weighed."""
        return {kind: like[kind] + weight for kind, weight in zip(self.kinds, self._evidences[name], strict=True)}


def share_of(terms: int, usual: int) -> float:
    """How much one of so many terms counts: as it was weighed where they are as many as usual (or that is 0), and less
    the more there are, as in a vector of one length."""
    return sqrt(usual / max(terms, FEW)) if usual else 1.0


def likest(like: Mapping[str, float]) -> str:
    """The kind that a text is most like, or `other` where it is rather not of it."""
    most = max(like, key=like.__getitem__)
    return most if like[most] > 0 else Kind.OTHER


def fields(line: str) -> list[str]:
    return line.split("\t")


def _weights(fields: Iterable[str]) -> tuple[float, ...]:
    return tuple(map(_weight, fields))


@cache
def _weight(field: str) -> float:
    """The same for the same field: thousands of terms share some hundreds of weights, and what is small is near."""
    return float(field)


@cache
def learned(name: str) -> Likeness:
    """The model of mails of that name, which comes with the rules."""
    return Likeness(table(name), USUAL)


def table(name: str) -> str:
    return (files("rules") / "learned" / f"{name}.tsv").read_text(encoding="utf-8")
