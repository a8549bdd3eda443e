"""Facts and promised days against what was read off by hand: right, wrong, or left empty."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from rules.mail import Address, Direction, Message
from rules.policy import WorkTime

SAID_ON = date(2026, 6, 2)
NOT_BUILT = {"figures": "not built yet"}


def measure(rows: Iterable[tuple[Mapping[str, Any], Message]], me: Address) -> dict[str, Any]:
    try:
        from rules.reader import read
    except ModuleNotFoundError:
        return NOT_BUILT

    counts: dict[str, Counter[str]] = {"company": Counter(), "role": Counter(), "interview_day": Counter()}
    misses: list[str] = []
    for row, message in rows:
        reading, _ = read(message, owner=(me,), worktime=WorkTime())
        found = {
            "company": reading.company,
            "role": reading.role,
            "interview_day": f"{reading.interview_on:%m-%d}" if reading.interview_on else "",
        }
        for fact, tally in counts.items():
            if gold := row["gold"].get(fact):
                outcome = _outcome(found[fact], gold, day=fact == "interview_day")
                tally[outcome] += 1
                if outcome != "right":
                    misses.append(f"{row['id']} {fact} {outcome}")
    return {**{fact: _rates(tally) for fact, tally in counts.items()}, "misses": misses}


def _outcome(found: str, gold: str, *, day: bool) -> str:
    if not found:
        return "empty"
    if day:
        return "right" if found in gold or found == _month_and_day(gold) else "wrong"
    return "right" if _plain(found) == _plain(gold) else "wrong"


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _month_and_day(words: str) -> str:
    """ "Thursday, January 9, 2026" or "9th of January" as 01-09."""
    month = re.search(rf"({'|'.join(_MONTHS)})", words.lower())
    number = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", words)
    return f"{_MONTHS.index(month[1]) + 1:02}-{int(number[1]):02}" if month and number else ""


def _plain(name: str) -> str:
    words = re.sub(r"[^\w\s&+/#]", " ", name.casefold()).split()
    return " ".join(word for word in words if word not in {"inc", "ltd", "llc", "pvt", "the", "corp", "gmbh"})


def _rates(tally: Counter[str]) -> dict[str, float]:
    total = max(sum(tally.values()), 1)
    return {"of": sum(tally.values())} | {rate: round(tally[rate] / total, 3) for rate in ("right", "wrong", "empty")}


def promised_days(path: Path) -> dict[str, Any]:
    try:
        from rules.promises import promised_day
        from rules.sentences import Sentences
    except ModuleNotFoundError:
        return NOT_BUILT
    if not path.exists():
        return {"figures": "no promised-days.tsv"}

    tally: Counter[str] = Counter()
    misses = []
    with path.open(encoding="utf-8") as lines:
        sentences = [line.rstrip("\n").split("\t") for line in lines if "\t" in line and not line.startswith("#")]
    for sentence, gold in (row for row in sentences if row[0] != "sentence"):
        promised = promised_day(Sentences(sentence), said_on=SAID_ON, worktime=WorkTime(), speaker=Direction.RECEIVED)
        found = promised.by.isoformat() if promised else "-"
        outcome = _judged(found, gold.split(","))
        tally[outcome] += 1
        if outcome not in {"right", "rightly none"}:
            misses.append({"sentence": sentence, "gold": gold, "found": found})
    named = tally["right"] + tally["wrong"] + tally["missed"]
    return {"right of those named": round(tally["right"] / max(named, 1), 3), **tally, "misses": misses}


def _judged(found: str, gold: list[str]) -> str:
    if gold == ["-"]:
        return "rightly none" if found == "-" else "invented"
    if found in gold:
        return "right"
    return "missed" if found == "-" else "wrong"
