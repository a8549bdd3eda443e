"""How well mail is understood, on a folder of labelled mails.

    python -m benchmarks.recognition PATH [--json]
    python -m benchmarks.recognition --speed

PATH holds `dev.jsonl`, one mail a line, and `promised-days.tsv`, one sentence a line.
"""

import argparse
import base64
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks import facts, speed
from rules.mail import Address, Direction, Kind, Message
from rules.newtext import new_text
from rules.recognise import Verdict, recognise

WRITTEN = datetime(2026, 3, 4, 12, tzinfo=UTC)
ME = Address("jane.doe@example.com", "Jane Doe")
THEM = Address("somebody@employer.example", "Somebody")
SCORED = (
    Kind.REJECTION,
    Kind.OFFER,
    Kind.NEXT_STEP,
    Kind.ACKNOWLEDGEMENT,
    Kind.AUTO_REPLY,
    Kind.BOUNCE,
)


def message_of(row: Mapping[str, Any]) -> Message:
    direction = Direction(row["direction"])
    if "raw_base64" in row:
        from connectors.mime import parse

        raw = base64.b64decode(row["raw_base64"])
        return parse(raw, id=row["id"], direction=direction, delivered_at=WRITTEN, now=WRITTEN)
    sent = direction is Direction.SENT
    return Message(
        id=row["id"],
        direction=direction,
        sender=ME if sent else THEM,
        to=(THEM if sent else ME,),
        subject=row["subject"] or "",
        text=row["text"],
        date=WRITTEN,
    )


def judged(rows: Iterable[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], Message, Verdict]]:
    verdicts = []
    for row in rows:
        message = message_of(row)
        verdicts.append((row, message, recognise(message, new_text(message.text))))
    return verdicts


def half(mail: str) -> str:
    """Half of the mails are held back from whoever tunes the rules."""
    return "held" if hashlib.sha256(mail.encode()).digest()[0] & 1 else "open"


def scores(pairs: list[tuple[str, str, str]]) -> dict[str, float]:
    """Of (direction, gold, verdict)."""
    sent_other = [verdict for direction, gold, verdict in pairs if direction == "sent" and gold == "other"]
    false = sum(verdict != "other" for verdict in sent_other)
    return {
        "thank_you_recall": _recall(pairs, "thank_you"),
        "follow_up_recall": _recall(pairs, "follow_up"),
        "ordinary_sent": len(sent_other),
        "false_cases_per_1000": 1000 * false / max(len(sent_other), 1),
        "macro_f1": sum(_f1(pairs, kind.value) for kind in SCORED) / len(SCORED),
        **{f"f1_{kind.value}": _f1(pairs, kind.value) for kind in SCORED},
        "f1_still_deciding": _f1(pairs, "still_deciding"),
    }


def _recall(pairs: list[tuple[str, str, str]], kind: str) -> float:
    relevant = [verdict for _, gold, verdict in pairs if gold == kind]
    return sum(verdict == kind for verdict in relevant) / max(len(relevant), 1)


def _f1(pairs: list[tuple[str, str, str]], kind: str) -> float:
    right = sum(gold == kind == verdict for _, gold, verdict in pairs)
    wrong = sum((gold == kind) != (verdict == kind) for _, gold, verdict in pairs)
    return 2 * right / max(2 * right + wrong, 1)


def measure(path: Path) -> dict[str, Any]:
    with (path / "dev.jsonl").open(encoding="utf-8") as lines:
        verdicts = judged(json.loads(line) for line in lines)
    pairs = [(row["direction"], row["kind"], verdict.kind.value) for row, _, verdict in verdicts]
    halves = {
        name: [pair for pair, (row, _, _) in zip(pairs, verdicts, strict=True) if half(row["id"]) == name]
        for name in ("open", "held")
    }
    return {
        "all": scores(pairs),
        "halves": {name: scores(some) for name, some in halves.items()},
        "confusion": {
            f"{direction} {gold} -> {verdict}": count
            for (direction, gold, verdict), count in sorted(Counter(pairs).items())
        },
        "misses": [
            {"id": row["id"], "gold": row["kind"], "verdict": verdict.kind.value, "half": half(row["id"])}
            for row, _, verdict in verdicts
            if row["kind"] != verdict.kind.value
        ],
        "facts": facts.measure([(row, message) for row, message, _ in verdicts if row.get("gold")], ME),
        "promised_days": facts.promised_days(path / "promised-days.tsv"),
    }


def show(result: dict[str, Any]) -> None:
    print("confusion (direction, labelled -> judged)")
    for cell, count in result["confusion"].items():
        print(f"  {count:5}  {cell}")
    print("\nmisses")
    for miss in result["misses"]:
        print(f"  {miss['id']}  {miss['gold']} -> {miss['verdict']}  ({miss['half']})")
    columns = {"all": result["all"], **result["halves"]}
    print(f"\n{'':24}" + "".join(f"{name:>10}" for name in columns))
    for figure in result["all"]:
        print(f"{figure:24}" + "".join(f"{column[figure]:10.3f}" for column in columns.values()))
    for name in ("facts", "promised_days"):
        print(f"\n{name.replace('_', ' ')}")
        print("\n".join(f"  {key}: {value}" for key, value in result[name].items()))


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.recognition", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("path", type=Path, nargs="?", help="a folder with dev.jsonl and promised-days.tsv")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--speed", action="store_true", help="measure the time of one text instead")
    options = parser.parse_args(arguments)
    if options.speed:
        speed.show(speed.measure(), as_json=options.json)
        return
    if options.path is None:
        parser.error("PATH or --speed is needed")
    result = measure(options.path)
    if options.json:
        print(json.dumps(result))
    else:
        show(result)


if __name__ == "__main__":
    main(sys.argv[1:])
