"""Learns how the words around a day tell whether an answer is promised by it, and writes it where the rules read it.

    pip install scikit-learn
    python -m benchmarks.promises benchmarks/mails/promises.txt=1 tests/rules/promises.tsv=1 ... \\
        [--ordinary FILE.jsonl] [--held FILE ...]

A FILE holds a sentence or a mail a line: as `promises.txt` has them, or as `promises.tsv` does, with the day that it
promises. The number behind it says how much each of its lines counts. The ordinary mail, a mail a line with its `text`,
promises nothing, whoever wrote it (`benchmarks.dayglance` comes first: only what it lets pass is learned of). With
`--held` nothing is written: that tells how many of the promises of the files that were kept apart are read rightly, and
how many days are invented.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from rules import dayglance, promises
from rules.dayglance import DayGlance
from rules.daylikeness import ALWAYS, OWN, PLACES, TERMS, DayLikeness
from rules.dayterms import Around, Beside, around, beside
from rules.mail import Direction
from rules.policy import WorkTime
from rules.sentences import Sentences
from rules.terms import written
from rules.timeperiods import Scene

STRENGTH = 1.0
"""The inverse of how strongly weights are drawn to nothing."""
RARE = 2
"""A term that was met less often is chance."""
SLIGHT = 0.01
"""A term that weighs less everywhere is left out."""
MOMENTS = (date(2026, 3, 4), date(2026, 5, 12), date(2026, 9, 9), date(2026, 12, 1))
"""When a sample without a date may have been said: the first on which its days can be read."""
SPEAKERS = {">": "received", "<": "sent", "R": "received", "S": "sent"}
PLACES_IN = {"US": WorkTime(), "GB": WorkTime(country="GB", subdivision="ENG"), "IN": WorkTime(country="IN")}
SHARED = {"before": ("clause", "sentence"), "after": ("clause", "sentence"), "former": ("sentence",)} | {
    "latter": ("sentence",),
    "sentence_before": ("beside",),
    "sentence_after": ("beside",),
}
"""What a term says in a place is what it says there, and what it says in any such place."""

MAILS, LONGEST = 4_000, 3_000
ORDINARY = {Direction.RECEIVED: 0.05, Direction.SENT: 0.1}
"""How much a day of ordinary mail counts: now and then one is promised, more often by the writer than to him."""
EVERYWHERE = DayGlance("start\t0\n")
"""The weights are learned of all days, those at which nobody would look included."""


class Said(NamedTuple):
    text: str
    on: date
    worktime: WorkTime
    speaker: Direction
    by: tuple[str, ...]
    """The days that are right; none for no promise."""
    spans: tuple[tuple[int, int], ...] | None
    """Where the promised days stand, if that is known."""


class Example(NamedTuple):
    around: Around
    beside: Beside
    promised: bool
    counts: float


def lines_of(path: Path) -> Iterator[Said]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        yield _marked(line) if path.suffix == ".txt" else _dated(line)


def _dated(line: str) -> Said:
    on, place, speaker, by, text, *_ = line.split("\t")
    days = () if by == "-" else tuple(by.split(","))
    speaker = SPEAKERS.get(speaker, speaker)
    return Said(text.replace("\\n", "\n"), date.fromisoformat(on), PLACES_IN[place], Direction(speaker), days, None)


def _marked(line: str) -> Said:
    text, spans, at = "", [], 0
    marked = line[2:].replace("\\n", "\n")
    for found in re.finditer(r"\[(.*?)\]", marked):
        text += marked[at : found.start()]
        spans.append((len(text), len(text) + len(found[1])))
        text, at = text + found[1], found.end()
    text += marked[at:]
    said = Said(text, MOMENTS[0], WorkTime(), Direction(SPEAKERS[line[0]]), (), tuple(spans))
    return max((said._replace(on=moment) for moment in MOMENTS), key=_promised_days_read)


def _promised_days_read(said: Said) -> int:
    return sum(bool(example.promised) for example in examples(said, 1))


def examples(said: Said, counts: float) -> Iterator[Example]:
    """The days of a text of which it is known whether they are promised."""
    scene = Scene(said.on, said.worktime, horizon=promises.HALF_A_YEAR)
    for day in promises.days(Sentences(said.text), scene, said.speaker, EVERYWHERE):
        promised = is_promised(day, said)
        if promised is not None:
            what = around(day.when, day.masked, day.clauses, day.number, said.speaker)
            yield Example(what, beside(day.sentence, said.speaker), promised, counts)


def is_promised(day: promises.Day, said: Said) -> bool | None:
    """Unknown is a day before the promised one: it may be a promise that another outlasts."""
    when = day.when
    if said.spans is not None:
        at = said.text.find(day.sentence.written)
        return any(at + when.start < end and start < at + when.end for start, end in said.spans)
    last = when.last.isoformat()
    return last in said.by or (None if said.by and last < max(said.by) else False)


def examples_of_ordinary(path: Path) -> Iterator[Example]:
    """The days that a glance lets pass, by either side, for nobody knows what such a mail might be an answer to."""
    scene = Scene(MOMENTS[0], WorkTime(), horizon=promises.HALF_A_YEAR)
    for line in islice(path.open(encoding="utf-8"), MAILS):
        text = json.loads(line)["text"][:LONGEST]
        for speaker, counts in ORDINARY.items():
            for day in promises.days(Sentences(text), scene, speaker, dayglance.learned()):
                what = around(day.when, day.masked, day.clauses, day.number, speaker)
                yield Example(what, beside(day.sentence, speaker), promised=False, counts=counts)


def learn(learning: list[Example]) -> str:
    """A table for `DayLikeness`: logistic regression."""
    features = [_features(each) for each in learning]
    often = Counter(name for each in features for name in each)
    vectors = DictVectorizer(sort=False)
    numbers = vectors.fit_transform(
        [{name: much for name, much in each.items() if often[name] >= RARE} for each in features]
    )
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit(numbers, [each.promised for each in learning], sample_weight=[each.counts for each in learning])
    weights = dict(zip(vectors.feature_names_, model.coef_[0], strict=True))
    facts = {name: weight for (place, name), weight in weights.items() if place == "fact"}
    facts[ALWAYS] = model.intercept_[0]
    lines = {}
    for term in {term for place, term in weights if place != "fact"}:
        row = [sum(weights.get((shared, term), 0) for shared in (place, *SHARED[place])) for place in PLACES]
        lines[written(term)] = row
    head = [f"{name}\t{weight:.3g}" for name, weight in sorted(facts.items())]
    body = [_line(name, row) for name, row in sorted(lines.items()) if max(map(abs, row)) >= SLIGHT]
    return "\n".join([*head, "", *body]) + "\n"


def _line(name: str, row: list[float]) -> str:
    return "\t".join((name, *(f"{weight:.2f}".rstrip("0").rstrip(".") for weight in row)))


def _features(day: Example) -> Counter[tuple[str, Any]]:
    found: Counter[tuple[str, Any]] = Counter(("fact", fact) for fact in day.around.facts)
    for place, terms, said in zip(PLACES, TERMS, (*day.around[: len(OWN)], *day.beside), strict=True):
        for term in terms(said):
            found.update((where, term) for where in (place, *SHARED[place]))
    return found


def read_with(model: DayLikeness, held: Iterable[Said]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for said in held:
        found = promises.promised_day(
            Sentences(said.text), said_on=said.on, worktime=said.worktime, speaker=said.speaker, model=model
        )
        if not said.by:
            counts["invented" if found else "none"] += 1
        elif found:
            counts["right" if found.by.isoformat() in said.by else "wrong"] += 1
        else:
            counts["missed"] += 1
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE=WEIGHT")
    parser.add_argument("--ordinary", type=Path, metavar="FILE")
    parser.add_argument("--held", type=Path, nargs="+", default=[], metavar="FILE")
    asked = parser.parse_args()
    learning: list[Example] = []
    for each in asked.files:
        path, _, counts = each.rpartition("=")
        for said in lines_of(Path(path)):
            learning += examples(said, float(counts))
    if asked.ordinary:
        learning += examples_of_ordinary(asked.ordinary)
    print(f"learning from {len(learning)} days", file=sys.stderr)
    table = learn(learning)
    for path in asked.held:
        counted = read_with(DayLikeness(table), lines_of(path))
        print(path, *(f"{what} {count}" for what, count in sorted(counted.items())))
    if not asked.held:
        path = Path(__file__).parents[1] / "rules" / "learned" / "promises.tsv"
        path.write_text(table, encoding="utf-8")
        print(f"{path}: {len(table.splitlines())} lines")


if __name__ == "__main__":
    main()
