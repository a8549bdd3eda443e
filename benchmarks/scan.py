"""What the first scan of a Maildir costs, and a run with nothing new, against the standard library alone.

The baseline parses each message in full (`email`, compat32) and decodes its text and HTML. Everything is measured in
processes of its own: process time (user and system), start-up, which an empty mailbox shows, taken off; and the peak
memory, of 100,000 small messages against 10,000.
    python -m benchmarks.scan [--messages N] [--rounds N] [--no-memory] [--json]
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

from benchmarks import mailboxes
from rules.mail import Address

NOW = datetime(2026, 3, 16, 15, tzinfo=UTC)
CONFIG = f'[profile]\nname = "Jane Doe"\nemail = "{mailboxes.OWNER}"\ntimezone = "America/Chicago"\n'
SCAN_BOUND, IDLE_BOUND, MEMORY_BOUND = 0.5, 0.05, 1.3
FEW, MANY = 10_000, 100_000
_IDLE_RUNS = 7
"""A run with nothing new is little more than its start-up, whose noise is as large as what is left without it."""


@dataclass(frozen=True, slots=True)
class Cost:
    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Figure:
    what: str
    value: float
    unit: str
    ratio: float | None = None
    to: str = ""
    bound: float | None = None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=FEW)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-memory", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = list(_times(Path(folder), asked.messages, asked.rounds))
        if not asked.no_memory:
            figures += _memory(Path(folder))
    for figure in figures:
        print(json.dumps(_as_json(figure)) if asked.json else _line(figure))


def _times(folder: Path, messages: int, rounds: int) -> Iterator[Figure]:
    mailboxes.write(folder / "empty", iter(()))
    size = mailboxes.write(folder / "mail", mailboxes.mixed(messages, now=NOW))
    yield Figure("the mailbox", size / 1e6, "MB")
    baselines: list[float] = []
    scans: list[float] = []
    idles: list[float] = []
    connectors: list[float] = []
    for number in range(rounds):
        baselines.append(_beyond_start("baseline", folder))
        connectors.append(_beyond_start("scan", folder))
        costs = _runs(folder / f"run-{number}", folder / "mail")
        starts = _runs(folder / f"empty-{number}", folder / "empty")
        scans.append(costs[0].seconds - starts[0].seconds)
        idles.append(costs[1].seconds - starts[1].seconds)
    baseline, scan_, idle = map(statistics.median, (baselines, scans, idles))
    connector = statistics.median(connectors)
    yield Figure("baseline: the standard library reads it all", baseline, "s")
    yield Figure("first scan, the connector alone", connector, "s", connector / baseline, "baseline")
    yield Figure("first run, store included", scan_, "s", scan_ / baseline, "baseline", SCAN_BOUND)
    yield Figure("run with nothing new", idle, "s", idle / scan_, "first run", IDLE_BOUND)


def _memory(folder: Path) -> Iterator[Figure]:
    peaks = []
    for count in (FEW, MANY):
        mailboxes.write(folder / f"small-{count}", mailboxes.small(count, now=NOW))
        first, _ = _runs(folder / f"memory-{count}", folder / f"small-{count}")
        peaks.append(first.megabytes)
    yield Figure(f"peak memory, {FEW} small messages", peaks[0], "MB")
    yield Figure(f"peak memory, {MANY} small messages", peaks[1], "MB", peaks[1] / peaks[0], f"{FEW}", MEMORY_BOUND)


def baseline(root: Path | str) -> None:
    """Each message in full, its text and HTML decoded: nothing else, and nothing kept."""
    for path in Path(root).rglob("*:2,*"):
        for part in message_from_bytes(path.read_bytes()).walk():
            if part.get_content_type() in {"text/plain", "text/html"}:
                data = part.get_payload(decode=True)
                assert isinstance(data, bytes)
                data.decode(part.get_content_charset() or "utf-8", "replace")


def scan(root: Path | str) -> None:
    """The connector's part of a first scan, with nobody known."""
    from connectors.maildir import MaildirMailbox

    mailbox = MaildirMailbox(Path(root), (Address(mailboxes.OWNER),))
    horizon = NOW - timedelta(days=60)
    for _ in mailbox.changes(None, horizon=horizon, now=NOW, wanted=lambda _: False):
        pass


def _runs(home: Path, mailbox: Path) -> tuple[Cost, Cost]:
    """The first run on a mailbox, and the median of some more, which find nothing new."""
    home.mkdir()
    (home / "heardback.toml").write_text(CONFIG)
    program = [sys.executable, "-m", "heardback", "--config", str(home / "heardback.toml")]
    _cost([*program, "connect", "maildir", str(mailbox), "--address", mailboxes.OWNER])
    run = [*program, "run", "--once", "--now", NOW.isoformat()]
    costs = _cost(run), Cost(statistics.median(_cost(run).seconds for _ in range(_IDLE_RUNS)), 0)
    for draft in mailbox.glob(".Drafts/*/*"):  # the next round begins as this one did
        draft.unlink()
    return costs


def _beyond_start(name: str, folder: Path) -> float:
    """Seconds of one of the functions above, in a process of its own."""
    code = f"from benchmarks.scan import {name}; {name}({{!r}})"
    full, empty = (_cost([sys.executable, "-c", code.format(str(folder / each))]) for each in ("mail", "empty"))
    return full.seconds - empty.seconds


def _cost(command: list[str]) -> Cost:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _as_json(figure: Figure) -> dict[str, object]:
    told = {"what": figure.what, figure.unit: round(figure.value, 3), "to": figure.to, "bound": figure.bound}
    return told | ({"ratio": round(figure.ratio, 3)} if figure.ratio is not None else {})


def _line(figure: Figure) -> str:
    ratio = f"   {figure.ratio:.3f} of {figure.to}" if figure.ratio is not None else ""
    bound = f" (at most {figure.bound:g})" if figure.bound is not None else ""
    return f"{figure.what:<46}{figure.value:>9.2f} {figure.unit:<3}{ratio}{bound}"


if __name__ == "__main__":
    main()
