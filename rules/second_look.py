"""How like each of some kinds a text is where its terms alone leave that in doubt: by its evidences, too.

Evidences are few and say what people mean; terms are many and say how they put it. What each evidence weighs, and what
the first reading, was learned from labelled mail that the first reading was not sure of (`benchmarks/likeness.py`).
"""

from collections.abc import Mapping

from rules.likeness import fields

SURE, UNLIKELY = 2.0, -3.0
"""How like a kind a text must be, and how much liker than the next, and how unlike all of them, for no second look: in
the logarithm of odds."""
MOST, LEAST = 10.0, -8.0
"""How much of an evidence counts."""


def is_in_doubt(like: Mapping[str, float], sure: float = SURE) -> bool:
    """Whether a text may or may not be of its likest kind, or of the next."""
    *_, next_like, most = sorted(like.values())
    return most > UNLIKELY and (most < sure or most - next_like < sure)


class SecondLook:
    """A table has a line for the kinds, one for where they start from, and one for each of what is weighed: how like
    each kind it was at first, and the evidences; the fields are parted by tabs."""

    def __init__(self, table: str) -> None:
        (_, *self.kinds), (_, *start), *weighed = map(fields, table.splitlines())
        self._start = list(map(float, start))
        self._weights = {name: list(map(float, weights)) for name, *weights in weighed}

    def of(self, like: Mapping[str, float], said: Mapping[str, float]) -> dict[str, float]:
        """`said` may hold evidences that say nothing of the kinds."""
        sums = self._start
        for name, much in {**like, **said}.items():
            if name in self._weights:
                counted = max(min(much, MOST), LEAST)
                sums = [each + counted * weight for each, weight in zip(sums, self._weights[name], strict=True)]
        return dict(zip(self.kinds, sums, strict=True))
