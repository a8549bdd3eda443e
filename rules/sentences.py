"""A text as sentences, each as it was written and as words to compare: lower case, contractions written out."""

from dataclasses import dataclass

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
_STOPS = str.maketrans(dict.fromkeys("!?;:", "."))
_ASCII_STOPS = bytes.maketrans(b"!?;:", b"....")
_ENDS = ((". ", "\0 "), (".\n", "\0\n"), ("\n\n", "\n\0"), ("\n-", "\n\0"), ("\n*", "\n\0"))
"""Everything up to here keeps the length, so that a sentence can be found again in the text."""
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
    ("it's", "it is"),
    ("that's", "that is"),
    ("there's", "there is"),
)
_SPACES = str.maketrans(
    {code: " " for code in range(1, 128) if not chr(code).isalnum()}
    | dict.fromkeys(map(ord, "\xad„«»·‚\u200b\u200c\u200d\ufeff→✓★"), " ")
)


@dataclass(frozen=True, slots=True)
class Sentences:
    text: str
    divided: str
    plain: list[str]
    """The sentences in plain words."""

    def words(self, most: int) -> set[str]:
        """The words of its first so many characters."""
        return set(" ".join(self.plain)[:most].split())

    def written(self) -> list[str]:
        """The sentences as their writer wrote them."""
        written, start = [], 0
        for piece in self.divided.split(_END):
            written.append(self.text[start : start + len(piece)])
            start += len(piece) + 1
        return written


NOTHING = Sentences("", "", [])


def sentences(text: str) -> Sentences:
    divided = _divided(text)
    return Sentences(text, divided, _plain(divided).split(_END))


def _divided(text: str) -> str:
    divided = text.replace(_END, " ")
    if divided.isascii():
        divided = divided.encode().translate(_ASCII_STOPS).decode()
    else:
        for typographic, plain in _TYPOGRAPHIC:
            divided = divided.replace(typographic, plain)
        divided = divided.translate(_STOPS)
    if "r. " in divided or "s. " in divided or "f. " in divided:
        for title, bare in _TITLES:
            divided = divided.replace(title, bare)
    for end, mark in _ENDS:
        divided = divided.replace(end, mark)
    return divided


def _plain(divided: str) -> str:
    said = divided.lower()
    if "'" in said:
        for short, long in _CONTRACTIONS:
            said = said.replace(short, long)
    return said.replace("cannot", "can not").replace("e-mail", "email").translate(_SPACES)
