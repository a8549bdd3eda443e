"""Learns what each evidence and each term weighs, from labelled mail, and writes it where the rules read it.

    pip install scikit-learn
    python -m benchmarks.likeness sent benchmarks/mails/sent.jsonl=3 FOLDER/dev.jsonl=1 ... [--held FILE]

Each FILE holds a mail a line, with `kind`, `subject`, `text` and, where it answers the user, `answers`, or is one of
the samples of the tests; the number behind it says how much each of its mails counts. With `--held` nothing is written:
that tells how well the mails of a file that was kept apart are understood by what was learned from the others.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import nlargest
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from rules import received, sent
from rules.glance import Glance
from rules.likeness import LEAST, MOST, USUAL, Likeness, likest, share_of
from rules.newtext import new_text
from rules.sentences import Sentences
from rules.terms import Term, written

SPREAD = 4.0
"""By what an evidence is divided, so that all of one counts for about as much as a few terms."""
STRENGTH, FEW = 0.3, 0.1
"""The inverse of how strongly weights are drawn to nothing."""
RARE = 3
"""A term of fewer mails is a name, or chance."""
SLIGHT = 0.05
"""A word that weighs less at a glance is left out."""
MANY = 8_000
"""The terms that weigh most are kept, and learned anew without the others: more of them tell hardly more."""
LEAN = {"thank_you": 0.3, "follow_up": 0.3, "withdrawal": 1.0}
"""What is added to where a kind starts from, in the logarithm of odds: so much that not quite one in a thousand
ordinary mails is taken for it, and no less, for each note that is missed is a person who is not helped."""
MISSED = 0.005
"""The share of the mails worth a closer look that a glance may pass over."""


class Example(NamedTuple):
    kind: str
    words: set[str]
    said: Mapping[str, float]
    terms: set[Term]
    counts: float


def examples(side: str, path: Path, counts: float) -> list[Example]:
    text = path.read_text(encoding="utf-8")
    if path.name == "answers.tsv":
        parted = (line.split("\t") for line in text.splitlines())
        rows = [{"kind": kind, "text": text, "answers": True} for kind, _, text in parted]
    elif path.suffix == ".tsv":
        parted = (line.split("\t") for line in text.splitlines())
        rows = [
            {"kind": signal if said == "yes" else "other", "text": text}
            for signal, said, text in parted
            if signal == "withdrawal"
        ]
    elif path.suffix == ".txt":
        kind = path.stem.removeprefix(f"{side}_")
        mails = (_parted(part.strip("\n")) for part in text.split("\n---\n"))
        rows = [{"kind": kind, "subject": subject, "text": text} for subject, text in mails]
    else:
        rows = [json.loads(line) for line in text.splitlines()]
    of_side = (
        row for row in rows if row.get("direction", side) == side and "text" in row and row["kind"] in KINDS[side]
    )
    return [EXAMPLE[side](row, counts) for row in of_side]


def _parted(mail: str) -> tuple[str, str]:
    if not mail.startswith("Subject:"):
        return "", mail
    subject, _, text = mail.partition("\n")
    return subject.removeprefix("Subject:").strip(), text


def _sent(row: Mapping[str, Any], counts: float) -> Example:
    subject, body = row.get("subject") or "", Sentences(new_text(row["text"]).body)
    said, terms = sent.features(subject, body)
    words = {sent.classes().get(word, word) for word in {*body.words, *Sentences(subject).words}}
    return Example(row["kind"], words, said, set(terms), counts)


def _received(row: Mapping[str, Any], counts: float) -> Example:
    subject, body = row.get("subject") or "", Sentences(new_text(row["text"]).body)
    said, terms = received.features(subject, body, answers=row.get("answers", False))
    return Example(row["kind"], set(), said, set(terms), counts)


EXAMPLE = {"sent": _sent, "received": _received}
KINDS = {
    "sent": {"thank_you", "follow_up", "withdrawal", "other"},
    "received": {"rejection", "offer", "next_step", "still_deciding", "acknowledgement", "auto_reply", "other"},
}


def learn(learning: list[Example]) -> str:
    """A table for `Likeness`: logistic regression, each kind against all other mail."""
    often = Counter(term for each in learning for term in each.terms)
    _, _, weights = _weighed(learning, {term for term, mails in often.items() if mails >= RARE})
    heaviest = nlargest(MANY, weights["term"], key=lambda term: abs(weights["term"][term]).max())
    kinds, start, weights = _weighed(learning, set(heaviest))
    leant = [much + LEAN.get(kind, 0.0) for kind, much in zip(kinds, start, strict=True)]
    evidences = [(name, weight / SPREAD) for name, weight in weights["evidence"].items()]
    return _table(kinds, leant, evidences, [(written(term), weight) for term, weight in weights["term"].items()])


def _weighed(learning: list[Example], known: set[Term]) -> tuple[list[str], Any, dict[str, dict[Any, Any]]]:
    """The kinds but `other`, where they start from, and what each evidence and each of the known terms weighs."""
    names, numbers = _numbered(
        {("evidence", name): max(min(much, MOST), LEAST) / SPREAD for name, much in each.said.items() if much}
        | _shared(each.terms & known)
        for each in learning
    )
    model = LogisticRegression(C=STRENGTH, max_iter=2000)
    model.fit(numbers, [each.kind for each in learning], sample_weight=[each.counts for each in learning])
    kinds = list(model.classes_)
    other = kinds.index("other")
    rows = [number for number in range(len(kinds)) if number != other]
    weights: dict[str, dict[Any, Any]] = {"evidence": {}, "term": {}}
    for (what, name), weight in zip(names, (model.coef_[rows] - model.coef_[other]).T, strict=True):
        weights[what][name] = weight
    return [kinds[row] for row in rows], model.intercept_[rows] - model.intercept_[other], weights


def _shared(terms: set[Term]) -> dict[tuple[str, Any], float]:
    return dict.fromkeys((("term", term) for term in terms), share_of(len(terms), USUAL))


def learn_to_glance(learning: list[Example]) -> str:
    """A table of the few words that tell whether a mail is worth a closer look."""
    often = Counter(word for each in learning for word in each.words)
    names, numbers = _numbered({word: 1.0 for word in each.words if often[word] >= RARE} for each in learning)
    model = LogisticRegression(
        C=FEW, penalty="l1", solver="liblinear", max_iter=500, class_weight="balanced", random_state=0
    )
    worth = [each.kind != "other" for each in learning]
    model.fit(numbers, worth, sample_weight=[each.counts for each in learning])
    like = sorted(like for like, is_worth in zip(model.decision_function(numbers), worth, strict=True) if is_worth)
    start = model.intercept_[0] - like[int(len(like) * MISSED)]
    terms = [(name, [weight]) for name, weight in zip(names, model.coef_[0], strict=True) if abs(weight) >= SLIGHT]
    lines = [_line("start", [start]), *(_line(*each) for each in sorted(terms))]
    return "\n".join(lines) + "\n"


def _numbered(features: Iterable[Mapping[Any, float]]) -> tuple[list[Any], Any]:
    vectors = DictVectorizer(sort=False)
    numbers = vectors.fit_transform(features)
    numbers.indices, numbers.indptr = numbers.indices.astype("int32"), numbers.indptr.astype("int32")
    return vectors.feature_names_, numbers


def _table(kinds: list[str], start: Any, evidences: list[tuple[str, Any]], terms: list[tuple[str, Any]]) -> str:
    head = ["\t".join(("kinds", *kinds)), _line("start", start), *(_line(*each) for each in sorted(evidences))]
    return "\n".join([*head, "", *(_line(*each) for each in sorted(terms, key=itemgetter(0)))]) + "\n"


def _line(name: str, weights: Iterable[float]) -> str:
    return "\t".join((name, *(f"{weight:.3g}" for weight in weights)))


def understood(model: Likeness, glances: list[Glance], held: list[Example]) -> Counter[tuple[str, str]]:
    """How often mail of the first kind is most like the second, or is passed over at a glance."""
    counts: Counter[tuple[str, str]] = Counter()
    for each in held:
        worth = all(glance.is_worth_a_look(each.words) for glance in glances)
        counts[each.kind, likest(model.of(each.said, each.terms)) if worth else "passed over"] += 1
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("side", choices=EXAMPLE)
    parser.add_argument("mails", nargs="+", metavar="FILE=WEIGHT")
    parser.add_argument("--held", type=Path, metavar="FILE")
    asked = parser.parse_args()
    learning: list[Example] = []
    for each in asked.mails:
        path, _, counts = each.rpartition("=")
        learning += examples(asked.side, Path(path), float(counts))
    print(f"learning from {len(learning)} mails", file=sys.stderr)
    tables = {asked.side: learn(learning)}
    if asked.side == "sent":
        tables["sent_at_a_glance"] = learn_to_glance(learning)
    if asked.held:
        model, *glances = tables.values()
        counted = understood(
            Likeness(model, USUAL), [Glance(each, {}) for each in glances], examples(asked.side, asked.held, 1)
        )
        for (kind, like), count in sorted(counted.items()):
            print(f"{kind:16} {like:16} {count:6}")
        return
    for name, table in tables.items():
        path = Path(__file__).parents[1] / "rules" / "learned" / f"{name}.tsv"
        path.write_text(table, encoding="utf-8")
        print(f"{path}: {len(table.splitlines())} lines")


if __name__ == "__main__":
    main()
