"""A text as sentences, each as it was written and as words to compare: lower case, contractions written out."""

import re
from dataclasses import dataclass

SENTENCE = 70
"""Words of one sentence that are looked at together."""
WRAPPED = 50
"""A line shorter than this was ended by its writer, a longer one by the mail program."""

_END = re.compile(r"(?<![DMSJ][rst])(?<!Mrs)(?<!Prof)[.!?;:…]+(?:[\s\"')\]”’]+|$)")
_WORD = re.compile(r"[^\W_]+")
_BULLETS = ("-", "*", "•", "–", "·", "1.", "2.", "3.")
_CONTRACTIONS = (
    ("’", "'"),
    ("won't", "will not"),
    ("can't", "can not"),
    ("n't", " not"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'ll", " will"),
    ("'d", " would"),
    ("'m", " am"),
    ("'s", " 's"),
    ("let 's", "let us"),
    ("'", ""),
)
_ONE_WORD = (("cannot", "can not"), ("e-mail", "email"), ("follow-up", "follow up"), ("following-up", "following up"))


@dataclass(frozen=True, slots=True)
class Sentences:
    written: list[str]
    words: list[list[str]]

    def said(self, number: int) -> str:
        """The words of a sentence with one space around each."""
        return f" {' '.join(self.words[number])} "


def sentences(text: str) -> Sentences:
    written: list[str] = []
    words: list[list[str]] = []
    for paragraph in _paragraphs(text):
        for piece in _END.split(paragraph):
            found = _WORD.findall(_plain(piece))
            for start in range(0, len(found), SENTENCE):
                written.append(piece)
                words.append(found[start : start + SENTENCE])
    return Sentences(written, words)


def _plain(piece: str) -> str:
    said = piece.lower()
    if "'" in said or "’" in said:
        for short, long in _CONTRACTIONS:
            if short in said:
                said = said.replace(short, long)
    for short, long in _ONE_WORD:
        if short in said:
            said = said.replace(short, long)
    return said


def _paragraphs(text: str) -> list[str]:
    """Wrapped lines put together again."""
    paragraphs: list[str] = []
    together: list[str] = []
    for line in text.split("\n"):
        if together and (not line or len(together[-1]) < WRAPPED or line.startswith(_BULLETS)):
            paragraphs.append(" ".join(together))
            together = []
        if line:
            together.append(line)
    paragraphs.append(" ".join(together))
    return paragraphs
