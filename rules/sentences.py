"""A text as sentences, each as it was written and as words to compare: lower case, contractions written out."""

import re
from dataclasses import dataclass

SENTENCE = 70
"""Words of one sentence that are looked at together."""

_END = re.compile(r"(?<![DMSJ][rst])(?<!Mrs)(?<!Prof)[.!?;:…]+(?=\s)|\n\s*\n|\n[-*•–·]")
_CONTRACTIONS = (
    ("won't", "will not"),
    ("can't", "can not"),
    ("n't", " not"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'ll", " will"),
    ("'d", " would"),
    ("'m", " am"),
    ("let's", "let us"),
)
_SPACES = {code: " " for code in range(128) if not chr(code).isalnum()} | {
    ord(char): " " for char in "\xa0\xad“”„«»–—…•·‘’‚\u200b\u200c\u200d\ufeff→✓★"
}


@dataclass(frozen=True, slots=True)
class Sentences:
    written: list[str]
    words: list[list[str]]

    def said(self, number: int) -> str:
        """The words of a sentence with one space around each."""
        return f" {' '.join(self.words[number])} "


NOTHING = Sentences([], [])


def sentences(text: str) -> Sentences:
    written: list[str] = []
    words: list[list[str]] = []
    for piece in _END.split(text):
        found = _words(piece)
        if len(found) <= SENTENCE:
            if found:
                written.append(piece)
                words.append(found)
            continue
        for start in range(0, len(found), SENTENCE):
            written.append(piece)
            words.append(found[start : start + SENTENCE])
    return Sentences(written, words)


def _words(piece: str) -> list[str]:
    said = piece.lower()
    if not said.isascii():
        said = said.replace("’", "'")
    if "'" in said:
        for short, long in _CONTRACTIONS:
            said = said.replace(short, long)
    if "cannot" in said:
        said = said.replace("cannot", "can not")
    if "e-mail" in said:
        said = said.replace("e-mail", "email")
    return said.translate(_SPACES).split()
