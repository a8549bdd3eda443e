"""How like each of some kinds a text is: a linear model over its evidences and its terms.

Evidences are few and say what people mean; terms are many and say how they put it. What each of them weighs was
learned from labelled mail (`benchmarks/likeness.py`), against mail of any other kind. Above nothing a text is rather
of the kind than not.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from rules.mail import Kind
from rules.terms import Term, read

MOST, LEAST = 10.0, -8.0
"""How much of an evidence counts."""


class Likeness:
    """What each evidence and each term says for each kind, in the order of `kinds`.

    A table has a line for the kinds, one for where they start from, one for each evidence, an empty line, and one for
    each term; the fields are parted by tabs.
    """

    def __init__(self, table: str) -> None:
        head, _, body = table.partition("\n\n")
        (_, *self.kinds), (_, *start), *evidences = map(_fields, head.splitlines())
        self._start = [float(weight) for weight in start]
        self._evidences = {name: _weights(weights) for name, *weights in evidences}
        self._terms = {read(name): _weights(weights) for name, *weights in map(_fields, body.splitlines())}

    def of(self, said: Mapping[str, float], terms: Iterable[Term]) -> dict[str, float]:
        """How like each kind; `said` may hold evidences that say nothing of them."""
        sums = self._start.copy()
        for name, much in said.items():
            if much and name in self._evidences:
                counted = max(min(much, MOST), LEAST)
                for number, weight in enumerate(self._evidences[name]):
                    sums[number] += counted * weight
        found = filter(None, map(self._terms.get, terms))
        return dict(zip(self.kinds, map(sum, zip(sums, *found, strict=True)), strict=True))

    def besides(self, like: Mapping[str, float], name: str) -> dict[str, float]:
        """How like each kind where this evidence, counted once, comes to what was weighed."""
        return {kind: like[kind] + weight for kind, weight in zip(self.kinds, self._evidences[name], strict=True)}


def likest(like: Mapping[str, float]) -> str:
    """The kind that a text is most like, or `other` where it is rather not of it."""
    most = max(like, key=like.__getitem__)
    return most if like[most] > 0 else Kind.OTHER


def _fields(line: str) -> list[str]:
    return line.split("\t")


def _weights(fields: Iterable[str]) -> tuple[float, ...]:
    return tuple(map(_weight, fields))


@cache
def _weight(field: str) -> float:
    """The same for the same field: thousands of terms share some hundreds of weights, and what is small is near."""
    return float(field)


@cache
def learned(name: str) -> Likeness:
    """The model of that name, which comes with the rules."""
    return Likeness((files("rules") / "learned" / f"{name}.tsv").read_text(encoding="utf-8"))
