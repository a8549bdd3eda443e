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
        wanted = [
            (-weight, sentence, shows) for (shows, weight, _), sentence in self.found if shows in kinds and weight > 0
        ]
        wanted.sort()
        quoted: dict[int, str] = {}
        for _, sentence, shows in wanted:
            quoted.setdefault(sentence, shows)
            if len(quoted) == most:
                break
        written = self.body.written(quoted) if quoted else ()
        return tuple(Cue(str(shows), quote(each)) for shows, each in zip(quoted.values(), written, strict=True))


def quote(sentence: str) -> str:
    """What a cue shows of a sentence."""
    return " ".join(sentence[: 2 * CUE_LENGTH].split())[:CUE_LENGTH]


def weigh(book: Book, body: Sentences, subject: Sentences, most: Mapping[str, float]) -> Weighed:
    """What a text and its subject show of the evidences, and no more of each than `most`."""
    said = Weighed(body)
    said.found = book.search(body, most)
    for (evidence, weight, _), _ in said.found:
        said[evidence] += weight
    if besides := book.search(subject, most):
        told = {words for (_, _, words), _ in said.found}
        for (evidence, weight, words), _ in besides:
            if words not in told:
                said[evidence] += IN_SUBJECT * weight
    return said
