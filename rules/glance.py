"""Whether a mail is worth a closer look, by its words alone: most mail is not.

What each word weighs was learned from labelled mail (`benchmarks/likeness.py`), so that of those that the closer look
would find hardly one is passed over.
"""

from collections.abc import Iterable, Mapping


class Glance:
    """A table has a line for each word or `<class>` and what it weighs, parted by a tab; the first tells the start."""

    def __init__(self, table: str, classes: Mapping[str, str]) -> None:
        (_, start), *weights = (line.split("\t") for line in table.splitlines())
        self._start = float(start)
        self._weights = {name: float(weight) for name, weight in weights}
        self._classes = classes
        self._telling = frozenset(word for word in {*classes, *self._weights} if self._named(word) in self._weights)

    def is_worth_a_look(self, words: Iterable[str]) -> bool:
        found = self._telling.intersection(words)
        return self._start + sum(map(self._weights.__getitem__, set(map(self._named, found)))) > 0

    def _named(self, word: str) -> str:
        return self._classes.get(word, word)
