"""Phrases: a small language for what people say, and the search for it in one pass over a text.

A phrase is words in order. `a|b_c` are alternatives (`b_c` is two words), `..3` is a gap of up to three words, `<name>`
stands for a class of words, `^` and `$` are the sentence's start and end. A table has a phrase a line, behind its
weight; what does not begin with a weight continues the line above.

Text is met in lower case, without punctuation, contractions written out ("we will not"), sentence by sentence. Every
phrase is filed under words that it cannot do without, so that a text pays only for phrases that may be in it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from rules.sentences import Sentences


class Phrase(NamedTuple):
    evidence: str
    weight: float
    words: str


Found = tuple[Phrase, int]
"""A phrase, and which sentence of the text it is in."""


class Entry:
    """A phrase, and what finds it in a sentence."""

    __slots__ = ("evidence", "found", "phrase", "weight")

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.evidence, self.weight, _ = phrase
        self.found: Callable[[str], object] = self._first

    def _first(self, said: str) -> object:
        """Makes the expression when it is first wanted."""
        self.found = _finder(self.phrase.words)
        return self.found(said)


Shelf = dict[str, list[tuple[frozenset[str], frozenset[str], Entry]]]
"""Phrases by the words of their rarest element, each with those of its second and third rarest."""


def _finder(words: str) -> Callable[[str], object]:
    if " " not in words and "_" not in words:
        return bool
    return re.compile("".join(map(_part, words.split()))).search


def _part(element: str) -> str:
    if element == "^":
        return "^"
    if element == "$":
        return " $"
    if element.startswith(".."):
        return f"(?: [^ ]+){{0,{int(element[2:])}}}?"
    if element.endswith("|$"):
        return f"(?: (?:{_choices(element[:-2])})(?= )| $)"
    return f" (?:{_choices(element)})(?= )"


def _choices(element: str) -> str:
    """By their first letters, so that a word that begins none of them is passed over."""
    tails: dict[str, list[str]] = {}
    for choice in element.replace("_", " ").split("|"):
        tails.setdefault(choice[0], []).append(choice[1:])
    return "|".join(f"{head}(?:{'|'.join(some)})" for head, some in tails.items())


class Book:
    """Phrases, filed together as they are searched for together.

    Each is looked for only in a sentence that has a word of its rarest element, and one of every other besides.
    """

    def __init__(self, tables: Iterable[Mapping[str, str]], classes: str) -> None:
        self._shelf = _filed(written_phrases(tables, classes))

    def search(self, text: Sentences, most: Mapping[str, float]) -> list[Found]:
        """Every phrase once, at its first place; no more of an evidence once it weighs as much as `most` says."""
        room = dict(most)
        found: dict[Entry, int] = {}
        for number, said, entry in _likely(text, self._shelf):
            if room[entry.evidence] > 0 and entry not in found and entry.found(said):
                found[entry] = number
                room[entry.evidence] -= entry.weight
        return [(entry.phrase, number) for entry, number in found.items()]


def _filed(phrases: Iterable[Phrase]) -> Shelf:
    shelf: Shelf = {}
    words: dict[str, frozenset[str]] = {}
    for phrase in phrases:
        elements = (each for each in phrase.words.split() if each[0] not in "^$." and not each.endswith("|$"))
        rarest, *others = sorted(dict.fromkeys(elements), key=_commonness)
        second, third = (words.setdefault(each, _keys(each)) for each in (others * 2 or [rarest] * 2)[:2])
        filed = (second, third, Entry(phrase))
        for word in _keys(rarest):
            shelf.setdefault(word, []).append(filed)
    return shelf


def _likely(text: Sentences, shelf: Shelf) -> Iterator[tuple[int, str, Entry]]:
    """What may be in each sentence, by its words alone."""
    if shelf.keys().isdisjoint(text.words):
        return
    for number, words in text.plain:
        rare = list(filter(shelf.__contains__, words))
        present = set(words) if rare else set()
        said = ""
        for word in rare:
            for second, third, entry in shelf[word]:
                if not (second.isdisjoint(present) or third.isdisjoint(present)):
                    said = said or f" {' '.join(words)} "
                    yield number, said, entry


def named_classes(table: str) -> dict[str, str]:
    named = (line.split(": ", 1) for line in _joined(table, r"\w+: ") if line)
    return {name: choices.replace(" ", "") for name, choices in named}


def written_phrases(tables: Iterable[Mapping[str, str]], classes: str) -> Iterator[Phrase]:
    named = named_classes(classes)
    for table in tables:
        for evidence, lines in table.items():
            for line in _joined(lines, r"-?\d+\.\d "):
                weight, words = line.split(maxsplit=1)
                yield Phrase(evidence, float(weight), re.sub(r"<(\w+)>", lambda name: named[name[1]], words))


def _joined(table: str, start: str) -> list[str]:
    """The table's lines, each with those that continue it."""
    joined: list[str] = []
    for line in filter(None, (line.strip() for line in table.split("\n"))):
        if re.match(start, line):
            joined.append(line)
        else:
            joined[-1] += line if line.startswith("|") else f" {line}"
    return joined


_RANKED = """
    the to and of a in i is that for you it on with be this have are as at was not we if but from or my by will an your
    can all they so me there what do one has had would about he which out up their just when no more get any some like
    who time been could them she know other into see her how him its than then our only were also new now good please
    want let us think back over go take make way here well need day may should very first these after most even work
    last two many where much because too am did does hi dear his before being going down off own still got made said
    come same few both next between such again through little since something thing things people right really might
    long another give put around while until every today tomorrow week morning year great best hope sure look better
    thanks thank team opportunity move interview experience role position appreciate interest process excited forward
    during application skills information consideration questions provide regarding company reach hear meeting help
    share discuss review
    """.split()  # noqa: SIM905
"""What is said in any English mail, and then in mail about work: the commonest first."""
_RANK = {word: rank for rank, word in enumerate(_RANKED)}


def _commonness(element: str) -> float:
    """How often one of its alternatives is met, roughly (Zipf's law)."""
    return sum(min(_frequency(word) for word in choice.split("_")) for choice in element.split("|"))


def _frequency(word: str) -> float:
    if word in _RANK:
        return 8 / (8 + _RANK[word])
    return 0.0005 if word[0].isdigit() else 0.002 + 0.02 / len(word)


def _keys(element: str) -> frozenset[str]:
    """Of each alternative its least common word."""
    return frozenset(min(choice.split("_"), key=lambda word: (_frequency(word), word)) for choice in element.split("|"))
