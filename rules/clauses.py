"""The clauses of a sentence, once its time expressions are blanked."""

import re
from itertools import pairwise

from rules.timeperiods import When

STOP = re.compile(
    r"[;:()]|\.\.+|(?<! say),(?! (?:say|hopefully|perhaps|ideally|probably|possibly|maybe|i think|i hope),)| - "
)
CLAUSE_END = re.compile(
    STOP.pattern + "|"
    r"\b(?:but|because|while|although|though|however|so that|after which|following which|which|whereas)\b|"
    r"\b(?:and|so|then)\b(?= (?:then |also |hopefully |would |to )?(?:we|i|you|they|he|she|the|our|my|"
    r"will|'ll|should|would|hope|hoping|expect|let|please|someone|"
    r"have|make|making|get|be|may|are|aim|can|give|share|send|if|it|offers|decisions|no|there|shall|plan|"
    r"call|contact|notify|inform|announce|decide|sits|share|also)\b)"
)


CONJUNCTIONS = frozenset(
    {
        "but",
        "because",
        "while",
        "although",
        "though",
        "however",
        "so",
        "after",
        "following",
        "which",
        "whereas",
        "and",
        "then",
    }
)
LABEL = re.compile(r"[^a-z~]{0,12}~+:")
""""March 20: offers": the day and what it is for."""
ASIDE = re.compile(r"\([^()~]{0,40}\)")
""""Priya (cc'd) will": no clause of its own."""


def masked_by(sentence: str, found: list[When]) -> str:
    """The sentence with its time expressions blanked, so that "beginning of May" is no beginning."""
    for when in found:
        sentence = sentence[: when.start] + "~" * (when.end - when.start) + sentence[when.end :]
    if "(" in sentence:
        sentence = ASIDE.sub(lambda aside: " " * len(aside[0]), sentence)
    return sentence


def clauses_of(masked: str, found: list[When], said: frozenset[str]) -> list[tuple[int, int]]:
    edges = _edges(masked, STOP if CONJUNCTIONS.isdisjoint(said) else CLAUSE_END)
    if len(found) > 1:
        # What lies between two days that belong together ("Tuesday, or Wednesday") parts no clause.
        bridges = [(a.end, b.start) for a, b in pairwise(found) if b.start - a.end <= 6]
        edges = [edge for edge in edges if not any(a <= edge < b for a, b in bridges)]
    if (label := LABEL.match(masked)) and label.end() - 1 in edges:
        edges.remove(label.end() - 1)
    bounds = [0, *edges, len(masked)]
    return [(a, b) for a, b in pairwise(bounds) if b > a]


def _edges(masked: str, clause_end: re.Pattern[str]) -> list[int]:
    """Where clauses end; a clause holds more than a conjunction."""
    edges: list[int] = []
    for stop in clause_end.finditer(masked):
        if (
            not edges
            or any(map(str.isalnum, masked[edges[-1] : stop.start()]))
            or "~" in masked[edges[-1] : stop.start()]
        ):
            edges.append(stop.start())
    return edges
