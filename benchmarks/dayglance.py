"""Learns at which words of time a closer look for a promise is worth its cost, and writes it where the rules read it.

    pip install scikit-learn
    python -m benchmarks.dayglance benchmarks/mails/promises.txt tests/rules/promises.tsv ... --ordinary FILE.jsonl

The FILES are those of `benchmarks.promises`; of the ordinary mail, a mail a line with its `text`, every word of time
counts as one that tells no answer's day. With `--held FILE ...` nothing is written: that tells of how many promised
days of files that were kept apart the glance loses, and how many words of time of ordinary mail it lets pass.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.promises import EVERYWHERE, Said, is_promised, lines_of
from rules import promises
from rules.dayclasses import CLASSES
from rules.dayglance import AHEAD, BEHIND, DayGlance, days_near_answers, name_of
from rules.mail import Direction
from rules.sentences import Sentences
from rules.timegrammar import plain
from rules.timeperiods import Scene
from rules.timesentences import apart, places_of

STRENGTH = 1.0
RARE = 4
SLIGHT = 0.05
MARGIN = 2.8
"""How far below even a word of time may be: of the promises that were kept apart, one in some hundreds lay lower."""
MAILS, LONGEST = 6_000, 3_000
UNPROMISED, ORDINARY = 0.05, 1.0
"""How much a day counts that a sample names and does not promise, and one of ordinary mail."""
PLACES = ("before", "right before", "at", "right after", "after")

Features = Counter[tuple[str, str]]


class Place(NamedTuple):
    features: Features
    promised: bool
    counts: float


def features_of(words: Sequence[str], number: int, speaker: Direction) -> Features:
    classes = CLASSES[speaker]
    before, after = words[max(0, number - BEHIND) : number], words[number + 1 : number + 1 + AHEAD]
    said = zip(PLACES, (before, before[-1:], [name_of(words[number])], after[:1], after), strict=True)
    return Counter((place, classes.get(word, word)) for place, words in said for word in words)


def labelled_places(said: Said, before: str = "", after: str = "") -> Iterator[Place]:
    """The words of time of a text, as it is or amid others: whether each is of a day that is promised."""
    spans = list(_promised_spans(said, len(before)))
    text = before + said.text + after
    words = Sentences(text).words
    numbers = list(days_near_answers(words, said.speaker))
    for number, start in zip(numbers, _starts(text, words, numbers), strict=True):
        if len(before) <= start < len(before) + len(said.text):
            promised = any(first <= start < last for first, last in spans)
            yield Place(features_of(words, number, said.speaker), promised, 1.0 if promised else UNPROMISED)


def _starts(text: str, words: Sequence[str], numbers: Sequence[int]) -> list[int]:
    return list(places_of(words, numbers, apart(plain(text))))


def _promised_spans(said: Said, offset: int) -> Iterator[tuple[int, int]]:
    scene = Scene(said.on, said.worktime, horizon=promises.HALF_A_YEAR)
    for day in promises.days(Sentences(said.text), scene, said.speaker, EVERYWHERE):
        if is_promised(day, said):
            at = offset + said.text.find(day.sentence.written)
            yield at + day.when.start, at + day.when.end


def places_of_ordinary(text: str, speaker: Direction) -> Iterator[Place]:
    words = Sentences(text[:LONGEST]).words
    for number in days_near_answers(words, speaker):
        yield Place(features_of(words, number, speaker), promised=False, counts=ORDINARY)


def learn(samples: Iterable[Said], ordinary: list[str]) -> str:
    """A table for `DayGlance`: logistic regression."""
    chance = Random(1)
    learning: list[Place] = []
    for said in samples:
        # Real mail has other words before and after such a sentence.
        before, after = (chance.choice(ordinary)[:120] for _ in range(2))
        learning += [*labelled_places(said), *labelled_places(said, f"{before}\n\n", f"\n\n{after}")]
    for text in ordinary:
        learning += places_of_ordinary(text, chance.choice(list(Direction)))
    often = Counter(name for place in learning for name in place.features)
    vectors = DictVectorizer()
    numbers = vectors.fit_transform(
        [{name: much for name, much in place.features.items() if often[name] >= RARE} for place in learning]
    )
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit(numbers, [place.promised for place in learning], sample_weight=[place.counts for place in learning])
    weights = dict(zip(vectors.feature_names_, model.coef_[0], strict=True))
    names = sorted({name for _, name in weights})
    rows = {name: [weights.get((place, name), 0.0) for place in PLACES] for name in names}
    body = ["\t".join((name, *map(_short, row))) for name, row in rows.items() if max(map(abs, row)) >= SLIGHT]
    return "\n".join([f"start\t{model.intercept_[0] + MARGIN:.3f}", *body]) + "\n"


def _short(weight: float) -> str:
    return "0" if abs(weight) < SLIGHT else f"{weight:.2f}"


def report(glance: DayGlance, held: Iterable[Said], ordinary: list[str]) -> None:
    kept: Counter[bool] = Counter()
    for said in held:
        words = Sentences(said.text).words
        places = _starts(said.text, words, glance.places(words, said.speaker))
        for start, end in _promised_spans(said, 0):
            kept[any(start <= place < end for place in places)] += 1
            if not any(start <= place < end for place in places):
                print("lost:", said.text[start:end], "|", said.text[:160])
    print(f"promised days: {kept[True]} found, {kept[False]} lost")
    passed: Counter[str] = Counter()
    for text in ordinary:
        words = Sentences(text[:LONGEST]).words
        for speaker in Direction:
            passed["words of time"] += sum(1 for _ in days_near_answers(words, speaker))
            passed["looked at"] += len(glance.places(words, speaker))
    print(dict(passed))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--ordinary", type=Path, required=True, metavar="FILE")
    parser.add_argument("--held", type=Path, nargs="+", default=[], metavar="FILE")
    asked = parser.parse_args()
    texts = [json.loads(line)["text"] for line in asked.ordinary.read_text(encoding="utf-8").splitlines()]
    Random(2).shuffle(texts)
    found = learn((said for path in asked.files for said in lines_of(path)), texts[:MAILS])
    if asked.held:
        report(DayGlance(found), (said for path in asked.held for said in lines_of(path)), texts[MAILS : 2 * MAILS])
        return
    path = Path(__file__).parents[1] / "rules" / "learned" / "promises_at_a_glance.tsv"
    path.write_text(found, encoding="utf-8")
    print(f"{path}: {len(found.splitlines())} lines", file=sys.stderr)


if __name__ == "__main__":
    main()
