"""Evidence weighed: how much of each kind a text holds, and where the words are."""

from collections.abc import Iterable

from rules.mail import CUE_LENGTH, Cue
from rules.phrases import Book, Found
from rules.sentences import Sentences

IN_SUBJECT = 0.7
"""A subject is often another writer's: what it says weighs less."""


class Weighed:
    """The sum of weights by evidence; 0.0 for what was not found."""

    __slots__ = ("_body", "_found", "_sums")

    def __init__(self, body: Sentences) -> None:
        self._body = body
        self._found: list[Found] = []
        self._sums: dict[str, float] = {}

    def __getitem__(self, evidence: str) -> float:
        return self._sums.get(evidence, 0.0)

    def add(self, found: Found) -> None:
        self._found.append(found)
        evidence = found.phrase.evidence
        self._sums[evidence] = self._sums.get(evidence, 0.0) + found.phrase.weight

    def add_weight(self, evidence: str, weight: float) -> None:
        self._sums[evidence] = self._sums.get(evidence, 0.0) + weight

    def cues(self, kinds: Iterable[str], *, most: int = 3) -> tuple[Cue, ...]:
        """The heaviest findings of these kinds, each sentence quoted once."""
        wanted = set(kinds)
        findings = sorted(
            (found for found in self._found if found.phrase.evidence in wanted and found.phrase.weight > 0),
            key=lambda found: (-found.phrase.weight, found.sentence),
        )
        quotes: dict[int, Cue] = {}
        for found in findings:
            quote = " ".join(self._body.written[found.sentence].split())[:CUE_LENGTH]
            quotes.setdefault(found.sentence, Cue(str(found.phrase.evidence), quote))
            if len(quotes) == most:
                break
        return tuple(quotes.values())


def weigh(book: Book, body: Sentences, subject: Sentences) -> Weighed:
    weighed = Weighed(body)
    seen = set()
    for found in book.search(body):
        weighed.add(found)
        seen.add(found.phrase)
    for found in book.search(subject):
        if found.phrase not in seen:
            weighed.add_weight(found.phrase.evidence, IN_SUBJECT * found.phrase.weight)
    return weighed
