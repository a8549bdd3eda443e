"""Whether a mail is worth a closer look, by its words alone: most mail is not.

What each word weighs was learned from labelled mail (`benchmarks/likeness.py`), so that of those that the closer look
would find hardly one is passed over.
"""

from collections.abc import Iterable, Mapping


class Glance:
    """A table has a line for each word or `<class>` and what it weighs, parted by a tab; the first tells the start.

    Each word of a text counts once, and two of one class twice.
    """

    def __init__(self, table: str, classes: Mapping[str, str]) -> None:
        (_, start), *weights = (line.split("\t") for line in table.splitlines())
        self._start = float(start)
        weighed = {name: float(weight) for name, weight in weights}
        named = {name: name for name in weighed} | dict(classes)
        self._weights = {word: weighed[name] for word, name in named.items() if name in weighed}
        self._telling = frozenset(self._weights)

    def is_worth_a_look(self, words: Iterable[str]) -> bool:
        return self._start + sum(map(self._weights.__getitem__, self._telling.intersection(words))) > 0
