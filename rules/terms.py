"""The terms of a text, by which one mail is like another: its words, each two that stand side by side, and each two
classes of words that meet in a sentence.

A word that has a class ("enjoyed", "loved") is known by it, so that what holds of one holds of all.
"""

from collections.abc import Mapping
from itertools import combinations, pairwise
from sys import intern

from rules.phrases import named_classes
from rules.sentences import Sentences

Term = str | tuple[str, ...]
"""A word or `<class>`; two that follow each other; `&` and two classes; `subject:` and a word of the subject."""

STOP = "."
"""Stands where a sentence begins and where it ends."""


def word_classes(table: str) -> dict[str, str]:
    """For each word of a table of classes its `<class>`, or all of them: `<job+role>`."""
    names: dict[str, list[str]] = {}
    for name, choices in named_classes(table).items():
        for word in choices.split("|"):
            names.setdefault(word, []).append(name)
    return {word: intern(f"<{'+'.join(sorted(some))}>") for word, some in names.items() if "_" not in word}


def words(classes: Mapping[str, str], *texts: Sentences) -> set[str]:
    """The words alone, wherever they stand."""
    present = set().union(*(some for text in texts for _, _, some in text.plain))
    return {classes.get(word, word) for word in present}


def terms(body: Sentences, subject: Sentences, classes: Mapping[str, str]) -> set[Term]:
    found: set[Term] = set()
    line = [STOP]
    for _, words, present in body.plain:
        line += map(classes.get, words, words)
        line.append(STOP)
        named = {classes[word] for word in present & classes.keys()}
        if len(named) > 1:
            found.update(("&", *two) for two in combinations(sorted(named), 2))
    found.update(line)
    found.update(pairwise(line))
    for _, words, _ in subject.plain:
        found.update(("subject:", classes.get(word, word)) for word in words)
    return found


def written(term: Term) -> str:
    return term if isinstance(term, str) else " ".join(term)


def read(text: str) -> Term:
    """The words are kept once each, so that thousands of terms are near one another in memory."""
    parts = [intern(part) for part in text.split(" ")]
    return parts[0] if len(parts) == 1 else tuple(parts)
