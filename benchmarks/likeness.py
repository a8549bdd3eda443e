"""Learns what each term and each evidence weighs, from labelled mail, and writes it where the rules read it.

    pip install scikit-learn
    python -m benchmarks.likeness sent benchmarks/mails/sent.jsonl=3 FOLDER/dev.jsonl=1 ... [--held FILE]

Each FILE holds a mail a line, with `kind`, `subject`, `text` and, of received mail where it is known, whether it
`answers` the user and its `signals`; or is one of the samples of the tests. The number behind it says how much each of
its mails counts. With `--held` nothing is written: that tells how well the mails of a file that was kept apart are
understood by what was learned from the others.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from rules import received, sent
from rules.glance import Glance
from rules.likeness import Likeness, share_of
from rules.newtext import new_text
from rules.second_look import LEAST, MOST, SecondLook, is_in_doubt
from rules.sentences import Sentences
from rules.terms import Term, terms, written

STRENGTH, AT_A_GLANCE = 0.3, 0.3
"""The inverse of how strongly weights are drawn to nothing."""
RARE = 3
"""A term of fewer mails is a name, or chance."""
SLIGHT = 0.05
"""A word that weighs less at a glance is left out."""
MANY, MANY_OF_A_SIGNAL = 8_000, 600
"""The terms that weigh most are kept, and learned anew without the others: more of them tell hardly more."""
MISSED, MARGIN = 0.005, 1.0
"""The share of the mails worth a closer look that a glance may pass over, and how much lower strangers' may lie than
those that were learned from: of some three hundred, the lowest by 0.9."""
FOLDS = 4
"""A second look is learned from what a first reading told of mails that it had not learned from."""
WIDELY = 3.0
"""How unsure the first reading of a mail is that a second look is learned from."""
LEAN = {"thank_you": 0.1, "follow_up": 0.1, "request": -0.25}
"""What is added to where a kind starts from, in the logarithm of odds: so much that not quite one in a thousand
ordinary mails is taken for it, and no less, for each note that is missed is a person who is not helped. A request
that is heard where none is stops the waiting."""


class Example(NamedTuple):
    kind: str | None
    """None where only a signal is known."""
    body: Sentences
    subject: Sentences
    facts: Mapping[str, float]
    """What is known besides, and how much it counts."""
    signals: Mapping[str, bool]
    """Those that are known to be there, or not to be."""
    terms: set[Term]
    counts: float


class Column(NamedTuple):
    """What the terms, and the facts beside them, weigh for a kind or a signal."""

    name: str
    start: float
    weights: Mapping[Any, float]


def examples(side: str, path: Path, counts: float) -> Iterator[Example]:
    of_side = SENT if side == "sent" else RECEIVED
    for row in rows(side, path):
        if row.get("direction", side) != side or "text" not in row or row.get("kind") not in {None, *of_side.kinds}:
            continue
        body, subject = Sentences(new_text(row["text"]).body), of_side.subject(row.get("subject") or "")
        facts = {received.ANSWERS: received.brevity(len(body.words))} if row.get("answers") else {}
        known = terms(body, subject, of_side.classes)
        yield Example(row.get("kind"), body, subject, facts, _signals(row), known, counts)


def rows(side: str, path: Path) -> Iterable[Mapping[str, Any]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return map(json.loads, text.splitlines())
    if path.suffix == ".txt":
        kind = path.stem.removeprefix(f"{side}_")
        mails = (_parted(part.strip("\n")) for part in text.split("\n---\n"))
        return [{"kind": kind, "subject": subject, "text": text} for subject, text in mails]
    parted = (line.split("\t") for line in text.splitlines())
    if path.name == "answers.tsv":
        return [{"kind": kind, "text": text, "answers": True} for kind, _, text in parted]
    if side == "sent":
        labelled = (row for row in parted if row[0] == "withdrawal")
        return [{"kind": signal if said == "yes" else "other", "text": text} for signal, said, text in labelled]
    return [{"text": text, "signals": {signal: said == "yes"}} for signal, said, text in parted]


def _parted(mail: str) -> tuple[str, str]:
    if not mail.startswith("Subject:"):
        return "", mail
    subject, _, text = mail.partition("\n")
    return subject.removeprefix("Subject:").strip(), text


def _signals(row: Mapping[str, Any]) -> Mapping[str, bool]:
    """All of them are known of a mail that tells a list of them."""
    signals = row.get("signals", {})
    if isinstance(signals, Mapping):
        return signals
    return {signal: signal in signals for signal in received.SIGNALS}


class Side(NamedTuple):
    kinds: frozenset[str]
    signals: Sequence[str]
    classes: Mapping[str, str]
    subject: Callable[[str], Sentences]


SENT = Side(frozenset({"thank_you", "follow_up", "withdrawal", "other"}), (), sent.classes(), sent.subject_now)
RECEIVED = Side(
    frozenset({"rejection", "offer", "next_step", "still_deciding", "acknowledgement", "auto_reply", "other"}),
    sorted(received.SIGNALS),
    received.classes(),
    Sentences,
)


def learn(learning: list[Example], signals: Sequence[str] = ()) -> str:
    """A table for `Likeness`: logistic regression, each kind against all other mail, each signal against its lack."""
    of_kinds = [each for each in learning if each.kind]
    often = Counter(term for each in learning for term in each.terms)
    known = {term for term, mails in often.items() if mails >= RARE}
    telling = _heaviest(_kinds(of_kinds, known), MANY)
    for signal in signals:
        telling |= _heaviest([_signal(signal, learning, known)], MANY_OF_A_SIGNAL)
    columns = [*_kinds(of_kinds, telling), *(_signal(signal, learning, telling) for signal in signals)]
    facts = sorted({fact for each in learning for fact in each.facts})
    told = sorted((written(term), [column.weights.get(term, 0.0) for column in columns]) for term in telling)
    return _table(columns, facts) + "\n" + "".join(_line(*each) for each in told)


def _heaviest(columns: list[Column], many: int) -> set[Term]:
    heavy: dict[Term, float] = {}
    for column in columns:
        for term, weight in column.weights.items():
            heavy[term] = max(heavy.get(term, 0.0), abs(weight))
    return set(nlargest(many, heavy, key=heavy.__getitem__))


def _kinds(learning: list[Example], known: set[Term]) -> list[Column]:
    names, numbers = _numbered(_shared(each, known) for each in learning)
    return _columns([str(each.kind) for each in learning], [each.counts for each in learning], names, numbers)


def _columns(labels: list[str], counts: list[float], names: list[Any], numbers: Any) -> list[Column]:
    """One for each kind but `other`."""
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit(numbers, labels, sample_weight=counts)
    other = list(model.classes_).index("other")
    weights, start = model.coef_ - model.coef_[other], model.intercept_ - model.intercept_[other]
    return [
        Column(str(kind), start[row] + LEAN.get(str(kind), 0.0), dict(zip(names, weights[row], strict=True)))
        for row, kind in enumerate(model.classes_)
        if kind != "other"
    ]


def _signal(signal: str, learning: list[Example], known: set[Term]) -> Column:
    labelled = [each for each in learning if signal in each.signals]
    names, numbers = _numbered(_shared(each, known) for each in labelled)
    model = LogisticRegression(C=1.0, max_iter=2000)
    model.fit(numbers, [each.signals[signal] for each in labelled], sample_weight=[each.counts for each in labelled])
    return Column(signal, model.intercept_[0] + LEAN.get(signal, 0.0), dict(zip(names, model.coef_[0], strict=True)))


def _shared(each: Example, known: set[Term]) -> dict[Any, float]:
    found = each.terms & known
    return dict.fromkeys(found, share_of(len(found))) | dict(each.facts)


def learn_to_glance(learning: list[Example]) -> str:
    """A table of the few words that tell whether a mail is worth a closer look."""
    classes = sent.classes()
    words = [Counter(classes.get(word, word) for word in {*each.body.words, *each.subject.words}) for each in learning]
    often = Counter(word for some in words for word in some)
    names, numbers = _numbered(
        {word: float(times) for word, times in some.items() if often[word] >= RARE} for some in words
    )
    model = LogisticRegression(
        C=AT_A_GLANCE, penalty="l1", solver="liblinear", max_iter=500, class_weight="balanced", random_state=0
    )
    worth = [each.kind != "other" for each in learning]
    model.fit(numbers, worth, sample_weight=[each.counts for each in learning])
    like = sorted(like for like, is_worth in zip(model.decision_function(numbers), worth, strict=True) if is_worth)
    start = model.intercept_[0] - like[int(len(like) * MISSED)] + MARGIN
    terms = [(name, [weight]) for name, weight in zip(names, model.coef_[0], strict=True) if abs(weight) >= SLIGHT]
    return _line("start", [start]) + "".join(_line(*each) for each in sorted(terms))


def learn_to_look_twice(learning: list[Example]) -> str:
    """A table for `SecondLook`."""
    labels, counts, weighed = [], [], []
    for fold in range(FOLDS):
        others = [each for number, each in enumerate(learning) if number % FOLDS != fold]
        likeness = Likeness(learn(others), sent.classes())
        for each in learning[fold::FOLDS]:
            like = likeness.of(each.body, each.subject).like
            if is_in_doubt(like, WIDELY):
                said = {**like, **sent.evidences(each.subject, each.body)}
                labels.append(str(each.kind))
                counts.append(each.counts)
                weighed.append({name: max(min(much, MOST), LEAST) for name, much in said.items() if much})
    names, numbers = _numbered(weighed)
    return _table(_columns(labels, counts, names, numbers), sorted(names))


def _numbered(features: Iterable[Mapping[Any, float]]) -> tuple[list[Any], Any]:
    vectors = DictVectorizer(sort=False)
    numbers = vectors.fit_transform(features)
    numbers.indices, numbers.indptr = numbers.indices.astype("int32"), numbers.indptr.astype("int32")
    return vectors.feature_names_, numbers


def _table(columns: list[Column], names: Iterable[str]) -> str:
    head = "\t".join(("kinds", *(column.name for column in columns))) + "\n"
    start = _line("start", [column.start for column in columns])
    return head + start + "".join(_line(name, [column.weights.get(name, 0.0) for column in columns]) for name in names)


def _line(name: str, weights: Iterable[float]) -> str:
    return "\t".join((name, *(f"{weight:.3g}" for weight in weights))) + "\n"


def understood(side: str, tables: Mapping[str, str], held: Iterable[Example]) -> Counter[tuple[str, str, str]]:
    """How often mail of the first kind is taken for the second, and a signal found or not that is there or not."""
    counts: Counter[tuple[str, str, str]] = Counter()
    likeness = Likeness(tables[side], SENT.classes if side == "sent" else RECEIVED.classes)
    if side == "sent":
        glance, twice = (tables[f"sent_{name}"] for name in ("at_a_glance", "second_look"))
        looks = sent.Looks(Glance(glance, SENT.classes), likeness, SecondLook(twice))
    for each in held:
        if side == "sent":
            counts["kind", str(each.kind), looks.judge(each.subject, each.body).told] += 1
            continue
        like = likeness.of(each.body, each.subject).like
        if each.kind:
            for fact, much in each.facts.items():
                like = likeness.besides(like, fact, much)
            counts["kind", each.kind, received.kind_of(like)] += 1
        for signal, there in each.signals.items():
            if signal in received.SIGNALS:
                counts[signal, str(there), str(like[signal] > 0)] += 1
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("side", choices=("sent", "received"))
    parser.add_argument("mails", nargs="+", metavar="FILE=WEIGHT")
    parser.add_argument("--held", type=Path, metavar="FILE", action="append", default=[])
    asked = parser.parse_args()
    learning: list[Example] = []
    for each in asked.mails:
        path, _, counts = each.rpartition("=")
        learning += examples(asked.side, Path(path), float(counts))
    print(f"learning from {len(learning)} mails", file=sys.stderr)
    if asked.side == "sent":
        tables = {
            "sent": learn(learning),
            "sent_at_a_glance": learn_to_glance(learning),
            "sent_second_look": learn_to_look_twice(learning),
        }
    else:
        tables = {"received": learn(learning, RECEIVED.signals)}
    for held in asked.held:
        print(held)
        for what, count in sorted(understood(asked.side, tables, examples(asked.side, held, 1)).items()):
            print("{:14}{:16} {:16}".format(*what), f"{count:6}")
    if asked.held:
        return
    for name, table in tables.items():
        path = Path(__file__).parents[1] / "rules" / "learned" / f"{name}.tsv"
        path.write_text(table, encoding="utf-8")
        print(f"{path}: {len(table.splitlines())} lines")


if __name__ == "__main__":
    main()
