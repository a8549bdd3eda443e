"""The terms of a text, by which one mail is like another: its words, each two that stand side by side, and the words of
its subject.

A word that has a class ("enjoyed", "loved") is known by it, so that what holds of one holds of all.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise, repeat
from sys import intern

from rules.phrases import named_classes
from rules.sentences import STOP, Sentences

Term = str | tuple[str, ...]
"""A word or `<class>`; two that follow each other; `subject:` and a word of the subject."""

SUBJECT = "subject:"


def word_classes(table: str) -> dict[str, str]:
    """For each word of a table of classes its `<class>`, or all of them: `<job+role>`."""
    names: dict[str, list[str]] = {}
    for name, choices in named_classes(table).items():
        for word in choices.split("|"):
            names.setdefault(word, []).append(name)
    return {word: intern(f"<{'+'.join(sorted(some))}>") for word, some in names.items() if "_" not in word}


def line(body: Sentences, classes: Mapping[str, str]) -> list[str]:
    """The words by which a text is known, as they follow one another, with a stop before and after each sentence."""
    return [STOP, *map(classes.get, body.words, body.words), STOP]


def of_subject(subject: Sentences, classes: Mapping[str, str]) -> Iterator[Term]:
    return zip(repeat(SUBJECT), map(classes.get, subject.words, subject.words))


def terms(body: Sentences, subject: Sentences, classes: Mapping[str, str]) -> set[Term]:
    words = line(body, classes)
    return {*words, *pairwise(words), *of_subject(subject, classes)}


def written(term: Term) -> str:
    return term if isinstance(term, str) else " ".join(term)


def read(text: str) -> Term:
    """The words are kept once each, so that thousands of terms are near one another in memory."""
    parts = tuple(map(intern, text.split(" ")))
    return parts[0] if len(parts) == 1 else parts
