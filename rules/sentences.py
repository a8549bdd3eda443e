"""A text as sentences, each as it was written and as words to compare: lower case, contractions written out."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

SENTENCE = 70
"""Words of one sentence that are looked at together."""

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

Plain = tuple[int, list[str], set[str]]
"""The number of a sentence, and its plain words as they stand and as a set; a long one comes in parts."""


class Sentences(NamedTuple):
    text: str
    divided: str
    """The text with a mark for the end of each sentence, as long as it was."""
    said: str
    """The same in plain words."""
    plain: list[Plain]

    def words(self, most: int) -> set[str]:
        """The plain words of its first so many characters."""
        return set(self.said[:most].replace(_END, " ").split())

    def written(self, numbers: Iterable[int]) -> Iterator[str]:
        """Sentences as their writer wrote them."""
        lengths = [len(sentence) for sentence in self.divided.split(_END)]
        for number in numbers:
            start = number + sum(lengths[:number])
            yield self.text[start : start + lengths[number]]


def sentences(text: str) -> Sentences:
    divided = _divided(text)
    said = _plain(divided)
    plain = [(number, words, set(words)) for number, each in enumerate(said.split(_END)) if (words := each.split())]
    if any(len(words) > SENTENCE for _, words, _ in plain):
        plain = list(_in_parts(plain))
    return Sentences(text, divided, said, plain)


def _in_parts(plain: list[Plain]) -> Iterator[Plain]:
    for number, words, _ in plain:
        for start in range(0, len(words), SENTENCE):
            some = words[start : start + SENTENCE]
            yield number, some, set(some)


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
    return _translated(said, _SPACES)


def _written_out(said: str) -> str:
    for end, contractions in _CONTRACTIONS.items():
        if end in said:
            for contraction, words in contractions:
                said = said.replace(contraction, words)
    return _VERB.sub(lambda verb: _VERBS[verb[0]], said)


def _translated(text: str, table: bytes) -> str:
    """`str.translate`, for a table of ASCII; that of bytes is ten times as fast."""
    return text.encode(errors="surrogatepass").translate(table).decode(errors="surrogatepass")


NOTHING = sentences("")
