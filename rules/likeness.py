"""How like each of some kinds a text is, by its terms alone: a linear model.

What each term weighs was learned from labelled mail (`benchmarks/likeness.py`), against mail of any other kind. Above
nothing a text is rather of the kind than not.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise, repeat
from math import sqrt
from struct import Struct

from rules.mail import Kind
from rules.sentences import Sentences, stops_in
from rules.terms import Term, line, of_subject, read

USUAL = 100
"""How many terms of a mail are known, roughly."""
FEW = 8
"""Fewer terms than these count no more than they do."""
UNKNOWN = 0
A_GREETING = 3
"""Words that tell nothing by themselves, if there are more anywhere: "Hi Jane"."""
_PARTS = 1_000
_RAISED = 1 << 15
"""Weights are kept in thousandths, and raised so far that none is below nothing."""
_FIELD = (1 << 32) - 1


class Likeness:
    """What each term says for each kind, in the order of `kinds`.

    A table has a line for the kinds, one for where they start from, one for each fact that is known of a mail besides
    its words, an empty line, and one for each term; the fields are parted by tabs.

    What a term says is kept as one number, in fields of 32 bits: which term it is, one to count it by, and its weight
    for each kind. So a sum of these numbers is a sum for all kinds at once, of up to 65,536 terms.
    """

    def __init__(self, table: str, classes: Mapping[str, str]) -> None:
        head, _, body = table.partition("\n\n")
        (_, *self.kinds), (_, *start), *facts = map(fields, head.splitlines())
        self.start = list(map(float, start))
        self.layout = Struct(f"<{2 + len(self.kinds)}I")
        self._facts = {name: list(map(float, weights)) for name, *weights in facts}
        self._classes = classes
        self._said: dict[Term, int] = {}
        for number, (name, *weights) in enumerate(map(fields, body.splitlines())):
            packed = self.layout.pack(number, 1, *map(_raised, weights))
            self._said[read(name)] = int.from_bytes(packed, "little")

    def of(self, body: Sentences, subject: Sentences) -> "Reading":
        words = line(body, self._classes)
        said = self._said.get
        return Reading(
            self,
            words,
            list(map(said, words, repeat(UNKNOWN))),
            list(map(said, zip(words, words[1:], strict=False), repeat(UNKNOWN))),  # noqa: RUF007  (half the time)
            map(said, of_subject(subject, self._classes), repeat(UNKNOWN)),
        )

    def besides(self, like: Mapping[str, float], fact: str, much: float = 1.0) -> dict[str, float]:
        """How like each kind where this is known, too, which counts so much."""
        return {kind: like[kind] + much * weight for kind, weight in zip(self.kinds, self._facts[fact], strict=True)}


class Reading:
    """A text as it was read: how like each kind it is, and where that is told."""

    __slots__ = ("_model", "_pairs", "_said", "_words", "like")

    def __init__(
        self, model: Likeness, words: list[str], said: list[int], pairs: list[int], subject: Iterable[int]
    ) -> None:
        self._model = model
        self._words = words
        self._said = said
        self._pairs = pairs
        total = sum({*said, *pairs, *subject})
        _, terms, *weights = model.layout.unpack(total.to_bytes(model.layout.size, "little"))
        part, raised = share_of(terms) / _PARTS, terms * _RAISED
        self.like = {
            kind: start + part * (weight - raised)
            for kind, start, weight in zip(model.kinds, model.start, weights, strict=True)
        }

    def telling(self, kind: str) -> int:
        """Which sentence is most like the kind."""
        field = 32 * (2 + self._model.kinds.index(kind))
        spans = list(pairwise(stops_in(self._words)))
        long = [number for number, (start, end) in enumerate(spans) if end - start > A_GREETING]

        def told(number: int) -> int:
            start, end = spans[number]
            total = sum(self._said[start:end], sum(self._pairs[start:end]))
            return (total >> field & _FIELD) - (total >> 32 & _FIELD) * _RAISED

        return max(long or range(len(spans)), key=told)


def share_of(terms: int) -> float:
    """How much one of so many terms counts: as it was weighed where they are as many as usual, and less the more there
    are, as in a vector of one length."""
    return sqrt(USUAL / max(terms, FEW))


def likest(like: Mapping[str, float], among: Collection[str] = ()) -> str:
    """The kind that a text is most like, or `other` where it is rather not of it."""
    most = max(among or like, key=like.__getitem__)
    return most if like[most] > 0 else Kind.OTHER


def fields(line: str) -> list[str]:
    return line.split("\t")


@cache
def _raised(weight: str) -> int:
    """The same for the same field: thousands of terms share some hundreds of weights."""
    return round(float(weight) * _PARTS) + _RAISED


def table(name: str) -> str:
    return (files("rules") / "learned" / f"{name}.tsv").read_text(encoding="utf-8")
