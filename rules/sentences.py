"""A text as sentences, each as it was written and as words to compare: lower case, contractions written out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

SENTENCE = 70
"""Words of one sentence that are looked at together."""

STOP = "."
"""Stands among the words where a sentence ends."""

_END = "\0"
_TYPOGRAPHIC = (
    ("’", "'"),
    ("‘", "'"),
    ("“", '"'),
    ("”", '"'),
    ("–", "-"),
    ("—", "-"),
    ("…", "."),
    ("•", "*"),
    ("\xa0", " "),
)
_TITLES = (("Mr. ", "Mr  "), ("Ms. ", "Ms  "), ("Mrs. ", "Mrs  "), ("Dr. ", "Dr  "), ("Prof. ", "Prof  "))
_STOPS = bytes.maketrans(b"!?;:", b"....")
_ENDS = (("\n\n", "\n\0"), ("\n-", "\n\0"), ("\n*", "\n\0"), ("\n", " "), (". ", "\0 "))
"""Everything up to here keeps the length, so that a sentence can be found again in the text."""
_CONTRACTIONS = {
    "n't": (("won't", "will not"), ("can't", "can not"), ("n't", " not")),
    "'s": (("let's", "let us"), ("it's", "it is"), ("that's", "that is"), ("there's", "there is")),
}
_VERBS = {"'re": " are", "'ve": " have", "'ll": " will", "'d": " would", "'m": " am"}
_VERB = re.compile("'(?:re|ve|ll|d|m)")
_NO_LETTERS = bytes(code for code in range(1, 128) if not chr(code).isalnum())
_SPACES = bytes.maketrans(_NO_LETTERS, b" " * len(_NO_LETTERS))
_FURTHER_SPACES = "\xad„«»·‚\u200b\u200c\u200d\ufeff→✓★"

Plain = tuple[int, list[str]]
"""The number of a sentence, and its plain words; a long one comes in parts."""


class Sentences:
    """Made in two steps: the words of a text often tell enough, and cost less than its sentences."""

    __slots__ = ("_divided", "_plain", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self._divided = _divided(text)
        """The text with a mark for the end of each sentence, as long as it was."""
        self.words = _plain(self._divided).split()
        """In plain letters, with a stop for each mark."""
        self._plain: list[Plain] | None = None

    @property
    def plain(self) -> list[Plain]:
        if self._plain is None:
            self._plain = list(_parted(self.words))
        return self._plain

    def written(self, numbers: Iterable[int]) -> Iterator[str]:
        """Sentences as their writer wrote them."""
        starts = [0, *accumulate(len(sentence) + 1 for sentence in self._divided.split(_END))]
        for number in numbers:
            yield self.text[starts[number] : starts[number + 1] - 1]


def stops_in(words: Sequence[str]) -> Iterator[int]:
    """Where sentences end."""
    at = -1
    for _ in range(words.count(STOP)):
        at = words.index(STOP, at + 1)
        yield at


def _parted(words: list[str]) -> Iterator[Plain]:
    stops = [-1, *stops_in(words), len(words)]
    for number, (before, stop) in enumerate(pairwise(stops)):
        for start in range(before + 1, stop, SENTENCE):
            yield number, words[start : min(stop, start + SENTENCE)]


def _divided(text: str) -> str:
    divided = text.replace(_END, " ")
    if not divided.isascii():
        for typographic, plain in _TYPOGRAPHIC:
            divided = divided.replace(typographic, plain)
    divided = _translated(divided, _STOPS)
    for title, bare in _TITLES:
        if title[0] in divided:
            divided = divided.replace(title, bare)
    for end, mark in _ENDS:
        if end[-1] in divided:
            divided = divided.replace(end, mark)
    return divided


def _plain(divided: str) -> str:
    said = divided.lower()
    if "'" in said:
        said = _written_out(said)
    said = said.replace("cannot", "can not")
    if "-" in said:
        said = said.replace("e-mail", "email")
    if not said.isascii():
        for mark in _FURTHER_SPACES:
            said = said.replace(mark, " ")
    return _translated(said, _SPACES).replace(_END, f" {STOP} ")


def _written_out(said: str) -> str:
    for end, contractions in _CONTRACTIONS.items():
        if end in said:
            for contraction, words in contractions:
                said = said.replace(contraction, words)
    return _VERB.sub(lambda verb: _VERBS[verb[0]], said)


def _translated(text: str, table: bytes) -> str:
    """`str.translate`, for a table of ASCII; that of bytes is ten times as fast."""
    return text.encode(errors="surrogatepass").translate(table).decode(errors="surrogatepass")


NOTHING = Sentences("")
