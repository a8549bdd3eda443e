"""Evidence weighed: how much of each kind a text holds, and where the words are."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from rules.mail import CUE_LENGTH, Cue
from rules.phrases import Book, Found
from rules.sentences import Sentences

IN_SUBJECT = 0.8
"""A subject is often another writer's: what it says weighs less."""


class Weighed(defaultdict[str, float]):
    """The sum of weights by evidence; 0.0 for what was not found."""

    def __init__(self, body: Sentences) -> None:
        super().__init__(float)
        self.body = body
        self.found: list[Found] = []

    def cues(self, kinds: Collection[str], *, most: int = 3) -> tuple[Cue, ...]:
        """The heaviest findings of these kinds, each sentence quoted once."""
        wanted = [found for found in self.found if found.phrase.evidence in kinds and found.phrase.weight > 0]
        wanted.sort(key=_heaviest_first)
        quoted: dict[int, str] = {}
        for found in wanted:
            quoted.setdefault(found.sentence, found.phrase.evidence)
            if len(quoted) == most:
                break
        written = self.body.written() if quoted else []
        return tuple(Cue(str(shows), _quote(written[number])) for number, shows in quoted.items())


def _heaviest_first(found: Found) -> tuple[float, int]:
    return -found.phrase.weight, found.sentence


def _quote(sentence: str) -> str:
    return " ".join(sentence[: 2 * CUE_LENGTH].split())[:CUE_LENGTH]


def weigh(book: Book, body: Sentences, subject: Sentences, most: Mapping[str, float]) -> Weighed:
    weighed = Weighed(body)
    weighed.found = book.search(body, most)
    for phrase, _ in weighed.found:
        weighed[phrase.evidence] += phrase.weight
    told = {phrase.words for phrase, _ in weighed.found}
    for phrase, _ in book.search(subject, most):
        if phrase.words not in told:
            weighed[phrase.evidence] += IN_SUBJECT * phrase.weight
    return weighed
